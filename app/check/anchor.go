package check

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// anchor is an address inside of the program and where it stands.
type anchor struct {
	// at finds out where: most lead somewhere, and nobody asks.
	at func() place
	// written is what the author wrote, url what it leads to.
	written, url string
}

// idOf is the place that an address names; it is empty where it names none.
func idOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Fragment
}

// anchors looks at the places that addresses name: all pages are there now.
func (c *checker) anchors(list []anchor) {
	for _, a := range list {
		if problem := c.anchor(a); problem != nil {
			c.found = append(c.found, *problem)
		}
	}
}

// anchor is nil where the place is there.
func (c *checker) anchor(a anchor) *diagnostic.Diagnostic {
	u, err := url.Parse(a.url)
	if err != nil || u.Fragment == "" {
		return nil
	}
	found, ok := c.site.Lookup(u.Path)
	if id, isTerm := strings.CutPrefix(u.Fragment, "term-"); isTerm && (!ok || found.Page == nil) {
		if _, known := c.site.Term(id); known {
			return nil
		}
		at := a.at()
		d := diagnostic.New("link-fragment", at.file, at.line, fmt.Sprintf("link %q leads to no term", a.written), diagnostic.DidYouMean(id, c.termIDs()))
		return &d
	}
	if !ok || found.Page == nil || strings.HasPrefix(u.Fragment, ":~:") {
		return nil
	}
	to := c.placesOn(found)
	if to.has(u.Fragment) {
		return nil
	}
	at := a.at()
	d := diagnostic.New("link-fragment", at.file, at.line,
		fmt.Sprintf("link %q leads to a page without the place %q", a.written, u.Fragment), c.nearestPlace(u.Fragment, to.ids))
	return &d
}

// placesOn are the places on a page. Those of other pages than the checked ones
// are found out once.
func (c *checker) placesOn(found site.Found) *findings {
	if f := c.pages[found.Page]; f != nil {
		return f
	}
	r := found.Site.RenderOnce(found.Page)
	f := &findings{page: found.Page, ids: r.IDs, sections: len(site.SectionHeadings(r.Fragment))}
	c.pages[found.Page] = f
	return f
}

// has tells whether a page has the place. The sections of a journey get theirs
// from the program.
func (f *findings) has(id string) bool {
	if id == "" || id == "top" || f.ids[id] || strings.HasPrefix(id, ":~:") {
		return true
	}
	n, err := strconv.Atoi(strings.TrimPrefix(id, "section-"))
	return err == nil && f.page != nil && len(f.page.Track) > 0 && n >= 1 && n <= f.sections
}

// nearestPlace names the place that was probably meant.
func (c *checker) nearestPlace(id string, ids map[string]bool) string {
	if !c.guesses.spend(guessesOfPlaces*len(ids), maxGuesses) {
		return ""
	}
	all := make([]string, 0, len(ids))
	for _, known := range slices.Sorted(maps.Keys(ids)) {
		if strings.EqualFold(known, id) {
			return fmt.Sprintf("write %q: capital and small letters count", "#"+known)
		}
		all = append(all, known)
	}
	if near, ok := diagnostic.Nearest(id, all); ok {
		return fmt.Sprintf("the nearest is %q", "#"+near)
	}
	return ""
}
