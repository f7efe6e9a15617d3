package command

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"rutter/app/web"
)

// The longest that a reader's browser may take to send a request's header, and
// that a page being sent may take when the server ends.
const (
	headerTimeout   = 10 * time.Second
	shutdownTimeout = 2 * time.Second
)

// serveCommand serves pages over HTTP until it is interrupted.
func serveCommand(p Program) *cobra.Command {
	var address string
	cmd := &cobra.Command{
		Use:   "serve [--addr HOST:PORT] [FOLDER|PACK]",
		Short: "Serve the pages to browsers; the first line printed is the address",
		Args:  cobra.MaximumNArgs(1),
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
		folder = &following{path: arguments[0], shelf: shelf, handbook: shown, pages: len(opened.Pages), release: release}
		folder.say = func(line string) { fmt.Fprintln(cmd.ErrOrStderr(), line) }
		shown = opened
	}
	handler, err := web.New(web.Options{Site: shown, Frontend: p.Frontend, Shelf: shelf})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w", address, err)
	}
	fmt.Fprintf(cmd.OutOrStdout(), "http://%s/\n", listener.Addr())
	if folder != nil {
		folder.handler = handler
		go folder.follow(cmd.Context())
		go checkAll(cmd.Context(), cmd.ErrOrStderr(), shown)
	}
	return serveUntil(cmd.Context(), listener, handler)
}

// serveUntil serves until ctx ends, and lets the pages that are being sent go out.
func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: headerTimeout}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return server.Close()
	}
	return nil
}
