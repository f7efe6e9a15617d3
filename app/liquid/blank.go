package liquid

import (
	"strings"

	"github.com/osteele/liquid/render"
)

// dropBlankText makes blocks that hold only white space print nothing, as Liquid
// has it, and tells whether the nodes themselves print nothing.
func dropBlankText(nodes []render.Node) bool {
	blank := true
	for _, n := range nodes {
		blank = isBlank(n) && blank
	}
	return blank
}

// isBlank tells whether a node can print nothing but white space.
func isBlank(n render.Node) bool {
	switch n := n.(type) {
	case *render.TextNode:
		return strings.TrimSpace(n.Source) == ""
	case *render.TrimNode:
		return true
	case *render.TagNode:
		return n.Name == "assign" || strings.HasPrefix(n.Name, "_")
	case *render.SeqNode:
		return dropBlankText(n.Children)
	case *render.BlockNode:
		return isBlankBlock(n)
	}
	return false
}

func isBlankBlock(b *render.BlockNode) bool {
	blank := dropBlankText(b.Body)
	for _, c := range b.Clauses {
		blank = dropBlankText(c.Body) && blank
	}
	if b.Name == boundedCapture {
		return true
	}
	if blank {
		eraseText(b.Body)
		for _, c := range b.Clauses {
			eraseText(c.Body)
		}
	}
	return blank
}

// eraseText takes the text out in place: the library holds on to the slice.
func eraseText(nodes []render.Node) {
	for i, n := range nodes {
		if _, ok := n.(*render.TextNode); ok {
			nodes[i] = verbatim("")
		}
	}
}
