package desktop_test

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWindowTrainer shows the trainer's notes, not to the class in front of the
// projector, and shares the folder with the room, which never gets a word of them.
func TestWindowTrainer(t *testing.T) {
	home := t.TempDir()
	folder := writeFolder(t, filepath.Join(home, "tides"), "Tides")
	neap := filepath.Join(folder, "docs/neap.md")
	writeText(t, neap, "# Neap\n\nLittle water.\n\nAsk them why.\n{: .trainer-note }\n\n## Answers\n{: .trainer-note }\n\n## Springs\n")
	display := newDisplay(t)
	w := openFolder(t, display, home, folder)
	w.open("/docs/neap/")
	w.until(`document.querySelector("article").innerText.includes("Little water") && !document.body.innerText.includes("Ask them")`)

	w.fromMenu(`form[action="/-/trainer"] button`)
	w.until(`document.readyState === "complete" && document.querySelector(".trainer-note")?.innerText.includes("Ask them why") === true`)
	w.until(`document.querySelector(".bar-mark").innerText.includes("Trainer mode") && document.querySelector(".trainer-note-name").innerText === "Trainer's note"`)
	w.press("F8")
	w.until(`document.querySelector("#projector [data-part='position']").textContent.endsWith("/ 1")`)
	w.until(`!document.querySelector(".trainer-note").checkVisibility() && document.querySelector("article").innerText.includes("Little water")`)
	w.press("F8")
	w.until(`document.querySelector(".trainer-note").checkVisibility()`)

	address := w.share()
	wants := func(path string, words ...string) bool {
		text := w.askRoom(http.MethodGet, address+path)
		if strings.Contains(text, "Ask them") || strings.Contains(text, home) {
			t.Fatalf("the room reads at %s: %s", path, text)
		}
		for _, word := range words {
			if !strings.Contains(text, word) {
				return false
			}
		}
		return true
	}
	if !wants("docs/neap/", "Little water") || !wants("", "Tides") || !wants("-/search?q=ask", "") || !wants("-/state") {
		t.Error("the room cannot read")
	}
	for _, path := range []string{"", "-/state", "-/share", "-/trainer", "-/save", "-/open"} {
		if text := w.askRoom(http.MethodPost, address+path); !strings.Contains(text, "Method Not Allowed") {
			t.Errorf("a form is taken at /%s: %s", path, text)
		}
	}
	w.until(`document.querySelector("[data-part='readers']").innerText === "1 machine is reading"`)
	writeText(t, neap, "# Neap\n\nHardly any water.\n\nAsk them when.\n{: .trainer-note }\n")
	w.eventually("the room follows", func() bool { return wants("docs/neap/", "Hardly any water") })

	w.tabTo(`[data-room] button`)
	w.press("Return")
	w.until(`document.querySelector(".room-places") !== null && document.querySelectorAll(".bar-mark").length === 1`)
	if _, err := http.Get(address); err == nil {
		t.Error("it is shared after the end")
	}
	address = w.share()
	w.end()
	if _, err := http.Get(address); err == nil {
		t.Error("it is shared after the window")
	}

	// Trainer mode is the window's and stays.
	again := openFolder(t, display, home, folder)
	again.until(`document.querySelector(".bar-mark")?.innerText.includes("Trainer mode") === true`)
}

// share shares what is open with this machine alone and returns the address.
func (w *window) share() string {
	w.t.Helper()
	w.open("/-/share")
	w.until(`document.querySelector(".room-places") !== null`)
	w.page.Evaluate(`document.querySelector("[name='address'][value='127.0.0.1']").checked = true`)
	w.tabTo(`[data-room] button`)
	w.press("Return")
	w.until(`document.readyState === "complete" && document.querySelector("a.bar-mark[href='/-/share']") !== null && document.querySelector(".room-code img")?.naturalWidth > 0`)
	// Large enough to be photographed from the last row.
	w.until(`document.querySelector(".room-code img").clientWidth >= 280`)
	return evaluate[string](w, `document.querySelector(".room-address").innerText`)
}

// askRoom returns what a reader in the room gets.
func (w *window) askRoom(method, address string) string {
	w.t.Helper()
	request, err := http.NewRequest(method, address, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		w.t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return string(text)
}

func writeText(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
