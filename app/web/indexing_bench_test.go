package web

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"rutter/app/site"
)

// BenchmarkBesideIndex compares pages that nobody has asked for before, alone and
// while the index of 430 pages is being built; the two take turns.
func BenchmarkBesideIndex(b *testing.B) {
	tree := manyPages(b, 430)
	var alone, beside time.Duration
	for b.Loop() {
		alone += firstAnswers(b, tree, false)
		beside += firstAnswers(b, tree, true)
	}
	b.ReportMetric(float64(alone.Microseconds())/float64(b.N)/firstPages, "alone-µs/page")
	b.ReportMetric(float64(beside.Microseconds())/float64(b.N)/firstPages, "beside-µs/page")
}

// firstPages is how many pages are asked for; the index takes far longer.
const firstPages = 40

// firstAnswers is how long a fresh handler takes for its first pages.
func firstAnswers(b *testing.B, tree fstest.MapFS, indexed bool) time.Duration {
	b.Helper()
	s, err := site.Open(tree, "copies", nil)
	if err != nil {
		b.Fatal(err)
	}
	h, err := New(Options{Site: s, Frontend: os.DirFS("../../frontend/public")})
	if err != nil {
		b.Fatal(err)
	}
	// Not by itself, a moment after the first page.
	indexing := h.current.Load().indexing
	indexing.delayed.Do(func() {})
	if indexed {
		indexing.now()
		// The next one is not to be slowed by this one's index.
		defer func() { <-indexing.index.Done() }()
	}
	start := time.Now()
	for _, p := range s.Pages[:firstPages] {
		answer := httptest.NewRecorder()
		h.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, p.URL, nil))
		if answer.Code != http.StatusOK {
			b.Fatalf("%s: %d", p.URL, answer.Code)
		}
	}
	return time.Since(start)
}

// manyPages is the handbook's pages, copied until there are enough.
func manyPages(b *testing.B, pages int) fstest.MapFS {
	b.Helper()
	handbook, err := site.Open(os.DirFS("../../content"), "handbook", nil)
	if err != nil {
		b.Fatal(err)
	}
	tree := fstest.MapFS{}
	for i := range pages {
		file := handbook.Pages[i%len(handbook.Pages)].File
		source, err := os.ReadFile("../../content/" + file)
		if err != nil {
			b.Fatal(err)
		}
		name := strings.ReplaceAll(strings.TrimSuffix(file, ".md"), "/", "-")
		tree[fmt.Sprintf("docs/%d/%s.md", i, name)] = &fstest.MapFile{Data: source}
	}
	return tree
}
