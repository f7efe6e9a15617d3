package kramdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// finish is the last pass over a document, when all blocks and spans are known.
type finish struct{}

// Transform settles attribute lists, gives headings their ids and fills in the
// table of contents.
func (finish) Transform(root *ast.Document, _ text.Reader, pc parser.Context) {
	d := pc.Get(documentKey).(*document)
	var lists []*spanAttributeList
	var headings []*ast.Heading
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *spanAttributeList:
			lists = append(lists, n)
		case *ast.Heading:
			headings = append(headings, n)
		}
		return ast.WalkContinue, nil
	})
	for _, n := range lists {
		n.settle(d)
	}
	d.applyAttached()
	ids := headingIDs{}
	for _, h := range headings {
		if _, ok := h.AttributeString("id"); !ok {
			h.SetAttributeString("id", []byte(ids.next(plainText(h, d.source))))
		}
	}
	d.fillContents(headings)
}

// applyAttached gives blocks the attributes of the lists around them.
func (d *document) applyAttached() {
	for _, a := range d.attached {
		apply(a.node, d.resolve(a.list))
	}
}
