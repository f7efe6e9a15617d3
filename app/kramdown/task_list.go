package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// markTask turns "[ ]" and "[x]" at the start of an item into a checkbox that
// shows its state.
func (s *scope) markTask(it *item) {
	if len(it.scope.children) == 0 {
		return
	}
	block := it.scope.children[0].node
	if block == nil || block.Lines() == nil || block.Lines().Len() == 0 || block.Kind() != ast.KindParagraph && block.Kind() != ast.KindTextBlock {
		return
	}
	first := block.Lines().At(0)
	value := first.Value(s.source)
	if len(value) < 4 || value[0] != '[' || value[2] != ']' || value[3] != ' ' {
		return
	}
	box := ""
	switch value[1] {
	case ' ':
		box = `<input type="checkbox" disabled="disabled">`
	case 'x', 'X':
		box = `<input type="checkbox" disabled="disabled" checked="checked">`
	default:
		return
	}
	block.Lines().Set(0, skip(first, 4+len(value[4:])-len(bytes.TrimLeft(value[4:], " "))))
	block.AppendChild(block, raw(box+" "))
	it.node.SetAttributeString("class", []byte("task-list-item"))
}
