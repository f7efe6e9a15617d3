package kramdown

import (
	"github.com/yuin/goldmark/ast"
)

// heading is one of the document, of either syntax.
type heading struct {
	level int
	id    string
	// node is set for one in Markdown, text for one written as HTML.
	node *ast.Heading
	text string
}

// identifyHeadings gives every heading among the nodes that has no id one, and
// returns them all.
func (d *document) identifyHeadings(nodes []ast.Node) []heading {
	var found []heading
	ids := headingIDs{}
	for _, n := range nodes {
		switch n := n.(type) {
		case *ast.HTMLBlock:
			found = append(found, d.identifyHTMLHeadings(n, ids)...)
		case *ast.Heading:
			id, given := n.AttributeString("id")
			h := heading{level: n.Level, id: attributeText(id), node: n}
			if !given {
				h.id = ids.next(plainText(n, d.source), d.nestedInHTML[n])
			}
			if !given && h.id != "" {
				n.SetAttributeString("id", []byte(h.id))
			}
			found = append(found, h)
		}
	}
	return found
}
