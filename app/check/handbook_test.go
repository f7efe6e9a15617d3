package check

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"rutter/app/fragment"
	"rutter/app/site"
)

const seeds = "../../../shared/seeds"

func openHandbook(t *testing.T) *site.Site {
	t.Helper()
	s, err := site.OpenWithNotes(os.DirFS("../../content"), "handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestHandbook wants nothing found in the built-in handbook.
func TestHandbook(t *testing.T) {
	s := openHandbook(t)
	for _, d := range Run(context.Background(), s, nil) {
		t.Errorf("%s [%s]", d, d.Code)
	}
	if len(s.Pages) < 60 || len(s.Terms()) < 110 {
		t.Errorf("the handbook has %d pages and %d terms", len(s.Pages), len(s.Terms()))
	}
}

// TestSeeds wants the filler and the address of a spreadsheet in the seed pages
// found, and every link of theirs answered, by the seeds or by the handbook behind
// them, with its place.
func TestSeeds(t *testing.T) {
	if _, err := os.Stat(seeds); err != nil {
		t.Skip("there is no ../shared/seeds here")
	}
	s, err := site.Open(os.DirFS(seeds), "seeds", openHandbook(t))
	if err != nil {
		t.Fatal(err)
	}
	const folder = "docs/user-journeys/users/application-developer/"
	placeholders := map[place]bool{}
	for _, d := range Run(context.Background(), s, nil) {
		switch {
		case d.Code == "placeholder":
			placeholders[place{strings.TrimPrefix(d.File, folder), d.Line}] = true
		case !slices.Contains([]string{"heading-jump", "remote-script", "remote-style"}, d.Code):
			t.Errorf("%s [%s]", d, d.Code)
		}
	}
	want := []place{{"intermediate.md", 37}}
	for _, line := range []int{13, 74, 76, 78, 80, 82, 84} {
		want = append(want, place{"advanced.md", line})
	}
	for _, at := range want {
		if !placeholders[at] {
			t.Errorf("nothing is found in %s, line %d", at.file, at.line)
		}
	}
	if len(placeholders) != len(want) {
		t.Errorf("placeholders at %v, want %v", placeholders, want)
	}
	internal := map[string]bool{}
	for _, p := range s.Pages {
		for _, l := range s.Render(p).Links {
			if l.Target.Shelf == fragment.ShelfHandbook || l.Target.Shelf == fragment.ShelfOwn {
				internal[l.Address] = true
			}
		}
	}
	if len(internal) < 40 {
		t.Errorf("only %d different addresses of the seeds were looked at", len(internal))
	}
}
