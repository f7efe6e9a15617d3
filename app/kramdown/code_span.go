package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// codeSpanParser reads text between equal runs of backticks. One backtick with
// white space on both sides is a backtick.
type codeSpanParser struct{}

// Trigger is the mark that code stands between.
func (codeSpanParser) Trigger() []byte { return []byte{'`'} }

// Parse reads one code span. Without an end the marks are text.
func (codeSpanParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	marks := line[:len(line)-len(bytes.TrimLeft(line, "`"))]
	alone := len(marks) == 1 && util.IsSpaceRune(block.PrecendingCharacter()) && len(line) > 1 && util.IsSpace(line[1])
	if !alone {
		block.Advance(len(marks))
		if segments, ok := upTo(block, marks); ok {
			return codeSpan(segments, len(marks) > 1, block.Source())
		}
	}
	return textUpTo(segment, len(marks), block)
}

// textUpTo is the first n bytes of what the reader stood at, as text.
func textUpTo(at segment, n int, block text.Reader) ast.Node {
	_, now := block.Position()
	if now.Start == at.Start {
		block.Advance(n)
	}
	return ast.NewTextSegment(at.WithStop(at.Start + n))
}

// upTo reads the text before the marks, a segment for each line, and leaves the
// reader behind them; where there are none, it leaves the reader where it is.
func upTo(block text.Reader, marks []byte) ([]segment, bool) {
	startLine, start := block.Position()
	var segments []segment
	for {
		line, at := block.PeekLine()
		if line == nil {
			block.SetPosition(startLine, start)
			return nil, false
		}
		if i := bytes.Index(line, marks); i >= 0 {
			rest := skip(at, i)
			at.Stop = rest.Start
			block.Advance(i + len(marks))
			return append(segments, at), true
		}
		segments = append(segments, at)
		block.AdvanceLine()
	}
}

// codeSpan is the span of the segments; padded takes a space off either side.
func codeSpan(segments []segment, padded bool, source []byte) ast.Node {
	if first := &segments[0]; padded && first.Len() > 0 && source[first.Start] == ' ' {
		first.Start++
	}
	if last := &segments[len(segments)-1]; padded && last.Len() > 0 && source[last.Stop-1] == ' ' {
		last.Stop--
	}
	node := ast.NewCodeSpan()
	for _, s := range segments {
		node.AppendChild(node, ast.NewRawTextSegment(s))
	}
	return node
}
