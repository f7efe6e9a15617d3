// Package check goes through everything in a content tree and says what is wrong
// with it: what opening found, what rendering each page finds, and what only
// shows when the pages are seen together.
//
// Pages are rendered once each, by all processors (text.go, link.go, heading.go,
// placeholder.go, front_matter.go); what needs other pages is put off until all
// are there (anchor.go, reach.go, unused.go). The data has its own checks (data.go,
// data_file.go, redirect.go, track.go, term.go, name.go).
//
// The line of a finding is found in the author's source (place.go, address.go):
// what was rendered has no lines any more.
package check

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"rutter/app/diagnostic"
	"rutter/app/pack"
	"rutter/app/site"
)

// Run checks the whole of a site, with all processors. progress, which may be
// nil, is told after each page how many of how many are done, from one goroutine
// at a time. The files of a pack are compared with its manifest, too. Where ctx ends before, what was found until then is returned.
func Run(ctx context.Context, s *site.Site, progress func(done, total int)) []diagnostic.Diagnostic {
	c := newChecker(s)
	c.found = slices.Clone(s.Problems())
	collect(ctx, s.Pages, progress, c.page, func(f *findings) { c.pages[f.page] = f })
	terms := []*findings{}
	collect(ctx, c.termTexts(), nil, c.termText, func(f *findings) { terms = append(terms, f) })
	if ctx.Err() == nil {
		c.data()
		c.names()
	}
	for _, p := range s.Pages {
		if f := c.pages[p]; f != nil {
			c.found = append(c.found, f.found...)
			c.anchors(f.anchors)
		}
	}
	for _, f := range terms {
		c.found = append(c.found, f.found...)
		c.anchors(f.anchors)
	}
	c.anchors(c.later)
	if ctx.Err() == nil {
		c.unused(terms)
		c.unreached(terms)
	}
	if packed, ok := s.Tree().(*pack.Pack); ok {
		c.found = withPack(c.found, packed.Verify(ctx, nil))
	}
	return diagnostic.Sort(c.found)
}

// Page checks one page. What shows only when all pages are seen together is not
// among it.
func Page(s *site.Site, p *site.Page) []diagnostic.Diagnostic {
	c := newChecker(s)
	f := c.page(p)
	c.pages[p] = f
	c.found = f.found
	c.anchors(f.anchors)
	return diagnostic.Sort(c.found)
}

// checker is what one check knows and has found.
type checker struct {
	site      *site.Site
	found     []diagnostic.Diagnostic
	pages     map[*site.Page]*findings
	later     []anchor // in the data
	addresses func() *addresses
	// inData are the data files, for addresses that a page has from there.
	inData func() []*source
	// referred are the lines of data whose addresses are looked at by themselves.
	referred map[place]bool
	// looks are those into the data, guesses those for hints.
	looks, guesses budget
}

func newChecker(s *site.Site) *checker {
	// Who checks is who writes; a link in a trainer's note breaks in front of a class.
	s = s.ForTrainer()
	c := &checker{site: s, pages: map[*site.Page]*findings{}, addresses: newAddresses(s), referred: map[place]bool{}}
	c.inData = sync.OnceValue(c.readData)
	for _, r := range s.References() {
		c.referred[place{r.File, r.Line}] = true
	}
	return c
}

// collect calls look for every item from several goroutines and hands what it
// returns to take, one at a time.
func collect[Item, Result any](ctx context.Context, items []Item, progress func(done, total int), look func(Item) Result, take func(Result)) {
	next, results := make(chan Item), make(chan Result)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for item := range next {
				results <- look(item)
			}
		})
	}
	go func() {
		for _, item := range items {
			if ctx.Err() != nil {
				break
			}
			next <- item
		}
		close(next)
		workers.Wait()
		close(results)
	}()
	done := 0
	for result := range results {
		take(result)
		if done++; progress != nil {
			progress(done, len(items))
		}
	}
}
