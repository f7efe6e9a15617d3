package export

import (
	"bytes"
	"html"
	"regexp"
	"strings"

	xhtml "golang.org/x/net/html"
)

// rewrite replaces the addresses of the program in a page by links. link returns
// what a link names, and false where that is not in the export: the link is marked
// as one to a page that is not included, as in the program.
func rewrite(page []byte, link func(address string) (string, bool)) []byte {
	var out bytes.Buffer
	out.Grow(len(page))
	tokens := xhtml.NewTokenizer(bytes.NewReader(page))
	for {
		switch tokens.Next() {
		case xhtml.ErrorToken:
			return out.Bytes()
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			out.WriteString(rewriteTag(string(tokens.Raw()), link))
		default:
			out.Write(tokens.Raw())
		}
	}
}

// addressed is an attribute that holds an address of the program. All that templates
// and the sanitiser write stands in double quotes.
var addressed = regexp.MustCompile(`\s(?:href|src|data-journey|data-exported)="(/[^"]*)"`)

// shelfMark says that a link leads to another shelf.
var shelfMark = regexp.MustCompile(`\sdata-shelf="[^"]*"`)

func rewriteTag(tag string, link func(address string) (string, bool)) string {
	at := addressed.FindStringSubmatchIndex(tag)
	if at == nil {
		return tag
	}
	to, ok := link(html.UnescapeString(tag[at[2]:at[3]]))
	rewritten := tag[:at[2]] + html.EscapeString(to) + tag[at[3]:]
	if ok || !strings.HasPrefix(tag, "<a ") {
		return rewritten
	}
	rewritten = shelfMark.ReplaceAllString(rewritten, "")
	return `<a data-shelf="none" ` + strings.TrimPrefix(rewritten, "<a ")
}
