package kramdown

import (
	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
)

// copyText appends copies of a node's spans to another node. Links are left out
// and their text stays: a copy stands inside a link itself.
func copyText(to, from ast.Node, source []byte) {
	for c := from.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			text := ast.NewTextSegment(c.Segment)
			text.SetSoftLineBreak(c.SoftLineBreak())
			text.SetRaw(c.IsRaw())
			to.AppendChild(to, text)
		case *ast.String:
			text := ast.NewString(c.Value)
			text.SetCode(c.IsCode())
			to.AppendChild(to, text)
		case *ast.CodeSpan:
			copyInto(to, ast.NewCodeSpan(), c, source)
		case *ast.Emphasis:
			copyInto(to, ast.NewEmphasis(c.Level), c, source)
		case *extension.Strikethrough:
			copyInto(to, extension.NewStrikethrough(), c, source)
		case *ast.AutoLink:
			to.AppendChild(to, ast.NewString(c.Label(source)))
		case *ast.RawHTML:
			if tagName(rawText(c, source)) != "a" {
				tag := ast.NewRawHTML()
				tag.Segments = c.Segments
				to.AppendChild(to, tag)
			}
		default:
			copyText(to, c, source)
		}
	}
}

func copyInto(parent, span, from ast.Node, source []byte) {
	copyText(span, from, source)
	parent.AppendChild(parent, span)
}
