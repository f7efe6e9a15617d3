package kramdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// nodeRenderer writes what goldmark's own renderer would write differently.
type nodeRenderer struct{}

// RegisterFuncs names the nodes that are ours to write.
func (nodeRenderer) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindRawHTML, renderHTMLSpan)
	r.Register(ast.KindHTMLBlock, renderHTMLBlock)
	r.Register(ast.KindCodeBlock, renderCodeBlock)
	r.Register(ast.KindFencedCodeBlock, renderCodeBlock)
	r.Register(kindElement, renderElement)
	r.Register(kindSpan, renderSpan)
	r.Register(kindFootnoteReference, renderFootnoteReference)
	r.Register(kindSpanAttributeList, renderNothing)
}

func renderNothing(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
	return ast.WalkSkipChildren, nil
}

// renderAttributes writes a node's attributes, an empty class or id left out. Which of them may stay is decided
// by app/fragment.
func renderAttributes(w util.BufWriter, node ast.Node) {
	for _, a := range node.Attributes() {
		value := attributeText(a.Value)
		if value == "" && (string(a.Name) == "class" || string(a.Name) == "id") {
			continue
		}
		_ = w.WriteByte(' ')
		_, _ = w.Write(a.Name)
		_, _ = w.WriteString(`="`)
		_, _ = w.Write(util.EscapeHTML([]byte(value)))
		_ = w.WriteByte('"')
	}
}
