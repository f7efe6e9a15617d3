package export

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"path"
)

// errIrregular means that there is a folder, a link or a pipe where a file should be.
var errIrregular = errors.New("this is no file")

// write writes a file where its content is another than before.
func (f *folder) write(name string, content []byte) error {
	return f.put(name, sumOf(content), int64(len(content)), func() error { return f.root.WriteFile(unfinished, content, 0o644) })
}

// put puts a file with that sum and size in its place, where another one is before;
// ready has it lie in unfinished.
func (f *folder) put(name, sum string, size int64, ready func() error) error {
	f.now[name] = sum
	f.size += size
	there, err := f.sumThere(name)
	switch {
	case err == nil && there == sum:
		f.unchanged++
		return f.note(sum, name)
	case !errors.Is(err, fs.ErrNotExist) && f.before[name] == nil:
		f.inTheWay(name)
		return nil
	}
	f.written++
	if err := ready(); err != nil {
		return err
	}
	err = f.place(name, sum)
	if errors.Is(err, fs.ErrExist) {
		// A file where there should be a folder, which Windows told by then.
		f.written--
		f.inTheWay(name)
		return f.root.Remove(unfinished)
	}
	return err
}

func (f *folder) inTheWay(name string) {
	f.report(name, "this file is in the way, and the export did not write it", "move it away")
	delete(f.now, name)
}

// place moves what lies in unfinished to its place in one step: whoever looks finds the
// old file or the new one.
func (f *folder) place(name, sum string) error {
	if err := f.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	// Before it is there: what is not listed is somebody else's.
	if err := f.note(sum, name); err != nil {
		return err
	}
	return f.root.Rename(unfinished, name)
}

// sumThere is the sum of the file that is there. The error is fs.ErrNotExist only
// where nothing has the name.
func (f *folder) sumThere(name string) (string, error) {
	info, err := f.root.Lstat(name)
	if err != nil {
		return "", err
	}
	// Whoever opens a pipe waits; what a link leads to is no file of ours.
	if !info.Mode().IsRegular() {
		return "", errIrregular
	}
	file, err := f.root.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, file)
	return hex.EncodeToString(sum.Sum(nil)), err
}
