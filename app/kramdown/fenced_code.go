package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// fencedCode reads the lines between two fences of "~" or "`". Without a closing
// fence the opening one is text.
func (s *scope) fencedCode() bool {
	rest, ok := afterSpace(s.peek(0))
	length := fenceLength(rest)
	if !ok || length == 0 {
		return false
	}
	end := s.at + 1
	for end < len(s.lines) && !closesFence(s.lines[end].Value(s.source), rest[:length]) {
		end++
	}
	if end == len(s.lines) {
		return false
	}
	node := ast.NewFencedCodeBlock(s.fenceInfo(length))
	node.Lines().AppendAll(s.lines[s.at+1 : end])
	s.at = end + 1
	s.add(node)
	return true
}

// fenceInfo is the language behind the opening fence; nil where none is named.
// kramdown drops what follows a "?" in it.
func (s *scope) fenceInfo(length int) *ast.Text {
	line := s.lines[s.at]
	_, margin := indentation(line.Value(s.source))
	info := trimmed(skip(line, margin+length), s.source)
	if i := bytes.IndexAny(info.Value(s.source), " \t?"); i >= 0 {
		info.Stop = info.Start + i
	}
	if info.Len() == 0 {
		return nil
	}
	return ast.NewTextSegment(text.NewSegment(info.Start, info.Stop))
}

// fenceLength is the number of marks of a fence that a line begins with; 0
// where it begins with none.
func fenceLength(line []byte) int {
	if len(line) == 0 || line[0] != '`' && line[0] != '~' {
		return 0
	}
	n := 1
	for n < len(line) && line[n] == line[0] {
		n++
	}
	// A backtick further on means a code span.
	if n < 3 || line[0] == '`' && bytes.IndexByte(line[n:], '`') >= 0 {
		return 0
	}
	return n
}

func closesFence(line, fence []byte) bool {
	rest, ok := afterSpace(line)
	return ok && bytes.HasPrefix(rest, fence) && isBlank(bytes.TrimLeft(rest, string(fence[:1])))
}
