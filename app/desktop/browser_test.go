package desktop

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/pkg/browser"
)

func TestExternalAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a b?c=(d)":  "https://example.org/a%20b?c=(d)",
		"HTTPS://example.org":            "https://example.org",
		"http://127.0.0.1:80/":           "http://127.0.0.1:80/",
		`https://example.org/?q="é`:      "https://example.org/?q=%22%C3%A9",
		`mailto:a" -x@b.c`:               "mailto:a%22%20-x@b.c",
		"mailto:a@example.org":           "mailto:a@example.org",
		"mailto:a@example.org?subject=s": "mailto:a@example.org?subject=s",

		"":                               "",
		"/etc/passwd":                    "",
		"--help":                         "",
		"file:///etc/passwd":             "",
		"javascript:alert(1)":            "",
		"https:/no/host":                 "",
		"https://example.org/\n":         "",
		"vscode://open":                  "",
		"mailto:a@b.c?attach=/etc/hosts": "",
	} {
		got, err := externalAddress(address)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("externalAddress(%q) = %q, %v; want %q", address, got, err, want)
		}
	}
}

func TestOpenBrowserRefuses(t *testing.T) {
	opened := recordBrowser(t)
	for _, address := range []string{"file:///etc/passwd", "", "ftp://example.org/"} {
		if err := OpenBrowser(address); err == nil {
			t.Errorf("OpenBrowser(%q) gave no error", address)
		}
	}
	if text := opened(0); text != "" {
		t.Errorf("the browser was started with %q", text)
	}
}

func TestOpenBrowser(t *testing.T) {
	opened := recordBrowser(t)
	if err := OpenBrowser("https://example.org/a?b='c d'&e;f"); err != nil {
		t.Fatal(err)
	}
	const want = "https://example.org/a?b='c%20d'&e;f\n"
	if got := opened(5 * time.Second); got != want {
		t.Errorf("the browser was started with %q, want %q", got, want)
	}
	for name, writer := range map[string]any{"output": browser.Stdout, "errors": browser.Stderr} {
		if file, ok := writer.(*os.File); !ok || file.Name() != os.DevNull {
			t.Errorf("the browser's %s go to %v, want %s", name, writer, os.DevNull)
		}
	}
}

// recordBrowser makes the system's browser a script that keeps its arguments.
// The function that it returns waits at most so long for them.
func recordBrowser(t *testing.T) func(wait time.Duration) string {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("only xdg-open takes the browser from the environment")
	}
	dir := t.TempDir()
	record, script := filepath.Join(dir, "opened"), filepath.Join(dir, "browser")
	if err := os.WriteFile(script, []byte("#!/bin/sh\nprintf '%s\\n' \"$@\" >> "+record+"\necho noise\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("BROWSER", script)
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	return func(wait time.Duration) string {
		for deadline := time.Now().Add(wait); ; time.Sleep(20 * time.Millisecond) {
			if text, err := os.ReadFile(record); err == nil || time.Now().After(deadline) {
				return string(text)
			}
		}
	}
}
