package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// thematicBreak reads a line of three or more "*", "-" or "_".
func (s *scope) thematicBreak() bool {
	if !isThematicBreak(s.peek(0)) {
		return false
	}
	s.at++
	s.add(ast.NewThematicBreak())
	return true
}

func isThematicBreak(line []byte) bool {
	rest, ok := afterSpace(line)
	if !ok || len(rest) == 0 || !bytes.ContainsRune([]byte("*-_"), rune(rest[0])) {
		return false
	}
	mark, count := rest[0], 0
	for _, c := range rest {
		switch c {
		case mark:
			count++
		case ' ', '\t', '\n':
		default:
			return false
		}
	}
	return count >= 3
}
