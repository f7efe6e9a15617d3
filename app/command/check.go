package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rutter/app/check"
	"rutter/app/diagnostic"
	"rutter/app/site"
)

// errFound ends a check that found errors: they are printed already.
var errFound = errors.New("there are errors")

// checkOptions are the flags of rutter check.
type checkOptions struct {
	format  string
	strict  bool
	explain string
}

// checkCommand checks a folder or a pack.
func checkCommand(p Program) *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check [--format text|json|github] [--strict] FOLDER|PACK",
		Short: "Say what is wrong with a folder or a pack, and how to mend it",
		Long: "Check renders every page and looks at every link, image, term and data file.\n\n" +
			"It ends with 0 where there is nothing but warnings, with 1 where there are errors (with --strict,\n" +
			"warnings too), and with 2 where it is called wrongly or cannot open what it is to check.\n\n" +
			"--format json prints one object:\n" +
			`  {"version": 1, "pages": N, "errors": N, "warnings": N, "problems": [` + "\n" +
			`    {"code": "…", "severity": "error"|"warning", "file": "…", "line": N, "text": "…", "hint": "…"}, …]}` + "\n" +
			"line is left out where a file as a whole is meant, hint where mending would be a guess.\n" +
			"--format github prints workflow commands, which GitHub shows at the lines of a change.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, arguments []string) error {
			if o.explain != "" {
				return explain(cmd.OutOrStdout(), o.explain)
			}
			return runCheck(cmd, p, o, arguments)
		},
	}
	cmd.Flags().StringVar(&o.format, "format", "text", "how to print: text, json or github")
	cmd.Flags().BoolVar(&o.strict, "strict", false, "end with 1 for warnings, too")
	cmd.Flags().StringVar(&o.explain, "explain", "", "say more about the `CODE` of a problem; \"all\" lists the codes")
	return cmd
}

func runCheck(cmd *cobra.Command, p Program, o checkOptions, arguments []string) error {
	print, ok := checkFormats[o.format]
	switch {
	case !ok:
		return fmt.Errorf("unknown format %q: write text, json or github: %w", o.format, errMisuse)
	case len(arguments) == 0:
		return fmt.Errorf("check wants a folder or a pack: %w", errMisuse)
	}
	handbook, err := p.openHandbook()
	if err != nil {
		return err
	}
	tree, name, release, err := openTree(arguments[0])
	if err != nil {
		return fmt.Errorf("%s: %w", contentProblem(arguments[0], err), errMisuse)
	}
	defer release()
	// An author's notes for the trainer are to be whole, too.
	s, err := site.OpenWithNotes(tree, name, handbook)
	if err != nil {
		return err
	}
	progress, done := progressOn(cmd.ErrOrStderr(), "checking page")
	found := check.Run(cmd.Context(), s, progress)
	done()
	if cmd.Context().Err() != nil {
		return errors.New("interrupted")
	}
	r := newReport(s, found)
	r.folder = arguments[0]
	if err := print(cmd.OutOrStdout(), r); err != nil {
		return err
	}
	if r.Errors > 0 || o.strict && r.Warnings > 0 {
		return errFound
	}
	return nil
}

// explain says what a code means, or lists all codes.
func explain(out io.Writer, code string) error {
	if code == "all" {
		for _, e := range diagnostic.Codes() {
			fmt.Fprintf(out, "%-26s %-8s %s\n", e.Code, e.Severity, e.Meaning)
		}
		return nil
	}
	e, ok := diagnostic.Explain(code)
	if !ok {
		var codes []string
		for _, e := range diagnostic.Codes() {
			codes = append(codes, e.Code)
		}
		hint := diagnostic.DidYouMean(code, codes)
		if hint == "" {
			hint = "rutter check --explain all lists them"
		}
		return fmt.Errorf("there is no code %q: %s: %w", code, hint, errMisuse)
	}
	fmt.Fprintf(out, "%s (%s): %s\n", e.Code, e.Severity, e.Meaning)
	if e.Why != "" {
		fmt.Fprintf(out, "\n%s\n", e.Why)
	}
	fmt.Fprintf(out, "\nWrong:\n\n%s\n\nRight:\n\n%s\n", indented(e.Wrong), indented(e.Right))
	return nil
}

func indented(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = "    " + line
		}
	}
	return strings.Join(lines, "\n")
}

// maxListed is how many diagnostics the terminal shows before it only counts.
const maxListed = 40

// checkAll checks a folder that was opened and lists what is wrong, so that an
// author sees it without visiting each page.
func checkAll(ctx context.Context, out io.Writer, s *site.Site) {
	found := check.Run(ctx, s, nil)
	if ctx.Err() == nil {
		listNew(out)(s, found)
	}
}

// listNew lists what is wrong with a folder that is open, and was not listed before:
// what opening found, and the errors.
func listNew(out io.Writer) func(s *site.Site, found []diagnostic.Diagnostic) {
	listed := map[diagnostic.Diagnostic]bool{}
	return func(s *site.Site, found []diagnostic.Diagnostic) {
		found = slices.DeleteFunc(slices.Clone(found), func(d diagnostic.Diagnostic) bool {
			return listed[d] || d.Severity < diagnostic.Error && !slices.Contains(s.Problems(), d)
		})
		for i, d := range found {
			listed[d] = true
			if i < maxListed {
				fmt.Fprintln(out, d)
			}
		}
		if more := len(found) - maxListed; more > 0 {
			fmt.Fprintf(out, "%d more problems: rutter check lists them all\n", more)
		}
	}
}
