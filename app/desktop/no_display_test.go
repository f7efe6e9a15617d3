package desktop_test

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestWindowFallback starts the program where it can have no window.
func TestWindowFallback(t *testing.T) {
	for name, test := range map[string]struct{ display, reason string }{
		"no display":                     {"", "DISPLAY"},
		"a display that does not answer": {":65000", ":65000"},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			opened, script := filepath.Join(home, "opened"), filepath.Join(home, "browser")
			if err := os.WriteFile(script, []byte("#!/bin/sh\nprintf %s \"$1\" > "+opened+"\n"), 0o700); err != nil {
				t.Fatal(err)
			}
			p := startProgram(t, home, "", "DISPLAY="+test.display, "BROWSER="+script)

			var address string
			p.eventually("the program says where it serves", func() bool {
				address = regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(p.output.String())
				return address != ""
			})
			if !strings.Contains(p.output.String(), test.reason) {
				t.Errorf("it does not say why: %q", p.output)
			}
			answer, err := http.Get(address)
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close()
			page, err := io.ReadAll(answer.Body)
			if err != nil || answer.StatusCode != http.StatusOK || !strings.Contains(string(page), "<h1") {
				t.Errorf("home is %d, %v:\n%s", answer.StatusCode, err, page)
			}
			// With a display named, xdg-open looks for a desktop first.
			if test.display == "" {
				p.eventually("the browser is opened there", func() bool {
					got, err := os.ReadFile(opened)
					return err == nil && string(got) == address
				})
			}
			p.end()
		})
	}
}
