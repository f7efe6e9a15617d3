package kramdown

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// headingIDs gives ids as kramdown's GFM parser does: the heading's text in lower
// case without punctuation, white space as dashes, and a number behind every
// repeat.
type headingIDs map[string]int

func (h headingIDs) next(text string) string {
	id := strings.Map(func(c rune) rune {
		switch {
		case c == ' ' || c == '\t':
			return '-'
		case c == '-' || isWordRune(c) || unicode.Is(unicode.Pc, c):
			return c
		}
		return -1
	}, strings.ToLower(text))
	repeats := h[id]
	h[id]++
	if repeats > 0 {
		return id + "-" + strconv.Itoa(repeats)
	}
	return id
}

// plainText is the text of a node without its markup.
func plainText(node ast.Node, source []byte) string {
	var out strings.Builder
	_ = ast.Walk(node, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.CodeSpan:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				out.Write(c.(*ast.Text).Segment.Value(source))
			}
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			out.Write(unescaped(n.Segment.Value(source)))
		case *ast.String:
			out.Write(n.Value)
		case *ast.AutoLink:
			out.Write(n.Label(source))
		}
		return ast.WalkContinue, nil
	})
	return out.String()
}

func unescaped(text []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(text)))
}
