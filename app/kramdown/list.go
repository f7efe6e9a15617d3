package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// marker is what a list item begins with.
type marker struct {
	ordered bool
	char    byte // '*', '+', '-' or '.'
	width   int  // bytes up to the end of the marker, white space in front included
}

// readMarker reads the marker of a line that is indented by at most the given
// columns. White space must follow it.
func readMarker(line []byte, most int) (marker, bool) {
	columns, n := indentation(line)
	if columns > most || n >= len(line) {
		return marker{}, false
	}
	m := marker{char: line[n]}
	switch c := line[n]; {
	case c == '*' || c == '+' || c == '-':
		n++
	case '0' <= c && c <= '9':
		for n < len(line) && '0' <= line[n] && line[n] <= '9' {
			n++
		}
		if n == len(line) || line[n] != '.' {
			return marker{}, false
		}
		n++
		m.ordered, m.char = true, '.'
	default:
		return marker{}, false
	}
	m.width = n
	return m, n < len(line) && (line[n] == ' ' || line[n] == '\t')
}

// item is a list item while its lines are collected.
type item struct {
	lines []segment
	// split is where the first list in the item begins: what stands before it ends
	// there. 0 where there is none.
	split  int
	indent int // columns that a line must be indented by to belong to it
	ial    attributeList
	node   *ast.ListItem
	scope  *scope
	// start, stop and end are where it begins in the source, where its text ends, and
	// where the blank lines behind it do.
	start, stop, end int
	// nested is set once a list may stand in the item; lazy lines that look like
	// items are text from then on.
	nested bool
}

// list reads the items of one list. The lines of an item are collected first,
// stripped of the item's indentation, and read as a document of their own.
func (s *scope) list() bool {
	first, ok := readMarker(s.peek(0), 3)
	if !ok {
		return false
	}
	items := s.collectItems(first.ordered)
	node := ast.NewList(first.char)
	if first.ordered {
		node.Start = 1
	}
	s.add(node)
	var trailing bool
	for _, it := range items {
		it.node = ast.NewListItem(it.indent)
		it.scope = s.scope(it.lines[:it.split])
		it.scope.parse()
		it.scope.goOn(it.lines[it.split:])
		trailing = it.scope.dropTrailingGap()
		if it.ial != nil {
			s.attach(it.node, it.ial)
		}
	}
	s.traceItems(items)
	s.tighten(items)
	for _, it := range items {
		s.markTask(it)
		it.scope.hang(it.node)
		node.AppendChild(node, it.node)
	}
	if trailing {
		s.children = append(s.children, child{})
	}
	return true
}

// collectItems gathers the lines of every item of the list at the current line.
func (s *scope) collectItems(ordered bool) []*item {
	var items []*item
	most, afterBlank := 3, false
	for s.at < len(s.lines) {
		line := s.peek(0)
		m, isItem := readMarker(line, most)
		switch {
		case afterBlank && isThematicBreak(line), isEndOfBlock(line):
			return items
		case isItem && m.ordered == ordered:
			it := s.newItem(m)
			most = min(3, it.indent-1)
			items = append(items, it)
			afterBlank = false
		case isBlank(line):
			it := items[len(items)-1]
			it.nested, it.end = true, s.lines[s.at].Stop
			it.lines = append(it.lines, s.lines[s.at])
			afterBlank = true
		case !s.continueItem(items[len(items)-1], line, afterBlank):
			return items
		default:
			afterBlank = false
		}
		s.at++
	}
	return items
}

// newItem begins an item at the current line.
func (s *scope) newItem(m marker) *item {
	content := skip(s.lines[s.at], m.width)
	it := &item{start: s.lines[s.at].Start, stop: s.lines[s.at].Stop, end: s.lines[s.at].Stop}
	value := content.Value(s.source)
	if ial, n := readItemAttributes(value); n > 0 {
		s.checkAttributes(ial, string(bytes.TrimSpace(value[:n])))
		it.ial, content = ial, skip(content, n)
	}
	value = content.Value(s.source)
	if isBlank(value) {
		it.indent = 4
		return it
	}
	it.indent = columnBehind(value, m.width)
	_, n := indentation(value)
	content = skip(content, n)
	_, it.nested = readMarker(content.Value(s.source), 3)
	it.lines = []segment{content}
	return it
}

// columnBehind is the column of the first text of a line's rest that begins at
// the given column; a tab goes to the next multiple of four.
func columnBehind(rest []byte, column int) int {
	for _, c := range rest {
		switch c {
		case ' ':
			column++
		case '\t':
			column += 4 - column%4
		default:
			return column
		}
	}
	return column
}

// continueItem adds the line to the item where it is indented far enough, or
// continues it lazily.
func (s *scope) continueItem(it *item, line []byte, afterBlank bool) bool {
	columns, _ := indentation(line)
	indented := columns >= it.indent
	if !indented {
		if afterBlank || columns <= min(it.indent, 3) && s.endsLazily(line) {
			return false
		}
		// Decided departure from kramdown, which would swallow the heading into
		// the item.
		if headingLevel(line) > 0 && !it.insideFence(s.source) {
			return false
		}
	}
	added := dedent(s.lines[s.at], it.indent, s.source)
	if !indented {
		added = s.lines[s.at]
	}
	if _, isItem := readMarker(added.Value(s.source), 3); isItem {
		if !indented && it.nested {
			added = dedent(added, columns, s.source)
			added.Padding = it.indent + 4
		}
		if indented && !it.nested {
			it.split, it.nested = len(it.lines), true
		}
	}
	it.lines = append(it.lines, added)
	it.stop, it.end = s.lines[s.at].Stop, s.lines[s.at].Stop
	return true
}

// insideFence tells whether the lines of the item so far leave a fence open.
func (it *item) insideFence(source []byte) bool {
	var fence []byte
	for _, line := range it.lines {
		rest, ok := afterSpace(line.Value(source))
		switch n := fenceLength(rest); {
		case fence == nil && ok && n > 0:
			fence = rest[:n]
		case fence != nil && closesFence(line.Value(source), fence):
			fence = nil
		}
	}
	return fence != nil
}

// dropTrailingGap takes a blank line off the end of the scope and tells whether
// there was one.
func (s *scope) dropTrailingGap() bool {
	n := len(s.children)
	if n == 0 || s.children[n-1].node != nil || s.children[n-1].boundary {
		return false
	}
	s.trailingGap = true
	s.children = s.children[:n-1]
	return true
}
