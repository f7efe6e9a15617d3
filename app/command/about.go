package command

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rutter/app/about"
	"rutter/app/site"
	"rutter/app/state"
)

// aboutCommand says what the program is, and to an administrator what it does.
func aboutCommand(p Program) *cobra.Command {
	var proof bool
	cmd := &cobra.Command{
		Use:   "about [--proof]",
		Short: "Say what this program is, and with --proof what it does on this machine",
		Long: "Says what this program is. With --proof it tells an administrator what is in the file, every path that\n" +
			"is read and written here, when the program listens, how to verify, deploy, start and remove it, and the\n" +
			"tests that hold each statement.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			out := cmd.OutOrStdout()
			fmt.Fprintf(out, "Rutter %s %s: a reader for learning journeys that needs no network\n", version(), about.Platform())
			fmt.Fprintf(out, "Apache License 2.0; what it is made of keeps its own licenses, which the menu of the window shows\n")
			fmt.Fprintf(out, "What is kept: %s\n", filepath.Join(state.Dir(), "state.json"))
			if !proof {
				return nil
			}
			handbook, err := p.openHandbook()
			if err != nil {
				return err
			}
			for _, section := range p.proof(handbook) {
				printSection(out, section)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&proof, "proof", false, "tell an administrator everything")
	return cmd
}

// proof is what an administrator is told about this program.
func (p Program) proof(handbook *site.Site) []about.Section {
	return about.Proof(about.Program{Version: version(), Handbook: p.Handbook, Frontend: p.Frontend, Pages: len(handbook.Pages)})
}

func printSection(out io.Writer, section about.Section) {
	fmt.Fprintf(out, "\n%s\n%s\n", section.Title, strings.Repeat("=", len(section.Title)))
	for _, statement := range section.Statements {
		fmt.Fprintf(out, "\n%s\n", statement.Text)
		for _, line := range statement.Lines {
			fmt.Fprintf(out, "    %s\n", line)
		}
		fmt.Fprintf(out, "  held by: %s\n", strings.Join(statement.Tests, "; "))
	}
}
