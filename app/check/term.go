package check

import (
	"fmt"
	"slices"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
	"rutter/app/site"
)

// termText is one description of a term.
type termText struct {
	term glossary.Term
	long bool
}

// termTexts lists the descriptions of the site's own terms.
func (c *checker) termTexts() []termText {
	var out []termText
	for _, t := range c.site.OwnTerms() {
		out = append(out, termText{t, false})
		if t.Long != "" {
			out = append(out, termText{t, true})
		}
	}
	return out
}

// termText checks one description.
func (c *checker) termText(t termText) *findings {
	return c.text(c.site.TermDraft(t.term, t.long), nil)
}

// terms looks at what the files of the terms name: related terms, tags, a page.
func (c *checker) terms() {
	names := map[string]glossary.Term{}
	for _, t := range c.site.OwnTerms() {
		if t.Short == "" {
			c.report(place{t.File, 1}, "term-empty", fmt.Sprintf("term %q has no short-description", t.ID), "add one: tooltips show it")
		}
		if first, taken := names[strings.ToLower(t.Name)]; taken {
			c.report(place{t.File, t.Line("name", 0)}, "term-name", fmt.Sprintf("%s has the name %q already", first.File, t.Name), "give one of the two another name")
		}
		names[strings.ToLower(t.Name)] = t
		c.related(t)
		c.termTags(t)
		if t.FullLink != "" {
			c.address(site.Reference{File: t.File, Line: t.Line("full-link", 0), Address: t.FullLink}, "link-dead", "full-link")
		}
	}
	c.tagFiles()
}

func (c *checker) related(t glossary.Term) {
	for i, id := range t.Related {
		if _, ok := c.site.Term(id); !ok {
			c.report(place{t.File, t.Line("related", i)}, "term-related", fmt.Sprintf("there is no glossary term %q", id), diagnostic.DidYouMean(id, c.termIDs()))
		}
	}
}

func (c *checker) termTags(t glossary.Term) {
	canonical := c.tagIDs()
	for i, id := range t.Tags {
		if !slices.Contains(canonical, id) {
			c.report(place{t.File, t.Line("tags", i)}, "tag-unknown", fmt.Sprintf("tag %q is not a canonical tag", id), nearestTag(id, canonical))
		}
	}
}

// nearestTag also finds a tag of which only a part was written.
func nearestTag(id string, canonical []string) string {
	if near, ok := diagnostic.Nearest(id, canonical); ok {
		return fmt.Sprintf("did you mean %q?", near)
	}
	for _, tag := range canonical {
		if strings.HasPrefix(tag, id+"-") {
			return fmt.Sprintf("did you mean %q?", tag)
		}
	}
	return ""
}

// tagFiles wants each canonical tag once.
func (c *checker) tagFiles() {
	first := map[string]string{}
	for _, t := range c.site.OwnTags() {
		if file, taken := first[t.ID]; taken {
			c.report(place{t.File, 0}, "tag-duplicate", fmt.Sprintf("tag %q stands in %s already", t.ID, file), "give it an id of its own")
			continue
		}
		first[t.ID] = t.File
	}
}

// termIDs lists the ids of the glossary that counts, sorted.
func (c *checker) termIDs() []string {
	var ids []string
	for _, t := range c.site.Terms() {
		ids = append(ids, t.ID)
	}
	slices.Sort(ids)
	return ids
}

func (c *checker) tagIDs() []string {
	var ids []string
	for _, t := range c.site.Tags() {
		ids = append(ids, t.ID)
	}
	slices.Sort(ids)
	return ids
}
