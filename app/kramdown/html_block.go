package kramdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// htmlBlock reads an HTML element, up to its own end tag whatever stands between,
// or a comment. What follows the end tag on its line is read as the next block.
func (s *scope) htmlBlock() bool {
	rest, ok := afterSpace(s.peek(0))
	if !ok || len(rest) < 2 || rest[0] != '<' {
		return false
	}
	text := s.textFrom(s.at)
	start := len(s.peek(0)) - len(rest)
	length := commentLength(text[start:])
	if length == 0 {
		m := htmlTag.FindSubmatch(text[start:])
		if m == nil || len(m[1]) > 0 || !blockTags[strings.ToLower(string(m[2]))] {
			return false
		}
		length = elementLength(text[start:])
	}
	s.takeElement(text, start+length)
	// White space behind the end tag is the rest of its line, not a blank line.
	if s.at < len(s.lines) && isBlank(s.peek(0)) && !startsLine(s.lines[s.at], s.source) {
		s.at++
	}
	return true
}

// textFrom is the text of the lines from the given one on.
func (s *scope) textFrom(at int) []byte {
	var text []byte
	for _, line := range s.lines[at:] {
		text = append(text, line.Value(s.source)...)
	}
	return text
}

// takeHTML moves length bytes of the lines into a block of HTML. The rest of the
// last line stays where it is.
func (s *scope) takeHTML(length int) *ast.HTMLBlock {
	node := ast.NewHTMLBlock(ast.HTMLBlockType7)
	for length > 0 && s.at < len(s.lines) {
		line := s.lines[s.at]
		if n := line.Len(); n <= length {
			node.Lines().Append(line)
			length -= n
			s.at++
			continue
		}
		taken, rest := line, skip(line, length)
		taken.Stop = rest.Start
		node.Lines().Append(taken)
		s.lines[s.at] = rest
		return node
	}
	return node
}

// startsLine tells whether a segment begins where a line of the source does.
func startsLine(line segment, source []byte) bool {
	return line.Start == 0 || source[line.Start-1] == '\n'
}

func commentLength(text []byte) int {
	if !bytes.HasPrefix(text, []byte("<!--")) {
		return 0
	}
	if end := bytes.Index(text, []byte("-->")); end >= 0 {
		return end + 3
	}
	return 0
}

// elementLength is the length of the element that text begins with, from its
// start tag to its end tag. Without one it ends with the text.
func elementLength(text []byte) int {
	name, depth, at := tagName(text), 0, 0
	for {
		i := bytes.IndexByte(text[at:], '<')
		if i < 0 {
			return len(text)
		}
		at += i
		if n := commentLength(text[at:]); n > 0 {
			at += n
			continue
		}
		m := htmlTag.FindSubmatch(text[at:])
		if m == nil {
			at++
			continue
		}
		at += len(m[0])
		if strings.ToLower(string(m[2])) != name {
			continue
		}
		switch {
		case len(m[1]) > 0:
			depth--
		case len(m[3]) == 0 && !voidTags[name]:
			depth++
		}
		if depth <= 0 {
			return at
		}
	}
}
