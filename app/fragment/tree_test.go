package fragment

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// void are the elements without an end tag that may stay.
var void = set("br hr img input col wbr")

// checkTree fails where a browser would read something else than what was
// written, or something that may not be there.
func checkTree(t testing.TB, f *Fragment) {
	t.Helper()
	context := &html.Node{Type: html.ElementNode, Data: "article", DataAtom: atom.Article}
	nodes, err := html.ParseFragment(strings.NewReader(f.HTML), context)
	if err != nil {
		t.Fatalf("%v in %q", err, f.HTML)
	}
	var read strings.Builder
	for _, n := range nodes {
		printNode(t, &read, n)
	}
	if written := printTokens(t, f.HTML); read.String() != written {
		t.Fatalf("a browser reads\n%s\nand not what was written\n%s\n%q", read.String(), written, f.HTML)
	}
}

// printNode prints a parsed node, a part a line. Elements that a browser puts in
// for itself are left out.
func printNode(t testing.TB, out *strings.Builder, n *html.Node) {
	switch n.Type {
	case html.TextNode:
		printText(out, n.Data)
		return
	case html.ElementNode:
		checkElement(t, n.Data, n.Attr)
	default:
		t.Fatalf("a node of type %d: %q", n.Type, n.Data)
	}
	printTag(out, "<", n.Data, n.Attr)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		printNode(t, out, c)
	}
	if !void[n.Data] {
		printTag(out, "</", n.Data, nil)
	}
}

// printTokens prints tags and text as they stand, and fails where end tags do
// not pair with start tags.
func printTokens(t testing.TB, source string) string {
	var out strings.Builder
	var open []string
	var token html.Token
	for tokens := html.NewTokenizer(strings.NewReader(source)); ; {
		kind := tokens.Next()
		atStart := token.Type == html.StartTagToken && token.Data == "pre"
		token = tokens.Token()
		switch kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Fatalf("%v is open at the end of %q", open, source)
			}
			return out.String()
		case html.TextToken:
			text := lineEnds.Replace(token.Data)
			if atStart {
				// A browser drops a line break at its start.
				text = strings.TrimPrefix(text, "\n")
			}
			printText(&out, text)
		case html.StartTagToken:
			checkElement(t, token.Data, token.Attr)
			printTag(&out, "<", token.Data, token.Attr)
			if !void[token.Data] {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes %v in %q", token.Data, open, source)
			}
			open = open[:len(open)-1]
			printTag(&out, "</", token.Data, nil)
		default:
			t.Fatalf("%v in %q", token, source)
		}
	}
}

func printTag(out *strings.Builder, open, name string, attributes []html.Attribute) {
	if name == "tbody" || name == "colgroup" {
		return
	}
	fmt.Fprintf(out, "\n%s%s", open, name)
	// The parser sorts the attributes of some elements.
	attributes = slices.SortedFunc(slices.Values(attributes), func(a, b html.Attribute) int { return cmp.Compare(a.Key, b.Key) })
	for _, a := range attributes {
		fmt.Fprintf(out, " %s=%q", a.Key, a.Val)
	}
	out.WriteString(">\n")
}

// printText prints text.
func printText(out *strings.Builder, text string) {
	if text = lineEnds.Replace(text); text != "" {
		fmt.Fprintf(out, "%q", text)
	}
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// mayStay is the allow-list as the design has it, written down a second time.
var mayStay = map[string]string{
	"":  "id class title lang dir translate aria-hidden",
	"a": "href name target rel data-term data-external data-shelf", "img": "src alt width height data-external data-shelf",
	"td": "colspan rowspan align", "th": "colspan rowspan align scope abbr", "col": "span", "colgroup": "span",
	"ol": "start reversed type", "li": "value", "details": "open", "time": "datetime", "input": "type checked disabled",
	"blockquote": "cite", "q": "cite",
}

var elementsThatMayStay = set(`p div blockquote pre ul ol li dl dt dd table thead tbody tfoot tr th td caption colgroup col
	figure figcaption section header footer aside nav address details summary hr center main h1 h2 h3 h4 h5 h6 br img wbr
	input a abbr acronym b bdi bdo big cite code data del dfn em i ins kbd label mark q rp rt ruby s samp small span strike
	strong sub sup time tt u var font`)

func checkElement(t testing.TB, name string, attributes []html.Attribute) {
	t.Helper()
	if !elementsThatMayStay[name] {
		t.Fatalf("<%s> may not stay", name)
	}
	seen := map[string]bool{}
	for _, a := range attributes {
		if may := set(mayStay[""] + " " + mayStay[name]); !may[a.Key] || a.Namespace != "" || seen[a.Key] {
			t.Fatalf("<%s %s=%q> may not stay", name, a.Key, a.Val)
		}
		seen[a.Key] = true
		// Whatever reaches an address went through the resolver of these tests.
		if (a.Key == "href" || a.Key == "src") && !strings.HasPrefix(a.Val, resolved) {
			t.Fatalf("<%s %s=%q> was not resolved", name, a.Key, a.Val)
		}
		if a.Key == "class" && strings.Contains(" "+a.Val+" ", " tooltip ") || a.Key == "id" && (a.Val == "external-template" || a.Val == "tooltip-template") {
			t.Fatalf("%s=%q is the page's own", a.Key, a.Val)
		}
		if a.Key == "target" && a.Val != "_blank" || name == "input" && a.Key == "type" && !strings.EqualFold(a.Val, "checkbox") {
			t.Fatalf("<%s %s=%q> may not stay", name, a.Key, a.Val)
		}
	}
}

// resolved is where the resolver of these tests leads every address.
const resolved = "/resolved/"

// mark is a resolver that leaves its mark: whole addresses are external, those
// with "none" in them lead nowhere.
func mark(address string, _ bool) Target {
	switch {
	case strings.Contains(address, "//"):
		return Target{URL: resolved + address, Shelf: ShelfExternal}
	case strings.Contains(address, "none"):
		return Target{URL: resolved + address, Shelf: ShelfNone}
	}
	return Target{URL: resolved + address}
}
