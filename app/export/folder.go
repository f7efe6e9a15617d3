package export

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"rutter/app/diagnostic"
)

// ErrNotExport means that the folder holds something else than an export.
var ErrNotExport = errors.New("this folder is not empty and holds no export: name another one, or a new one")

const (
	// listFile lists what the export wrote. An export that was broken off has it too,
	// and more than one line for a file then.
	listFile = "rutter-export.sha256"
	// unfinished is a file that is being written.
	unfinished = ".rutter-export.part"
)

// folder is where an export goes. Nothing outside of it is touched, through
// symbolic links neither.
type folder struct {
	root *os.Root
	list *os.File
	// before are the sums of what earlier exports wrote, by file; now are this one's.
	before map[string][]string
	now    map[string]string

	written, unchanged, removed int
	size                        int64
	problems                    []diagnostic.Diagnostic
}

// openFolder opens a folder that is empty or holds an export; it is made where there
// is none.
func openFolder(name string) (*folder, error) {
	if err := os.MkdirAll(name, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	f := &folder{root: root, before: map[string][]string{}, now: map[string]string{}}
	err = f.readList()
	if err == nil {
		f.list, err = root.OpenFile(listFile, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	}
	if err != nil {
		root.Close()
		return nil, err
	}
	return f, nil
}

func (f *folder) close() {
	f.list.Close()
	f.root.Close()
}

// readList reads what earlier exports wrote.
func (f *folder) readList() error {
	text, err := f.root.ReadFile(listFile)
	if errors.Is(err, fs.ErrNotExist) {
		entries, err := fs.ReadDir(f.root.FS(), ".")
		if err == nil && len(entries) > 0 {
			err = ErrNotExport
		}
		return err
	}
	for line := range strings.Lines(string(text)) {
		sum, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if ok && fs.ValidPath(name) {
			f.before[name] = append(f.before[name], sum)
		}
	}
	return err
}

// note puts a file on the list, unless it stands there so already.
func (f *folder) note(sum, name string) error {
	if slices.Contains(f.before[name], sum) {
		return nil
	}
	_, err := f.list.WriteString(lineOf(sum, name))
	return err
}

// finish removes what earlier exports wrote and this one did not, and writes the
// list anew.
func (f *folder) finish() error {
	for name, sums := range f.before {
		if _, still := f.now[name]; !still {
			if err := f.remove(name, sums); err != nil {
				return err
			}
		}
	}
	var list strings.Builder
	names := make([]string, 0, len(f.now))
	for name := range f.now {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		list.WriteString(lineOf(f.now[name], name))
	}
	if there, err := f.root.ReadFile(listFile); err == nil && string(there) == list.String() {
		return nil
	}
	if err := f.root.WriteFile(unfinished, []byte(list.String()), 0o644); err != nil {
		return err
	}
	// Windows replaces no file that is open.
	if err := f.list.Close(); err != nil {
		return err
	}
	return f.root.Rename(unfinished, listFile)
}

// remove removes a file that is as an export left it, and the folders that are empty
// then.
func (f *folder) remove(name string, sums []string) error {
	sum, err := f.sumThere(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil || !slices.Contains(sums, sum):
		f.report(name, "this file belongs to the export no longer, but somebody changed it: it is left", "remove it by hand")
		return nil
	}
	if err := f.root.Remove(name); err != nil {
		return err
	}
	f.removed++
	for above := path.Dir(name); above != "."; above = path.Dir(above) {
		if f.root.Remove(above) != nil {
			break
		}
	}
	return nil
}

func (f *folder) report(name, text, hint string) {
	f.problems = append(f.problems, diagnostic.Diagnostic{Code: "export", Severity: diagnostic.Error, File: name, Text: text, Hint: hint})
}

func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

func lineOf(sum, name string) string { return fmt.Sprintf("%s  %s\n", sum, name) }
