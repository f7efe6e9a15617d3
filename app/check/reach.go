package check

import (
	"path"
	"slices"
	"strings"

	"rutter/app/site"
)

// unreached looks for pages that no journey, no table of contents and no link
// leads to, and for files that nothing shows. Where a folder has neither journeys
// nor tables of contents, its home page lists all, and that is how it is meant.
func (c *checker) unreached(terms []*findings) {
	reached, files := map[*site.Page]bool{}, map[string]bool{}
	var queue []*site.Page
	reach := func(p *site.Page) {
		if p != nil && !reached[p] {
			reached[p] = true
			queue = append(queue, p)
		}
	}
	follow := func(f *findings) {
		for _, p := range f.leads {
			reach(p)
		}
		for _, file := range f.files {
			files[file] = true
		}
	}
	c.starts(reach, files)
	for _, f := range terms {
		follow(f)
	}
	for ; len(queue) > 0; queue = queue[1:] {
		if f := c.pages[queue[0]]; f != nil {
			follow(f)
		}
	}
	for _, p := range c.site.Pages {
		if !reached[p] && c.guides() {
			c.report(place{p.File, 0}, "page-unreached", "no journey, no table of contents and no link leads to this page", "link to it, or name it in a table of contents")
		}
		// A file that an unreached page shows is used all the same.
		if f := c.pages[p]; f != nil {
			for _, file := range f.files {
				files[file] = true
			}
		}
	}
	for _, file := range c.site.Files() {
		if !files[file] && isAsset(file) {
			c.report(place{file, 0}, "file-unused", "nothing shows or links to this file", "take it out, or link to it")
		}
	}
}

// guides tells whether the folder has journeys or tables of contents.
func (c *checker) guides() bool { return len(c.site.Sections) > 0 || len(c.site.Paths) > 0 }

// starts reaches the pages that a reader gets to without a link on a page.
func (c *checker) starts(reach func(*site.Page), files map[string]bool) {
	for _, p := range c.site.Pages {
		if len(p.Track) > 0 || p.URL == "/" || p.URL == "/404/" || strings.Trim(p.URL, "/") == strings.Trim(site.GlossaryPath, "/") {
			reach(p)
		}
	}
	for _, r := range c.site.References() {
		address := c.site.Resolve(r.Address).URL
		if r.Kind == site.PageReference {
			if p, ok := c.site.PageOf(r.Address); ok {
				reach(p)
			}
			continue
		}
		c.startAt(address, reach, files)
	}
	for _, t := range c.site.OwnTerms() {
		c.startAt(c.site.Resolve(t.FullLink).URL, reach, files)
	}
}

func (c *checker) startAt(address string, reach func(*site.Page), files map[string]bool) {
	if found, ok := c.site.Lookup(pathOf(address)); ok {
		reach(found.Page)
		files[found.File] = true
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
