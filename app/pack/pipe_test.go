//go:build unix

package pack

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"
)

// TestPipe wants a pipe refused: whoever opens one waits until somebody writes to it.
func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "course.rutter")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); !errors.Is(err, ErrNotPack) {
		t.Errorf("a pipe gives %v", err)
	}
}
