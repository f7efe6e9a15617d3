package desktop_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestWindowSavesReading saves everything by the system's own dialog, and opens it again.
func TestWindowSavesReading(t *testing.T) {
	home := t.TempDir()
	writeState(t, home, `{"version": 1, "reader": {"settings": {"theme": "dark"}}}`)
	w := openWindow(t, newDisplay(t), home)
	w.openDialog("reading")
	w.tabTo(`#reading [data-part="export"]`)
	w.press("Return")
	w.dialogOpens()
	file := filepath.Join(home, "mine.json")
	w.saveAs(file)
	w.until(fmt.Sprintf(`document.querySelector('#reading [data-part="status"]').textContent.includes(%q)`, file))
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var saved struct {
		Version int
		Reader  struct{ Settings struct{ Theme string } }
	}
	if err := json.Unmarshal(data, &saved); err != nil || saved.Version != 1 || saved.Reader.Settings.Theme != "dark" {
		t.Errorf("the file holds %s: %v", data, err)
	}
	w.opensReading(string(data))
}

// opensReading forgets the theme and has it back from the file. The system's own
// dialog opens; the file is put in by script, since typing a path into that dialog
// works once in three times.
func (w *window) opensReading(text string) {
	w.t.Helper()
	w.page.Evaluate(`fetch("/-/state", {method: "POST", body: '{"settings":null}'}).then(() => location.reload())`)
	w.until(`document.readyState === "complete" && document.documentElement.dataset.theme === undefined`)
	w.openDialog("reading")
	w.tabTo(`#reading [data-part="import"]`)
	w.press("Return")
	w.dialogOpens()
	w.eventually("the dialog closes", func() bool {
		id, known := w.otherWindow()
		if id == "" {
			return known
		}
		w.try("windowfocus", "--sync", id)
		w.try("key", "Escape")
		return false
	})
	w.xdotool("windowfocus", "--sync", w.id)
	w.page.Evaluate(fmt.Sprintf(`(() => {
		const chosen = new DataTransfer();
		chosen.items.add(new File([%q], "mine.json"));
		const input = document.querySelector('#reading [data-part="file"]');
		input.files = chosen.files;
		input.dispatchEvent(new Event("change"));
	})()`, text))
	w.until(`document.documentElement.dataset.theme === "dark" && document.getElementById("toast").textContent.includes("The file was opened.")`)
}

// saveAs types a path into the system's dialog that has just opened. It types it
// again while no file comes of it, since nobody says when the dialog takes keys.
func (w *window) saveAs(file string) {
	w.t.Helper()
	var typed time.Time
	w.eventually("the file is written", func() bool {
		if _, err := os.Stat(file); err == nil {
			return true
		}
		dialog, _ := w.otherWindow()
		if dialog != "" && time.Since(typed) > 3*time.Second {
			w.try("windowfocus", "--sync", dialog)
			w.try("key", "ctrl+a")
			w.try("type", "--delay", "10", file)
			w.try("key", "Return")
			typed = time.Now()
		}
		return false
	})
	w.xdotool("windowfocus", "--sync", w.id)
}

// otherWindow is a visible window of the program beside its main one, "" for
// none; known is false where nobody can tell just now.
func (w *window) otherWindow() (id string, known bool) {
	w.t.Helper()
	// Xdotool fails when a window goes while it looks.
	found, err := w.try("search", "--onlyvisible", "--pid", fmt.Sprint(w.command.Process.Pid))
	if err != nil {
		return "", false
	}
	for _, id := range strings.Fields(found) {
		if id != w.id {
			return id, true
		}
	}
	return "", true
}

// dialogOpens waits for a dialog of the system.
func (w *window) dialogOpens() {
	w.t.Helper()
	w.eventually("a dialog of the system opens", func() bool {
		id, _ := w.otherWindow()
		return id != ""
	})
}
