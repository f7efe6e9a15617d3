package watch

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

// note remembers what an event has changed.
func (w *watching) note(event fsnotify.Event) {
	if event.Has(fsnotify.Create) || event.Has(fsnotify.Rename) {
		w.grown = true
	}
	file, err := filepath.Rel(w.root, event.Name)
	if info, statErr := os.Lstat(event.Name); err != nil || event.Has(fsnotify.Create) && statErr == nil && info.IsDir() {
		// Files came with their folder, and nobody says which.
		w.any = true
		return
	}
	if w.files == nil {
		w.files = map[string]bool{}
	}
	w.files[filepath.ToSlash(file)] = true
}

// prolong begins a burst, or goes on with it.
func (w *watching) prolong() {
	w.quiet = time.After(quietTime)
	if w.late == nil {
		w.late = time.After(longestBurst)
	}
}

// tell ends a burst. What comes into a new folder before it is watched is there when
// changed looks; what comes later is a burst of its own.
func (w *watching) tell() error {
	if w.grown {
		if err := w.add(); err != nil {
			return err
		}
	}
	var files []string
	if !w.any {
		files = slices.Sorted(maps.Keys(w.files))
	}
	w.quiet, w.late, w.files, w.any, w.grown = nil, nil, nil, false, false
	w.changed(files)
	return nil
}
