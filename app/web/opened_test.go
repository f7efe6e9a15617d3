package web

import (
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestOpen exchanges what is open while pages are asked for: every page has to be of
// one site from top to bottom, and the index of the one before must not go on.
func TestOpen(t *testing.T) {
	chart := openArchive(t, txtar.Parse([]byte("-- _config.yml --\ntitle: Chart\n-- a.md --\n# Of the chart\n")))
	log := openArchive(t, txtar.Parse([]byte("-- _config.yml --\ntitle: Log\n-- a.md --\n# Of the log\n")))
	h, err := New(Options{Site: chart, Shelf: "Chart", Frontend: testFrontend(t)})
	if err != nil {
		t.Fatal(err)
	}
	before := h.current.Load().indexing
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for range 50 {
				page := get(t, h, "/a/")
				ofChart := strings.Contains(page, "Of the chart – Chart</title>") && strings.Contains(page, `data-open="Chart"`)
				ofLog := strings.Contains(page, "Of the log – Log</title>") && strings.Contains(page, `data-open="Log"`)
				if ofChart == ofLog {
					t.Errorf("a page is of both or of none: %.900s", page)
				}
			}
		})
	}
	for range 25 {
		h.Open(log, "Log")
		h.Open(chart, "Chart")
	}
	h.Open(log, "Log")
	readers.Wait()
	if before.ctx.Err() == nil {
		t.Error("the index of what was open first is still being built")
	}
	if page := get(t, h, "/-/search?q=chart"); !strings.Contains(page, "– Log</title>") || strings.Contains(page, `href="/a/?mark=chart`) {
		t.Error("the search still answers for what was open before")
	}
}
