package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// strikethroughParser reads ~~text~~. A single "~" is text.
type strikethroughParser struct{}

// Trigger is the mark.
func (strikethroughParser) Trigger() []byte { return []byte{'~'} }

// Parse reads one pair of marks.
func (strikethroughParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	n := len(line) - len(bytes.TrimLeft(line, "~"))
	if n != 2 {
		return textUpTo(segment, n, block)
	}
	canOpen := len(line) > n && !util.IsSpace(line[n])
	canClose := !util.IsSpaceRune(block.PrecendingCharacter())
	return pushDelimiter(block, pc, parser.NewDelimiter(canOpen, canClose, n, '~', strikethroughMarks{}))
}

// strikethroughMarks makes a span of two pairs of marks.
type strikethroughMarks struct{}

// IsDelimiter tells whether the character is the mark.
func (strikethroughMarks) IsDelimiter(c byte) bool { return c == '~' }

// CanOpenCloser tells whether two pairs of marks are of one kind.
func (strikethroughMarks) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch is the span.
func (strikethroughMarks) OnMatch(int) ast.Node { return &span{tag: "del", mark: '~'} }
