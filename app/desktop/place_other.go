//go:build (desktop || dev || bindings) && (!linux || bindings)

package desktop

import (
	"context"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"rutter/app/state"
)

// screens returns nothing: Wails does not say where the monitors lie.
func screens() []rectangle { return nil }

// prefersDark is not known before the page asks.
func prefersDark() bool { return false }

// restorePosition moves the window to where it was, when that lies on the
// monitor on which it opens; from another one it stays in the middle, since
// nothing tells whether that one is still there. Not run on Windows or macOS.
func restorePosition(window context.Context, place state.Window) {
	all, err := runtime.ScreenGetAll(window)
	if err != nil {
		return
	}
	for _, screen := range all {
		size := rectangle{0, 0, screen.PhysicalSize.Width, screen.PhysicalSize.Height}
		if _, placed := fit(place, []rectangle{size}); screen.IsCurrent && placed {
			moveTo(window, place.X, place.Y)
		}
	}
}

// moveTo corrects the first move by what it missed: Wails counts from the corner
// of the work area when it moves, and from that of the screen when it reads.
func moveTo(window context.Context, x, y int) {
	runtime.WindowSetPosition(window, x, y)
	gotX, gotY := runtime.WindowGetPosition(window)
	runtime.WindowSetPosition(window, x-(gotX-x), y-(gotY-y))
}
