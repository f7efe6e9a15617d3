package kramdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

const languageClass = "language-"

// renderCodeBlock writes code of either kind. The class that names the language
// goes on the <code>, all else that an attribute list gave on the <pre>.
func renderCodeBlock(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	language := takeLanguage(node, source)
	_, _ = w.WriteString("<pre")
	renderAttributes(w, node)
	_, _ = w.WriteString("><code")
	if language != "" {
		_, _ = w.WriteString(` class="` + languageClass)
		_, _ = w.Write(util.EscapeHTML([]byte(language)))
		_ = w.WriteByte('"')
	}
	_ = w.WriteByte('>')
	for i := range node.Lines().Len() {
		line := node.Lines().At(i)
		_, _ = w.Write(util.EscapeHTML(line.Value(source)))
	}
	_, _ = w.WriteString("</code></pre>\n")
	return ast.WalkSkipChildren, nil
}

// takeLanguage is the language of a block of code. A class that names it is
// taken off the block.
func takeLanguage(node ast.Node, source []byte) string {
	language := ""
	if fenced, ok := node.(*ast.FencedCodeBlock); ok {
		language = string(fenced.Language(source))
	}
	value, ok := node.AttributeString("class")
	if !ok {
		return language
	}
	var others []string
	for _, class := range strings.Fields(attributeText(value)) {
		if name, names := strings.CutPrefix(class, languageClass); names {
			language = name
		} else {
			others = append(others, class)
		}
	}
	node.SetAttributeString("class", []byte(strings.Join(others, " ")))
	return language
}
