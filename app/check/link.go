package check

import (
	"fmt"
	"net/url"
	"strings"

	"rutter/app/fragment"
	"rutter/app/site"
)

// links looks at all links and images of a text.
func (c *checker) links(f *findings) {
	for _, l := range f.draft.Links {
		switch {
		case l.Term != "":
			// The address of a term stands in the term's own file.
			if found, ok := c.site.Lookup(pathOf(l.Target.URL)); ok {
				f.lead(found)
			}
		case l.Image:
			c.image(f, l)
		default:
			c.link(f, l)
		}
	}
}

func pathOf(address string) string {
	path, _, _ := strings.Cut(address, "#")
	path, _, _ = strings.Cut(path, "?")
	if plain, err := url.PathUnescape(path); err == nil {
		return plain
	}
	return path
}

// lead remembers where a link leads.
func (f *findings) lead(to site.Found) {
	if to.Page != nil {
		f.leads = append(f.leads, to.Page)
	} else if to.File != "" {
		f.files = append(f.files, to.File)
	}
}

// link looks at one link.
func (c *checker) link(f *findings, l fragment.Link) {
	at := func() place { return c.placeOf(f, l) }
	switch {
	case strings.TrimSpace(l.Address) == "":
		f.report(at(), "link-empty", "the link has no address", "write it between the parentheses, or take the link out")
	case l.Target.Shelf == fragment.ShelfExternal:
	case l.Target.Shelf == fragment.ShelfNone:
		// What stands in the data is looked at there.
		if at := at(); !c.referred[at] {
			code, hint := c.mend(l.Target.URL)
			f.report(at, code, fmt.Sprintf("link %q leads to no page", l.Address), hint)
		}
	case strings.HasPrefix(l.Target.URL, "#") && f.page == nil:
		f.anchors = append(f.anchors, anchor{at, l.Address, site.GlossaryPath + l.Target.URL})
	case strings.HasPrefix(l.Target.URL, "#"):
		if id := idOf(l.Target.URL); !f.has(id) {
			f.report(at(), "link-fragment", fmt.Sprintf("link %q leads to no place on this page", l.Address), c.nearestPlace(id, f.ids))
		}
	default:
		if found, ok := c.site.Lookup(pathOf(l.Target.URL)); ok {
			f.lead(found)
		}
		if idOf(l.Target.URL) != "" {
			f.anchors = append(f.anchors, anchor{at, l.Address, l.Target.URL})
		}
	}
}

// placeOf is where a link stands: in the texts of the page, or in the data that
// Liquid took it from.
func (c *checker) placeOf(f *findings, l fragment.Link) place {
	at, known := f.places.address(l.Address)
	if !known && l.Address != "" {
		if inData, ok := c.dataPlace(l.Address); ok {
			return inData
		}
	}
	return at.place
}

// mend is how a link that leads nowhere can be mended, and the code of its
// mistake.
func (c *checker) mend(address string) (code, hint string) {
	path := pathOf(address)
	if same, ok := c.addresses().sameButCase(path); ok {
		return "link-case", fmt.Sprintf("write %q: capital and small letters count", same)
	}
	if near := c.nearest(path); near != "" {
		return "link-dead", fmt.Sprintf("the nearest is %q", near)
	}
	return "link-dead", ""
}

// nearest is the address that was probably meant; it is empty where that would be
// a guess.
func (c *checker) nearest(path string) string {
	a := c.addresses()
	if !c.guesses.spend(len(a.all), maxGuesses) {
		return ""
	}
	return a.nearest(path)
}

// image looks at one image.
func (c *checker) image(f *findings, l fragment.Link) {
	at, known := f.places.address(l.Address)
	switch {
	case strings.TrimSpace(l.Address) == "":
		f.report(at.place, "image-missing", "the image has no address", "write it between the parentheses, or take the image out")
		return
	case l.Target.Shelf == fragment.ShelfExternal:
		f.report(at.place, "remote-image", fmt.Sprintf("image %q is on the network and does not load", l.Address), "put a copy of it into the folder")
	case l.Target.Shelf == fragment.ShelfNone:
		code, hint := c.mend(l.Target.URL)
		if code == "link-dead" {
			code = "image-missing"
		}
		f.report(at.place, code, fmt.Sprintf("there is no image %q", l.Address), hint)
	default:
		if found, ok := c.site.Lookup(pathOf(l.Target.URL)); ok {
			f.lead(found)
		}
	}
	if strings.TrimSpace(l.Alt) == "" && !(known && decorative(at)) {
		f.report(at.place, "image-text", fmt.Sprintf("image %q has no text for those who cannot see it", l.Address),
			`write ![what it shows](address), or alt="" in HTML where it only decorates`)
	}
}

// decorative tells whether an author wrote alt="" for an image: it says nothing,
// on purpose.
func decorative(at spot) bool {
	text := at.part.prose
	start := strings.LastIndexByte(text[:at.offset], '<')
	end := strings.IndexByte(text[at.offset:], '>')
	return start >= 0 && end >= 0 && strings.Contains(text[start:at.offset+end], "alt=")
}
