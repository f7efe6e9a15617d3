package kramdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

var markdownAttribute = regexp.MustCompile(`(?i)\smarkdown\s*=\s*["']?(1|block|span)["']?`)

// spanContent are the elements whose content with markdown="1" is text, not blocks.
var spanContent = tagSet(`a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label
	legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt`)

// takeElement moves an HTML element of the given length out of the lines: as it
// stands, but for the parts of it that carry markdown="1", which are read as
// Markdown.
func (s *scope) takeElement(text []byte, length int) {
	for {
		start, inner, spans := nextMarkdown(text[:length])
		if start < 0 {
			s.add(s.takeHTML(length))
			return
		}
		s.add(s.takeHTML(start))
		s.readInner(s.takeLines(inner), spans)
		text, length = text[start+inner:], length-start-inner
	}
}

// nextMarkdown finds the first start tag with markdown="1": where its content
// begins, how long it is, and whether it is text. start is -1 where there is none.
func nextMarkdown(text []byte) (start, length int, spans bool) {
	for at := 0; ; {
		i := strings.IndexByte(string(text[at:]), '<')
		if i < 0 {
			return -1, 0, false
		}
		at += i
		m := htmlTag.FindSubmatch(text[at:])
		if m == nil || len(m[1]) > 0 || !markdownAttribute.Match(m[0]) {
			at++
			continue
		}
		name := strings.ToLower(string(m[2]))
		mode := string(markdownAttribute.FindSubmatch(m[0])[1])
		whole := elementLength(text[at:])
		start = at + len(m[0])
		length = whole - len(m[0])
		if end := strings.LastIndex(string(text[start:at+whole]), "</"); end >= 0 {
			length = end
		}
		return start, length, mode == "span" || mode == "1" && spanContent[name]
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
func (s *scope) readInner(lines []segment, spans bool) {
	if spans {
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
