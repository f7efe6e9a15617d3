package command

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

// example is the course that rutter new writes. Without "all:" the folders that
// begin with "_" would be left out.
//
//go:embed all:example
var example embed.FS

// newCommand writes a small course to start one's own from.
func newCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "new FOLDER",
		Short: "Write a small course into a new folder, to start your own from",
		Long: "New writes a small, complete course that explains how it is made: a journey page, a page with a\n" +
			"drawing, words for the glossary, a table of contents. The folder must not exist, or be empty.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, arguments []string) error {
			folder := arguments[0]
			if err := writeExample(folder); err != nil {
				return err
			}
			if strings.Contains(folder, " ") {
				folder = strconv.Quote(folder)
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%[1]s holds a small course now. Type next:\n"+
				"  rutter %[1]s          opens it; change a page in any editor and look\n"+
				"  rutter check %[1]s    says what is wrong with it\n", folder)
			return nil
		},
	}
}

func writeExample(folder string) error {
	entries, err := os.ReadDir(folder)
	info, unknown := os.Stat(folder)
	switch {
	case unknown == nil && !info.IsDir():
		return fmt.Errorf("%s: there is a file of this name: name a folder that does not exist yet", folder)
	case len(entries) > 0:
		return fmt.Errorf("%s: this folder is not empty: name one that does not exist yet", folder)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("the folder cannot be read: %w", err)
	}
	course, err := fs.Sub(example, "example")
	if err != nil {
		return err
	}
	if err := os.CopyFS(folder, course); err != nil {
		return fmt.Errorf("the course cannot be written: %w", err)
	}
	return nil
}
