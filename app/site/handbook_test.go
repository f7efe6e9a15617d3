package site

import (
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"rutter/app/diagnostic"
	"rutter/app/fragment"
)

const seeds = "../../../shared/seeds"

func openHandbook(t *testing.T) *Site {
	t.Helper()
	s, err := Open(os.DirFS("../../content"), "handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestHandbook wants the built-in handbook without a diagnostic, every link and
// its fragment answered by itself, and every image there and with a text.
func TestHandbook(t *testing.T) {
	s := openHandbook(t)
	report(t, s.Problems())
	if len(s.Pages) < 60 || len(s.Terms()) < 110 {
		t.Errorf("the handbook has %d pages and %d terms", len(s.Pages), len(s.Terms()))
	}
	for _, p := range s.Pages {
		rendered := s.Render(p)
		report(t, rendered.Problems)
		checkTargets(t, s, p.File, p.URL, rendered.Fragment)
		checkImages(t, p.File, rendered.HTML)
	}
	for _, term := range s.Terms() {
		d, _ := s.Definition(term.ID)
		report(t, d.Problems)
		checkTargets(t, s, d.File, "/", d.Short)
		checkTargets(t, s, d.File, "/", d.Long)
	}
	for _, path := range s.Paths {
		for _, persona := range path.Personas {
			for _, level := range persona.Levels {
				for _, goal := range level.Goals {
					checkAddress(t, s, persona.Name, goal.URL)
				}
			}
		}
	}
}

// TestSeedLinks wants every link of the seed pages answered, by the seeds or by
// the handbook behind them, with its fragment.
func TestSeedLinks(t *testing.T) {
	if _, err := os.Stat(seeds); err != nil {
		t.Skip("there is no ../shared/seeds here")
	}
	s, err := Open(os.DirFS(seeds), "seeds", openHandbook(t))
	if err != nil {
		t.Fatal(err)
	}
	internal := map[string]bool{}
	for _, p := range s.Pages {
		f := s.Render(p).Fragment
		checkTargets(t, s, p.File, p.URL, f)
		for _, l := range f.Links {
			if l.Target.Shelf == fragment.ShelfHandbook || l.Target.Shelf == fragment.ShelfOwn {
				internal[l.Address] = true
			}
		}
	}
	if len(internal) < 40 {
		t.Errorf("only %d different addresses of the seeds were looked at", len(internal))
	}
}

func report(t *testing.T, problems []diagnostic.Diagnostic) {
	t.Helper()
	for _, d := range problems {
		t.Error(d)
	}
}

func checkTargets(t *testing.T, s *Site, file, base string, f *fragment.Fragment) {
	t.Helper()
	for _, l := range f.Links {
		switch {
		case l.Target.Shelf == fragment.ShelfNone:
			t.Errorf("%s: the link %q leads nowhere", file, l.Address)
		case l.Image || l.Target.Shelf == fragment.ShelfExternal:
		case strings.HasPrefix(l.Target.URL, "#"):
			checkAddress(t, s, file, base+l.Target.URL)
		default:
			checkAddress(t, s, file, l.Target.URL)
		}
	}
}

// checkAddress wants a root-relative address answered, and its fragment there.
func checkAddress(t *testing.T, s *Site, file, address string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	if term, ok := strings.CutPrefix(u.Fragment, "term-"); ok && drawn(u.Path) {
		if _, ok := s.Term(term); !ok {
			t.Errorf("%s: %q leads to no term", file, address)
		}
		return
	}
	found, ok := s.Lookup(u.Path)
	switch {
	case drawn(u.Path):
	case !ok:
		t.Errorf("%s: %q leads to no page", file, address)
	case u.Fragment != "" && found.Page != nil && !anchored(found, u.Fragment):
		t.Errorf("%s: %q leads to a page that has no such place", file, address)
	}
}

// anchored tells whether a page has the place. Sections of a journey get theirs
// from the program.
func anchored(found Found, id string) bool {
	f := found.Site.Render(found.Page).Fragment
	if f.IDs[id] {
		return true
	}
	n, err := strconv.Atoi(strings.TrimPrefix(id, "section-"))
	return err == nil && len(found.Page.Track) > 0 && n >= 1 && n <= len(SectionHeadings(f))
}

// checkImages wants a text for every image, longer than a name.
func checkImages(t *testing.T, file, source string) {
	t.Helper()
	tokens := html.NewTokenizer(strings.NewReader(source))
	for tokens.Next() != html.ErrorToken {
		token := tokens.Token()
		if token.Data != "img" {
			continue
		}
		i := slices.IndexFunc(token.Attr, func(a html.Attribute) bool { return a.Key == "alt" })
		if i < 0 || len(strings.Fields(token.Attr[i].Val)) < 5 {
			t.Errorf("%s: the image %v has no text that tells what it shows", file, token.Attr)
		}
	}
}
