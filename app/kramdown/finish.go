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
	var headings []ast.Node
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *spanAttributeList:
			lists = append(lists, n)
		case *ast.Link:
			d.applyLinkAttributes(n)
		case *span:
			nestEmphasis(n)
		case *ast.Heading, *ast.HTMLBlock:
			headings = append(headings, n)
		}
		return ast.WalkContinue, nil
	})
	for _, n := range lists {
		n.settle(d)
	}
	d.applyAttached()
	d.fillContents(d.identifyHeadings(headings))
	d.addTableBodies(root)
	d.markAbbreviations(root)
	d.appendFootnotes(root)
}

// applyAttached gives blocks the attributes of the lists around them.
func (d *document) applyAttached() {
	for _, a := range d.attached {
		list := d.resolve(a.list)
		if list.marksNote() {
			d.loosen(a.node)
		}
		apply(a.node, list)
	}
}
