package desktop

import "rutter/app/state"

// Sizes in the toolkit's logical pixels. The smallest width is that of a page at
// 400 % zoom, the narrowest for which pages are made.
const (
	minWidth      = 320
	minHeight     = 400
	defaultWidth  = 1100
	defaultHeight = 760
	// As much of the title bar must lie on a screen as a hand needs to move the
	// window.
	gripWidth  = 100
	gripHeight = 30
)

// rectangle is a part of the desktop, in logical pixels.
type rectangle struct{ x, y, width, height int }

// fit returns the saved window as it can be shown now, and whether its position
// counts: not when nothing was saved, and not when its title bar would lie
// outside every screen. Screens are those of the desktop, the first the main
// one; without any, nothing is known about them and the position counts.
func fit(saved state.Window, screens []rectangle) (place state.Window, placed bool) {
	place = saved
	if place.Width <= 0 || place.Height <= 0 {
		place.Width, place.Height = defaultWidth, defaultHeight
	} else {
		placed = true
	}
	if len(screens) > 0 {
		screen, found := screenOf(place, screens)
		placed = placed && found
		place.Width, place.Height = min(place.Width, screen.width), min(place.Height, screen.height)
	}
	place.Width, place.Height = max(place.Width, minWidth), max(place.Height, minHeight)
	return place, placed
}

// screenOf returns the screen that holds the title bar, else the main one.
func screenOf(w state.Window, screens []rectangle) (screen rectangle, found bool) {
	bar := rectangle{w.X, w.Y, w.Width, gripHeight}
	for _, screen := range screens {
		common := bar.intersect(screen)
		if common.width >= min(gripWidth, w.Width) && common.height > 0 {
			return screen, true
		}
	}
	return screens[0], false
}

// intersect returns what two rectangles have in common; its width or height is
// not positive when that is nothing.
func (r rectangle) intersect(o rectangle) rectangle {
	x, y := max(r.x, o.x), max(r.y, o.y)
	return rectangle{x, y, min(r.x+r.width, o.x+o.width) - x, min(r.y+r.height, o.y+o.height) - y}
}
