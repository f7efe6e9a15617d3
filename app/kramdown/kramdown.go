// Package kramdown is the Markdown stage: it reads kramdown's GFM dialect, as
// https://kramdown.gettalong.org/syntax.html describes it and Jekyll uses it,
// and writes HTML. It is the only importer of goldmark.
//
// A document goes through three steps:
//
//  1. the block phase (block.go) cuts the source into blocks by kramdown's
//     rules. A list item or a quotation is collected whole, stripped of its
//     indentation, and read again as a document of its own; goldmark's line by
//     line containers cannot express that, so goldmark calls this phase as its
//     only block parser;
//  2. goldmark parses the spans of every block, with one parser of ours for each
//     construct that kramdown adds;
//  3. the finishing pass (finish.go) gives headings their ids, applies attribute
//     lists and fills in the table of contents.
//
// One construct is one file.
package kramdown

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Problem is something in the Markdown that was not understood. The source is
// what Liquid made of the author's file, so it names no line; the caller finds
// Literal in the author's own text.
type Problem struct {
	Code    string
	Text    string
	Hint    string
	Literal string
}

// markdown is safe for use from many goroutines: what belongs to one document
// lives in its parser.Context.
var markdown = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(blockPhase{}, 0)),
		parser.WithInlineParsers(
			util.Prioritized(hardBreakParser{}, 90),
			util.Prioritized(codeSpanParser{}, 100),
			util.Prioritized(spanExtensionParser{}, 140),
			util.Prioritized(spanAttributeListParser{}, 150),
			util.Prioritized(footnoteParser{}, 190),
			util.Prioritized(limited{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(typographyParser{}, 350),
			util.Prioritized(rawSpanParser{}, 390),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(limited{emphasisParser{}}, 500),
			util.Prioritized(limited{strikethroughParser{}}, 500),
			util.Prioritized(smartQuoteParser{}, 600),
		),
		parser.WithASTTransformers(util.Prioritized(finish{}, 0)),
	)),
	goldmark.WithRenderer(renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(html.NewRenderer(html.WithUnsafe(), html.WithWriter(escapeWriter{html.DefaultWriter})), 1000),
		util.Prioritized(nodeRenderer{}, 100),
	))),
)

// Render converts Markdown to HTML, both in UTF-8; a byte that is not becomes
// U+FFFD. The HTML still holds whatever the author wrote as HTML; app/fragment
// makes it safe.
func Render(source string) (string, []Problem) {
	src := normalised(source)
	d := &document{source: src}
	pc := parser.NewContext()
	pc.Set(documentKey, d)
	d.context = pc
	root := markdown.Parser().Parse(growingReader{text.NewReader(src), d}, parser.WithContext(pc))
	var out output
	out.Grow(len(src) + len(src)/4)
	// Writing to memory does not fail, and no renderer of ours returns an error.
	_ = markdown.Renderer().Render(&out, d.source, root)
	return out.String(), d.problems
}

// normalised is a source in UTF-8 whose lines all end in a line feed.
func normalised(source string) []byte {
	src := []byte(strings.ReplaceAll(strings.ToValidUTF8(source, "\uFFFD"), "\r\n", "\n"))
	if len(src) > 0 && src[len(src)-1] != '\n' {
		src = append(src, '\n')
	}
	return src
}
