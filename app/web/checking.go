package web

import (
	"context"
	"fmt"
	"sync"
	"time"

	"rutter/app/check"
	"rutter/app/diagnostic"
	"rutter/app/pack"
	"rutter/app/site"
)

const (
	// checkDelay is how long after a page the check begins: the page is painted first.
	checkDelay = 400 * time.Millisecond
	// checkPatience is when the check begins although no page was asked for.
	checkPatience = time.Second
	// checkBeat is how often pages are told how far it is.
	checkBeat = 250 * time.Millisecond
)

// checking goes through the whole of a folder once, behind the pages, and keeps what is
// wrong with it.
type checking struct {
	site   *site.Site
	ctx    context.Context
	cancel context.CancelFunc
	// giveWay waits for requests, tell wakes the pages, result is told what was found.
	giveWay func()
	tell    func()
	result  func(s *site.Site, found []diagnostic.Diagnostic)
	begun   sync.Once
	// pages are the problems of pages that somebody asked for, by *site.Page.
	pages sync.Map

	mu    sync.Mutex
	state checked
	told  time.Time
	// beats is how often pages were told.
	beats int
}

// checked is how far a check is.
type checked struct {
	done, total int
	finished    bool
	// found is what the check before found as long as this one is not finished.
	found            []diagnostic.Diagnostic
	errors, warnings int
}

// canMend tells whether a site is somebody's work: the built-in handbook is not, nor is
// a pack, which learners read.
func canMend(s *site.Site) bool {
	_, packed := s.Tree().(*pack.Pack)
	return s.Fallback() != nil && !packed
}

func newChecking(s *site.Site, h *Handler, giveWay func()) *checking {
	c := &checking{site: s, giveWay: giveWay, tell: h.bell.ring, result: h.tellFound, state: checked{total: len(s.Pages)}}
	c.ctx, c.cancel = context.WithCancel(context.Background())
	time.AfterFunc(checkPatience, c.soon)
	return c
}

// tellFound hands on what a check found.
func (h *Handler) tellFound(s *site.Site, found []diagnostic.Diagnostic) {
	if h.checked != nil {
		h.telling.Lock()
		defer h.telling.Unlock()
		h.checked(s, found)
	}
}

// follow ends the check of what was open before. Where that was the same folder its
// findings stand until there are new ones.
func (c *checking) follow(before *opened, shelf string) {
	if before.checking == nil {
		return
	}
	before.checking.cancel()
	if c != nil && before.shelf == shelf {
		last := before.checking.now()
		c.state.found, c.state.errors, c.state.warnings = last.found, last.errors, last.warnings
	}
}

// now is how far the check is.
func (c *checking) now() checked {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.state
}

// page is what is wrong with one page, as far as it shows on that page alone.
func (c *checking) page(p *site.Page) []diagnostic.Diagnostic {
	if known, ok := c.pages.Load(p); ok {
		return known.([]diagnostic.Diagnostic)
	}
	found := check.Page(c.site, p)
	c.pages.Store(p, found)
	return found
}

// soon begins the check in a moment, if it was not begun before.
func (c *checking) soon() {
	c.begun.Do(func() {
		if c.ctx.Err() == nil {
			time.AfterFunc(checkDelay, c.run)
		}
	})
}

func (c *checking) run() {
	found := check.Run(c.ctx, c.site, c.progress)
	if c.ctx.Err() != nil {
		return
	}
	c.mu.Lock()
	c.state.finished, c.state.found, c.state.errors, c.state.warnings = true, found, 0, 0
	for _, d := range found {
		if d.Severity == diagnostic.Error {
			c.state.errors++
		} else {
			c.state.warnings++
		}
	}
	c.beats++
	c.mu.Unlock()
	c.tell()
	c.result(c.site, found)
}

// progress notes how far the check is, and holds it up while pages are asked for.
func (c *checking) progress(done, total int) {
	c.mu.Lock()
	c.state.done, c.state.total = done, total
	beat := time.Since(c.told) > checkBeat
	if beat {
		c.told = time.Now()
		c.beats++
	}
	c.mu.Unlock()
	if beat {
		c.tell()
	}
	c.giveWay()
}

// view is what pages tell of the check. Its mark changes when there is something new to
// tell: on the list of problems how far the check is, on the others that it is finished.
func (c *checking) view(list bool) *checkView {
	c.mu.Lock()
	defer c.mu.Unlock()
	v := &checkView{Errors: c.state.errors, Warnings: c.state.warnings, Finished: c.state.finished, Mark: fmt.Sprint(c.state.finished)}
	if list {
		v.Mark = fmt.Sprint(c.beats)
	}
	return v
}
