package main

import (
	"os"
	"path/filepath"
	"strings"
)

// program is one built program. Its name, that of its folder, says what it is
// for: linux-amd64, linux-arm64-browser, windows-amd64.
type program struct {
	name, system, processor string
	// window is false for a program that only ever opens the browser.
	window bool
	path   string
}

// programs are those that the release's folder holds.
func (r release) programs() (programs []program, err error) {
	entries, err := os.ReadDir(r.folder)
	for _, entry := range entries {
		system, rest, ok := strings.Cut(entry.Name(), "-")
		if !ok || !entry.IsDir() {
			continue
		}
		processor, rest, _ := strings.Cut(rest, "-")
		p := program{name: entry.Name(), system: system, processor: processor, window: rest != "browser"}
		p.path = filepath.Join(r.folder, p.name, p.file())
		programs = append(programs, p)
	}
	return programs, err
}

// file is what the program is called.
func (p program) file() string {
	if p.system == "windows" {
		return "rutter.exe"
	}
	return "rutter"
}

// packed is the path of something that the program is handed out in.
func (r release) packed(p program, ending string) string {
	return filepath.Join(r.folder, "rutter-"+r.version+"-"+p.name+ending)
}
