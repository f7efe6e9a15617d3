package desktop_test

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestWindowFallback starts the program where it can have no window.
func TestWindowFallback(t *testing.T) {
	display := newDisplay(t)
	for name, test := range map[string]struct {
		display, reason string
		prepare         func(*testing.T)
	}{
		"no display":                     {"", "DISPLAY", nil},
		"a display that does not answer": {":65000", ":65000", nil},
		"no WebKitGTK":                   {display, "libwebkit2gtk-4.1.so.0", func(t *testing.T) { hideLibraries(t, webkit41, webkit40) }},
		"WebKitGTK without what we call": {display, "is too old (it has no g_cclosure_new)", standInForWebKit},
	} {
		t.Run(name, func(t *testing.T) {
			if test.prepare != nil {
				test.prepare(t)
			}
			home := t.TempDir()
			opened, script := filepath.Join(home, "opened"), filepath.Join(home, "browser")
			if err := os.WriteFile(script, []byte("#!/bin/sh\nprintf %s \"$1\" > "+opened+"\n"), 0o700); err != nil {
				t.Fatal(err)
			}
			p := startProgram(t, home, "", "DISPLAY="+test.display, "BROWSER="+script)

			client, address := enter(t, p)
			if !strings.Contains(p.output.String(), test.reason) {
				t.Errorf("it does not say why: %q", p.output)
			}
			answer, err := client.Get(address)
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
					return err == nil && strings.HasPrefix(string(got), address+"-/enter?token=")
				})
			}
			if loaded := p.loaded(); test.display == "" && regexp.MustCompile(`lib(gtk|glib|webkit)`).MatchString(loaded) {
				t.Errorf("without a display it opened the toolkit:\n%s", loaded)
			}
			p.end()
		})
	}
}

// standInForWebKit puts a library without any function in the place of WebKitGTK.
func standInForWebKit(t *testing.T) {
	folder := t.TempDir()
	out, err := exec.Command("gcc", "-shared", "-o", filepath.Join(folder, "libwebkit2gtk-4.1.so.0"), "-xc", os.DevNull).CombinedOutput()
	if err != nil {
		t.Fatalf("gcc: %v\n%s", err, out)
	}
	t.Setenv("LD_LIBRARY_PATH", folder)
}
