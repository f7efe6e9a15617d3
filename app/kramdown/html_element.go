package kramdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// renderHTMLBlock writes a block of HTML as it stands, with the attributes that a
// list around it gave.
func renderHTMLBlock(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	block := node.(*ast.HTMLBlock)
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		value := line.Value(source)
		if i == 0 && len(block.Attributes()) > 0 {
			value = startTagWithAttributes(w, value, block)
		}
		_, _ = w.Write(value)
	}
	return ast.WalkContinue, nil
}

var startOfTag = regexp.MustCompile(`^\s*<[\w-]+`)

// startTagWithAttributes writes the beginning of the tag that the line begins
// with, puts the block's attributes behind it, and returns the rest.
func startTagWithAttributes(w util.BufWriter, line []byte, block *ast.HTMLBlock) []byte {
	n := len(startOfTag.Find(line))
	_, _ = w.Write(line[:n])
	if n > 0 {
		renderAttributes(w, block)
	}
	return line[n:]
}
