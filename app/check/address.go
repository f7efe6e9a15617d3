package check

import (
	"html"
	"net/url"
	"regexp"
	"strings"
)

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
