package web

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rutter/app/state"
)

// TestChoiceKept wants the home page to show what the state keeps as chosen, for
// what is open only, unless its address says something.
func TestChoiceKept(t *testing.T) {
	store, err := state.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, shelf := range []string{"handbook", "other"} {
		h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: testFrontend(t), State: store, Shelf: shelf})
		if err != nil {
			t.Fatal(err)
		}
		if shelf == "handbook" {
			patch := `{"shelves": {"handbook": {"choice": {"path": "users", "persona": "cluster-operator", "level": "advanced"}}}}`
			if err := store.PatchReader([]byte(patch)); err != nil {
				t.Fatal(err)
			}
		}
		for address, want := range map[string]string{
			"/":       map[string]string{"handbook": `data-persona="cluster-operator" data-level="advanced"`, "other": `data-path=""`}[shelf],
			"/?path=": `data-path=""`,
			"/?path=users&persona=app-developer&level=intermediate": `data-persona="app-developer" data-level="intermediate"`,
		} {
			if !strings.Contains(get(t, h, address), want) {
				t.Errorf("%s of %s: there is no %s", address, shelf, want)
			}
		}
	}
}

// TestPrepare wants the start page's template ready, in the language that is asked for.
func TestPrepare(t *testing.T) {
	h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: testFrontend(t)})
	if err != nil {
		t.Fatal(err)
	}
	h.Prepare("de-AT")
	var ready []string
	for as := range h.pages.voiced {
		ready = append(ready, as.kind+" "+as.words.Tag)
	}
	if want := []string{"home de"}; !slices.Equal(ready, want) {
		t.Errorf("ready is %q, want %q", ready, want)
	}
}

// TestPrepareSwallowsPanics wants what fails to fail when somebody asks: at the start
// nothing would catch it, and the program would end.
func TestPrepareSwallowsPanics(t *testing.T) {
	h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: testFrontend(t), Fallback: &Fallback{InBrowser: func() bool { panic("on purpose") }}})
	if err != nil {
		t.Fatal(err)
	}
	h.Prepare("")
}
