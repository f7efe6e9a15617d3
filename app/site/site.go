// Package site opens a content tree: a Jekyll folder in the format of the
// Kubernetes documentation of 2018, through fs.FS. Opening scans paths, front
// matter and data files and renders nothing; a page is rendered when somebody
// asks for it.
//
// A Site never changes after Open and may be used from many goroutines. What it
// cannot answer it looks up in its fallback, the built-in handbook: links, and
// terms and tags where it has none of its own. Pages and navigation of the two
// are never mixed.
package site

import (
	"cmp"
	"context"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
	"rutter/app/liquid"
	"rutter/app/pack"
)

// cachedPages is how many rendered pages are kept. The largest of the 2018 site
// takes 400 kB, the usual one 20 kB.
const cachedPages = 64

// Site is one content tree.
type Site struct {
	// Title and Lang come from _config.yml; Lang is a BCP 47 tag.
	Title string
	Lang  string
	// Release is the Kubernetes release that the pages are written for, such as
	// "1.37"; it is empty where _config.yml names none.
	Release string
	// Pages are sorted by URL.
	Pages []*Page
	// Paths are the journeys, by path and persona.
	Paths []Path
	// Sections are the tables of contents, in the order of _config.yml.
	Sections []Section

	tree      fs.FS
	fallback  *Site
	config    map[string]any
	defaults  []frontMatterDefault
	tocs      []tocName // names of the data files with the navigation
	byURL     map[string]*Page
	byFile    map[string]*Page
	files     map[string]bool // everything that is not a page, by path
	glossary  *glossary.Glossary
	liquid    *liquid.Engine
	redirects redirects
	problems  []diagnostic.Diagnostic
	// scanned is what scanning found, by file.
	scanned map[string]scannedFile
	// withNotes says that the trainer's notes are kept.
	withNotes bool
	// references are the addresses in the site's data.
	references []Reference

	*made
}

// made is what was made of the pages and terms so far. Site itself never changes.
type made struct {
	rendered    *lru.Cache[*Page, *Rendered]
	definitions sync.Map // term id → *Definition
	// sectionCounts is the number of sections of a journey page, by *Page.
	sectionCounts sync.Map
	uses          func() map[string][]*Page
}

// Open scans a content tree. name stands for its title where _config.yml gives
// none; fallback is nil for the built-in handbook itself.
// What is wrong in the tree is in Problems; an error means that the tree could
// not be read at all. The trainer's notes are left out of everything.
func Open(tree fs.FS, name string, fallback *Site) (*Site, error) {
	return OpenContext(context.Background(), tree, name, Options{Fallback: fallback})
}

// OpenWithNotes is Open for the trainer: notes, blocks with the class
// fragment.NoteClass, stay. fallback is as Open gives it.
func OpenWithNotes(tree fs.FS, name string, fallback *Site) (*Site, error) {
	return OpenContext(context.Background(), tree, name, Options{Fallback: fallback, WithNotes: true})
}

// Options say how a tree is opened.
type Options struct {
	// Fallback is asked for what the tree does not have; it is nil for the built-in
	// handbook itself.
	Fallback *Site
	// WithNotes keeps the trainer's notes.
	WithNotes bool
	// Before is the same tree as it was opened before, or nil: of the files that are not
	// among Changed nothing but the names is looked at.
	Before  *Site
	Changed []string
	// Progress, unless it is nil, is told how many of the files found were looked
	// at. Several goroutines call it, and the numbers may come in another order.
	Progress func(looked, found int)
}

// OpenContext is Open for who waits for it: it says how far it is, and ends with the
// error of ctx as soon as ctx ends.
func OpenContext(ctx context.Context, tree fs.FS, name string, o Options) (*Site, error) {
	s := &Site{tree: tree, fallback: o.Fallback, withNotes: o.WithNotes, byURL: map[string]*Page{}, byFile: map[string]*Page{}, files: map[string]bool{}}
	s.makeAnew()
	s.readConfig()
	s.Title = cmp.Or(s.Title, name)
	if p, ok := tree.(*pack.Pack); ok {
		s.problems = append(s.problems, p.Problems()...)
	}
	if err := s.scan(newProgress(ctx, o.Progress), o.known()); err != nil {
		return nil, err
	}
	s.readRedirects()
	var problems []diagnostic.Diagnostic
	s.glossary, problems = glossary.Load(tree)
	s.problems = append(s.problems, problems...)
	s.liquid = liquid.New(liquid.Environment{
		Tree: tree, Site: s.siteVariables(), Term: s.Term, TermIDs: s.termIDs,
		Markdown: func(source string) string { html, _ := s.markdown(source); return html },
	})
	s.titlePages()
	s.readJourneys()
	s.readNavigation()
	slices.SortFunc(s.Pages, func(a, b *Page) int { return cmp.Compare(a.URL, b.URL) })
	if len(s.Pages) == 0 {
		s.report(diagnostic.Diagnostic{
			Code: "no-pages", Severity: diagnostic.Error, File: name,
			Text: "there is no page in this folder", Hint: "add a Markdown file, such as docs/start.md",
		})
	}
	s.problems = diagnostic.Sort(s.problems)
	return s, nil
}

// known is what scanning finds again without looking.
func (o Options) known() map[string]scannedFile {
	if o.Before == nil {
		return nil
	}
	known := maps.Clone(o.Before.scanned)
	for _, file := range o.Changed {
		delete(known, file)
	}
	return known
}

// Problems are the diagnostics that scanning found.
func (s *Site) Problems() []diagnostic.Diagnostic { return s.problems }

// Files lists everything that is no page, sorted.
func (s *Site) Files() []string { return slices.Sorted(maps.Keys(s.files)) }

// PageOf finds the page that a file is, or the one that stands at its address.
func (s *Site) PageOf(file string) (*Page, bool) {
	p, ok := s.byFile[file]
	return p, ok
}

// Tree is where the site's files are read from.
func (s *Site) Tree() fs.FS { return s.tree }

// makeAnew forgets all that was made.
func (s *Site) makeAnew() {
	s.made = &made{uses: sync.OnceValue(s.findUses)}
	s.rendered, _ = lru.New[*Page, *Rendered](cachedPages)
}

func (s *Site) report(d diagnostic.Diagnostic) { s.problems = append(s.problems, d) }

// terms is the site whose glossary counts: its own where it has one.
func (s *Site) terms() *Site {
	if len(s.glossary.Terms()) == 0 && s.fallback != nil {
		return s.fallback
	}
	return s
}

// Term looks up a glossary term.
func (s *Site) Term(id string) (glossary.Term, bool) { return s.terms().glossary.Term(id) }

// Terms lists the glossary that counts, sorted by name.
func (s *Site) Terms() []glossary.Term { return s.terms().glossary.Terms() }

// OwnTerms lists the site's own glossary, sorted by name; it may be empty.
func (s *Site) OwnTerms() []glossary.Term { return s.glossary.Terms() }

// Tags lists the canonical tags that count, sorted by name.
func (s *Site) Tags() []glossary.Tag {
	if tags := s.glossary.Tags(); len(tags) > 0 || s.fallback == nil {
		return tags
	}
	return s.fallback.Tags()
}

// OwnTags lists the site's own canonical tags; there may be none.
func (s *Site) OwnTags() []glossary.Tag { return s.glossary.Tags() }

func (s *Site) termIDs() []string {
	var ids []string
	for _, t := range s.Terms() {
		ids = append(ids, t.ID)
	}
	return ids
}

// Page returns the page at a URL, with or without the last slash.
func (s *Site) Page(url string) (*Page, bool) {
	p, ok := s.byURL[strings.TrimSuffix(url, "/")+"/"]
	return p, ok
}
