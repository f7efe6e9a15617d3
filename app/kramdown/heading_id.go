package kramdown

import (
	"html"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// headingIDs gives ids as kramdown's GFM parser does, with a number behind every
// repeat.
type headingIDs map[string]int

// next is the id of the next heading. kramdown has another rule for a heading
// that is nested in HTML.
func (h headingIDs) next(text string, nestedInHTML bool) string {
	id := idFromText(text)
	if nestedInHTML {
		id = idFromLetters(text)
	}
	repeats := h[id]
	h[id]++
	if repeats > 0 {
		return id + "-" + strconv.Itoa(repeats)
	}
	return id
}

// idFromText is the text in lower case without punctuation, white space as dashes.
func idFromText(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == ' ' || c == '\t':
			return '-'
		case c == '-' || isWordRune(c) || unicode.Is(unicode.Pc, c):
			return c
		}
		return -1
	}, strings.ToLower(text))
}

// idFromLetters is what the text holds of the Latin alphabet, from the first
// letter on: digits and dashes stay, a space is a dash.
func idFromLetters(text string) string {
	id := strings.Map(func(c rune) rune {
		switch {
		case c == ' ':
			return '-'
		case c == '-' || c < unicode.MaxASCII && isWord(byte(c)) && c != '_':
			return c
		}
		return -1
	}, text)
	id = strings.ToLower(strings.TrimLeft(id, "-0123456789"))
	if id == "" {
		return "section"
	}
	return id
}

// plainText is the text of a node without its markup and images.
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
		case *ast.Image:
			return ast.WalkSkipChildren, nil
		case *ast.String:
			if !n.IsRaw() {
				out.WriteString(html.UnescapeString(string(n.Value)))
			}
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
