package web

import (
	"bytes"
	"html"
	"regexp"
	"strings"

	"github.com/alecthomas/chroma/v2"
	chromahtml "github.com/alecthomas/chroma/v2/formatters/html"
	"github.com/alecthomas/chroma/v2/lexers"
	lru "github.com/hashicorp/golang-lru/v2"
)

// Highlighting costs ten times the rest of rendering, so it runs only for a page
// that is shown, and on no more code than this, in bytes. What is beyond stays
// plain.
const (
	maxHighlightedBlock = 32 << 10
	maxHighlightedPage  = 128 << 10
)

var codeBlock = regexp.MustCompile(`(?s)<pre[^>]*><code class="language-([\w+#.-]+)">(.*?)</code></pre>`)

// classes writes short class names; the front end has the colours for both themes.
var classes = chromahtml.New(chromahtml.WithClasses(true), chromahtml.ClassPrefix("c-"), chromahtml.PreventSurroundingPre(true))

// noStyle stands where chroma wants its own colours; loading the styles that it
// brings would cost 11 ms at every start.
var noStyle = chroma.MustNewStyle("none", chroma.StyleEntries{})

// highlight colours the code blocks that name a language.
func highlight(page string) []edit {
	var edits []edit
	left := maxHighlightedPage
	for _, m := range codeBlock.FindAllStringSubmatchIndex(page, -1) {
		code := html.UnescapeString(page[m[4]:m[5]])
		lexer := lexerOf(page[m[2]:m[3]])
		if left -= len(code); lexer == nil || len(code) > maxHighlightedBlock || left < 0 {
			continue
		}
		if coloured, ok := colour(lexer, code); ok {
			edits = append(edits, edit{from: m[4], to: m[5], text: coloured})
		}
	}
	return edits
}

// keptLexers bounds the names of languages that are remembered: content can name
// any number of them.
const keptLexers = 128

// lexersByName remembers what a name led to, nothing too: the library holds a name
// that it does not know against the file patterns of all its languages, which took
// four fifths of the time of a page with "output" blocks.
var lexersByName, _ = lru.New[string, chroma.Lexer](keptLexers)

// lexerOf finds the lexer for the name of a language; nil where there is none.
func lexerOf(name string) chroma.Lexer {
	lexer, known := lexersByName.Get(name)
	if !known {
		lexer = lexers.Get(name)
		lexersByName.Add(name, lexer)
	}
	return lexer
}

// colour returns the code as HTML; ok is false where the lexer lost or changed
// something of it.
func colour(lexer chroma.Lexer, code string) (string, bool) {
	tokens, err := chroma.Coalesce(lexer).Tokenise(&chroma.TokeniseOptions{State: "root"}, code)
	if err != nil {
		return "", false
	}
	list := tokens.Tokens()
	if strings.TrimRight(chroma.Stringify(list...), "\n") != strings.TrimRight(code, "\n") {
		return "", false
	}
	var out bytes.Buffer
	if classes.Format(&out, noStyle, chroma.Literator(list...)) != nil {
		return "", false
	}
	return out.String(), true
}
