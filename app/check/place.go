package check

import (
	"regexp"
	"slices"
	"strings"

	"rutter/app/site"
)

// place is where something stands in an author's files. Line counts from 1; 0
// means the file as a whole.
type place struct {
	file string
	line int
}

// spot is a place in one of the texts that a draft was made of.
type spot struct {
	place
	part   *source
	offset int
}

// source is a text that a draft was made of, as written and without code and
// comments.
type source struct {
	site.Passage
	prose string
	// breaks are the offsets of the line breaks.
	breaks []int
	shapes []shape
}

func newSource(p site.Passage) *source {
	s := &source{Passage: p, prose: prose(p.Text)}
	for i := range len(p.Text) {
		if p.Text[i] == '\n' {
			s.breaks = append(s.breaks, i)
		}
	}
	return s
}

// places finds things of a rendered text in the texts that it was made of, the
// nth of a kind where the nth occurrence is.
type places struct {
	checker  *checker
	file     string
	passages []site.Passage
	sources  []*source
	spots    map[string][]spot
	asked    map[string]int
	looks    budget
	// headings tells that spots has those of the headings.
	headings bool
}

func newPlaces(c *checker, d *site.Draft) *places {
	return &places{checker: c, file: d.File, passages: d.Passages, spots: map[string][]spot{}, asked: map[string]int{}}
}

// texts are the sources, made when somebody asks for the first time.
func (p *places) texts() []*source {
	if p.sources == nil {
		seen := map[place]bool{}
		for _, part := range p.passages {
			if at := (place{part.File, part.Line}); !seen[at] {
				seen[at] = true
				p.sources = append(p.sources, newSource(p.checker.unfolded(part)))
			}
		}
	}
	return p.sources
}

// next is the next spot of what find lists in a text: offsets in order. Behind
// the last it stays there; ok is false where there is none.
func (p *places) next(key string, find func(s *source) []int) (at spot, ok bool) {
	spots, known := p.spots[key]
	if !known {
		for _, s := range p.texts() {
			if !p.looks.spend(len(s.Text), maxLooks) {
				break
			}
			for _, offset := range find(s) {
				spots = append(spots, s.spot(offset))
			}
		}
		p.spots[key] = spots
	}
	if len(spots) == 0 {
		return spot{place: place{file: p.file}}, false
	}
	n := p.asked[key]
	p.asked[key]++
	return spots[min(n, len(spots)-1)], true
}

func (s *source) spot(offset int) spot {
	before, _ := slices.BinarySearch(s.breaks, offset)
	return spot{place{s.File, s.Line + before}, s, offset}
}

// matches lists where a pattern matches.
func matches(pattern *regexp.Regexp, text string) []int {
	var found []int
	for _, m := range pattern.FindAllStringIndex(text, -1) {
		found = append(found, m[0])
	}
	return found
}

// pattern is where the next match of a pattern stands.
func (p *places) pattern(pattern *regexp.Regexp) place {
	at, _ := p.next("pattern "+pattern.String(), func(s *source) []int { return matches(pattern, s.prose) })
	return at.place
}

// inFront is the line of the front matter that a key stands on, or the file as a
// whole.
func inFront(d *site.Draft, key string) place {
	before, _, found := strings.Cut("\n"+d.Front, "\n"+key+":")
	if !found {
		return place{file: d.File}
	}
	return place{d.File, 1 + strings.Count(before, "\n")}
}
