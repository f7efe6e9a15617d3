package command

import (
	"fmt"

	"github.com/spf13/cobra"

	"rutter/app/diagnostic"
)

// commandNames are what a word on the command line may have been meant as.
var commandNames = []string{"about", "check", "export", "help", "new", "pack", "progress", "serve", "version"}

// nearestCommand is the command that a mistyped word was probably meant as.
func nearestCommand(word string) (string, bool) {
	return diagnostic.Nearest(word, commandNames)
}

// oneToOpen lets one folder or pack through, or none. Where there are more, the first is
// a command that does not exist.
func oneToOpen(_ *cobra.Command, arguments []string) error {
	if len(arguments) <= 1 {
		return nil
	}
	if near, ok := nearestCommand(arguments[0]); ok {
		return fmt.Errorf("there is no command %q: did you mean %q?: %w", arguments[0], near, errMisuse)
	}
	return fmt.Errorf("there is no command %q, and only one folder or pack can be opened: %w", arguments[0], errMisuse)
}
