package kramdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
)

// atxHeading reads "## Heading ##" with an optional {#id} at its end. It begins
// at column 0 and has white space behind the marks.
func (s *scope) atxHeading() bool {
	level := headingLevel(s.peek(0))
	if level == 0 {
		return false
	}
	line := trimmed(skip(s.lines[s.at], level), s.source)
	line, id := cutHeadingID(line, s.source)
	value := line.Value(s.source)
	if marks := bytes.TrimRight(value, "#"); len(marks) < len(value) && len(marks) > 0 && isSpace(marks[len(marks)-1]) {
		line.Stop -= len(value) - len(bytes.TrimRight(marks, " \t"))
	}
	if line.Len() == 0 {
		return false
	}
	s.at++
	s.addHeading(leaf(ast.NewHeading(level), line), id)
	return true
}

func (s *scope) addHeading(node *ast.Heading, id string) {
	s.add(node)
	if s.insideHTML > 0 {
		if s.nestedInHTML == nil {
			s.nestedInHTML = map[ast.Node]bool{}
		}
		s.nestedInHTML[node] = true
	}
	if id != "" {
		node.SetAttributeString("id", id)
	}
}

// headingLevel is 1 to 6 for a line that is a heading, else 0.
func headingLevel(line []byte) int {
	n := 0
	for n < len(line) && line[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n == len(line) || line[n] != ' ' && line[n] != '\t' || isBlank(line[n:]) {
		return 0
	}
	return n
}

var headingID = regexp.MustCompile(`[\t ]\{#([A-Za-z][\w:-]*)\}$`)

// cutHeadingID takes {#id} off the end of a heading's text.
func cutHeadingID(line segment, source []byte) (segment, string) {
	m := headingID.FindSubmatchIndex(line.Value(source))
	if m == nil {
		return line, ""
	}
	id := string(line.Value(source)[m[2]:m[3]])
	line.Stop -= m[1] - m[0]
	return line.TrimRightSpace(source), id
}
