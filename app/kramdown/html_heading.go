package kramdown

import (
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

var (
	headingTag = regexp.MustCompile(`(?i)^<h[1-6]((?:\s[^>]*)?)>`)
	idInTag    = regexp.MustCompile(`(?i)\sid\s*=`)
	anyTag     = regexp.MustCompile(`<[^>]*>`)
)

// htmlHeading tells whether a block is a heading written as HTML that has no id.
// kramdown gives it one too (its option html_to_native, which the 2018 site sets).
func htmlHeading(n *ast.HTMLBlock, source []byte) bool {
	first := n.Lines().At(0)
	first = first.TrimLeftSpace(source)
	m := headingTag.FindSubmatch(first.Value(source))
	return m != nil && !idInTag.Match(m[1])
}

func htmlHeadingText(n *ast.HTMLBlock, source []byte) string {
	text := anyTag.ReplaceAllString(string(n.Lines().Value(source)), "")
	return strings.TrimSpace(html.UnescapeString(text))
}

// renderHTMLBlock writes a block of HTML as it stands, with the id of a heading.
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
