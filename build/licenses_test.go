package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadLicense wants the licence of taken-over code beside that of the module,
// and an error where none is known.
func TestReadLicense(t *testing.T) {
	root := t.TempDir()
	inner := filepath.Join(root, "internal", "taken")
	must(t, os.MkdirAll(inner, 0o755))
	apache, err := os.ReadFile("../LICENSE")
	must(t, err)
	must(t, os.WriteFile(filepath.Join(inner, "LICENSE.txt"), apache, 0o644))
	must(t, os.WriteFile(filepath.Join(inner, "license.go"), []byte("package taken"), 0o644))

	w, err := readLicense("taken", "v1", withParents(root, []string{inner})...)
	if err != nil || w.License != "Apache-2.0" || !strings.HasPrefix(w.Text, "Apache License") {
		t.Errorf("%+.80v, %v", w, err)
	}
	must(t, os.WriteFile(filepath.Join(inner, "LICENSE.txt"), []byte("Do what you like."), 0o644))
	if _, err := readLicense("taken", "v1", inner); err == nil {
		t.Error("a text that is no licence is no error")
	}
}
