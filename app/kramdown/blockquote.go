package kramdown

import (
	"github.com/yuin/goldmark/ast"
)

// blockquote reads lines that begin with ">" and those that continue them
// lazily, and reads what is left of them as a document of its own.
func (s *scope) blockquote() bool {
	if rest, ok := afterSpace(s.peek(0)); !ok || rest[0] != '>' {
		return false
	}
	var inner []segment
	for first := true; s.at < len(s.lines) && (first || !s.endsLazily(s.peek(0))); first = false {
		inner = append(inner, unquoted(s.lines[s.at], s.source))
		s.at++
	}
	node := ast.NewBlockquote()
	s.add(node)
	s.scope(inner).parseInto(node)
	return true
}

// unquoted is a line without its "> ".
func unquoted(line segment, source []byte) segment {
	value := line.Value(source)
	columns, n := indentation(value)
	if columns > 3 || n == len(value) || value[n] != '>' {
		return line
	}
	n++
	if n < len(value) && value[n] == ' ' {
		n++
	}
	return skip(line, n)
}
