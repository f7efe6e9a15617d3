package site_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"rutter/app/site"
)

func TestOpenContext(t *testing.T) {
	tree := fstest.MapFS{}
	for i := range 500 {
		tree[fmt.Sprintf("docs/%d.md", i)] = &fstest.MapFile{Data: []byte("---\ntitle: Page\n---\n")}
	}
	var looked, found atomic.Int64
	s, err := site.OpenContext(context.Background(), tree, "many", site.Options{Progress: func(l, f int) {
		looked.Store(max(looked.Load(), int64(l)))
		found.Store(int64(f))
	}})
	if err != nil || len(s.Pages) != 500 || looked.Load() != 500 || found.Load() != 500 {
		t.Errorf("%v; %d of %d files were looked at", err, looked.Load(), found.Load())
	}

	// It ends while it walks over the tree, and while it reads.
	for _, last := range []struct{ looked, found int }{{0, 10}, {10, 500}} {
		ctx, cancel := context.WithCancel(context.Background())
		looked.Store(0)
		s, err := site.OpenContext(ctx, tree, "many", site.Options{Progress: func(l, f int) {
			looked.Store(max(looked.Load(), int64(l)))
			if l >= last.looked && f >= last.found {
				cancel()
			}
		}})
		if s != nil || !errors.Is(err, context.Canceled) || looked.Load() > 100 {
			t.Errorf("ended at %v: %v, %v, %d files were looked at", last, s, err, looked.Load())
		}
	}
}
