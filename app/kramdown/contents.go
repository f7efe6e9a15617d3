package kramdown

import (
	"html"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// fillContents replaces the first list that carries {:toc} with the table of
// contents: a link for each heading, nested by level, as kramdown writes it.
// Headings with the class no_toc are left out.
func (d *document) fillContents(headings []heading) {
	for _, a := range d.attached {
		list, ok := a.node.(*ast.List)
		if !ok || !a.list.refers("toc") || list.Parent() == nil {
			continue
		}
		var shown []heading
		for _, h := range headings {
			if h.id != "" && !h.hidden() && !h.isIn(list) {
				shown = append(shown, h)
			}
		}
		list.RemoveChildren(list)
		if len(shown) == 0 {
			list.Parent().RemoveChild(list.Parent(), list)
			return
		}
		if _, ok := list.AttributeString("id"); !ok {
			list.SetAttributeString("id", []byte("markdown-toc"))
		}
		id, _ := list.AttributeString("id")
		d.appendContents(list, shown, attributeText(id)+"-")
		return
	}
}

// hidden tells whether the heading stays out of the table of contents.
func (h heading) hidden() bool {
	if h.node == nil {
		return false
	}
	class, _ := h.node.AttributeString("class")
	return slices.Contains(strings.Fields(attributeText(class)), "no_toc")
}

// isIn tells whether the heading stands in the list, which the contents replace.
func (h heading) isIn(list *ast.List) bool {
	if h.node == nil {
		return false
	}
	for n := h.node.Parent(); n != nil; n = n.Parent() {
		if n == ast.Node(list) {
			return true
		}
	}
	return false
}

// appendContents adds an entry for the first heading, nests those of deeper
// level that follow it, and goes on with the next.
func (d *document) appendContents(list *ast.List, headings []heading, prefix string) {
	for i := 0; i < len(headings); {
		end := i + 1
		for end < len(headings) && headings[end].level > headings[i].level {
			end++
		}
		entry := d.contentsEntry(headings[i], prefix)
		list.AppendChild(list, entry)
		if end > i+1 {
			nested := ast.NewList(list.Marker)
			nested.Start = list.Start
			d.appendContents(nested, headings[i+1:end], prefix)
			entry.AppendChild(entry, nested)
		}
		i = end
	}
}

// contentsEntry is the item of one heading; it keeps the heading's text without
// links in it.
func (d *document) contentsEntry(h heading, prefix string) *ast.ListItem {
	link := ast.NewLink()
	link.Destination = []byte("#" + h.id)
	link.SetAttributeString("id", []byte(prefix+h.id))
	if h.node == nil {
		link.AppendChild(link, plain(html.EscapeString(strings.TrimSpace(h.text))))
	} else {
		copyText(link, h.node, d.source)
	}
	block := ast.NewTextBlock()
	block.AppendChild(block, link)
	item := ast.NewListItem(2)
	item.AppendChild(item, block)
	return item
}
