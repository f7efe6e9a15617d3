package kramdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// paragraph takes the current line and those behind it up to a line that begins
// something else. Unlike plain kramdown, its GFM dialect lets lists, headings,
// quotations and fences follow without a blank line.
func (s *scope) paragraph() bool {
	start := s.at
	s.at++
	for s.at < len(s.lines) && !s.endsParagraph(s.peek(0)) {
		s.at++
	}
	node, goesOn := s.last().(*ast.Paragraph)
	if goesOn {
		s.restoreLineEnd(node.Lines())
	} else {
		node = ast.NewParagraph()
		s.add(node)
	}
	lines := node.Lines()
	for _, line := range s.lines[start:s.at] {
		lines.Append(line.TrimLeftSpace(s.source))
	}
	last := lines.At(lines.Len() - 1)
	lines.Set(lines.Len()-1, last.TrimRightSpace(s.source))
	return true
}

// restoreLineEnd puts back the end of a paragraph's last line, which was trimmed
// when the paragraph seemed to be over.
func (s *scope) restoreLineEnd(lines *text.Segments) {
	last := lines.At(lines.Len() - 1)
	for last.Stop < len(s.source) && s.source[last.Stop-1] != '\n' {
		last.Stop++
	}
	lines.Set(lines.Len()-1, last)
}

func (s *scope) endsParagraph(line []byte) bool {
	if s.endsLazily(line) {
		return true
	}
	rest, ok := afterSpace(line)
	if !ok {
		return false
	}
	switch rest[0] {
	case '#':
		return headingLevel(line) > 0
	case '>':
		return true
	case '`', '~':
		return fenceLength(rest) > 0
	case ':':
		return len(rest) > 1 && (rest[1] == ' ' || rest[1] == '\t')
	}
	_, isItem := readMarker(line, 3)
	return isItem
}

// endsLazily tells whether a line ends even a lazy continuation: a blank line,
// an attribute list, "^", or an HTML tag of a block.
func (s *scope) endsLazily(line []byte) bool {
	rest, ok := afterSpace(line)
	switch {
	case len(rest) == 0 || rest[0] == '\n' || isBlank(rest):
		return true
	case !ok:
		return false
	case rest[0] == '{':
		return isBlockAttributeList(rest)
	case rest[0] == '<':
		return beginsBlockTag(rest)
	}
	return isEndOfBlock(line)
}
