package check

import (
	"context"
	"testing"
	"testing/fstest"

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
