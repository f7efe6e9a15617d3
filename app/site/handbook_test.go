package site

import (
	"os"
	"testing"

	"rutter/app/fragment"
)

// TestHandbook wants the built-in handbook without a diagnostic, with every link
// answered by itself.
func TestHandbook(t *testing.T) {
	s, err := Open(os.DirFS("../../content"), "handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range s.Problems() {
		t.Error(d)
	}
	if len(s.Pages) == 0 || len(s.Terms()) == 0 {
		t.Fatalf("the handbook has %d pages and %d terms", len(s.Pages), len(s.Terms()))
	}
	for _, p := range s.Pages {
		rendered := s.Render(p)
		for _, d := range rendered.Problems {
			t.Error(d)
		}
		checkTargets(t, p.File, rendered.Fragment)
	}
	for _, term := range s.Terms() {
		d, _ := s.Definition(term.ID)
		for _, problem := range d.Problems {
			t.Error(problem)
		}
		checkTargets(t, d.File, d.Short)
		checkTargets(t, d.File, d.Long)
		for _, id := range term.Related {
			if _, ok := s.Term(id); !ok {
				t.Errorf("%s: related term %q does not exist", d.File, id)
			}
		}
	}
}

func checkTargets(t *testing.T, file string, f *fragment.Fragment) {
	t.Helper()
	for _, l := range f.Links {
		if l.Target.Shelf == fragment.ShelfNone {
			t.Errorf("%s: the link %q leads nowhere", file, l.Address)
		}
	}
}
