package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rutter/app/check"
	"rutter/app/diagnostic"
	"rutter/app/pack"
	"rutter/app/site"
)

// packing is one run of rutter pack.
type packing struct {
	folder, target         string
	version, maker         string
	allowErrors, withNotes bool

	date     time.Time
	out, err io.Writer
}

// packCommand makes a pack of a folder.
func packCommand(p Program) *cobra.Command {
	var job packing
	cmd := &cobra.Command{
		Use:   "pack -o FILE.rutter FOLDER",
		Short: "Check a folder and pack it into one file to hand on",
		Long: "Pack checks the folder and writes it into one file, which opens like the folder.\n" +
			"The same files give the same bytes: the pack bears the date that SOURCE_DATE_EPOCH gives, or none.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, arguments []string) error {
			job.folder, job.out, job.err = arguments[0], cmd.OutOrStdout(), cmd.ErrOrStderr()
			return job.run(cmd.Context(), p)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&job.target, "output", "o", "", "the file to write, with the ending .rutter")
	flags.StringVar(&job.version, "version", "", "the version of the course, such as 2026.1")
	flags.StringVar(&job.maker, "maker", "", "who made the course")
	flags.BoolVar(&job.allowErrors, "allow-errors", false, "pack in spite of errors; the pack says so")
	flags.BoolVar(&job.withNotes, "with-notes", false, "leave the trainer's notes in")
	return cmd
}

func (j *packing) run(ctx context.Context, p Program) error {
	if err := j.prepare(); err != nil {
		return err
	}
	handbook, err := p.openHandbook()
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(j.folder)
	if err != nil {
		return errors.New(contentProblem(j.folder, err).String())
	}
	defer root.Close()
	tree := regularFiles{root.FS()}
	original, err := site.Open(tree, contentName(j.folder), handbook)
	if err != nil {
		return err
	}
	errorsFound, err := j.check(ctx, original)
	if err != nil {
		return err
	}
	files, err := j.filesOf(tree)
	if err != nil {
		return err
	}
	notes := noteRemoval{name: contentName(j.folder), tree: tree, original: original, handbook: handbook}
	if !j.withNotes {
		if files, err = notes.find(j.err, files); err != nil {
			return err
		}
	}
	return j.write(ctx, pack.Manifest{
		Title: original.Title, Language: original.Lang, Version: j.version, Maker: j.maker,
		Pages: len(original.Pages), ErrorsAllowed: errorsFound, TrainerNotes: j.withNotes,
	}, files, &notes)
}

// prepare looks at the command line.
func (j *packing) prepare() error {
	if filepath.Ext(j.target) != packEnding {
		name := cmp.Or(strings.TrimSuffix(j.target, filepath.Ext(j.target)), contentName(j.folder))
		return fmt.Errorf("the pack needs a name with the ending %s: write -o %s%s: %w", packEnding, name, packEnding, errMisuse)
	}
	if info, err := os.Stat(j.folder); err != nil || !info.IsDir() {
		if err == nil {
			return fmt.Errorf("%s: this is no folder: name the folder that the pages lie in", j.folder)
		}
		return errors.New(contentProblem(j.folder, err).String())
	}
	if inside(j.target, j.folder) {
		return fmt.Errorf("%s lies in the folder that is to be packed: name a place outside of it: %w", j.target, errMisuse)
	}
	seconds := os.Getenv("SOURCE_DATE_EPOCH")
	if seconds == "" {
		return nil
	}
	n, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return fmt.Errorf("SOURCE_DATE_EPOCH is %q: give it seconds since 1970, such as $(git log -1 --format=%%ct): %w", seconds, errMisuse)
	}
	j.date = time.Unix(n, 0)
	return nil
}

// inside tells whether a file, which need not exist, lies in the folder, by links
// too.
func inside(file, folder string) bool {
	place, err := filepath.EvalSymlinks(filepath.Dir(file))
	if err == nil {
		place, err = filepath.Abs(place)
	}
	whole, folderErr := filepath.EvalSymlinks(folder)
	if folderErr == nil {
		whole, folderErr = filepath.Abs(whole)
	}
	if err != nil || folderErr != nil {
		return false
	}
	relative, err := filepath.Rel(whole, place)
	return err == nil && filepath.IsLocal(relative)
}

// check refuses a folder with errors, unless they are allowed: then found tells
// that there are some.
func (j *packing) check(ctx context.Context, s *site.Site) (found bool, err error) {
	progress, done := progressOn(j.err, "checking page")
	problems := check.Run(ctx, s, progress)
	done()
	if ctx.Err() != nil {
		return false, errInterrupted
	}
	count := 0
	for _, d := range problems {
		if d.Severity == diagnostic.Error {
			count++
			fmt.Fprintln(j.err, d)
		}
	}
	if count > 0 && !j.allowErrors {
		return true, fmt.Errorf("nothing is packed because of %s: mend them, or pack all the same with --allow-errors", counted(count, "error"))
	}
	return count > 0, nil
}

var errInterrupted = errors.New("interrupted: nothing is written")

// counted is a number with its word, such as "1 page" and "2 pages".
func counted(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
