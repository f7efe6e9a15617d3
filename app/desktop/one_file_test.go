package desktop_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"rutter/build/needed"
)

const webkit41, webkit40 = "libwebkit2gtk-4.1.so.0*", "libwebkit2gtk-4.0.so.37*"

// TestWindowProgramNeedsOnlyLibc reads what the system's loader would read.
func TestWindowProgramNeedsOnlyLibc(t *testing.T) {
	path := os.Getenv("RUTTER_BINARY")
	if path == "" || runtime.GOOS != "linux" {
		t.Skip("RUTTER_BINARY is not set to a program for Linux: go run ./build test builds it and sets it")
	}
	if err := needed.CheckWindow(path); err != nil {
		t.Error(err)
	}
}

// TestWindowWithWebKit40 runs the same file where there is only the older
// WebKitGTK, with another libsoup below it.
func TestWindowWithWebKit40(t *testing.T) {
	display := newDisplay(t)
	if len(libraries(webkit40)) == 0 {
		t.Skip("WebKitGTK 4.0 is not here: go run ./build test installs it where the system has it")
	}
	hideLibraries(t, webkit41)
	w := openWindow(t, display, t.TempDir())
	if loaded := w.loaded(); !strings.Contains(loaded, "libwebkit2gtk-4.0.so") || strings.Contains(loaded, "libwebkit2gtk-4.1.so") {
		t.Errorf("the window is not that of WebKitGTK 4.0:\n%s", loaded)
	}
	t.Run("goes to section", TestWindowGoesToSection)
	t.Run("saves reading", TestWindowSavesReading)
	t.Run("stays on external links", TestWindowStaysOnExternalLinks)
	t.Run("outlives its web process", TestWindowOutlivesItsWebProcess)
}

// hideLibraries makes RUTTER_BINARY a script that starts the program where the
// libraries cannot be opened, in a mount namespace of its own.
func hideLibraries(t *testing.T, patterns ...string) {
	t.Helper()
	binary := os.Getenv("RUTTER_BINARY")
	if binary == "" || len(patterns) == 0 {
		return
	}
	namespace := "unshare --mount"
	if os.Geteuid() != 0 {
		namespace += " --map-root-user"
	}
	script := "#!/bin/sh\nexec " + namespace + " sh -ec '"
	for _, pattern := range patterns {
		for _, path := range libraries(pattern) {
			script += "mount --bind /dev/null " + path + "\n"
		}
	}
	script += `exec "$0" "$@"' ` + binary + " \"$@\"\n"
	path := filepath.Join(t.TempDir(), "rutter")
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(path, "version").CombinedOutput(); err != nil {
		t.Skipf("no mount namespace can be had: %v\n%s", err, out)
	}
	t.Setenv("RUTTER_BINARY", path)
}

// libraries are the files of the system's libraries that fit the pattern, none
// twice.
func libraries(pattern string) []string {
	var found []string
	for _, folder := range []string{"/usr/lib", "/usr/lib64", "/usr/lib/*-linux-gnu"} {
		paths, _ := filepath.Glob(filepath.Join(folder, pattern))
		for _, path := range paths {
			if real, err := filepath.EvalSymlinks(path); err == nil && !slices.Contains(found, real) {
				found = append(found, real)
			}
		}
	}
	return found
}

// loaded are the files that are mapped into the program, one a line.
func (p *program) loaded() string {
	p.t.Helper()
	maps, err := os.ReadFile(fmt.Sprintf("/proc/%d/maps", p.command.Process.Pid))
	if err != nil {
		p.t.Fatal(err)
	}
	var files []string
	for line := range strings.Lines(string(maps)) {
		if fields := strings.Fields(line); len(fields) == 6 && !slices.Contains(files, fields[5]) {
			files = append(files, fields[5])
		}
	}
	return strings.Join(files, "\n")
}
