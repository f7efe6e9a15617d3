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
	w.eventually("a dialog of the system opens", func() bool { return w.otherWindow() != "" })
	file := filepath.Join(home, "mine.json")
	w.answerDialog(file, func() bool {
		_, err := os.Stat(file)
		return err == nil
	})
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
	w.opensReading(file)
}

// opensReading forgets the theme and has it back from the file, chosen by the
// system's own dialog.
func (w *window) opensReading(file string) {
	w.t.Helper()
	w.page.Evaluate(`fetch("/-/state", {method: "POST", body: '{"settings":null}'}).then(() => location.reload())`)
	w.until(`document.readyState === "complete" && document.documentElement.dataset.theme === undefined`)
	w.openDialog("reading")
	w.tabTo(`#reading [data-part="import"]`)
	w.press("Return")
	w.eventually("a dialog of the system opens", func() bool { return w.otherWindow() != "" })
	w.answerDialog(file, func() bool { return w.otherWindow() == "" })
	w.until(`document.documentElement.dataset.theme === "dark" && document.getElementById("toast").textContent.includes("The file was opened.")`)
}

// answerDialog types a path into the system's dialog that has just opened. It
// types it again while nothing comes of it, since nobody says when the dialog
// takes keys.
func (w *window) answerDialog(file string, answered func() bool) {
	w.t.Helper()
	var typed time.Time
	w.eventually("the dialog is answered", func() bool {
		if answered() {
			return true
		}
		dialog := w.otherWindow()
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

// otherWindow is a visible window of the program beside its main one, "" for none.
func (w *window) otherWindow() string {
	w.t.Helper()
	for _, id := range strings.Fields(w.xdotool("search", "--onlyvisible", "--pid", fmt.Sprint(w.command.Process.Pid))) {
		if id != w.id {
			return id
		}
	}
	return ""
}
