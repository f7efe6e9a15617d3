package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestWindowSaves(t *testing.T) {
	window := new(Window)
	if _, err := window.Save("a.json", "text"); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("without a window: %v", err)
	}
	chosen := filepath.Join(t.TempDir(), "chosen.json")
	if err := os.WriteFile(chosen, []byte("an older one"), 0o600); err != nil {
		t.Fatal(err)
	}
	answer := func(path string) {
		window.open(&system{save: func(name string) (string, error) {
			if name != "a.json" {
				t.Errorf("the dialog proposes %q", name)
			}
			return path, nil
		}})
	}
	answer(chosen)
	if path, err := window.Save("a.json", "text"); path != chosen || err != nil {
		t.Errorf("saved as %q: %v", path, err)
	}
	if got, err := os.ReadFile(chosen); string(got) != "text" {
		t.Errorf("the file holds %q: %v", got, err)
	}
	answer("")
	if path, err := window.Save("a.json", "other"); path != "" || err != nil {
		t.Errorf("cancelled: %q, %v", path, err)
	}
	answer(filepath.Join(chosen, "below"))
	if _, err := window.Save("a.json", "other"); err == nil || errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("a path that cannot be: %v", err)
	}
}
