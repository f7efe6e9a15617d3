package desktop_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestWindowPlaceSurvivesARestart(t *testing.T) {
	display, home := newDisplay(t), t.TempDir()
	w := openWindow(t, display, home)
	want := place{70, 50, 900, 640}
	w.xdotool("windowmove", "--sync", w.id, "70", "50")
	w.xdotool("windowsize", "--sync", w.id, "900", "640")
	w.until(`innerWidth === 900 && innerHeight === 640`)
	w.end()

	w = openWindow(t, display, home)
	w.eventually(fmt.Sprint("the window is back at ", want), func() bool { return w.place() == want })
	w.end()
}

// A second screen may be gone when the program starts again.
func TestWindowOffEveryScreenIsCentred(t *testing.T) {
	home := t.TempDir()
	writeState(t, home, `{"version": 1, "window": {"x": 3000, "y": 90, "width": 800, "height": 600}}`)
	w := openWindow(t, newDisplay(t), home)
	want := place{(1280 - 800) / 2, (800 - 600) / 2, 800, 600}
	w.eventually(fmt.Sprint("the window stands at ", want), func() bool { return w.place() == want })
}

// The window is not made smaller than its page can be read in.
func TestWindowHasASmallestSize(t *testing.T) {
	home := t.TempDir()
	writeState(t, home, `{"version": 1, "window": {"x": 10, "y": 10, "width": 20, "height": 20}}`)
	w := openWindow(t, newDisplay(t), home)
	want := place{10, 10, 320, 400}
	w.eventually(fmt.Sprint("the window stands at ", want), func() bool { return w.place() == want })
}

func TestWindowOpensWithADamagedState(t *testing.T) {
	home := t.TempDir()
	writeState(t, home, `{"version": 1, "window": {"x": `)
	w := openWindow(t, newDisplay(t), home)
	w.end()
	kept, err := os.ReadFile(filepath.Join(home, "config", "rutter", "state.json.damaged-1"))
	if err != nil || string(kept) != `{"version": 1, "window": {"x": ` {
		t.Errorf("the damaged file was not kept: %q, %v", kept, err)
	}
}

// place is where a window stands on its display.
type place struct{ x, y, width, height int }

func (w *window) place() (p place) {
	w.t.Helper()
	var id, screen int
	text := w.xdotool("getwindowgeometry", w.id)
	_, err := fmt.Sscanf(text, "Window %d\n  Position: %d,%d (screen: %d)\n  Geometry: %dx%d",
		&id, &p.x, &p.y, &screen, &p.width, &p.height)
	if err != nil {
		w.t.Fatalf("%v in %q", err, text)
	}
	return p
}

func writeState(t *testing.T, home, text string) {
	t.Helper()
	dir := filepath.Join(home, "config", "rutter")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "state.json"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
