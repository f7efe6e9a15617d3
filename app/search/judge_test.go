package search

import (
	"bufio"
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"rutter/app/site"
)

// built opens a content tree and indexes all of it.
func built(t testing.TB, folder string) *Index {
	t.Helper()
	if _, err := os.Stat(folder); err != nil {
		t.Skip("this content is not here")
	}
	s, err := site.Open(os.DirFS(folder), folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	x := New(s)
	if err := x.Build(context.Background(), func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	return x
}

// judged is a query and the addresses of the pages that answer it.
type judged struct {
	query string
	pages []string
}

// readJudged reads the queries of a data file: a query, " = ", and the pages.
func readJudged(t testing.TB, file string) (all []judged) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if query, pages, ok := strings.Cut(lines.Text(), " = "); ok && !strings.HasPrefix(query, "#") {
			all = append(all, judged{query, strings.Fields(pages)})
		}
	}
	return all
}

// inTopThree says whether a page that is wanted is among the first three.
func inTopThree(x *Index, query string, wanted []string) bool {
	results := x.Search(query, 0).Results
	return slices.ContainsFunc(results[:min(3, len(results))], func(r Result) bool { return slices.Contains(wanted, r.Page.URL) })
}

// withoutLetter takes one letter out of the longest word of a query, not its
// first: which one depends on the length.
func withoutLetter(query string) string {
	var longest string
	for _, w := range strings.FieldsFunc(query, func(r rune) bool { return r == ' ' || r == '"' }) {
		if len(w) > len(longest) {
			longest = w
		}
	}
	at := 1 + len(longest)*len(query)%(len(longest)-1)
	return strings.Replace(query, longest, longest[:at]+longest[at+1:], 1)
}

// TestJudgedQueries wants the right page among the first three for 48 of 50
// queries, and for 47 of 50 with a letter missing.
func TestJudgedQueries(t *testing.T) {
	for _, c := range []struct{ queries, folder string }{
		{"testdata/judged/handbook.txt", "../../content"},
		{"testdata/judged/sample.txt", "../../../shared/corpus/kubernetes-2018/site"},
	} {
		t.Run(c.queries, func(t *testing.T) {
			x := built(t, c.folder)
			all := readJudged(t, c.queries)
			if len(all) < 50 {
				t.Fatalf("only %d queries", len(all))
			}
			clean, mistyped := 0, 0
			for _, j := range all {
				for _, url := range j.pages {
					if _, ok := x.site.Page(url); !ok {
						t.Errorf("%s: there is no page %s", j.query, url)
					}
				}
				if inTopThree(x, j.query, j.pages) {
					clean++
				} else {
					t.Logf("missed: %s", j.query)
				}
				if inTopThree(x, withoutLetter(j.query), j.pages) {
					mistyped++
				} else {
					t.Logf("missed with a letter missing: %s", withoutLetter(j.query))
				}
			}
			t.Logf("%d of %d, %d with a letter missing", clean, len(all), mistyped)
			if 50*clean < 48*len(all) || 50*mistyped < 47*len(all) {
				t.Error("too few queries find their page")
			}
		})
	}
}
