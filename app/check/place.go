package check

import (
	"html"
	"net/url"
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
	checker *checker
	draft   *site.Draft
	sources []*source
	spots   map[string][]spot
	asked   map[string]int
	looks   budget
	// headings tells that spots has those of the headings.
	headings bool
}

func newPlaces(c *checker, d *site.Draft) *places {
	return &places{checker: c, draft: d, spots: map[string][]spot{}, asked: map[string]int{}}
}

// texts are the sources, made when somebody asks for the first time.
func (p *places) texts() []*source {
	if p.sources == nil {
		seen := map[place]bool{}
		for _, part := range p.draft.Passages {
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
		return spot{place: place{file: p.draft.File}}, false
	}
	n := p.asked[key]
	p.asked[key]++
	return spots[min(n, len(spots)-1)], true
}

func (s *source) spot(offset int) spot {
	before, _ := slices.BinarySearch(s.breaks, offset)
	return spot{place{s.File, s.Line + before}, s, offset}
}

// address is where a link to the address stands next.
func (p *places) address(address string) (spot, bool) {
	if address == "" {
		return p.next("empty", func(s *source) []int { return matches(emptyLink, s.prose) })
	}
	return p.next("address "+address, func(s *source) []int {
		for _, written := range spellings(address) {
			if found := bounded(s.prose, written); len(found) > 0 {
				return found
			}
		}
		if found := s.composed(address); len(found) > 0 {
			return found
		}
		return broken(s.prose, address)
	})
}

// withObject is an address of which Liquid writes a part.
var withObject = regexp.MustCompile(`[^\s()<>"'\[\]{}]*\{\{[^{}]*\}\}(?:[^\s()<>"'\[\]{}]|\{\{[^{}]*\}\})*`)

// maxObjects is how many addresses of a text with a part by Liquid are tried.
const maxObjects = 50

var object = regexp.MustCompile(`\\\{\\\{.*?\\\}\\\}`)

// shape is what an address may look like that Liquid writes a part of.
type shape struct {
	offset  int
	pattern *regexp.Regexp
}

// listShapes finds the addresses of a text that Liquid writes a part of.
func (s *source) listShapes() []shape {
	if s.shapes != nil || !strings.Contains(s.prose, "{{") {
		return s.shapes
	}
	s.shapes = []shape{}
	for _, m := range withObject.FindAllStringIndex(s.prose, maxObjects) {
		written := object.ReplaceAllString(regexp.QuoteMeta(s.prose[m[0]:m[1]]), ".*")
		if pattern, err := regexp.Compile("^" + written + "$"); err == nil && written != ".*" {
			s.shapes = append(s.shapes, shape{m[0], pattern})
		}
	}
	return s.shapes
}

// composed lists where an address may have been made of what stands there and of
// what Liquid writes in it.
func (s *source) composed(address string) []int {
	var found []int
	for _, shape := range s.listShapes() {
		if shape.pattern.MatchString(address) {
			found = append(found, shape.offset)
		}
	}
	return found
}

// emptyLink is a link or an image without an address.
var emptyLink = regexp.MustCompile(`\]\(\s*\)|(?i)<(?:a|img)\s[^>]*?(?:href|src)=(?:""|'')`)

// spellings are the ways in which an author may have written an address.
func spellings(address string) []string {
	all := []string{address, html.EscapeString(address)}
	if plain, err := url.PathUnescape(address); err == nil {
		all = append(all, plain)
	}
	return all
}

// bounded lists where a word stands by itself: not as a part of a longer address.
func bounded(text, word string) []int {
	var found []int
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return found
		}
		at := from + i
		end := at + len(word)
		if (at == 0 || strings.IndexByte("([<=\"' \t\r\n:|,", text[at-1]) >= 0) &&
			(end == len(text) || strings.IndexByte(")]>\"' \t\r\n{|,", text[end]) >= 0) {
			found = append(found, at)
		}
		from = at + 1
	}
}

// broken lists where an address stands that goes on in the next line.
func broken(text, address string) []int {
	at := strings.Index(strings.ReplaceAll(text, "\n", ""), address)
	if at < 0 {
		return nil
	}
	for i := range len(text) {
		if text[i] == '\n' {
			continue
		}
		if at == 0 {
			return []int{i}
		}
		at--
	}
	return nil
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
