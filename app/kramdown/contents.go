package kramdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// fillContents replaces every list that carries {:toc} with the table of
// contents: a link for each heading, nested by level, as kramdown writes it.
// Headings with the class no_toc are left out.
func (d *document) fillContents(headings []*ast.Heading) {
	var shown []*ast.Heading
	for _, h := range headings {
		class, _ := h.AttributeString("class")
		if !strings.Contains(" "+attributeText(class)+" ", " no_toc ") {
			shown = append(shown, h)
		}
	}
	for _, a := range d.attached {
		list, ok := a.node.(*ast.List)
		if !ok || !a.list.refers("toc") || list.Parent() == nil {
			continue
		}
		list.RemoveChildren(list)
		if len(shown) == 0 {
			list.Parent().RemoveChild(list.Parent(), list)
			continue
		}
		if _, ok := list.AttributeString("id"); !ok {
			list.SetAttributeString("id", []byte("markdown-toc"))
		}
		d.appendContents(list, shown)
	}
}

// appendContents adds an entry for the first heading, nests those of deeper
// level that follow it, and goes on with the next.
func (d *document) appendContents(list *ast.List, headings []*ast.Heading) {
	for i := 0; i < len(headings); {
		end := i + 1
		for end < len(headings) && headings[end].Level > headings[i].Level {
			end++
		}
		entry := d.contentsEntry(headings[i])
		list.AppendChild(list, entry)
		if end > i+1 {
			nested := ast.NewList(list.Marker)
			nested.Start = list.Start
			d.appendContents(nested, headings[i+1:end])
			entry.AppendChild(entry, nested)
		}
		i = end
	}
}

// contentsEntry is the item of one heading; it keeps the heading's text without
// links in it.
func (d *document) contentsEntry(h *ast.Heading) *ast.ListItem {
	value, _ := h.AttributeString("id")
	id := attributeText(value)
	link := ast.NewLink()
	link.Destination = []byte("#" + id)
	link.SetAttributeString("id", []byte("markdown-toc-"+id))
	copyText(link, h, d.source)
	block := ast.NewTextBlock()
	block.AppendChild(block, link)
	item := ast.NewListItem(2)
	item.AppendChild(item, block)
	return item
}
