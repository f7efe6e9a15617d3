package desktop_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestWindowStateSurvivesKill changes settings and progress, kills the program at
// once when the change is done, and finds both when it starts again.
func TestWindowStateSurvivesKill(t *testing.T) {
	display, home := newDisplay(t), t.TempDir()
	w := openWindow(t, display, home)
	w.openDialog("settings")
	w.tabTo(`#settings [name="theme"]`)
	w.press("Down", "Down")
	w.until(`document.documentElement.dataset.theme === "dark"`)
	if !evaluate[bool](w, `fetch("/-/state", {method: "POST", body: JSON.stringify({shelves: {handbook: {progress: {"/a/": {one: "2026-01-02T03:04:05Z"}}}}})}).then((answer) => answer.ok)`) {
		t.Fatal("the change was refused")
	}
	w.kill()

	w = openWindow(t, display, home)
	if theme := evaluate[string](w, `document.documentElement.dataset.theme ?? ""`); theme != "dark" {
		t.Errorf("the theme is %q", theme)
	}
	if when := evaluate[string](w, `JSON.parse(document.getElementById("state").textContent).shelves.handbook.progress["/a/"].one`); when != "2026-01-02T03:04:05Z" {
		t.Errorf("the section was read at %q", when)
	}
	w.end()
	if names := stateFiles(t, home); len(names) != 1 {
		t.Errorf("the kill left %q", names)
	}
}

// TestWindowKeepsALink keeps an external link for later by keyboard.
func TestWindowKeepsALink(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	w.page.Evaluate(`location.href = "/-/external?to=https%3A%2F%2Fexample.org%2Ftides"`)
	w.until(`location.pathname === "/-/external" && document.readyState === "complete" && document.querySelector("main .qr img").naturalWidth > 0`)
	w.tabTo(`main [data-part="keep"]`)
	w.press("space")
	w.until(`document.activeElement.getAttribute("aria-pressed") === "true"`)
	w.page.Evaluate(`location.href = "/-/kept"`)
	w.until(`document.querySelector('main li a')?.href === "https://example.org/tides"`)
	w.tabTo(`main [data-part="copy"]`)
	w.press("Return")
	w.until(`document.querySelector('main [data-part="status"]').textContent === "Copied."`)
	w.tabTo(`main li button`)
	w.press("Return")
	w.until(`document.activeElement.matches("h1") && document.querySelector("main li") === null`)
}

// TestWindowTellsOfADamagedState wants the person to read what became of the file.
func TestWindowTellsOfADamagedState(t *testing.T) {
	home := t.TempDir()
	writeState(t, home, `{"version": 1, "reader": {"settings": `)
	w := openWindow(t, newDisplay(t), home)
	text := evaluate[string](w, `document.querySelector(".problems").innerText`)
	if !strings.Contains(text, "state.json:1: not the JSON object") || !strings.Contains(text, "state.json.damaged-1") {
		t.Errorf("the home page says %q", text)
	}
}

// openDialog opens a dialog of the page by keyboard, from the menu where its
// button stands there.
func (w *window) openDialog(id string) {
	w.t.Helper()
	if evaluate[bool](w, `document.querySelector('.menu [data-opens="`+id+`"]') !== null`) {
		w.openMenu()
	}
	w.tabTo(`[data-opens="` + id + `"]`)
	w.press("Return")
	w.until(`document.getElementById("` + id + `").open`)
}

func (w *window) openMenu() {
	w.t.Helper()
	// From the top of the page.
	w.page.Evaluate(`document.querySelector(".skip").focus()`)
	w.tabTo(`.menu > summary`)
	w.press("Return")
	w.until(`document.querySelector(".menu").open`)
}

// kill ends the program as a power cut does.
func (p *program) kill() {
	p.t.Helper()
	if err := p.command.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	<-p.ended
}

func stateFiles(t *testing.T, home string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(home, "config", "rutter", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}
