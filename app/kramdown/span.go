package kramdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// span is emphasis of any kind.
type span struct {
	ast.BaseInline
	tag string
	// mark is the character that it was written with.
	mark byte
}

var kindSpan = ast.NewNodeKind("Span")

// Kind names the node's type.
func (*span) Kind() ast.NodeKind { return kindSpan }

// Dump writes the node for debugging.
func (s *span) Dump(source []byte, level int) {
	ast.DumpHelper(s, source, level, map[string]string{"tag": s.tag}, nil)
}

func renderSpan(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	s := node.(*span)
	if !entering {
		_, _ = w.WriteString("</" + s.tag + ">")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<" + s.tag)
	renderAttributes(w, s)
	_ = w.WriteByte('>')
	return ast.WalkContinue, nil
}
