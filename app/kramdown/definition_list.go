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
	node := s.definitionsFor(terms)
	for i := range terms.Lines().Len() {
		node.AppendChild(node, s.term(terms.Lines().At(i)))
	}
	var trailing bool
	for _, d := range s.collectDefinitions(loose) {
		inner := s.scope(d.lines)
		inner.parse()
		trailing = inner.dropTrailingGap()
		if p, ok := inner.firstParagraph(); ok && !d.loose {
			inner.children[0].node = s.textBlock(p)
		}
		dd := newElement("dd")
		if d.ial != nil {
			s.attach(dd, d.ial)
		}
		inner.hang(dd)
		node.AppendChild(node, dd)
	}
	if trailing {
		s.children = append(s.children, child{})
	}
	return true
}

// definitionsFor is the list for the terms: the one right before them, which goes
// on, or a new one, to which an attribute list before the terms belongs.
func (s *scope) definitionsFor(terms *ast.Paragraph) *element {
	node, continued := s.previousDefinitions()
	if continued {
		return node
	}
	node = newElement("dl")
	s.add(node)
	for i := range s.attached {
		if s.attached[i].node == terms {
			s.attached[i].node = node
		}
	}
	return node
}

// term is one line of the paragraph of terms, an attribute list in front of it
// taken off.
func (s *scope) term(line segment) *element {
	ial, n := readItemAttributes(line.Value(s.source))
	dt := leaf(newElement("dt"), trimmed(skip(line, n), s.source))
	if n > 0 {
		s.attach(dt, ial)
	}
	return dt
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
// tells whether an empty line stood between; more than one parts them. It returns nil where there is none.
func (s *scope) takeTerms() (paragraph *ast.Paragraph, loose bool) {
	at := len(s.children) - 1
	if at >= 0 && s.children[at].node == nil && !s.children[at].boundary && !s.children[at].wide {
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
	for at >= 0 && s.children[at].node == nil && !s.children[at].boundary {
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
