// Package check goes through everything in a content tree and says what is wrong
// with it: what opening found, what rendering each page finds, and what only
// shows when the pages are seen together.
package check

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// Run checks the whole of a site, with all processors. progress, which may be
// nil, is told after each page how many of how many are done, from one goroutine
// at a time. Where ctx ends before, what was found until then is returned.
func Run(ctx context.Context, s *site.Site, progress func(done, total int)) []diagnostic.Diagnostic {
	found := slices.Clone(s.Problems())
	collect(ctx, s.Pages, progress, func(p *site.Page) []diagnostic.Diagnostic { return Page(s, p) },
		func(d []diagnostic.Diagnostic) { found = append(found, d...) })
	for _, term := range s.OwnTerms() {
		if ctx.Err() != nil {
			break
		}
		if d, ok := s.Definition(term.ID); ok {
			found = append(found, d.Problems...)
		}
	}
	return diagnostic.Sort(found)
}

// Page checks one page.
func Page(s *site.Site, p *site.Page) []diagnostic.Diagnostic {
	return diagnostic.Sort(s.Draft(p).Problems)
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
