package search

import (
	"slices"
	"strings"

	"rutter/app/site"
)

// called puts the section first that a call number names.
func (x *Index) called(typed string, hits []hit) []hit {
	address, ok := x.site.CallNumber(typed)
	if !ok {
		return hits
	}
	// The fallback's journeys have call numbers too; they are not among our pages.
	url, anchor, _ := strings.Cut(address, "#")
	at := slices.IndexFunc(x.pages, func(p *page) bool { return p.URL == url && len(p.Track) > 0 })
	if at < 0 {
		return hits
	}
	found := hit{page: int32(at), section: x.pages[at].numbered(anchor), coverage: 1}
	hits = slices.DeleteFunc(hits, func(h hit) bool { return h.page == found.page })
	return slices.Insert(hits, 0, found)
}

// numbered is the section with the anchor "section-N", or 0.
func (p *page) numbered(anchor string) int {
	number := 0
	for i, h := range p.headings {
		if h.Level == site.SectionLevel {
			if number++; site.SectionAnchor(number) == anchor {
				return i + 1
			}
		}
	}
	return 0
}
