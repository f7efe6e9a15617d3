package desktop

import (
	"errors"
	"sync"

	"github.com/moby/sys/atomicwriter"
)

// Files saves files where the person says, as soon as there is a window whose
// system can be asked. Its methods may be called from several goroutines.
type Files struct {
	mu sync.Mutex
	// ask shows the system's dialog and returns a path, "" for none; it is nil
	// while there is no window.
	ask func(name string) (path string, err error)
	// busy is held while a dialog is open: the toolkit knows one at a time.
	busy sync.Mutex
}

// Save asks where a file of that name is to go and writes the text there. It
// returns the file's path, or "" where the person thought better of it. The error
// is errors.ErrUnsupported where there is no window, or that of the dialog or the
// disk.
func (f *Files) Save(name, text string) (path string, err error) {
	f.mu.Lock()
	ask := f.ask
	f.mu.Unlock()
	if ask == nil {
		return "", errors.ErrUnsupported
	}
	f.busy.Lock()
	defer f.busy.Unlock()
	path, err = ask(name)
	if err != nil || path == "" {
		return "", err
	}
	return path, atomicwriter.WriteFile(path, []byte(text), 0o644)
}

// askBy says how to ask. A nil Files asks nobody.
func (f *Files) askBy(ask func(name string) (path string, err error)) {
	if f == nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.ask = ask
}
