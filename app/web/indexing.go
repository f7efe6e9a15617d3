package web

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"rutter/app/search"
	"rutter/app/site"
)

// opened is what is open and its index. The two belong together: an index answers
// for the pages that it was made of.
type opened struct {
	site  *site.Site
	index *search.Index
}

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
	start   sync.Once
	delayed sync.Once
	// requests is how many are being answered right now, those that wait for the
	// index left out.
	requests atomic.Int32
}

// soon begins to build the index in a moment.
func (i *indexing) soon(index *search.Index) {
	i.delayed.Do(func() { time.AfterFunc(indexDelay, func() { i.now(index) }) })
}

// now begins to build the index, unless it was begun before.
func (i *indexing) now(index *search.Index) {
	i.start.Do(func() {
		go func() { _ = index.Build(context.Background(), func(int, int) { i.giveWay() }) }()
	})
}

// giveWay waits until no request is being answered.
func (i *indexing) giveWay() {
	for waited := time.Duration(0); i.requests.Load() > 0 && waited < indexPause; waited += time.Millisecond {
		time.Sleep(time.Millisecond)
	}
}

// wait gives the index a moment to be finished.
func (i *indexing) wait(index *search.Index) {
	i.now(index)
	select {
	case <-index.Done():
	case <-time.After(indexPatience):
	}
}
