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
	{" >>", "\u00a0»"},
	{"<<", "«"},
	{">>", "»"},
}

// typographyParser replaces dashes, ellipses and guillemets.
type typographyParser struct{}

// Trigger is every character that a symbol begins with.
func (typographyParser) Trigger() []byte { return []byte{'-', '.', '<', '>', ' '} }

// Parse reads one symbol.
func (typographyParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	for _, t := range typographicSymbols {
		if bytes.HasPrefix(line, []byte(t.source)) {
			block.Advance(len(t.source))
			return plain(t.symbol)
		}
	}
	return nil
}

// plain is text that is not in the source.
func plain(s string) *ast.String {
	node := ast.NewString([]byte(s))
	// Code here means: write it as it is, without reading escapes again.
	node.SetCode(true)
	return node
}
