package kramdown

import (
	"bytes"
	"regexp"
)

var (
	tableSeparator = regexp.MustCompile(`^[+|: \t-]*-[+|: \t-]*\n?$`)
	tableFooter    = regexp.MustCompile(`^[+|: \t=]*=[+|: \t=]*\n?$`)
	columnAlign    = regexp.MustCompile(`[ \t]?(:?)-+(:?)[ \t]?`)
)

// table is a table while its lines are read.
type table struct {
	node    *element
	rows    []*element
	align   []string
	columns int
	header  bool
	footer  bool
}

// table reads lines with at least one "|" each. The first separator line ends the
// header, the next ones begin further bodies, and one of "=" the footer.
func (s *scope) table() bool {
	if rest, ok := afterSpace(s.peek(0)); !ok || !hasPipe(rest) || !s.afterBoundary() && s.pending == nil {
		return false
	}
	t := &table{node: newElement("table")}
	leading := bytes.HasPrefix(bytes.TrimLeft(s.peek(0), " \t"), []byte("|"))
	end := s.at
	for ; end < len(s.lines); end++ {
		line := s.lines[end].Value(s.source)
		if !hasPipe(line) || isBlockAttributeList(line) {
			break
		}
		if !hasPipeOutsideCode(line) {
			return false
		}
		t.readLine(s, s.lines[end], leading)
	}
	if end < len(s.lines) && !endsTable(s.lines[end].Value(s.source)) {
		return false
	}
	part := "tbody"
	if t.footer {
		part = "tfoot"
	}
	t.endPart(part)
	if !t.hasBody() {
		return false
	}
	t.finish()
	s.at = end
	s.add(t.node)
	return true
}

func endsTable(line []byte) bool {
	return isBlank(line) || isEndOfBlock(line) || isBlockAttributeList(line)
}

// readLine takes one line of the table.
func (t *table) readLine(s *scope, line segment, leading bool) {
	value := line.Value(s.source)
	switch {
	case tableSeparator.Match(value):
		switch {
		case len(t.rows) == 0:
		case !t.header && !t.footer:
			t.header = true
			t.readAlignment(value)
			t.endPart("thead")
		default:
			t.endPart("tbody")
		}
	case tableFooter.Match(value):
		t.endPart("tbody")
		t.footer = true
	default:
		row := newElement("tr")
		for _, cell := range splitCells(line, s.source, leading) {
			row.AppendChild(row, leaf(newElement("td"), cell))
		}
		t.columns = max(t.columns, row.ChildCount())
		t.rows = append(t.rows, row)
	}
}

func (t *table) readAlignment(separator []byte) {
	for _, m := range columnAlign.FindAllSubmatch(separator, -1) {
		left, right := len(m[1]) > 0, len(m[2]) > 0
		switch {
		case left && right:
			t.align = append(t.align, "center")
		case right:
			t.align = append(t.align, "right")
		case left:
			t.align = append(t.align, "left")
		default:
			t.align = append(t.align, "")
		}
	}
}

// endPart puts the rows read so far into a part of the table.
func (t *table) endPart(tag string) {
	if len(t.rows) == 0 {
		return
	}
	part := newElement(tag)
	for _, row := range t.rows {
		part.AppendChild(part, row)
	}
	t.rows = nil
	t.node.AppendChild(t.node, part)
}

func (t *table) hasBody() bool {
	for part := t.node.FirstChild(); part != nil; part = part.NextSibling() {
		if part.(*element).tag == "tbody" {
			return true
		}
	}
	return false
}

// finish gives every row the same number of cells, and the cells their alignment.
func (t *table) finish() {
	for part := t.node.FirstChild(); part != nil; part = part.NextSibling() {
		for row := part.FirstChild(); row != nil; row = row.NextSibling() {
			for row.ChildCount() < t.columns {
				row.AppendChild(row, newElement("td"))
			}
			column := 0
			for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
				if part.(*element).tag == "thead" {
					cell.(*element).tag = "th"
				}
				if column < len(t.align) && t.align[column] != "" {
					cell.SetAttributeString("align", []byte(t.align[column]))
				}
				column++
			}
		}
	}
}

// hasPipe tells whether a line has a "|" that is not escaped.
func hasPipe(line []byte) bool {
	for i, c := range line {
		if c == '|' && (i == 0 || line[i-1] != '\\') {
			return true
		}
	}
	return false
}

// hasPipeOutsideCode tells whether a line has a "|" that parts two cells.
func hasPipeOutsideCode(line []byte) bool {
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '`', '<':
			i += codeLength(line[i:]) - 1
		case '|':
			return true
		}
	}
	return false
}

// splitCells cuts a line at the pipes that are neither escaped nor in code.
func splitCells(line segment, source []byte, leading bool) []segment {
	value := line.Value(source)
	var cells []segment
	start := 0
	cut := func(end int) {
		cell := skip(line, start)
		cell.Stop = line.Start + end - line.Padding
		cells = append(cells, trimmed(cell, source))
		start = end + 1
	}
	for i := 0; i < len(value); i++ {
		switch value[i] {
		case '\\':
			i++
		case '`', '<':
			i += codeLength(value[i:]) - 1
		case '|':
			cut(i)
		}
	}
	cut(len(bytes.TrimRight(value, "\n")))
	if leading && cells[0].Len() == 0 {
		cells = cells[1:]
	}
	if n := len(cells); n > 0 && cells[n-1].Len() == 0 {
		cells = cells[:n-1]
	}
	return cells
}

// codeLength is the length of the code span or the <code> element that text
// begins with; 1 where it begins with neither.
func codeLength(text []byte) int {
	if text[0] == '<' {
		if end := bytes.Index(text, []byte("</code>")); end > 0 && bytes.HasPrefix(text, []byte("<code")) {
			return end + len("</code>")
		}
		return 1
	}
	n := len(text) - len(bytes.TrimLeft(text, "`"))
	for at := n; ; {
		i := bytes.Index(text[at:], text[:n])
		if i < 0 {
			return n
		}
		at += i
		run := len(text[at:]) - len(bytes.TrimLeft(text[at:], "`"))
		if at += run; run == n {
			return at
		}
	}
}
