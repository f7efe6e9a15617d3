package check

import (
	"fmt"
	"strings"

	"rutter/app/site"
)

// unused looks for terms and tags that nothing mentions. Those of the handbook
// are none of the author's.
func (c *checker) unused(texts []*findings) {
	used, tagged := c.mentioned(texts), map[string]bool{}
	for _, t := range c.site.OwnTerms() {
		for _, id := range t.Related {
			used[id] = true
		}
		for _, id := range t.Tags {
			tagged[id] = true
		}
	}
	for _, t := range c.site.OwnTerms() {
		if !used[t.ID] && !used[t.File] {
			c.report(place{t.File, 0}, "term-unused", fmt.Sprintf("nothing mentions the term %q", t.ID),
				fmt.Sprintf("mention it with {%% glossary_tooltip text=%q term_id=%q %%}, or take the file out", t.Name, t.ID))
		}
	}
	for _, t := range c.site.OwnTags() {
		if !tagged[t.ID] {
			c.report(place{t.File, 0}, "tag-unused", fmt.Sprintf("no term has the tag %q", t.ID), "")
		}
	}
}

// mentioned are the ids of the terms that pages, descriptions and personas
// mention, and the files of those that they show.
func (c *checker) mentioned(texts []*findings) map[string]bool {
	used := map[string]bool{}
	for _, f := range c.pages {
		f.mention(used)
	}
	for _, f := range texts {
		f.mention(used)
	}
	for _, r := range c.site.References() {
		if r.Kind == site.TermReference {
			used[r.Address] = true
		}
	}
	return used
}

func (f *findings) mention(used map[string]bool) {
	for _, id := range f.terms {
		used[id] = true
	}
	for _, file := range f.files {
		used[file] = true
	}
	for _, a := range f.anchors {
		if _, id, ok := strings.Cut(a.url, "#term-"); ok {
			used[id] = true
		}
	}
}
