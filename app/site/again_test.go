package site

import (
	"context"
	"slices"
	"testing"
	"testing/fstest"
)

// TestOpenAgain opens a tree again after some changes that it is told of: it has to be
// as if it was opened for the first time, and nothing else may have been read.
func TestOpenAgain(t *testing.T) {
	tree := fstest.MapFS{}
	write := func(file, text string) { tree[file] = &fstest.MapFile{Data: []byte(text)} }
	write("_config.yml", "title: Charts\n")
	write("docs/kept.md", "---\ntitle: Kept\n---\n\n[gone](/docs/gone/)\n")
	write("docs/odd.md", "---\ntitle: a: b\n---\n")
	write("docs/untitled.md", "# One\n{: .trainer-note }\n\n# Two\n")
	write("docs/gone.md", "# Gone\n")
	write("docs/changed.md", "# Before\n")
	write("docs/unread.md", "# Before\n")
	write("docs/chart.svg", "<svg/>")
	before, err := Open(tree, "charts", nil)
	if err != nil {
		t.Fatal(err)
	}
	delete(tree, "docs/gone.md")
	write("docs/changed.md", "---\ntitle: After\npermalink: /elsewhere/\n---\n")
	write("docs/new.md", "# New\n")
	write("_config.yml", "title: Other charts\n")
	fresh, err := Open(tree, "charts", nil)
	if err != nil {
		t.Fatal(err)
	}
	write("docs/unread.md", "# After\n")
	again, err := OpenContext(context.Background(), tree, "charts", Options{Before: before, Changed: []string{"docs/changed.md", "docs/gone.md"}})
	if err != nil {
		t.Fatal(err)
	}

	if again.Title != fresh.Title || !slices.Equal(again.Files(), fresh.Files()) || !slices.Equal(again.Problems(), fresh.Problems()) || len(again.Pages) != len(fresh.Pages) {
		t.Fatalf("again %q %v %v, fresh %q %v %v", again.Title, again.Files(), again.Problems(), fresh.Title, fresh.Files(), fresh.Problems())
	}
	for i, p := range again.Pages {
		if want := fresh.Pages[i]; p.URL != want.URL || p.Title != want.Title || p.File != want.File {
			t.Errorf("again %+v, fresh %+v", p, want)
		}
		if slices.Contains(before.Pages, p) {
			t.Errorf("%s belongs to two sites", p.File)
		}
	}
	if p, _ := again.Page("/docs/kept/"); len(again.Render(p).Links) != 1 || again.Render(p).Links[0].Target.Shelf != "none" {
		t.Error("a link to a page that is gone leads somewhere")
	}
}
