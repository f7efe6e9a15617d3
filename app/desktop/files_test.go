package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestFiles(t *testing.T) {
	files := new(Files)
	if _, err := files.Save("a.json", "text"); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("without a window: %v", err)
	}
	chosen := filepath.Join(t.TempDir(), "chosen.json")
	if err := os.WriteFile(chosen, []byte("an older one"), 0o600); err != nil {
		t.Fatal(err)
	}
	files.askBy(func(name string) (string, error) {
		if name != "a.json" {
			t.Errorf("the dialog proposes %q", name)
		}
		return chosen, nil
	})
	if path, err := files.Save("a.json", "text"); path != chosen || err != nil {
		t.Errorf("saved as %q: %v", path, err)
	}
	if got, err := os.ReadFile(chosen); string(got) != "text" {
		t.Errorf("the file holds %q: %v", got, err)
	}
	files.askBy(func(string) (string, error) { return "", nil })
	if path, err := files.Save("a.json", "other"); path != "" || err != nil {
		t.Errorf("cancelled: %q, %v", path, err)
	}
	files.askBy(func(string) (string, error) { return filepath.Join(chosen, "below"), nil })
	if _, err := files.Save("a.json", "other"); err == nil || errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("a path that cannot be: %v", err)
	}
}
