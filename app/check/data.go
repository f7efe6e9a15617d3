package check

import (
	"fmt"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/fragment"
	"rutter/app/site"
)

// report adds a finding, with the severity that its code has.
func (c *checker) report(at place, code, text, hint string) {
	c.found = append(c.found, diagnostic.New(code, at.file, at.line, text, hint))
}

// data looks at what stands in the data files and in the list of redirects.
func (c *checker) data() {
	c.terms()
	c.personasTwice()
	for _, r := range c.site.References() {
		c.reference(r)
	}
	c.redirectsTwice()
	c.dataFiles()
}

// reference looks at one address in the data.
func (c *checker) reference(r site.Reference) {
	at := place{r.File, r.Line}
	switch r.Kind {
	case site.GoalReference:
		if r.Address == "" {
			c.report(at, "persona-link", "the goal has no address", `add "url: …"`)
			return
		}
		c.address(r, "persona-link", "url")
	case site.TOCReference:
		c.address(r, "toc-link", "path")
	case site.RedirectReference:
		if before, _, splat := strings.Cut(r.Address, ":splat"); splat {
			c.redirectsBelow(r, before)
			return
		}
		c.address(r, "redirect-dead", "redirect to")
	case site.PageReference:
		if _, ok := c.site.PageOf(r.Address); !ok {
			hint := ""
			if near := c.nearestFile(r.Address); near != "" {
				hint = fmt.Sprintf("the nearest is %q", near)
			}
			c.report(at, "toc-link", fmt.Sprintf("there is no page %q", r.Address), hint)
		}
	case site.TermReference:
		if _, ok := c.site.Term(r.Address); !ok {
			c.report(at, "persona-term", fmt.Sprintf("there is no glossary term %q", r.Address), diagnostic.DidYouMean(r.Address, c.termIDs()))
		}
	}
}

// nearestFile is the page whose file was probably meant.
func (c *checker) nearestFile(file string) string {
	near := c.nearest("/" + file)
	if p, ok := c.site.Page(near); ok && near != "" {
		return p.File
	}
	return ""
}

// address looks at where an address in the data leads.
func (c *checker) address(r site.Reference, code, what string) {
	target := c.site.Resolve(r.Address)
	switch {
	case target.Shelf == fragment.ShelfExternal:
	case target.URL == "":
		c.report(place{r.File, r.Line}, "link-unsafe", fmt.Sprintf("the address %q is not followed", r.Address), "write a relative, an http, an https or a mailto address")
	case target.Shelf == fragment.ShelfNone:
		dead, hint := c.mend(target.URL)
		if dead == "link-case" {
			code = dead
		}
		c.report(place{r.File, r.Line}, code, fmt.Sprintf("%s %q leads to no page", what, r.Address), hint)
	default:
		at := func() place { return place{r.File, r.Line} }
		c.later = append(c.later, anchor{at, r.Address, target.URL})
	}
}
