package check

import (
	"rutter/app/diagnostic"
	"rutter/app/site"
)

// findings are what one text was found to hold: what is wrong with it, and what
// the checks of the whole tree need to know of it.
type findings struct {
	page  *site.Page // nil for the description of a term
	draft *site.Draft
	found []diagnostic.Diagnostic
	// anchors are places on other pages that it leads to.
	anchors []anchor
	// leads are the pages that it leads to, files what it shows or leads to.
	leads []*site.Page
	files []string
	// terms are the ids of the terms that it mentions, defines those whose
	// description it shows.
	terms []string
	// ids are the places on the page, sections its numbered ones.
	ids      map[string]bool
	sections int

	places *places
	seen   string // the letters of its prose, once they were needed
}

// report adds a finding, with the severity that its code has.
func (f *findings) report(at place, code, text, hint string) {
	f.found = append(f.found, diagnostic.New(code, at.file, at.line, text, hint))
}

// page checks a page by itself.
func (c *checker) page(p *site.Page) *findings {
	f := c.text(c.site.Draft(p), p)
	f.title()
	f.frontMatter()
	c.track(f)
	// Of ten thousand pages these need not be kept.
	f.draft, f.seen = nil, ""
	if f.places.sources = nil; len(f.anchors) == 0 {
		f.places = nil
	}
	return f
}

// text checks a rendered text by itself. page is nil for a description.
func (c *checker) text(d *site.Draft, page *site.Page) *findings {
	f := &findings{page: page, draft: d, found: c.relined(d.Problems), ids: d.IDs, terms: d.Terms, files: d.Samples, places: newPlaces(c, d)}
	f.sections = len(site.SectionHeadings(d.Fragment))
	c.links(f)
	f.lost()
	f.headings()
	f.repeatedIDs()
	f.placeholders()
	f.openAttributeLists()
	for _, part := range d.Passages[min(1, len(d.Passages)):] {
		f.files = append(f.files, part.File)
	}
	return f
}
