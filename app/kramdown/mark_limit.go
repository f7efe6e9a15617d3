package kramdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// maxMarks bounds the marks of emphasis and the brackets in one block: goldmark
// looks through all that are open at each, so their number counts squared. Those
// beyond it are text.
const maxMarks = 2000

// limited offers a parser only so many marks of a block.
type limited struct{ parser.InlineParser }

// Parse counts the mark and has it read.
func (l limited) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	d := pc.Get(documentKey).(*document)
	if d.marked != parent {
		d.marked, d.marks = parent, 0
	}
	if d.marks++; d.marks > maxMarks {
		return nil
	}
	return l.InlineParser.Parse(parent, block, pc)
}

// CloseBlock lets the parser end what is open at the end of a block.
func (l limited) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if c, ok := l.InlineParser.(parser.CloseBlocker); ok {
		c.CloseBlock(parent, block, pc)
	}
}
