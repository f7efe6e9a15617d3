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
	html := withEndTags(block.Lines().Value(source))
	if len(block.Attributes()) > 0 {
		html = startTagWithAttributes(w, html, block)
	}
	_, _ = w.Write(html)
	return ast.WalkContinue, nil
}

var startOfTag = regexp.MustCompile(`^\s*<[\w-]+`)

// startTagWithAttributes writes the beginning of the tag that the HTML begins
// with, puts the block's attributes behind it, and returns the rest.
func startTagWithAttributes(w util.BufWriter, html []byte, block *ast.HTMLBlock) []byte {
	n := len(startOfTag.Find(html))
	_, _ = w.Write(html[:n])
	if n > 0 {
		renderAttributes(w, block)
	}
	return html[n:]
}
