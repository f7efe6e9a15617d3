package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// virtual adds text to the source that the author did not write in this form,
// and returns where it stands.
func (d *document) virtual(value []byte) segment {
	start := len(d.source)
	d.source = append(d.source, value...)
	return text.NewSegment(start, len(d.source))
}

// growingReader hands goldmark the source as it is after the block phase, which
// may have added to it.
type growingReader struct {
	text.Reader
	document *document
}

// Source is the source with everything virtual in it.
func (r growingReader) Source() []byte { return r.document.source }

// mendAddresses lets the address of a link hold white space, as kramdown does: a
// line break in it goes, a space is encoded.
func (d *document) mendAddresses(root ast.Node) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && n.Type() == ast.TypeBlock && !n.IsRaw() && n.Lines().Len() > 0 {
			d.mendBlock(n)
		}
		return ast.WalkContinue, nil
	})
}

func (d *document) mendBlock(n ast.Node) {
	found := false
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		found = found || bytes.Contains(line.Value(d.source), []byte("]("))
	}
	if !found {
		return
	}
	value := n.Lines().Value(d.source)
	mended := mendedAddresses(value)
	if mended == nil {
		return
	}
	d.rewrite(n, mended)
}

// rewrite gives a block other text.
func (d *document) rewrite(n ast.Node, value []byte) {
	whole := d.virtual(value)
	lines := text.NewSegments()
	lines.AppendAll(splitLines(d.source[:whole.Stop], whole.Start))
	n.SetLines(lines)
}

// mendedAddresses returns the text with the white space in the addresses of its
// links mended; nil where there is none.
func mendedAddresses(value []byte) []byte {
	var out []byte
	at, copied := 0, 0
	for {
		i := bytes.Index(value[at:], []byte("]("))
		if i < 0 {
			break
		}
		start := at + i + 2
		at = start + addressLength(value[start:])
		if address := value[start:at]; bytes.ContainsAny(address, " \n") {
			out = append(append(out, value[copied:start]...), withoutSpace(address)...)
			copied = at
		}
	}
	if copied == 0 {
		return nil
	}
	return append(out, value[copied:]...)
}

// addressLength is the length of a link's address, up to its title or to the
// parenthesis that closes it; 0 where none does.
func addressLength(text []byte) int {
	depth := 0
	for i, c := range text {
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return i
			}
		case '<', '`', '[', ']':
			return 0
		case ' ', '\n':
			rest := bytes.TrimLeft(text[i:], " \n")
			if len(rest) > 0 && (rest[0] == '"' || rest[0] == '\'') {
				return i
			}
		}
	}
	return 0
}

// withoutSpace is an address with its line breaks taken out and its spaces
// encoded.
func withoutSpace(address []byte) []byte {
	lines := bytes.Split(bytes.TrimSpace(address), []byte("\n"))
	for i := range lines {
		lines[i] = bytes.TrimSpace(lines[i])
	}
	return bytes.ReplaceAll(bytes.Join(lines, nil), []byte(" "), []byte("%20"))
}
