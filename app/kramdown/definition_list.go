package kramdown

import (
	"github.com/yuin/goldmark/ast"
)

// definitionList reads terms, which are the lines of the paragraph before, and
// definitions, which begin with ":". A definition is collected and read as a
// document of its own, like a list item.
func (s *scope) definitionList() bool {
	if _, ok := definitionMarker(s.peek(0), 3); !ok {
		return false
	}
	terms, loose := s.takeTerms()
	if terms == nil {
		return false
	}
	node, continued := s.previousDefinitions()
	if !continued {
		node = newElement("dl")
		s.add(node)
	}
	for i := range terms.Lines().Len() {
		line := terms.Lines().At(i)
		node.AppendChild(node, leaf(newElement("dt"), trimmed(line, s.source)))
	}
	for _, d := range s.collectDefinitions(loose) {
		inner := s.scope(d.lines)
		inner.parse()
		inner.dropTrailingGap()
		if p, ok := inner.firstParagraph(); ok && !d.loose {
			inner.children[0].node = textBlock(p)
		}
		dd := newElement("dd")
		inner.hang(dd)
		node.AppendChild(node, dd)
	}
	s.children = append(s.children, child{})
	return true
}

// definitionMarker is the width of ":" with the white space in front of it, for
// a line that is indented by at most the given columns.
func definitionMarker(line []byte, most int) (width int, ok bool) {
	columns, n := indentation(line)
	if columns > most || n+1 >= len(line) || line[n] != ':' {
		return 0, false
	}
	return n + 1, line[n+1] == ' ' || line[n+1] == '\t'
}

// takeTerms removes the paragraph before the current line from the scope; loose
// tells whether a blank line stood between. It returns nil where there is none.
func (s *scope) takeTerms() (paragraph *ast.Paragraph, loose bool) {
	at := len(s.children) - 1
	if at >= 0 && s.children[at].node == nil && !s.children[at].boundary {
		at--
		loose = true
	}
	if at < 0 {
		return nil, false
	}
	p, ok := s.children[at].node.(*ast.Paragraph)
	if !ok {
		return nil, false
	}
	s.children = s.children[:at]
	return p, loose
}

// previousDefinitions is the definition list right before the terms, which goes on.
func (s *scope) previousDefinitions() (*element, bool) {
	at := len(s.children) - 1
	if at >= 0 && s.children[at].node == nil {
		at--
	}
	if at < 0 {
		return nil, false
	}
	e, ok := s.children[at].node.(*element)
	return e, ok && e.tag == "dl"
}

// definition is a definition while its lines are collected.
type definition struct {
	item
	loose bool // its first text is a paragraph
}

func (s *scope) collectDefinitions(loose bool) []*definition {
	var out []*definition
	most, afterBlank := 3, false
	for s.at < len(s.lines) {
		line := s.peek(0)
		width, begins := definitionMarker(line, most)
		switch {
		case begins:
			d := &definition{item: *s.newItem(marker{width: width}), loose: loose}
			out = append(out, d)
			most = min(3, d.indent-1)
			loose, afterBlank = false, false
		case isEndOfBlock(line):
			return out
		case isBlank(line):
			d := out[len(out)-1]
			d.lines = append(d.lines, s.lines[s.at])
			loose, afterBlank = true, true
		case !s.continueItem(&out[len(out)-1].item, line, afterBlank):
			return out
		default:
			loose, afterBlank = false, false
		}
		s.at++
	}
	return out
}
