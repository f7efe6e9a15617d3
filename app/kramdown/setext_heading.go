package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// setextHeading reads one line of text underlined with "===" or "---".
func (s *scope) setextHeading() bool {
	underline := bytes.TrimRight(s.peek(1), " \t\n")
	if len(underline) == 0 || !s.afterBoundary() {
		return false
	}
	mark := underline[0]
	if mark != '=' && mark != '-' || len(bytes.Trim(underline, "-=")) > 0 {
		return false
	}
	rest, ok := afterSpace(s.peek(0))
	if !ok || isBlank(rest) {
		return false
	}
	level := 1
	if mark == '-' {
		level = 2
	}
	line, id := cutHeadingID(trimmed(s.lines[s.at], s.source), s.source)
	s.at += 2
	s.addHeading(leaf(ast.NewHeading(level), line), id)
	return true
}
