package check

import (
	"context"
	"testing"
	"testing/fstest"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// TestRunEnds wants a check that is called off to end, and one that is not to
// tell of every page.
func TestRunEnds(t *testing.T) {
	tree := fstest.MapFS{}
	for _, name := range []string{"a.md", "b.md", "c.md", "d.md"} {
		tree[name] = &fstest.MapFile{Data: []byte("# Page\n\n{% nothing %}\n")}
	}
	s, err := site.Open(tree, "folder", nil)
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	found := Run(context.Background(), s, func(done, total int) {
		if told++; done != told || total != 4 {
			t.Errorf("call %d says %d of %d", told, done, total)
		}
	})
	if told != 4 || len(found) < 4 {
		t.Errorf("%d pages, %d findings", told, len(found))
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if left := Run(ctx, s, nil); len(left) != len(s.Problems()) {
		t.Errorf("called off before it began, and it found %v", left)
	}
}

// TestNotesAreChecked wants what is wrong in a trainer's note to be found at its line.
func TestNotesAreChecked(t *testing.T) {
	tree := fstest.MapFS{"a.md": {Data: []byte("# Page\n\nText.\n\nA [link](/docs/nowhere/).\n{: .trainer-note }\n")}}
	s, err := site.Open(tree, "folder", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range [][]diagnostic.Diagnostic{Run(t.Context(), s, nil), Page(s, s.Pages[0])} {
		if len(found) != 1 || found[0].Line != 5 || found[0].File != "a.md" {
			t.Errorf("found %v", found)
		}
	}
}
