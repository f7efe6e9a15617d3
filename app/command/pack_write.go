package command

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/robustio"

	"rutter/app/pack"
)

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
	err = robustio.Rename(draft.Name(), target)
	if robustio.IsEphemeralError(err) {
		err = fmt.Errorf("%w: close it where it is open", err)
	}
	return info.Size(), err
}

// opener opens one file of a tree.
func opener(tree fs.FS, name string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return tree.Open(name) }
}
