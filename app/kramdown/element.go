package kramdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// element is a block that HTML has and goldmark's own tree does not: the parts of
// tables, definition lists and footnotes.
type element struct {
	ast.BaseBlock
	tag string
}

var kindElement = ast.NewNodeKind("Element")

func newElement(tag string) *element { return &element{tag: tag} }

// Kind names the node's type.
func (*element) Kind() ast.NodeKind { return kindElement }

// Dump writes the node for debugging.
func (e *element) Dump(source []byte, level int) {
	ast.DumpHelper(e, source, level, map[string]string{"tag": e.tag}, nil)
}

// with appends children and returns the element.
func (e *element) with(children ...ast.Node) *element {
	for _, c := range children {
		e.AppendChild(e, c)
	}
	return e
}

func renderElement(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	e := node.(*element)
	if !entering {
		_, _ = w.WriteString("</" + e.tag + ">\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<" + e.tag)
	renderAttributes(w, e)
	_ = w.WriteByte('>')
	return ast.WalkContinue, nil
}

// raw is HTML of our own inside a text.
func raw(html string) *ast.String {
	node := ast.NewString([]byte(html))
	node.SetRaw(true)
	node.SetCode(true)
	return node
}
