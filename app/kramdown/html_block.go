package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// htmlBlock reads an HTML element, up to its own end tag whatever stands between,
// or a comment. What follows the end tag on its line is read as the next block.
func (s *scope) htmlBlock() bool {
	rest, ok := afterSpace(s.peek(0))
	if !ok || len(rest) < 2 || rest[0] != '<' {
		return false
	}
	margin := len(s.peek(0)) - len(rest)
	var text []byte
	var length int
	switch {
	case bytes.HasPrefix(rest, []byte("<!--")):
		text, length, ok = s.measure(margin, measureComment)
		if !ok {
			return false
		}
	case beginsBlock(rest):
		if tag, ok := readTag(s.textOf(maxTagLength)[margin:]); !ok || tag.closing {
			return false
		}
		text, length, _ = s.measure(margin, elementLength)
	default:
		return false
	}
	s.traceElement(text[margin:margin+length], margin)
	s.takeElement(text, margin+length)
	// White space behind the end tag is the rest of its line, not a blank line.
	if s.at < len(s.lines) && isBlank(s.peek(0)) && !startsLine(s.lines[s.at], s.source) {
		s.at++
	}
	return true
}

// measure finds the length of what begins on the current line, behind the margin,
// in as few of the lines as it takes. Where it has no end, the text is all there
// is, and ok is false.
func (s *scope) measure(margin int, lengthOf func([]byte) (int, bool)) (text []byte, length int, ok bool) {
	for most := 1 << 10; ; most *= 4 {
		text = s.textOf(most)
		if length, ok = lengthOf(text[margin:]); ok || len(text) < most {
			return text, length, ok
		}
	}
}

// textOf is the text of the lines from the current one on, until it is at least
// most bytes long. It is not to be changed: lines that stand in the source one
// behind the other are not copied.
func (s *scope) textOf(most int) []byte {
	lines := s.lines[s.at:]
	for i, line := range lines {
		if line.Padding > 0 || line.Start != lines[max(i-1, 0)].Stop && i > 0 {
			return s.copyOf(lines, most)
		}
		if line.Stop-lines[0].Start >= most || i+1 == len(lines) {
			return s.source[lines[0].Start:line.Stop:line.Stop]
		}
	}
	return nil
}

// copyOf joins the text of lines until it is at least most bytes long.
func (s *scope) copyOf(lines []segment, most int) []byte {
	var text []byte
	for _, line := range lines {
		text = append(text, line.Value(s.source)...)
		if len(text) >= most {
			break
		}
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
