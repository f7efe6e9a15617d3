package command

import (
	"cmp"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rutter/app/about"
	"rutter/app/desktop"
	"rutter/app/diagnostic"
	"rutter/app/share"
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
		Args:          oneToOpen,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, arguments []string) error {
			return openWindow(cmd, p, arguments)
		},
	}
}

func openWindow(cmd *cobra.Command, p Program, arguments []string) error {
	stderr := cmd.ErrOrStderr()
	say := func(line string) { fmt.Fprintln(stderr, line) }
	path, named := "", ""
	if len(arguments) == 1 {
		path, named = shelfName(arguments), arguments[0]
	}
	if desktop.HandOver(cmd.Context(), path) {
		say("handed over to the window that is open")
		return nil
	}
	store, notices := p.openState(stderr)
	t := &table{window: new(desktop.Window), store: store, stderr: stderr}
	room := new(share.Room)
	defer room.Close()
	laid := make(chan struct{})
	return desktop.Run(cmd.Context(), desktop.Options{
		Title: "Rutter", State: store, Window: t.window, Notice: say,
		Handler: func() (http.Handler, error) {
			defer close(laid)
			return p.lay(t, path, named, room, notices)
		},
		Open: func(path string) {
			go func() {
				// Without a handler the window is being closed.
				if <-laid; t.handler != nil {
					t.handed(path)
				}
			}()
		},
	})
}

// lay opens what is asked for, puts it on the table and returns the handler of its
// pages.
func (p Program) lay(t *table, path, named string, room *share.Room, notices []diagnostic.Diagnostic) (http.Handler, error) {
	handbook, err := p.openHandbook()
	if err != nil {
		return nil, err
	}
	t.handbook = handbook
	shown, rest := t.start(path, named)
	t.handler, err = web.New(web.Options{
		Site: shown.site, Frontend: p.Frontend, OpenBrowser: desktop.OpenBrowser, Notices: notices,
		SaveFile: t.window.Save, State: t.store, Shelf: shown.shelf(), Opener: t.opener(), Live: true, Room: room,
		Fallback: &web.Fallback{InBrowser: t.window.InBrowser, Quit: t.window.Quit}, Checked: listNew(t.stderr),
		Proof: func() []about.Section { return p.proof(handbook) },
	})
	if err != nil {
		return nil, err
	}
	t.take(shown)
	t.window.SetTitle(windowTitle(shown.site))
	rest()
	// The window takes longer to come than its first page.
	go t.handler.Prepare(systemLanguage())
	return t.handler, nil
}

// systemLanguage is what the system's web view will ask for, as far as the environment
// tells.
func systemLanguage() string {
	locale := cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG"))
	language, _, _ := strings.Cut(locale, ".")
	return strings.ReplaceAll(language, "_", "-")
}

// openState opens what the program remembers. Without it the program runs and
// remembers nothing, which the problem says.
func (p Program) openState(stderr io.Writer) (store *state.Store, problem []diagnostic.Diagnostic) {
	forgetful := func(text string) (*state.Store, []diagnostic.Diagnostic) {
		d := diagnostic.Diagnostic{Code: "state", Severity: diagnostic.Error, File: state.Dir(), Text: text, Hint: "nothing is kept this time"}
		fmt.Fprintln(stderr, d)
		return nil, []diagnostic.Diagnostic{d}
	}
	if err := state.PreparePortable(); err != nil {
		return forgetful(err.Error())
	}
	store, err := state.Open(state.Dir())
	if err != nil {
		return forgetful(fmt.Sprintf("what the program remembers cannot be read: %v", err))
	}
	for _, message := range store.Messages() {
		fmt.Fprintln(stderr, message)
	}
	return store, nil
}
