package kramdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
)

var markdownAttribute = regexp.MustCompile(`(?i)\smarkdown\s*=\s*["']?(1|block|span)["']?`)

// spanContent are the elements whose content with markdown="1" is text, not blocks.
var spanContent = tagSet(`a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label
	legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt`)

// maxInsideHTML bounds elements with markdown="1" in one another: each is
// measured again at every level. Deeper ones stay HTML.
const maxInsideHTML = 8

// takeElement moves an HTML element of the given length out of the lines: as it
// stands, but for the parts of it that carry markdown="1", which are read as
// Markdown.
func (s *scope) takeElement(text []byte, length int) {
	for {
		start, inner, mode := nextMarkdown(text[:length])
		if start < 0 || s.insideHTML >= maxInsideHTML {
			s.add(s.takeHTML(length))
			return
		}
		s.add(s.takeHTML(start))
		s.readInner(s.takeLines(inner), mode)
		text, length = text[start+inner:], length-start-inner
	}
}

// The ways that the content of an element can be read in.
const (
	rawMode = iota
	spanMode
	blockMode
)

// markdownMode tells how a start tag asks for the content of its element to be
// read.
func markdownMode(startTag []byte) int {
	m := markdownAttribute.FindSubmatch(startTag)
	switch {
	case m == nil:
		return rawMode
	case string(m[1]) == "span", string(m[1]) == "1" && spanContent[tagName(startTag)]:
		return spanMode
	}
	return blockMode
}

// nextMarkdown finds the first start tag with markdown="1": where its content
// begins, how long it is, and how it is to be read. start is -1 where there is
// none.
func nextMarkdown(text []byte) (start, length, mode int) {
	for at := 0; ; at++ {
		i := bytes.IndexByte(text[at:], '<')
		if i < 0 {
			return -1, 0, rawMode
		}
		at += i
		tag, ok := readTag(text[at:])
		if !ok || tag.closing || tag.closed {
			continue
		}
		mode = markdownMode(text[at : at+tag.length])
		if mode == rawMode {
			continue
		}
		start = at + tag.length
		whole, ok := elementLength(text[at:])
		length = at + whole - start
		if end := bytes.LastIndex(text[start:at+whole], []byte("</")); ok && end >= 0 {
			length = end
		}
		return start, length, mode
	}
}

// takeLines moves length bytes out of the lines.
func (s *scope) takeLines(length int) []segment {
	node := s.takeHTML(length)
	lines := make([]segment, node.Lines().Len())
	for i := range lines {
		lines[i] = node.Lines().At(i)
	}
	return lines
}

// readInner reads the Markdown inside an element.
func (s *scope) readInner(lines []segment, mode int) {
	if mode == spanMode {
		s.add(leaf(ast.NewTextBlock(), lines...))
		return
	}
	inner := s.scope(lines)
	s.insideHTML++
	inner.parse()
	s.insideHTML--
	for _, c := range inner.children {
		if c.node != nil {
			s.add(c.node)
		}
	}
}
