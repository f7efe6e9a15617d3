//go:build desktop || dev || bindings

package desktop

import (
	"context"
	"errors"
	"sync/atomic"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"rutter/app/state"
)

// Run opens the window and returns when it is closed or ctx ends. Where there
// can be no window it says so through o.Notice, serves the handler on a loopback
// port and opens the system's browser on it. It must be called from the main
// goroutine, once. The error is that of the content, the toolkit or the listener.
func Run(ctx context.Context, o Options) error {
	content := begin(o.Handler)
	if reason := prepare(); reason != "" {
		return serveInBrowser(ctx, o, content, reason)
	}
	o.Window.expect()
	release := listenForOthers(o.Open, o.Notice)
	defer release()
	var saved state.Window
	if o.State != nil {
		saved, _ = o.State.Window()
	}
	place, placed := fit(saved, screens())

	app := windowOptions(o, content, place)
	app.OnStartup = func(window context.Context) {
		guardWindow()
		o.Window.open(systemOf(window))
		runtime.OnFileDrop(window, func(_, _ int, paths []string) {
			if len(paths) > 0 {
				o.Open(paths[0])
			}
		})
		if placed && !place.Maximised {
			restorePosition(window, place)
		}
		go func() {
			<-ctx.Done()
			runtime.Quit(window)
		}()
		go func() {
			if _, err := content.wait(); err != nil {
				runtime.Quit(window)
			}
		}()
	}
	// The window is asked before it closes, since afterwards it has no size. A
	// signal takes the same way: Wails turns SIGINT and SIGTERM into a close.
	var closing atomic.Bool
	app.OnBeforeClose = func(window context.Context) (prevent bool) {
		// A signal that also ends ctx closes twice, the second time perhaps when
		// the window is gone.
		if closing.Swap(true) {
			return true
		}
		remember(window, o, place)
		return false
	}
	err := wails.Run(app)
	if _, failed := content.wait(); failed != nil {
		return failed
	}
	return err
}

// systemOf is what the window's system does for us.
func systemOf(window context.Context) *system {
	return &system{
		save: func(name string) (string, error) {
			return runtime.SaveFileDialog(window, runtime.SaveDialogOptions{DefaultFilename: name, CanCreateDirectories: true})
		},
		folder: func(title, start string) (string, error) {
			return runtime.OpenDirectoryDialog(window, runtime.OpenDialogOptions{Title: title, DefaultDirectory: start})
		},
		pack: func(title, start string) (string, error) {
			filters := []runtime.FileFilter{{DisplayName: "Rutter (*.rutter)", Pattern: "*.rutter"}}
			return runtime.OpenFileDialog(window, runtime.OpenDialogOptions{Title: title, DefaultDirectory: start, Filters: filters})
		},
		title: func(title string) { runtime.WindowSetTitle(window, title) },
		front: func() {
			runtime.WindowShow(window)
			// On Linux this is what puts a window before the others.
			runtime.WindowUnminimise(window)
		},
		run: func(script string) { runtime.WindowExecJS(window, script) },
	}
}

// remember keeps the window's place. A maximised, minimised or fullscreen window
// has no size of its own to keep, so the one before stays.
func remember(window context.Context, o Options, last state.Window) {
	if o.State == nil || runtime.WindowIsFullscreen(window) || runtime.WindowIsMinimised(window) {
		return
	}
	last.Maximised = runtime.WindowIsMaximised(window)
	if !last.Maximised {
		last.Width, last.Height = runtime.WindowGetSize(window)
		last.X, last.Y = runtime.WindowGetPosition(window)
	}
	// What made the store read-only was said when it was opened.
	if err := o.State.SetWindow(last); err != nil && !errors.Is(err, state.ErrReadOnly) {
		o.Notice("the place of the window is not kept: " + err.Error())
	}
}
