package web

import (
	"context"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"rutter/app/search"
)

const (
	// indexDelay is how long after the first page the index begins: style, script
	// and font are asked for meanwhile, and the page is painted.
	indexDelay = 400 * time.Millisecond
	// indexPause is the longest that the index waits for requests before it takes
	// its next page.
	indexPause = 100 * time.Millisecond
	// indexPatience is how long a query waits for an index that is not finished:
	// who asks right after the start would get nothing.
	indexPatience = 500 * time.Millisecond
)

// indexing builds the index when the first page is out, behind all requests.
type indexing struct {
	index   *search.Index
	ctx     context.Context
	cancel  context.CancelFunc
	start   sync.Once
	delayed sync.Once
	// requests is how many are being answered right now, those that wait for the
	// index left out.
	requests atomic.Int32
}

func newIndexing(index *search.Index) *indexing {
	i := &indexing{index: index}
	i.ctx, i.cancel = context.WithCancel(context.Background())
	return i
}

// soon begins to build the index in a moment.
func (i *indexing) soon() {
	i.delayed.Do(func() { time.AfterFunc(indexDelay, i.now) })
}

// now begins to build the index, unless it was begun before.
func (i *indexing) now() {
	i.start.Do(func() {
		go func() {
			if i.index.Build(i.ctx, func(int, int) { i.giveWay() }) == nil {
				// The most work of all is done; what it threw away is as much as it keeps.
				debug.FreeOSMemory()
			}
		}()
	})
}

// giveWay waits until no request is being answered.
func (i *indexing) giveWay() {
	for waited := time.Duration(0); i.requests.Load() > 0 && waited < indexPause; waited += time.Millisecond {
		time.Sleep(time.Millisecond)
	}
}

// wait gives the index a moment to be finished.
func (i *indexing) wait() {
	i.now()
	select {
	case <-i.index.Done():
	case <-i.ctx.Done():
	case <-time.After(indexPatience):
	}
}
