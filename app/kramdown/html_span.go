package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// renderHTMLSpan writes an HTML tag as it stands, with the attributes that a list
// behind it gave. What only looks like a tag, such as <your-name>, is text.
func renderHTMLSpan(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkSkipChildren, nil
	}
	tag := rawText(node.(*ast.RawHTML), source)
	if tagName(tag) != "" && !isTag(tag) {
		_, _ = w.Write(util.EscapeHTML(tag))
		return ast.WalkSkipChildren, nil
	}
	if len(node.Attributes()) > 0 {
		end := bytes.TrimRight(tag, "/>")
		_, _ = w.Write(end)
		renderAttributes(w, node)
		tag = tag[len(end):]
	}
	_, _ = w.Write(withEndTags(tag))
	return ast.WalkSkipChildren, nil
}

// isTag tells whether text begins with the tag of an element that HTML has.
func isTag(text []byte) bool { return isKnownTag(tagName(text)) }

func isKnownTag(name string) bool { return spanTags[name] || blockTags[name] }
