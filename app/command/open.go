package command

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rutter/app/desktop"
	"rutter/app/diagnostic"
	"rutter/app/state"
	"rutter/app/web"
)

// openCommand is the program's first purpose: a window on a folder or a pack,
// or on the handbook.
func openCommand(p Program) *cobra.Command {
	return &cobra.Command{
		Use:   "rutter [FOLDER|PACK]",
		Short: "Read a handbook of learning journeys, offline",
		Long: "Rutter opens a window on a folder or a pack of learning journeys, or on the built-in handbook.\n" +
			"Without a display it opens the system browser instead.",
		Args:          cobra.MaximumNArgs(1),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, arguments []string) error {
			return openWindow(cmd, p, arguments)
		},
	}
}

func openWindow(cmd *cobra.Command, p Program, arguments []string) error {
	stderr := cmd.ErrOrStderr()
	handbook, err := p.openHandbook()
	if err != nil {
		return err
	}
	shown, shelf, notices := handbook, shelfName(nil), []diagnostic.Diagnostic(nil)
	say := func(line string) { fmt.Fprintln(stderr, line) }
	var folder *following
	if len(arguments) == 1 {
		// Who started the program by a double-click sees no terminal: what is
		// wrong with the folder stands on the page, and the handbook opens.
		opened, release, err := openContent(arguments[0], handbook)
		if err != nil {
			notices = append(notices, contentProblem(arguments[0], err))
			fmt.Fprintln(stderr, notices[0])
		} else {
			shown, shelf = opened, shelfName(arguments)
			folder = &following{path: arguments[0], shelf: shelf, handbook: handbook, pages: len(opened.Pages), release: release, say: say}
			go checkAll(cmd.Context(), stderr, shown)
		}
	}
	store, problem := openState(stderr)
	files := new(desktop.Files)
	handler, err := web.New(web.Options{
		Site: shown, Frontend: p.Frontend, OpenBrowser: desktop.OpenBrowser, Notices: append(notices, problem...),
		SaveFile: files.Save, State: store, Shelf: shelf, Live: true,
	})
	if err != nil {
		return err
	}
	if folder != nil {
		folder.handler = handler
		go folder.follow(cmd.Context())
	}
	return desktop.Run(cmd.Context(), desktop.Options{
		Title: "Rutter – " + shown.Title, Handler: handler, State: store, Files: files,
		Notice: say,
	})
}

// openState opens what the program remembers. Without it the program runs and
// remembers nothing, which the problem says.
func openState(stderr io.Writer) (store *state.Store, problem []diagnostic.Diagnostic) {
	store, err := state.Open(state.Dir())
	if err != nil {
		d := diagnostic.Diagnostic{Code: "state", Severity: diagnostic.Error, File: state.Dir(),
			Text: fmt.Sprintf("what the program remembers cannot be read: %v", err), Hint: "nothing is kept this time"}
		fmt.Fprintln(stderr, d)
		return nil, []diagnostic.Diagnostic{d}
	}
	for _, message := range store.Messages() {
		fmt.Fprintln(stderr, message)
	}
	return store, nil
}
