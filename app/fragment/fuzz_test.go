package fragment

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// FuzzParse holds for any input that a browser reads what was written, that only
// what is on the allow-list is in it, and that the places that are handed out
// are where they should be.
func FuzzParse(f *testing.F) {
	for _, c := range sanitised {
		f.Add(c.source)
	}
	for _, pattern := range []string{"../liquid/testdata/*.txtar", "../kramdown/testdata/*.txtar"} {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			source, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			for _, file := range txtar.Parse(source).Files {
				f.Add(string(file.Data))
			}
		}
	}
	for _, c := range withNotes {
		f.Add(c.source)
	}
	f.Fuzz(func(t *testing.T, source string) {
		for _, p := range []*Fragment{Parse(source, mark), ParseWithNotes(source, mark)} {
			checkTree(t, p)
			checkPlaces(t, p)
			if len(p.HTML) > 1000+40*len(source) {
				t.Fatalf("%d bytes from %d", len(p.HTML), len(source))
			}
		}
	})
}

// checkPlaces fails where an offset does not point at what it is said to.
func checkPlaces(t testing.TB, p *Fragment) {
	t.Helper()
	for _, h := range p.Outline {
		inner := p.HTML[h.Inner:h.End]
		if p.HTML[h.Start:h.Start+2] != "<h" || p.HTML[h.End:h.End+3] != "</h" {
			t.Fatalf("the heading at %d to %d, %q, in %q", h.Start, h.End, inner, p.HTML)
		}
		if h.TextAt < 0 || h.TextAt > len(p.Text) {
			t.Fatalf("text at %d of %d", h.TextAt, len(p.Text))
		}
	}
	for _, n := range p.Notes {
		if !strings.HasPrefix(p.HTML[n.Start:n.Inner], "<"+n.Name+" ") || p.HTML[n.Inner-1] != '>' {
			t.Fatalf("the note %+v in %q", n, p.HTML)
		}
	}
	for _, l := range p.Links {
		if l.Blank[1] > 0 && p.HTML[l.Blank[0]:l.Blank[1]] != ` target="_blank"` {
			t.Fatalf("the target stands at %v: %q in %q", l.Blank, p.HTML[l.Blank[0]:l.Blank[1]], p.HTML)
		}
	}
}
