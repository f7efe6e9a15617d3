package kramdown

import (
	"html"
	"regexp"

	"github.com/yuin/goldmark/ast"
)

var (
	// A heading, or a comment, in which none counts.
	htmlHeading = regexp.MustCompile(`(?is)<!--.*?-->|<h([1-6])((?:\s[^>]*)?)>(.*?)</h[1-6]\s*>`)
	idInTag     = regexp.MustCompile(`(?is)\sid\s*=\s*["']?([^"'\s>]*)`)
	anyTag      = regexp.MustCompile(`<[^>]*>`)
)

// identifyHTMLHeadings gives the headings that are written as HTML in a block
// their ids, as kramdown does (its option html_to_native, which the 2018 site
// sets), and returns them.
func (d *document) identifyHTMLHeadings(n *ast.HTMLBlock, ids headingIDs) []heading {
	block := n.Lines().Value(d.source)
	var found []heading
	var out []byte
	at := 0
	for _, m := range htmlHeading.FindAllSubmatchIndex(block, -1) {
		if m[2] < 0 {
			continue
		}
		h := heading{level: int(block[m[2]] - '0'), text: htmlHeadingText(block[m[6]:m[7]])}
		if id := idInTag.FindSubmatch(block[m[4]:m[5]]); id != nil {
			h.id = string(id[1])
		} else {
			topLevel := isBlank(block[:m[0]])
			h.id = ids.next(h.text, !topLevel)
			out = append(out, block[at:m[3]]...)
			out = append(out, ` id="`+html.EscapeString(h.id)+`"`...)
			at = m[3]
		}
		found = append(found, h)
	}
	if at > 0 {
		d.rewrite(n, append(out, block[at:]...))
	}
	return found
}

var whiteSpace = regexp.MustCompile(`\s+`)

func htmlHeadingText(inner []byte) string {
	text := whiteSpace.ReplaceAllString(string(inner), " ")
	return html.UnescapeString(anyTag.ReplaceAllString(text, ""))
}
