package state_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"rutter/app/state"
)

var place = state.Window{X: 40, Y: -30, Width: 900, Height: 700, Maximised: true}

func TestWindowIsKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not", "there", "yet")
	s := open(t, dir)
	if w, ok := s.Window(); ok {
		t.Fatalf("a new store holds a window: %+v", w)
	}
	if err := s.SetWindow(place); err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]*state.Store{"same": s, "reopened": open(t, dir)} {
		if w, ok := s.Window(); !ok || w != place {
			t.Errorf("%s store: window %+v, %v; want %+v", name, w, ok, place)
		}
		if m := s.Messages(); len(m) != 0 {
			t.Errorf("%s store: messages %q, want none", name, m)
		}
	}
	if names := list(t, dir); !reflect.DeepEqual(names, []string{"state.json"}) {
		t.Errorf("the folder holds %q", names)
	}
}

// TestFileIsSetAside lists what counts as damage and what a person reads then.
func TestFileIsSetAside(t *testing.T) {
	for name, test := range map[string]struct{ file, message string }{
		"empty":            {"", "state.json:1: not the JSON object"},
		"cut short":        {"{\n  \"version\": 1,\n  \"wind", "state.json:3: not the JSON object"},
		"not JSON":         {"version: 1\n", "state.json:1: not the JSON object"},
		"array":            {"[]", "state.json: not the JSON object that it should be: "},
		"null":             {"null", "state.json: no version number"},
		"no version":       {`{"window":{}}`, "state.json: no version number"},
		"version zero":     {`{"version":0}`, "state.json: no version number"},
		"version a word":   {`{"version":"one"}`, "state.json: no version number"},
		"window a list":    {`{"version":1,"window":[1,2]}`, `state.json: the field "window"`},
		"width a fraction": {`{"version":1,"window":{"width":1.5}}`, `state.json: the field "window"`},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "state.json"), test.file)
			write(t, filepath.Join(dir, "state.json.damaged-1"), "an older one")

			s := open(t, dir)
			messages := s.Messages()
			if len(messages) != 1 || !strings.Contains(messages[0], test.message) ||
				!strings.HasSuffix(messages[0], "state.json.damaged-2") {
				t.Errorf("messages %q, want one with %q", messages, test.message)
			}
			if err := s.SetWindow(place); err != nil {
				t.Fatal(err)
			}
			expect(t, filepath.Join(dir, "state.json.damaged-1"), "an older one")
			expect(t, filepath.Join(dir, "state.json.damaged-2"), test.file)
			if w, ok := open(t, dir).Window(); !ok || w != place {
				t.Errorf("window %+v, %v after starting afresh", w, ok)
			}
		})
	}
}

func TestLaterVersionIsLeftAlone(t *testing.T) {
	const later = `{"version": 2, "window": "somewhere else"}`
	dir := t.TempDir()
	file := filepath.Join(dir, "state.json")
	write(t, file, later)
	s := open(t, dir)
	if m := s.Messages(); len(m) != 1 || !strings.Contains(m[0], "version 2") {
		t.Errorf("messages %q", m)
	}
	if w, ok := s.Window(); ok {
		t.Errorf("read a window from a version that nobody here knows: %+v", w)
	}
	if err := s.SetWindow(place); !errors.Is(err, state.ErrReadOnly) {
		t.Errorf("writing: %v, want ErrReadOnly", err)
	}
	expect(t, file, later)
}

// A later program may be started, and write, while this one runs.
func TestLaterVersionAppearsWhileOpen(t *testing.T) {
	const later = `{"version": 9}`
	dir := t.TempDir()
	s := open(t, dir)
	write(t, filepath.Join(dir, "state.json"), later)
	for range 2 {
		if err := s.SetWindow(place); !errors.Is(err, state.ErrReadOnly) {
			t.Errorf("writing: %v, want ErrReadOnly", err)
		}
	}
	if m := s.Messages(); len(m) != 1 {
		t.Errorf("messages %q, want one", m)
	}
	expect(t, filepath.Join(dir, "state.json"), later)
}

func TestUnknownFieldsSurvive(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "state.json")
	write(t, file, `{"version":1,"window":{"x":1,"screen":"left"},"progress":{"pod":[1,9007199254740993]}}`)
	if err := open(t, dir).SetWindow(place); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Version  int
		Progress json.RawMessage
		Window   struct {
			state.Window
			Screen string
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	progress := strings.Join(strings.Fields(string(got.Progress)), "")
	if got.Version != 1 || got.Window.Window != place || got.Window.Screen != "left" ||
		progress != `{"pod":[1,9007199254740993]}` {
		t.Errorf("the file became\n%s", data)
	}
}

func TestFileThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "state.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	if s, err := state.Open(dir); err == nil {
		t.Errorf("a folder in the file's place gave a store with messages %q", s.Messages())
	}
}

func open(t *testing.T, dir string) *state.Store {
	t.Helper()
	s, err := state.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func expect(t *testing.T, file, want string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != want {
		t.Errorf("%s holds %q, want %q", file, data, want)
	}
}

func list(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}
