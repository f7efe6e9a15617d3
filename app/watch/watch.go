// Package watch tells when something in a folder was changed. It knows nothing of
// what lies in there.
//
// The system is asked to tell (github.com/fsnotify/fsnotify), which it does for each
// single folder: so every folder of the tree is watched, new ones as they come.
// Where the system watches no more folders, the tree is looked at once a second
// (poll.go).
package watch

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// quietTime is how long nothing must have happened for a burst to be over: an
	// editor that writes through a temporary file, a checkout of hundreds of files.
	quietTime = 50 * time.Millisecond
	// longestBurst is when a burst that does not end is told of all the same.
	longestBurst = time.Second
	// heartbeat is how often the folder's own path is looked at. Nothing tells of a
	// stick that was pulled out, or of another folder moved into its place.
	heartbeat = time.Second
)

// Folder calls changed after each burst of changes in a folder and in all below it,
// when the folder disappears, and when there is one again, until ctx ends. files are
// those that may have changed, as slash-separated paths below the folder; nil stands for
// any. What happens during changed is told of afterwards. Where the system cannot watch,
// limited gets the reason, and the folder is looked at once a second.
func Folder(ctx context.Context, folder string, changed func(files []string), limited func(error)) {
	for again := false; ctx.Err() == nil; again = true {
		w := &watching{folder: folder, changed: changed}
		if err := w.run(ctx, again); err != nil {
			limited(err)
			poll(ctx, folder, changed)
			return
		}
		awaitFolder(ctx, folder, changed)
	}
}

// errTooMany is what Linux calls "no space left on device".
var errTooMany = errors.New("it watches no more folders, fs.inotify.max_user_watches is how many")

// watching watches one folder as long as it is the one that stands at its path.
type watching struct {
	folder  string
	changed func(files []string)
	events  *fsnotify.Watcher
	// root is where the folder lies, folder what leads there.
	root string
	// itself is the folder as it was when the watching began.
	itself os.FileInfo
	// quiet comes when nothing has happened for a while, late when a burst does not
	// end; both are nil between bursts.
	quiet, late <-chan time.Time
	// files are what the burst changed, any of them where any is set.
	files map[string]bool
	any   bool
	// grown says that the burst may have brought folders that are not watched yet.
	grown bool
}

// run returns nil when ctx ended, or when the folder is no longer what it was. again
// says that it was watched before, so that something may have happened since. The
// error is that the system cannot watch it.
func (w *watching) run(ctx context.Context, again bool) (err error) {
	if w.itself, err = os.Stat(w.folder); err != nil {
		return nil
	}
	if w.root, err = filepath.EvalSymlinks(w.folder); err != nil {
		return nil
	}
	if w.events, err = fsnotify.NewWatcher(); err != nil {
		return err
	}
	defer w.events.Close()
	if err := w.add(); err != nil {
		return err
	}
	if again {
		w.changed(nil)
	}
	return w.follow(ctx)
}

// add watches every folder of the tree; those that are watched already stay as they
// are. Folders that nobody may read hold no pages.
func (w *watching) add() error {
	return filepath.WalkDir(w.root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || !entry.IsDir():
			return nil
		case path != w.root && ignored(entry.Name()):
			return fs.SkipDir
		}
		err = w.events.Add(path)
		switch {
		case errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission):
			return nil
		case errors.Is(err, syscall.ENOSPC):
			return errTooMany
		}
		return err
	})
}

// follow waits for changes. It returns as run does.
func (w *watching) follow(ctx context.Context) error {
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-beat.C:
			if now, err := os.Stat(w.folder); err != nil || !os.SameFile(now, w.itself) {
				return nil
			}
		case event := <-w.events.Events:
			if event.Name == w.root && (event.Has(fsnotify.Rename) || event.Has(fsnotify.Remove)) {
				return nil
			}
			if matters(event) {
				w.note(event)
				w.prolong()
			}
		case <-w.events.Errors:
			// So much has happened that some of it was lost.
			w.any, w.grown = true, true
			w.prolong()
		case <-w.quiet:
			if err := w.tell(); err != nil {
				return err
			}
		case <-w.late:
			if err := w.tell(); err != nil {
				return err
			}
		}
	}
}

// matters is false for what no page is made of: rights, and files that editors keep
// beside their own.
func matters(event fsnotify.Event) bool {
	return event.Op != fsnotify.Chmod && !ignored(filepath.Base(event.Name))
}

// ignored holds for names under which nothing lies that a page is made of.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~") ||
		name == "node_modules" || name == "_site"
}

// awaitFolder waits until the folder is there, or ctx ends, and tells when it has to.
func awaitFolder(ctx context.Context, folder string, gone func(files []string)) {
	for told := false; ctx.Err() == nil; told = true {
		if _, err := os.Stat(folder); err == nil {
			return
		}
		if !told {
			gone(nil)
		}
		select {
		case <-ctx.Done():
		case <-time.After(heartbeat):
		}
	}
}
