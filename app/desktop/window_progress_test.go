package desktop_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// TestWindowShowsOpening opens a folder that takes its time: it is shown how far that is,
// Escape ends it and leaves what is open, and in the end it opens.
func TestWindowShowsOpening(t *testing.T) {
	home := t.TempDir()
	folder := writeFolder(t, filepath.Join(home, "ocean"), "Ocean")
	fill(t, folder)
	recent, err := json.Marshal([]map[string]string{{"path": folder, "title": "Ocean", "at": "2026-01-02T03:04:05Z"}})
	if err != nil {
		t.Fatal(err)
	}
	writeState(t, home, fmt.Sprintf(`{"version": 1, "recent": %s}`, recent))
	w := openWindow(t, newDisplay(t), home)
	w.cancels(folder)
	w.until(`!document.getElementById("opening").open && document.documentElement.dataset.open === "handbook"`)
	w.fromMenu(`[data-open-path]`)
	w.shows(folder, "Ocean")
}

// cancels opens the folder and ends that by keyboard. On a machine that is quick to open
// and slow to press a key it is opened meanwhile; then it is tried again.
func (w *window) cancels(folder string) {
	w.t.Helper()
	for range 5 {
		w.fromMenu(fmt.Sprintf("[data-open-path=%q]", folder))
		w.until(`document.getElementById("opening").open || document.documentElement.dataset.open !== "handbook"`)
		if evaluate[bool](w, `/^\d+ of \d+ files$/.test(document.querySelector("#opening [data-part=count]")?.innerText) && document.querySelector("#opening progress").position >= 0`) {
			w.press("Escape")
		}
		w.until(`document.documentElement.dataset.open !== "handbook" || document.getElementById("toast").innerText !== ""`)
		if evaluate[bool](w, `document.getElementById("toast").innerText.includes("“ocean” was not opened.")`) {
			return
		}
		w.shows(folder, "Ocean")
		w.fromMenu(`[data-open-path=""]`)
		w.shows("handbook", "Rutter handbook")
	}
	w.t.Fatal("it was always opened before it could be ended")
}

// fill adds a hundred thousand files to a folder that are looked at and are no pages,
// which takes about a second to open.
func fill(t *testing.T, folder string) {
	t.Helper()
	for _, sea := range []string{"north", "south"} {
		first := filepath.Join(folder, sea, "wave.html")
		if err := os.Mkdir(filepath.Dir(first), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(first, []byte("<p>Water</p>"), 0o600); err != nil {
			t.Fatal(err)
		}
		for i := range 50_000 {
			// Links are quicker than files.
			if err := os.Link(first, filepath.Join(folder, sea, fmt.Sprint(i, ".html"))); err != nil {
				t.Fatal(err)
			}
		}
	}
}
