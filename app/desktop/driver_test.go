package desktop_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"rutter/build/inspector"
	"rutter/build/xvfb"
)

// window is the program's window on a display of its own, with a line into its
// page.
type window struct {
	*program
	display   string
	inspector string
	page      *inspector.Page
	// id is what X calls the window.
	id string
}

// newDisplay starts a virtual display and returns its name.
func newDisplay(t *testing.T) string {
	t.Helper()
	if os.Getenv("RUTTER_BINARY") == "" {
		t.Skip("RUTTER_BINARY is not set: go run ./build test builds the binary and sets it")
	}
	display, err := xvfb.Start(1280, 800)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { display.Close() })
	return display.Name
}

// openWindow starts the program on the display and waits for its first page.
func openWindow(t *testing.T, display, home string, variables ...string) *window {
	t.Helper()
	return openFolder(t, display, home, "", variables...)
}

// openFolder is openWindow on a folder; without one the handbook opens.
func openFolder(t *testing.T, display, home, folder string, variables ...string) *window {
	t.Helper()
	address := freeAddress(t)
	variables = append([]string{"DISPLAY=" + display, "WEBKIT_INSPECTOR_HTTP_SERVER=" + address}, variables...)
	w := &window{program: startProgram(t, home, folder, variables...), display: display, inspector: address}
	w.connect()
	w.until(`location.pathname === "/" && document.readyState === "complete"`)
	w.eventually("the window is on the display", func() bool {
		// Xdotool fails when it finds none.
		found, _ := w.try("search", "--onlyvisible", "--pid", fmt.Sprint(w.command.Process.Pid))
		w.id, _, _ = strings.Cut(found, "\n")
		return w.id != ""
	})
	// Keys go to the window with the focus, which a window manager would give it.
	w.xdotool("windowfocus", "--sync", w.id)
	return w
}

// connect opens the line to the page, and again after its process was replaced.
func (w *window) connect() {
	w.t.Helper()
	page, err := inspector.Dial(w.inspector)
	if err != nil {
		w.t.Fatal(err)
	}
	w.page = page
	w.t.Cleanup(func() { page.Close() })
}

// evaluate runs a script in the page and returns what it comes to.
func evaluate[T any](w *window, js string) T {
	w.t.Helper()
	var value T
	data, err := w.page.Evaluate(js)
	if err == nil {
		err = json.Unmarshal(data, &value)
	}
	if err != nil {
		w.t.Fatalf("%s: %v", js, err)
	}
	return value
}

// until waits until the script comes to true; while a page is on its way there
// is none that could answer.
func (w *window) until(js string) {
	w.t.Helper()
	w.eventually(js, func() bool {
		data, err := w.page.Evaluate(js)
		return err == nil && string(data) == "true"
	})
}

// press sends keys as a keyboard does.
func (w *window) press(keys ...string) {
	w.t.Helper()
	w.xdotool(append([]string{"key"}, keys...)...)
}

// tabTo presses Tab until the element with the focus matches the selector.
func (w *window) tabTo(selector string) {
	w.t.Helper()
	matches := fmt.Sprintf(`document.activeElement.matches(%q)`, selector)
	for range 200 {
		w.press("Tab")
		if evaluate[bool](w, matches) {
			return
		}
	}
	w.t.Fatalf("Tab reaches no %s on %s", selector, evaluate[string](w, "location.href"))
}

// xdotool runs one command on the window's display and returns what it prints.
func (w *window) xdotool(arguments ...string) string {
	w.t.Helper()
	out, err := w.try(arguments...)
	if err != nil {
		w.t.Fatalf("xdotool %s: %v\n%s", strings.Join(arguments, " "), err, out)
	}
	return out
}

func (w *window) try(arguments ...string) (string, error) {
	command := exec.Command("xdotool", arguments...)
	command.Env = append(os.Environ(), "DISPLAY="+w.display)
	out, err := command.CombinedOutput()
	return string(out), err
}
