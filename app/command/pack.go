package command

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
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

// write writes the pack beside its place, looks whether it is what it should be,
// and puts it there in one step.
func (j *packing) write(ctx context.Context, m pack.Manifest, files []pack.Source, notes *noteRemoval) error {
	for {
		draft, sum, err := j.draft(ctx, m, notes.replace(files))
		if err != nil {
			return err
		}
		defer os.Remove(draft.Name())
		defer draft.Close()
		again, err := j.inspect(ctx, draft.Name(), notes)
		switch {
		case ctx.Err() != nil:
			return errInterrupted
		case err != nil:
			return err
		case again:
			continue
		}
		size, err := finish(draft, j.target)
		if err != nil {
			return fmt.Errorf("cannot write %s: %w", j.target, err)
		}
		fmt.Fprintf(j.out, "%s, %s, %d bytes\n%x  %s\n", counted(m.Pages, "page"), counted(len(files), "file"), size, sum, j.target)
		return nil
	}
}

// draft writes the pack into a file of another name.
func (j *packing) draft(ctx context.Context, m pack.Manifest, files []pack.Source) (file *os.File, sum []byte, err error) {
	file, err = os.CreateTemp(filepath.Dir(j.target), ".rutter-*")
	if err != nil {
		return nil, nil, fmt.Errorf("cannot write %s: %w", j.target, err)
	}
	hash := sha256.New()
	progress, done := progressOn(j.err, "packing file")
	err = pack.Write(ctx, io.MultiWriter(file, hash), m, j.date, files, progress)
	done()
	if ctx.Err() != nil {
		err = errInterrupted
	}
	if err != nil {
		file.Close()
		os.Remove(file.Name())
		return nil, nil, err
	}
	return file, hash.Sum(nil), nil
}

// inspect opens the pack as its reader will. again tells that the notes have to be
// taken out in another way.
func (j *packing) inspect(ctx context.Context, draft string, notes *noteRemoval) (again bool, err error) {
	written, err := pack.Open(draft)
	if err != nil {
		return false, err
	}
	defer written.Close()
	if problems := append(written.Problems(), written.Verify(ctx, nil)...); len(problems) > 0 {
		return false, fmt.Errorf("the pack would not open as a whole: %s", problems[0])
	}
	left, again, err := notes.inspect(ctx, written)
	for _, d := range left {
		fmt.Fprintln(j.err, d)
	}
	if err == nil && len(left) > 0 {
		err = errors.New("nothing is packed, since trainer's notes would be left in it: mend them, or pack them too with --with-notes")
	}
	return again, err
}

// finish brings what was written to the disk and under its name.
func finish(draft *os.File, target string) (size int64, err error) {
	info, err := draft.Stat()
	if err != nil {
		return 0, err
	}
	// CreateTemp makes files for its owner only; a pack is handed on.
	if err := draft.Chmod(0o644); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return 0, err
	}
	if err := errors.Join(draft.Sync(), draft.Close()); err != nil {
		return 0, err
	}
	return info.Size(), os.Rename(draft.Name(), target)
}

// opener opens one file of a tree.
func opener(tree fs.FS, name string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return tree.Open(name) }
}
