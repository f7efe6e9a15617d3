package command

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"rutter/app/web"
)

// lookPatience is how long the start page waits to be told which folders are gone: a
// network that hangs must not hold it up.
const lookPatience = 100 * time.Millisecond

// recent lists what was open, but for what is open now; where missing is wanted, each
// is looked for.
func (t *table) recent(missing bool) []web.Recent {
	if t.store == nil {
		return nil
	}
	var out []web.Recent
	var paths []string
	for _, o := range t.store.Recent() {
		out, paths = append(out, web.Recent{Path: o.Path, Title: o.Title}), append(paths, o.Path)
	}
	if missing {
		for i, gone := range missingOf(paths) {
			out[i].Missing = gone
		}
	}
	return out
}

// startFolder is where somebody looks first who wants to open something: where the last
// lay, else at home, "" where there is neither. Without one GTK begins in a list of recent
// files, in which no folder can be typed.
func (t *table) startFolder() string {
	var folders []string
	for _, r := range t.recent(false) {
		folders = append(folders, filepath.Dir(r.Path))
	}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, home)
	}
	for _, folder := range folders {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder
		}
	}
	return ""
}

// missingOf tells which paths lead to nothing, as far as the system says so in time.
func missingOf(paths []string) []bool {
	type answer struct {
		i    int
		gone bool
	}
	answers := make(chan answer, len(paths))
	for i, path := range paths {
		go func() {
			_, err := os.Stat(path)
			answers <- answer{i, errors.Is(err, fs.ErrNotExist)}
		}()
	}
	out, late := make([]bool, len(paths)), time.After(lookPatience)
	for range paths {
		select {
		case a := <-answers:
			out[a.i] = a.gone
		case <-late:
			return out
		}
	}
	return out
}
