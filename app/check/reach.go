package check

import (
	"path"
	"slices"
	"strings"

	"rutter/app/site"
)

// reach is what a reader can get to.
type reach struct {
	pages map[*site.Page]bool
	files map[string]bool
	queue []*site.Page // pages whose links have not been followed
}

func (r *reach) page(p *site.Page) {
	if p != nil && !r.pages[p] {
		r.pages[p] = true
		r.queue = append(r.queue, p)
	}
}

// follow reaches what a text leads to and shows.
func (r *reach) follow(f *findings) {
	for _, p := range f.leads {
		r.page(p)
	}
	r.show(f)
}

func (r *reach) show(f *findings) {
	for _, file := range f.files {
		r.files[file] = true
	}
}

// unreached looks for pages that no journey, no table of contents and no link
// leads to, and for files that nothing shows. Where a folder has neither journeys
// nor tables of contents, its home page lists all, and that is how it is meant.
func (c *checker) unreached(terms []*findings) {
	r := c.reach(terms)
	for _, p := range c.site.Pages {
		if !r.pages[p] && c.guides() {
			c.report(place{p.File, 0}, "page-unreached", "no journey, no table of contents and no link leads to this page", "link to it, or name it in a table of contents")
		}
		// A file that an unreached page shows is used all the same.
		if f := c.pages[p]; f != nil {
			r.show(f)
		}
	}
	for _, file := range c.site.Files() {
		if !r.files[file] && isAsset(file) {
			c.report(place{file, 0}, "file-unused", "nothing shows or links to this file", "take it out, or link to it")
		}
	}
}

// reach follows all links.
func (c *checker) reach(terms []*findings) *reach {
	r := &reach{pages: map[*site.Page]bool{}, files: map[string]bool{}}
	c.begin(r)
	for _, f := range terms {
		r.follow(f)
	}
	for ; len(r.queue) > 0; r.queue = r.queue[1:] {
		if f := c.pages[r.queue[0]]; f != nil {
			r.follow(f)
		}
	}
	return r
}

// guides tells whether the folder has journeys or tables of contents.
func (c *checker) guides() bool { return len(c.site.Sections) > 0 || len(c.site.Paths) > 0 }

// begin reaches the pages that a reader gets to without a link on a page.
func (c *checker) begin(r *reach) {
	for _, p := range c.site.Pages {
		if len(p.Track) > 0 || p.URL == "/" || p.URL == "/404/" || strings.Trim(p.URL, "/") == strings.Trim(site.GlossaryPath, "/") {
			r.page(p)
		}
	}
	for _, to := range c.site.References() {
		switch to.Kind {
		case site.TermReference:
		case site.PageReference:
			if p, ok := c.site.PageOf(to.Address); ok {
				r.page(p)
			}
		default:
			c.reachAddress(r, to.Address)
		}
	}
	for _, t := range c.site.OwnTerms() {
		c.reachAddress(r, t.FullLink)
	}
}

// reachAddress reaches what an address in the data leads to.
func (c *checker) reachAddress(r *reach, address string) {
	if found, ok := c.site.Lookup(pathOf(c.site.Resolve(address).URL)); ok {
		r.page(found.Page)
		r.files[found.File] = true
	}
}

// assets are the endings of files that pages show or link to.
var assets = strings.Fields(`.png .jpg .jpeg .gif .svg .webp .avif .bmp .ico .pdf .zip .gz .tgz .yaml .yml .json .csv .tsv .txt .docx .pptx .xlsx .odt .odp .ods`)

// isAsset holds for files that are there for a page. What lies at the top belongs
// to the folder itself: its licence, the settings of tools.
func isAsset(file string) bool {
	ending := strings.ToLower(path.Ext(file))
	return slices.Contains(assets, ending) && (strings.Contains(file, "/") || slices.Contains(assets[:8], ending)) && !strings.HasPrefix(path.Base(file), "favicon")
}
