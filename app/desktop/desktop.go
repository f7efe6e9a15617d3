// Package desktop shows the handler's pages in a window of the system, or, where
// there can be none, in the system's browser. It is the only importer of Wails,
// and only in builds with the tag desktop, dev or bindings (Wails sets the last
// two); every other build is the browser-only program.
//
// What the window is protected against:
//
//   - a handler that panics: handler.go
//   - a page that navigates away: navigation.go decides, guard_linux.go asks it
//   - a web process that dies: reload.go decides, guard_linux.go asks it
//
// On Windows and macOS nothing asks navigation.go. There a click on an external
// link is caught by the page's own script, and the Content-Security-Policy keeps
// content from running a script that could navigate.
package desktop

import (
	"net/http"

	"rutter/app/state"
)

// Options is what the window needs.
type Options struct {
	// Title is the window's title until somebody sets another.
	Title string
	// Handler makes what answers every request of the page. It is called once, beside
	// the making of the window; where it fails, the window is closed.
	Handler func() (http.Handler, error)
	// State keeps the window's size and position; nil keeps none.
	State *state.Store
	// Window is told of the window; it may be nil.
	Window *Window
	// Open is given the whole path of a folder or file that the person dropped on the
	// window, or that another start of the program hands over, "" for none. It
	// returns at once.
	Open func(path string)
	// Notice tells the person at the terminal what happened, one line a call.
	Notice func(string)
}
