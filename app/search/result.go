package search

import (
	"slices"
	"strings"
)

// maxMarked bounds the words that a page is asked to mark.
const maxMarked = 12

// result finds the best place on a page.
func (x *Index) result(h hit, l look) Result {
	p := x.pages[h.page]
	inText, _ := x.matches(p.words, l)
	r := Result{Page: p.Page, Title: x.marked(p.Title, p.title, l)}
	at := h.section
	if at < 0 {
		at = x.bestSection(p, inText, l)
	}
	from, to := p.section(at)
	if at > 0 {
		r.Heading = &p.headings[at-1]
		r.HeadingText = x.marked(r.Heading.Text, r.Heading.words, l)
		from = min(r.Heading.end, to)
	}
	r.Excerpt = excerpt(p.text, from, to, within(inText, from, to), l)
	r.Words = x.beginnings(inText)
	return r
}

// beginnings are the words that match, without those that begin with another one:
// who marks words marks these too.
func (x *Index) beginnings(found []match) (words []string) {
	var all []string
	for _, m := range found {
		all = append(all, x.vocabulary.words[m.word])
	}
	slices.Sort(all)
	for _, w := range all {
		if len(words) == 0 || !strings.HasPrefix(w, words[len(words)-1]) {
			words = append(words, w)
		}
	}
	return words[:min(len(words), maxMarked)]
}

// How much words count when the best section of a page is chosen: those of the
// title for the page as a whole, and for a section, whose heading goes on from it.
const (
	titleShare   = 3
	headingShare = 2
)

// bestSection is the section that answers best: 0 for the page as a whole, else
// the number of its heading from 1.
func (x *Index) bestSection(p *page, inText []match, l look) int {
	_, titled := x.matches(p.title, l)
	best, most := 0, titleShare*l.weight(titled)+l.weight(held(inText, p, 0))
	for i := range p.headings {
		_, named := x.matches(p.headings[i].words, l)
		if score := headingShare*l.weight(titled|named) + l.weight(held(inText, p, i+1)); score > most {
			best, most = i+1, score
		}
	}
	return best
}

// held are the groups that a section holds.
func held(inText []match, p *page, section int) (set groupSet) {
	from, to := p.section(section)
	for _, m := range within(inText, from, to) {
		set |= m.groups
	}
	return set
}

// section is where a section begins and ends in the text.
func (p *page) section(i int) (from, to int) {
	from, to = p.start, len(p.text)
	if i > 0 {
		from = p.headings[i-1].at
	}
	if i < len(p.headings) {
		to = p.headings[i].at
	}
	return from, to
}

// within are the matches in a part of the text.
func within(all []match, from, to int) []match {
	first := slices.IndexFunc(all, func(m match) bool { return int(m.at) >= from })
	if first < 0 {
		return nil
	}
	part := all[first:]
	if end := slices.IndexFunc(part, func(m match) bool { return int(m.at) >= to }); end >= 0 {
		return part[:end]
	}
	return part
}
