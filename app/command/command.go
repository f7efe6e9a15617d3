// Package command is the command line: rutter [FOLDER|PACK], rutter serve, rutter
// version. It opens content, makes the handler, and hands it to the window or to
// a server.
package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"rutter/app/state"
)

// Program is what is built into the binary.
type Program struct {
	// Handbook is the built-in content tree, Frontend the built front end.
	Handbook fs.FS
	Frontend fs.FS
}

// The exit codes: a run that failed, and a command line that makes no sense.
const (
	exitFailure = 1
	exitMisuse  = 2
)

// errMisuse marks errors of the command line itself.
var errMisuse = errors.New("see rutter --help")

// Main runs the program with the given arguments and returns its exit code.
func Main(p Program, arguments []string, stdout, stderr io.Writer) int {
	// A double-click on Windows is how this program is started, not a mistake.
	cobra.MousetrapHelpText = ""
	ctx, stop := untilInterrupted()
	defer stop()

	state.UsePortable()
	root := Root(p)
	root.SetArgs(arguments)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errFound):
		return exitFailure
	case errors.Is(err, errMisuse) || isUsage(err):
		fmt.Fprintf(stderr, "rutter: %v\n", err)
		return exitMisuse
	}
	fmt.Fprintf(stderr, "rutter: %v\n", err)
	return exitFailure
}

// Root is the whole command line, which the manual pages are made of as well.
func Root(p Program) *cobra.Command {
	root := openCommand(p)
	root.AddCommand(newCommand(), serveCommand(p), checkCommand(p), packCommand(p), exportCommand(p), progressCommand(p), aboutCommand(p), versionCommand())
	return root
}

// isUsage recognises cobra's own complaints about the command line, which have
// no type.
func isUsage(err error) bool {
	for _, start := range []string{"unknown flag", "unknown shorthand", "unknown command", "accepts", "invalid argument", "flag needs"} {
		if strings.HasPrefix(err.Error(), start) {
			return true
		}
	}
	return false
}
