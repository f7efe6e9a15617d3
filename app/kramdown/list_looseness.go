package kramdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// tighten decides item by item, as kramdown does, whether the text that an item
// begins with is a paragraph of its own: it is where a blank line follows it.
// The last item has nothing to follow it and goes with the others.
func (s *scope) tighten(items []*item) {
	anyTight := false
	for i, it := range items {
		last := i == len(items)-1
		paragraph, ok := it.scope.firstParagraph()
		if !ok {
			anyTight = true
			continue
		}
		followed := it.scope.gapAfterFirst()
		alone := last && it.scope.blocks() == 1
		if (!followed || alone) && (!last || len(items) == 1 || anyTight) {
			it.scope.children[0].node = s.textBlock(paragraph)
			anyTight = true
		}
	}
}

func (s *scope) firstParagraph() (*ast.Paragraph, bool) {
	if len(s.children) == 0 {
		return nil, false
	}
	p, ok := s.children[0].node.(*ast.Paragraph)
	return p, ok
}

// blocks counts the blocks of the scope and the gaps between them that blank lines
// made.
func (s *scope) blocks() int {
	n := 0
	for _, c := range s.children {
		if !c.boundary {
			n++
		}
	}
	return n
}

// gapAfterFirst tells whether a blank line follows the first block.
func (s *scope) gapAfterFirst() bool {
	for _, c := range s.children[1:] {
		if !c.boundary {
			return c.node == nil
		}
	}
	return s.trailingGap
}

// textBlock is the paragraph's text without the paragraph.
func (d *document) textBlock(p *ast.Paragraph) *ast.TextBlock {
	block := ast.NewTextBlock()
	block.SetLines(p.Lines())
	if d.tight == nil {
		d.tight = map[ast.Node]*ast.TextBlock{}
	}
	d.tight[p] = block
	return block
}

// noteClass is what app/fragment knows a trainer's note by.
const noteClass = "trainer-note"

// marksNote tells whether the list makes a block a trainer's note.
func (l attributeList) marksNote() bool {
	return slices.ContainsFunc(l, func(a attribute) bool {
		return a.key == "class" && slices.ContainsFunc(strings.Fields(a.value), func(c string) bool { return strings.EqualFold(c, noteClass) })
	})
}

// loosen makes text a paragraph again. kramdown drops the attribute list of text
// that is none, and a trainer's note would be shown to all.
func (d *document) loosen(node ast.Node) {
	block, ok := d.tight[node]
	if !ok || block.Parent() == nil {
		return
	}
	for block.FirstChild() != nil {
		node.AppendChild(node, block.FirstChild())
	}
	block.Parent().ReplaceChild(block.Parent(), block, node)
}

// hang puts the blocks of a scope that was read under a node.
func (s *scope) hang(parent ast.Node) {
	for _, c := range s.children {
		if c.node != nil {
			parent.AppendChild(parent, c.node)
		}
	}
}
