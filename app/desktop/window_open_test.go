package desktop_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestWindowOpens goes from the handbook to a folder by the system's dialog, back, and
// to what was open before; what cannot be opened leaves what is.
func TestWindowOpens(t *testing.T) {
	home := t.TempDir()
	folder := writeFolder(t, filepath.Join(home, "tides & winds"), "Tides")
	w := openWindow(t, newDisplay(t), home)
	w.fromMenu(`[data-open-choose="folder"]`)
	w.dialogOpens()
	w.chooseFolder(folder)
	w.shows(folder, "Tides")
	w.eventually("the window's title is the folder's", func() bool {
		return strings.Contains(w.xdotool("getwindowname", w.id), "Rutter – Tides")
	})

	// The reader's place is that of the folder, and is there again.
	w.open("/docs/neap/")
	w.until(`document.getElementById("state") !== null`)
	w.eventually("the place is kept", func() bool { return strings.Contains(readState(home), "/docs/neap/") })
	w.fromMenu(`[data-open-path=""]`)
	w.shows("handbook", "Rutter handbook")
	w.fromMenu(fmt.Sprintf("[data-open-path=%q]", folder))
	w.shows(folder, "Tides")
	w.until(`document.querySelector(".continue a").checkVisibility() && document.querySelector(".continue a").href.endsWith("/docs/neap/")`)

	w.fromMenu(`[data-open-path=""]`)
	w.shows("handbook", "Rutter handbook")
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	w.page.Evaluate(`location.reload()`)
	w.until(`document.readyState === "complete" && document.querySelector(".bookshelf").innerText.includes("no longer there")`)
	w.tabTo(fmt.Sprintf(".bookshelf [data-open-path=%q]", folder))
	w.press("Return")
	w.until(`document.getElementById("toast").innerText.includes("there is no such folder")`)
	w.until(`document.documentElement.dataset.open === "handbook"`)
	// No page may name a path that was never open.
	if status := evaluate[int](w, `fetch("/-/open", {method: "POST", body: new URLSearchParams({path: "/etc"})}).then((answer) => answer.status)`); status != 403 {
		t.Errorf("a path of a page's own is answered with %d", status)
	}
}

// writeFolder writes a small folder of that title to read in.
func writeFolder(t *testing.T, folder, title string) string {
	t.Helper()
	for name, text := range map[string]string{
		"_config.yml": "title: " + title + "\n",
		// With one folder alone the dialog would complete a path by it.
		"charts/bay.md": "---\ntitle: Bay\n---\nDeep water.\n",
		"docs/neap.md":  "---\ntitle: Neap\n---\nLittle water.\n",
	} {
		file := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// shows waits for the start page of what is open.
func (w *window) shows(shelf, title string) {
	w.t.Helper()
	w.until(fmt.Sprintf(`document.readyState === "complete" && location.pathname === "/" && document.documentElement.dataset.open === %q && document.querySelector("h1").innerText === %q`, shelf, title))
}

// fromMenu chooses an entry of the menu by keyboard.
func (w *window) fromMenu(selector string) {
	w.t.Helper()
	w.openMenu()
	w.tabTo(".menu-list " + selector)
	w.press("Return")
}

// chooseFolder types a path into the system's dialog that has just opened, and again
// while it stays open, since nobody says when it takes keys.
func (w *window) chooseFolder(path string) {
	w.t.Helper()
	var typed time.Time
	w.eventually("the dialog closes", func() bool {
		dialog, known := w.otherWindow()
		if dialog == "" {
			return known
		}
		if time.Since(typed) > 3*time.Second {
			w.try("windowfocus", "--sync", dialog)
			w.try("key", "ctrl+l")
			w.try("key", "ctrl+a")
			w.try("type", "--delay", "10", path)
			// Without what the dialog adds to it by itself.
			w.try("key", "Delete", "Return")
			typed = time.Now()
		}
		return false
	})
	w.xdotool("windowfocus", "--sync", w.id)
}
