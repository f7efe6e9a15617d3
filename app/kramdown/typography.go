package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// typographicSymbols are tried in this order, so the longer stand first. "« " and
// " »" get a space that does not break.
var typographicSymbols = []struct{ source, symbol string }{
	{"---", "—"},
	{"--", "–"},
	{"...", "…"},
	{"<< ", "«\u00a0"},
	{"<<", "«"},
	{">>", "»"},
}

// typographyParser replaces dashes, ellipses and guillemets.
type typographyParser struct{}

// Trigger is every character that a symbol begins with. The space of " >>" is not
// among them: goldmark cuts the text at every trigger.
func (typographyParser) Trigger() []byte { return []byte{'-', '.', '<', '>'} }

// Parse reads one symbol.
func (typographyParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	if len(line) < 2 || line[0] != line[1] {
		return nil
	}
	for _, t := range typographicSymbols {
		if !bytes.HasPrefix(line, []byte(t.source)) {
			continue
		}
		block.Advance(len(t.source))
		if line[0] == '>' && takeSpace(parent, at.Start, block.Source()) {
			return plain("\u00a0" + t.symbol)
		}
		return plain(t.symbol)
	}
	return nil
}

// takeSpace takes a space off the text right before the offset, and tells whether
// there was one.
func takeSpace(parent ast.Node, offset int, source []byte) bool {
	last, ok := parent.LastChild().(*ast.Text)
	if !ok || last.Segment.Stop != offset || last.Segment.Len() == 0 || source[offset-1] != ' ' {
		return false
	}
	last.Segment.Stop--
	return true
}

// plain is text that is not in the source.
func plain(s string) *ast.String {
	node := ast.NewString([]byte(s))
	// Code here means: write it as it is, without reading escapes again.
	node.SetCode(true)
	return node
}
