package state_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"rutter/app/state"
)

func TestRecent(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if recent := s.Recent(); len(recent) != 0 {
		t.Errorf("a new store remembers %v", recent)
	}
	for i := range 10 {
		add(t, s, state.Opened{Path: fmt.Sprintf("/%d", i), Title: "Old", At: "2026-01-02T03:04:05Z"})
	}
	add(t, s, state.Opened{Path: "/5", Title: "New", At: "2026-01-02T03:04:06Z"})
	// A fresh start is the reader's.
	patch(t, s, `{"shelves": null}`)
	recent := open(t, dir).Recent()
	if len(recent) != 8 || recent[0] != (state.Opened{Path: "/5", Title: "New", At: "2026-01-02T03:04:06Z"}) || recent[1].Path != "/9" || recent[7].Path != "/2" {
		t.Errorf("remembered: %v", recent)
	}
}

func TestRecentThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "state.json"), `{"version": 1, "recent": "/a"}`)
	s := open(t, dir)
	if m := s.Messages(); len(m) != 1 {
		t.Errorf("messages: %q", m)
	}
	add(t, s, state.Opened{Path: "/a"})
}

func add(t *testing.T, s *state.Store, o state.Opened) {
	t.Helper()
	if err := s.AddRecent(o); err != nil {
		t.Fatal(err)
	}
}
