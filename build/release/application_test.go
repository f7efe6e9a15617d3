package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWriteApplication makes the application for macOS of some program, and reads
// what macOS reads first.
func TestWriteApplication(t *testing.T) {
	r := project
	r.version = "1.2.3"
	folder := t.TempDir()
	p := program{name: "darwin-universal", system: "darwin", path: filepath.Join(folder, "rutter")}
	must(t, os.WriteFile(p.path, []byte("program"), 0o755))
	if _, err := r.works(); errors.Is(err, os.ErrNotExist) {
		t.Skip("the front end is not built")
	}
	application := filepath.Join(folder, "Rutter.app")
	must(t, r.writeApplication(p, application))
	info, err := os.ReadFile(filepath.Join(application, "Contents/Info.plist"))
	must(t, err)
	for decoder := xml.NewDecoder(strings.NewReader(string(info))); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if !strings.Contains(string(info), "<string>1.2.3</string>") || strings.Contains(string(info), "VERSION<") {
		t.Errorf("%s", info)
	}
	if program, err := os.Stat(filepath.Join(application, "Contents/MacOS/rutter")); err != nil || program.Mode()&0o111 == 0 {
		t.Errorf("the program cannot be run: %v, %v", program, err)
	}
	if icon, err := os.ReadFile(filepath.Join(application, "Contents/Resources/rutter.icns")); err != nil || string(icon[:4]) != "icns" {
		t.Errorf("there is no icon: %v", err)
	}
}
