package kramdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// extents are where the blocks of a document stand in its source.
type extents struct {
	blocks map[ast.Node]extent
	// elements are HTML elements by their classes, in order.
	elements []elementExtent
	// footnotes are the definitions.
	footnotes []footnoteExtent
}

// extent is a part of the source. Attribute lists before and behind a block count.
type extent struct {
	start, stop int
	// item marks an item of a list: nothing else can stand there.
	item bool
}

type elementExtent struct {
	extent
	classes []string
}

type footnoteExtent struct {
	extent
	name string
}

// before is what a scope is like when a construct begins to read.
type before struct {
	start, children, attached int
	last                      ast.Node
	pending                   bool
}

func (s *scope) before() before {
	if s.extents == nil {
		return before{}
	}
	return before{s.lines[s.at].Start, len(s.children), len(s.attached), s.last(), s.pending != nil}
}

// trace remembers where what a construct has read stands.
func (s *scope) trace(b before) {
	if s.extents == nil {
		return
	}
	stop := b.start
	if s.at > 0 {
		stop = s.lines[s.at-1].Stop
	}
	// An HTML element may end in the middle of a line.
	if s.at < len(s.lines) && !startsLine(s.lines[s.at], s.source) {
		stop = max(stop, s.lines[s.at].Start)
	}
	start := b.start
	if b.pending {
		start = s.pendingAt
	}
	grown := false
	for _, c := range s.children[min(b.children, len(s.children)):] {
		// What is Markdown inside of HTML has been traced already.
		if _, known := s.extents.blocks[c.node]; c.node != nil && !known {
			s.extents.blocks[c.node] = extent{start: start, stop: stop}
			grown = true
		}
	}
	switch before, known := s.extents.blocks[b.last]; {
	case grown:
	case s.pending != nil && !b.pending:
		s.pendingAt = b.start
	case known && (len(s.attached) > b.attached || s.last() == b.last):
		s.extents.blocks[b.last] = extent{start: before.start, stop: stop}
	}
}

// traceItems remembers where the items of a list stand. The blank lines behind an
// item go with it where another follows.
func (s *scope) traceItems(items []*item) {
	if s.extents == nil {
		return
	}
	for i, it := range items {
		stop := it.stop
		if i+1 < len(items) {
			stop = it.end
		}
		s.extents.blocks[it.node] = extent{it.start, stop, true}
	}
}

// classAttribute finds the classes in a start tag.
var classAttribute = regexp.MustCompile(`(?i)\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`)

// traceElement remembers where an HTML element and those in it stand. Where a part
// of it is Markdown, its elements are read when that is.
func (s *scope) traceElement(text []byte, margin int) {
	if s.extents == nil {
		return
	}
	markdown, _, _ := nextMarkdown(text)
	for at := 0; at < len(text); at++ {
		tag, ok := readTag(text[at:])
		if !ok || tag.closing {
			continue
		}
		length, _ := elementLength(text[at:])
		if m := classAttribute.FindSubmatch(text[at : at+tag.length]); m != nil {
			classes := strings.Fields(string(bytes.Join(m[1:], nil)))
			where := extent{start: s.offset(margin + at), stop: s.offset(margin+at+length-1) + 1}
			s.extents.elements = append(s.extents.elements, elementExtent{where, classes})
		}
		if markdown >= 0 {
			return
		}
	}
}

// offset is where the byte at a distance from the start of the current line stands in
// the source: lines may have lost what stood in front of them.
func (s *scope) offset(distance int) int {
	for _, line := range s.lines[s.at:] {
		if distance < line.Len() {
			return line.Start + max(distance-line.Padding, 0)
		}
		distance -= line.Len()
	}
	return s.lines[len(s.lines)-1].Stop - 1
}

// traceFootnote remembers where the definition that was just read stands.
func (s *scope) traceFootnote(name string, start int) {
	if s.extents != nil {
		s.extents.footnotes = append(s.extents.footnotes, footnoteExtent{extent{start: start, stop: s.lines[s.at-1].Stop}, name})
	}
}

// extentsOf reads the blocks of a source, which ends in a line end.
func extentsOf(source []byte) *document {
	// Its own copy: some constructs append to the source.
	d := &document{source: slices.Clip(source), extents: &extents{blocks: map[ast.Node]extent{}}}
	d.scope(splitLines(source, 0)).parse()
	return d
}

// itemFront is what stands in front of the text of an item.
var itemFront = regexp.MustCompile(`^[ \t]*(?:[*+-]|[0-9]+\.)[ \t]+(?:\{:[^}]*\}[ \t]*)?$`)

// wholeItem is the item of a list that holds nothing but the extent, else the extent.
func (d *document) wholeItem(e extent) extent {
	for _, it := range d.extents.blocks {
		if it.item && it.start < e.start && e.stop <= it.stop &&
			itemFront.Match(d.source[it.start:e.start]) && len(bytes.Trim(d.source[e.stop:it.stop], " \t\n>")) == 0 {
			return it
		}
	}
	return e
}

// ofClass lists where the blocks and elements with a class stand, in order.
func (d *document) ofClass(class string) []extent {
	has := func(classes []string) bool {
		return slices.ContainsFunc(classes, func(c string) bool { return strings.EqualFold(c, class) })
	}
	var found []extent
	for _, a := range d.attached {
		for _, attribute := range d.resolve(a.list) {
			if p, known := d.extents.blocks[a.node]; known && attribute.key == "class" && has(strings.Fields(attribute.value)) {
				found = append(found, p)
			}
		}
	}
	for _, e := range d.extents.elements {
		if has(e.classes) {
			found = append(found, e.extent)
		}
	}
	for i := range found {
		found[i] = d.wholeItem(found[i])
	}
	slices.SortFunc(found, func(a, b extent) int { return a.start - b.start })
	return found
}
