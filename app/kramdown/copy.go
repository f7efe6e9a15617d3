package kramdown

import (
	"github.com/yuin/goldmark/ast"
)

// copyText appends copies of a node's spans to another node. Links are left out
// and their text stays: a copy stands inside a link itself. References to footnotes
// are left out.
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
			text.SetRaw(c.IsRaw())
			to.AppendChild(to, text)
		case *ast.CodeSpan:
			copyInto(to, ast.NewCodeSpan(), c, source)
		case *span:
			copyInto(to, &span{tag: c.tag, mark: c.mark}, c, source)
		case *ast.Image:
			image := ast.NewImage(ast.NewLink())
			image.Destination, image.Title = c.Destination, c.Title
			copyInto(to, image, c, source)
		case *footnoteReference:
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

// copyInto appends a span that is like another: its text and, but for the id, its
// attributes.
func copyInto(parent, to, from ast.Node, source []byte) {
	copyText(to, from, source)
	for _, a := range from.Attributes() {
		if string(a.Name) != "id" {
			to.SetAttribute(a.Name, a.Value)
		}
	}
	parent.AppendChild(parent, to)
}
