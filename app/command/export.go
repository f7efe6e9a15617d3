package command

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rutter/app/diagnostic"
	"rutter/app/export"
	"rutter/app/site"
)

// exportCommand writes pages as a folder of plain files.
func exportCommand(p Program) *cobra.Command {
	var folder, journey string
	cmd := &cobra.Command{
		Use:   "export -o DIR [--journey PERSONA] [FOLDER|PACK]",
		Short: "Write the pages as plain files, for file:// and any web server",
		Long: "Export writes the handbook, a folder or a pack as plain files: they work when index.html\n" +
			"is opened in a browser, and from any web server, below any path.\n\n" +
			"DIR is made, or is empty, or holds an earlier export: files that are the same are not\n" +
			"touched, and those that no longer belong are removed. DIR/rutter-export.sha256 lists what\n" +
			"was written. Links to pages that are not in the export say so.\n\n" +
			"With --journey one persona's journey is exported: the pages of its levels, those that\n" +
			"these link to, and the glossary terms on them.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, arguments []string) error {
			return exportTo(cmd, p, folder, journey, arguments)
		},
	}
	cmd.Flags().StringVarP(&folder, "output", "o", "", "the folder to write to")
	cmd.Flags().StringVar(&journey, "journey", "", "export one persona's journey, such as app-developer")
	return cmd
}

func exportTo(cmd *cobra.Command, p Program, folder, journey string, arguments []string) error {
	if folder == "" {
		return fmt.Errorf("where to is missing: add -o DIR: %w", errMisuse)
	}
	shown, err := p.openHandbook()
	if err != nil {
		return err
	}
	if len(arguments) == 1 {
		if within(folder, arguments[0]) {
			return fmt.Errorf("%s lies in %s, and would be a part of the next export: name a folder outside of it: %w", folder, arguments[0], errMisuse)
		}
		opened, release, err := openContent(arguments[0], shown)
		if err != nil {
			return errors.New(contentProblem(arguments[0], err).String())
		}
		defer release()
		shown = opened
	}
	persona, err := journeyOf(shown, journey)
	if err != nil {
		return err
	}
	if shown, err = export.Selection(shown, persona); err != nil {
		return err
	}
	return writeExport(cmd, folder, export.Options{Site: shown, Frontend: p.Frontend, Shelf: strings.TrimSuffix(filepath.Base(shelfName(arguments)), packEnding)})
}

// writeExport exports and tells what came of it.
func writeExport(cmd *cobra.Command, folder string, o export.Options) error {
	stderr := cmd.ErrOrStderr()
	report, clear := progressOn(stderr, "writing")
	o.Progress = report
	summary, err := export.Run(cmd.Context(), folder, o)
	clear()
	switch {
	case cmd.Context().Err() != nil:
		return fmt.Errorf("%s: broken off: export again to finish it", folder)
	case err != nil:
		return fmt.Errorf("%s: %w", folder, err)
	}
	for _, d := range summary.Problems {
		fmt.Fprintln(stderr, d)
	}
	if summary.Mistaken > 0 {
		fmt.Fprintf(stderr, "%d of the pages have mistakes in them: rutter check lists them\n", summary.Mistaken)
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s: %d pages; files: %d written, %d unchanged, %d removed; %.1f MB\n", folder, summary.Pages,
		summary.Written, summary.Unchanged, summary.Removed, float64(summary.Size)/1e6)
	if n := len(summary.Problems); n > 0 {
		return fmt.Errorf("%d of the files could not be exported as they are", n)
	}
	return nil
}

// journeyOf finds the persona that an id names; an empty id names none.
func journeyOf(s *site.Site, id string) (*site.Persona, error) {
	if id == "" {
		return nil, nil
	}
	var ids []string
	for _, path := range s.Paths {
		for _, persona := range path.Personas {
			if persona.ID == id || path.ID+"/"+persona.ID == id {
				return persona, nil
			}
			ids = append(ids, persona.ID)
		}
	}
	hint := "the personas are " + strings.Join(ids, ", ")
	if near, ok := diagnostic.Nearest(id, ids); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	if len(ids) == 0 {
		hint = "there is none here"
	}
	return nil, fmt.Errorf("there is no persona %q: %s: %w", id, hint, errMisuse)
}

// within tells whether a path lies in a folder, or is it.
func within(path, folder string) bool {
	path, errPath := filepath.Abs(path)
	folder, errFolder := filepath.Abs(folder)
	relative, err := filepath.Rel(folder, path)
	return errors.Join(errPath, errFolder, err) == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}
