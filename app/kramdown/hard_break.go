package kramdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// hardBreakParser reads two backslashes at the end of a line. Two spaces and one
// backslash are goldmark's own.
type hardBreakParser struct{}

// Trigger is the character that the break begins with.
func (hardBreakParser) Trigger() []byte { return []byte{'\\'} }

// Parse reads one break.
func (hardBreakParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if string(line) != "\\\\\n" {
		return nil
	}
	block.Advance(len(line))
	node := ast.NewTextSegment(segment.WithStop(segment.Start))
	node.SetHardLineBreak(true)
	return node
}
