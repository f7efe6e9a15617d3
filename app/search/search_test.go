package search

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rutter/app/site"
)

// TestScripts runs testdata/script: the files of each archive are a folder that is
// indexed; every line above them is a query, " => ", and what it finds:
//
//	term: NAME              the glossary term
//	URL#id                  a result, in its order; without #id the page as a whole
//	[marked] text           an excerpt holds this, with the marked words in brackets
//	nearest: NAME           what was meant perhaps
//	nothing
func TestScripts(t *testing.T) {
	files, err := os.ReadDir("testdata/script")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Run(f.Name(), func(t *testing.T) {
			archive, err := txtar.ParseFile("testdata/script/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			x := indexed(t, archive)
			for line := range strings.Lines(string(archive.Comment)) {
				query, want, ok := strings.Cut(strings.TrimSpace(line), " => ")
				if !ok || strings.HasPrefix(line, "#") {
					continue
				}
				answers := described(x.Search(query, 0))
				for _, w := range strings.Split(want, " | ") {
					if w == "nothing" && answers == "" || w != "nothing" && strings.Contains(answers, w+"\n") ||
						strings.ContainsAny(w, "[]") && strings.Contains(answers, w) {
						continue
					}
					t.Errorf("%s: wanted %s, got\n%s", query, w, answers)
				}
			}
		})
	}
}

// indexed opens the files of an archive and indexes them.
func indexed(t *testing.T, archive *txtar.Archive) *Index {
	t.Helper()
	tree, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	s, err := site.Open(tree, "folder", nil)
	if err != nil {
		t.Fatal(err)
	}
	x := New(s)
	if err := x.Build(context.Background(), func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	return x
}

// described writes answers down, a line for each thing.
func described(a Answers) string {
	var out strings.Builder
	if a.Term != nil {
		fmt.Fprintf(&out, "term: %s\n", a.Term.Name)
	}
	if a.Nearest != "" {
		fmt.Fprintf(&out, "nearest: %s\n", a.Nearest)
	}
	for i, r := range a.Results {
		address := r.Page.URL
		if r.Heading != nil {
			address += "#" + r.Heading.ID
		}
		fmt.Fprintf(&out, "%s\n%d: %s\n%s\n", address, i+1, address, bracketed(r.Excerpt))
	}
	return out.String()
}

func bracketed(spans []Span) string {
	var out strings.Builder
	for _, s := range spans {
		if s.Match {
			out.WriteString("[" + s.Text + "]")
		} else {
			out.WriteString(s.Text)
		}
	}
	return out.String()
}

// TestBeforeItIsReady wants answers from what is there, and that the answers say so.
func TestBeforeItIsReady(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/script/english.txt")
	if err != nil {
		t.Fatal(err)
	}
	tree, _ := txtar.FS(archive)
	s, err := site.Open(tree, "folder", nil)
	if err != nil {
		t.Fatal(err)
	}
	x := New(s)
	ctx, cancel := context.WithCancel(context.Background())
	err = x.Build(ctx, func(done, total int) {
		if total != len(s.Pages) {
			t.Errorf("%d of %d pages, want %d", done, total, len(s.Pages))
		}
		if done == 2 {
			cancel()
		}
	})
	if err == nil {
		t.Fatal("the building was not stopped")
	}
	a := x.Search("boats", 0)
	if a.Indexed != 2 || a.Pages != len(s.Pages) || a.Total != 1 {
		t.Errorf("%d of %d pages indexed, %d answers", a.Indexed, a.Pages, a.Total)
	}
	select {
	case <-x.Done():
		t.Error("the index says that it is ready")
	default:
	}
	if a := New(s).Search("pod", 0); a.Total != 0 || a.Indexed != 0 {
		t.Errorf("an index without pages answers %+v", a)
	}
}

// TestSearchWhileBuilding asks while pages come in; the race detector looks on.
func TestSearchWhileBuilding(t *testing.T) {
	s, err := site.Open(os.DirFS("../../content"), "handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	x := New(s)
	failed := make(chan error, 1)
	go func() { failed <- x.Build(context.Background(), func(int, int) {}) }()
	for indexed := 0; indexed < len(s.Pages); {
		a := x.Search("what is a pod", 0)
		checkAnswers(t, "what is a pod", a)
		if a.Indexed < indexed || a.Total > a.Indexed {
			t.Fatalf("%d answers from %d pages, after %d", a.Total, a.Indexed, indexed)
		}
		indexed = a.Indexed
	}
	if err := <-failed; err != nil {
		t.Error(err)
	}
}

// TestFallbackIsNotMixedIn wants nothing of the handbook among the answers about
// a folder: no page, no term, no call number.
func TestFallbackIsNotMixedIn(t *testing.T) {
	handbook, err := site.Open(os.DirFS("../../content"), "handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	tree, _ := txtar.FS(txtar.Parse([]byte("-- docs/a.md --\n# Boats\n\nA boat has a mast.\n")))
	s, err := site.Open(tree, "folder", handbook)
	if err != nil {
		t.Fatal(err)
	}
	x := New(s)
	if err := x.Build(context.Background(), func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{"pod", "deployment", "AD2.3"} {
		if a := x.Search(query, 0); a.Total != 0 || a.Term != nil {
			t.Errorf("%s: %s", query, described(a))
		}
	}
	if a := x.Search("mast", 0); a.Total != 1 {
		t.Errorf("mast: %s", described(a))
	}
}

// TestFurtherResults wants all answers to be reachable, none twice.
func TestFurtherResults(t *testing.T) {
	x := built(t, "../../content")
	total, seen := x.Search("pod", 0).Total, map[string]bool{}
	for from := 0; from < total; from += PageSize {
		for _, r := range x.Search("pod", from).Results {
			seen[r.Page.URL] = true
		}
	}
	if total <= PageSize || len(seen) != total {
		t.Errorf("%d different results of %d", len(seen), total)
	}
	if a := x.Search("pod", total+5); len(a.Results) != 0 || a.Total != total {
		t.Errorf("behind the end: %d results of %d", len(a.Results), a.Total)
	}
}

// hostile are queries that nobody types.
var hostile = []string{
	"", " ", "\x00", "pod\x00node", strings.Repeat("a", 10_000), strings.Repeat("pod ", 2_500), strings.Repeat("p", 399) + "ö",
	`"`, `""`, `"""`, `" "`, `"pod" "`, "AND OR NOT", "+ - && || ! ( ) { } [ ] ^ ~ * ? : \\ /", `.*(a+)+$[^]`, "%s%n",
	"\u202epod\u202c", "\u200f\u200e", "\xff\xfe", strings.Repeat("\"pod\" ", 60), strings.Repeat("a-b.c/", 60), strings.Repeat("é", 5_000),
	strings.Repeat("容器", 3_000), "<script>alert(1)</script>", strings.Repeat("aB", 200),
}

// TestHostileQueries wants an answer to each, and no more work for it than for the
// longest query that counts.
func TestHostileQueries(t *testing.T) {
	x := built(t, "../../content")
	for _, query := range hostile {
		checkAnswers(t, query, x.Search(query, 0))
		groups, parts := 0, 0
		for _, g := range x.parse(clip(query), true).groups {
			groups++
			for _, part := range append(g.parts, g) {
				parts++
				if most := 2 + maxBegun + 2*maxNear; len(part.alternatives) > most {
					t.Errorf("%.40q: a word stands for %d others", query, len(part.alternatives))
				}
			}
		}
		if groups > maxGroups || parts > maxQueryLength {
			t.Errorf("%.40q: %d words in %d parts", query, groups, parts)
		}
	}
}

// checkAnswers wants what holds for the answers to anything.
func checkAnswers(t *testing.T, query string, a Answers) {
	t.Helper()
	if len(a.Query) > maxQueryLength || len(a.Results) > PageSize || len(a.Results) > a.Total {
		t.Errorf("%.40q: %d results of %d, %d bytes of the query", query, len(a.Results), a.Total, len(a.Query))
	}
	for _, r := range a.Results {
		if got := plain(r.Title); got != flat(r.Page.Title) {
			t.Errorf("%.40q: the title %q became %q", query, r.Page.Title, got)
		}
		if excerpt := plain(r.Excerpt); len(excerpt) > excerptLength+10 || strings.ContainsAny(excerpt, "\n\x00") {
			t.Errorf("%.40q: the excerpt %q", query, excerpt)
		}
		if slices.Contains(r.Words, "") {
			t.Errorf("%.40q: an empty word is to be marked", query)
		}
	}
}

func plain(spans []Span) string {
	return strings.NewReplacer("[", "", "]", "").Replace(bracketed(spans))
}

func FuzzQuery(f *testing.F) {
	for _, query := range hostile {
		f.Add(query, 0)
	}
	for _, j := range readJudged(f, "testdata/judged/handbook.txt") {
		f.Add(j.query, 10)
	}
	x := built(f, "../../content")
	f.Fuzz(func(t *testing.T, query string, from int) {
		checkAnswers(t, query, x.Search(query, from))
	})
}
