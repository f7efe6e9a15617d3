package desktop_test

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestWindowPortable wants everything that the window writes beside the program where
// rutter.portable lies there, and nothing among the person's own files.
func TestWindowPortable(t *testing.T) {
	stick, home := t.TempDir(), t.TempDir()
	copyProgram(t, filepath.Join(stick, "rutter"))
	if err := os.WriteFile(filepath.Join(stick, "rutter.portable"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	w := openWindow(t, newDisplay(t), home)
	w.end()
	if _, err := os.Stat(filepath.Join(stick, "rutter-data", "config", "rutter", "state.json")); err != nil {
		t.Errorf("the window's place is not kept beside the program: %v", err)
	}
	filepath.WalkDir(home, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			t.Errorf("it wrote %s", path)
		}
		return nil
	})
}

// copyProgram makes the tests start a copy of the program.
func copyProgram(t *testing.T, to string) {
	t.Helper()
	from, err := os.Open(os.Getenv("RUTTER_BINARY"))
	if err != nil {
		t.Skip("RUTTER_BINARY names no program: go run ./build test builds one and sets it")
	}
	defer from.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o700)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, from); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	t.Setenv("RUTTER_BINARY", to)
}
