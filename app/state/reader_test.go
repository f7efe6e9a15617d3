package state_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rutter/app/state"
)

func TestReaderIsKept(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if raw, r := s.Reader(); string(raw) != "{}" || r.Settings != (state.Settings{}) {
		t.Fatalf("a new store holds %s", raw)
	}
	patch(t, s, `{"settings":{"theme":"dark","size":120},"shelves":{"handbook":{"progress":{"/a/":{"one":"2026-01-02T03:04:05Z"}}}}}`)
	patch(t, s, `{"settings":{"size":null,"tide":"high"},"shelves":{"handbook":{"progress":{"/a/":{"two":"2026-01-02T03:04:06Z"}}}}}`)
	for name, s := range map[string]*state.Store{"same": s, "reopened": open(t, dir)} {
		raw, r := s.Reader()
		if r.Settings.Theme != "dark" || r.Settings.Size != 0 || len(r.Shelves["handbook"].Progress["/a/"]) != 2 {
			t.Errorf("%s store: %s", name, raw)
		}
		// What only the scripts know stays.
		if !strings.Contains(string(raw), `"tide"`) {
			t.Errorf("%s store lost a field: %s", name, raw)
		}
	}
}

// TestReaderPatchRefused wants nothing written that could not be read again.
func TestReaderPatchRefused(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	patch(t, s, `{"settings":{"theme":"dark"}}`)
	before, err := os.ReadFile(filepath.Join(dir, "state.json"))
	if err != nil {
		t.Fatal(err)
	}
	large, _ := json.Marshal(map[string]string{"x": strings.Repeat("x", 5<<20)})
	for _, p := range []string{"", "null", "[]", "7", "{", `{"settings":[]}`, `{"settings":{"size":"big"}}`, `{"shelves":{"a":{"progress":{"/":1}}}}`, `{"shelves":{"a":{"recent":"pod"}}}`, string(large)} {
		if err := s.PatchReader([]byte(p)); !errors.Is(err, state.ErrPatch) {
			t.Errorf("the patch %.40q gives %v", p, err)
		}
		if _, r := s.Reader(); r.Settings.Theme != "dark" {
			t.Fatalf("the patch %.40q changed the store", p)
		}
	}
	after, err := os.ReadFile(filepath.Join(dir, "state.json"))
	if err != nil || string(after) != string(before) {
		t.Errorf("the file changed to %s: %v", after, err)
	}
}

func patch(t *testing.T, s *state.Store, p string) {
	t.Helper()
	if err := s.PatchReader([]byte(p)); err != nil {
		t.Fatal(err)
	}
}
