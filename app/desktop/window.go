package desktop

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/moby/sys/atomicwriter"
)

// Window is for those who have something to ask the person or to tell the page, as
// soon as there is a window; until then, and where there can be none, they are told
// errors.ErrUnsupported. Its methods may be called from several goroutines.
type Window struct {
	mu sync.Mutex
	// system is nil while there is no window.
	system *system
	// title is what the window is to be called once it is there, "" for what it is.
	title string
	// coming says that there will be a window, if there is none yet.
	coming bool
	// end ends the program whose pages a browser shows in the place of a window; it is
	// nil where none does.
	end context.CancelFunc
	// busy is held while a dialog is open: the toolkit knows one at a time.
	busy sync.Mutex
}

// system is what a window's system does for us.
type system struct {
	// save, folder and pack show a dialog and return a path, "" for none.
	save         func(name string) (path string, err error)
	folder, pack func(title, start string) (path string, err error)
	title        func(title string)
	front        func()
	run          func(script string)
}

// HasDialogs tells whether there is, or will be, somebody to ask.
func (w *Window) HasDialogs() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.coming
}

// InBrowser tells whether a browser shows the pages in the place of a window.
func (w *Window) InBrowser() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.end != nil
}

// Quit ends the program whose pages a browser shows. The page that is being sent
// goes out.
func (w *Window) Quit() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.end != nil {
		w.end()
	}
}

// showInBrowser says that a browser shows the pages, and how they end the program. A
// nil Window hears nothing.
func (w *Window) showInBrowser(end context.CancelFunc) {
	if w == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.end = end
}

// Save asks where a file of that name is to go and writes the text there. It
// returns the file's path, or "" where the person thought better of it. The error
// is errors.ErrUnsupported where there is no window, or that of the dialog or the
// disk.
func (w *Window) Save(name, text string) (path string, err error) {
	path, err = w.ask(func(s *system) (string, error) { return s.save(name) })
	if err != nil || path == "" {
		return "", err
	}
	return path, atomicwriter.WriteFile(path, []byte(text), 0o644)
}

// ChooseFolder asks for a folder to open, in a dialog that begins in the folder start,
// and returns "" where the person thought better of it. The error is as Save gives it.
func (w *Window) ChooseFolder(title, start string) (path string, err error) {
	return w.ask(func(s *system) (string, error) { return s.folder(title, start) })
}

// ChoosePack is ChooseFolder for a pack.
func (w *Window) ChoosePack(title, start string) (path string, err error) {
	return w.ask(func(s *system) (string, error) { return s.pack(title, start) })
}

func (w *Window) ask(show func(*system) (string, error)) (path string, err error) {
	s := w.get()
	if s == nil {
		return "", errors.ErrUnsupported
	}
	w.busy.Lock()
	defer w.busy.Unlock()
	return show(s)
}

// SetTitle changes the window's title, of one that is still to come, too.
func (w *Window) SetTitle(title string) {
	w.mu.Lock()
	w.title = title
	s := w.system
	w.mu.Unlock()
	// Not while the lock is held: the window may be waiting for it.
	if s != nil {
		s.title(title)
	}
}

// ToFront puts the window before the others, as far as the system lets it.
func (w *Window) ToFront() {
	if s := w.get(); s != nil {
		s.front()
	}
}

// Dispatch sends the page an event that its scripts may listen for.
func (w *Window) Dispatch(event string) {
	if s := w.get(); s != nil {
		s.run(fmt.Sprintf("dispatchEvent(new Event(%q))", event))
	}
}

func (w *Window) get() *system {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.system
}

// expect says that there will be a window. A nil Window hears nothing.
func (w *Window) expect() {
	if w == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.coming = true
}

// open says that the window is there.
func (w *Window) open(s *system) {
	if w == nil {
		return
	}
	w.mu.Lock()
	w.system = s
	title := w.title
	w.mu.Unlock()
	if title != "" {
		s.title(title)
	}
}
