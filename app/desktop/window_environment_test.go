package desktop_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The system's browser may be drawn by the same toolkit, and is not to be told what
// holds for this window.
func TestWindowKeepsItsEnvironment(t *testing.T) {
	folder := t.TempDir()
	record, script := filepath.Join(folder, "environment"), filepath.Join(folder, "xdg-open")
	if err := os.WriteFile(script, []byte("#!/bin/sh\nenv > "+record+".part && mv "+record+".part "+record+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	w := openWindow(t, newDisplay(t), t.TempDir(), "PATH="+folder+":"+os.Getenv("PATH"), "GDK_GL=", "WEBKIT_DISABLE_DMABUF_RENDERER=")
	w.page.Evaluate(`fetch("/-/external", {method: "POST", headers: {"Content-Type": "application/x-www-form-urlencoded"}, body: "to=https%3A%2F%2Fexample.org%2F"})`)
	var told string
	w.eventually("the browser is started", func() bool {
		text, err := os.ReadFile(record)
		told = string(text)
		return err == nil
	})
	for line := range strings.Lines(told) {
		if strings.HasPrefix(line, "GDK_GL=d") || strings.HasPrefix(line, "WEBKIT_DISABLE_DMABUF_RENDERER=1") {
			t.Errorf("the browser is told %s", line)
		}
	}
}

// Wails adds scripts to a page only after it has parsed it and printed it again.
func TestWindowShowsPagesAsTheyAre(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	if added := evaluate[float64](w, `document.querySelectorAll("script[src^='/wails/']").length`); added != 0 {
		t.Errorf("Wails added %v scripts", added)
	}
}
