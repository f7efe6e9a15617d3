package command

import (
	"errors"
	"fmt"
	"net"
	"path/filepath"
	"sync"

	"github.com/spf13/cobra"

	"rutter/app/share"
	"rutter/app/web"
)

// serveCommand serves pages over HTTP until it is interrupted.
func serveCommand(p Program) *cobra.Command {
	var address string
	cmd := &cobra.Command{
		Use:   "serve [--addr HOST:PORT] [FOLDER|PACK]",
		Short: "Serve the pages to browsers; the first line printed is the address",
		Long: "Serves the pages to browsers, on this machine alone unless --addr names another address of it:\n" +
			"--addr 0.0.0.0:8080 is for the room. Who reads can change nothing. Ctrl+C ends it.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, arguments []string) error {
			return serve(cmd, p, address, arguments)
		},
	}
	cmd.Flags().StringVar(&address, "addr", "127.0.0.1:0", "address to listen on; port 0 takes a free one")
	return cmd
}

func serve(cmd *cobra.Command, p Program, address string, arguments []string) error {
	shown, err := p.openHandbook()
	if err != nil {
		return err
	}
	shelf := filepath.Base(shelfName(arguments))
	var folder *following
	if len(arguments) == 1 {
		opened, release, err := openContent(arguments[0], shown)
		if err != nil {
			return errors.New(contentProblem(arguments[0], err).String())
		}
		folder = &following{mu: new(sync.Mutex), path: arguments[0], shelf: shelf, handbook: shown, pages: len(opened.Pages), release: release}
		folder.say = func(line string) { fmt.Fprintln(cmd.ErrOrStderr(), line) }
		shown = opened
	}
	handler, err := web.New(web.Options{Site: shown, Frontend: p.Frontend, Shelf: shelf})
	if err != nil {
		return err
	}
	listener, err := listen(address)
	if err != nil {
		return err
	}
	sayWhere(cmd, listener.Addr(), shown.Title)
	if folder != nil {
		folder.handler = handler
		go folder.follow(cmd.Context())
		go checkAll(cmd.Context(), cmd.ErrOrStderr(), shown)
	}
	return share.Serve(cmd.Context(), listener, handler)
}

func listen(address string) (net.Listener, error) {
	if _, _, err := net.SplitHostPort(address); err != nil {
		return nil, fmt.Errorf("cannot listen on %s: %w: write HOST:PORT, such as 0.0.0.0:8080", address, err)
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s: %w", address, err)
	}
	return listener, nil
}

// sayWhere prints the addresses under which readers find the pages, the best for a
// room first, and what it means where others reach them.
func sayWhere(cmd *cobra.Command, listening net.Addr, title string) {
	if !share.OnlyHere(listening) {
		host, port, _ := net.SplitHostPort(listening.String())
		if net.ParseIP(host).IsUnspecified() {
			host = "this machine"
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "anybody who reaches %s on port %s can read %q; nothing can be changed: Ctrl+C ends it\n", host, port, title)
	}
	for _, url := range share.URLs(listening) {
		fmt.Fprintln(cmd.OutOrStdout(), url)
	}
}
