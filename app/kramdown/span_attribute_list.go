package kramdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var spanAttributes = regexp.MustCompile(`^\{:((?:\\\}|[^}:/])(?:\\\}|[^}])*)\}`)

// spanAttributeListParser reads {: … } right behind a span. Emphasis is not known
// yet when it runs, so the list stays in the text as a node until the finishing
// pass finds what stands before it.
type spanAttributeListParser struct{}

// Trigger is the character that the list begins with.
func (spanAttributeListParser) Trigger() []byte { return []byte{'{'} }

// Parse reads one attribute list.
func (spanAttributeListParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := spanAttributes.FindSubmatch(line)
	if m == nil {
		return nil
	}
	block.Advance(len(m[0]))
	list, ok := parseAttributeList(string(m[1]))
	if !ok {
		pc.Get(documentKey).(*document).checkAttributes(nil, string(m[0]))
	}
	return &spanAttributeList{literal: segment.WithStop(segment.Start + len(m[0])), list: list}
}

// spanAttributeList stands in the text until the finishing pass.
type spanAttributeList struct {
	ast.BaseInline
	literal segment
	list    attributeList
}

var kindSpanAttributeList = ast.NewNodeKind("SpanAttributeList")

// Kind names the node's type.
func (*spanAttributeList) Kind() ast.NodeKind { return kindSpanAttributeList }

// Dump writes the node for debugging.
func (n *spanAttributeList) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, nil, nil)
}

// settle gives the list to the span before it; behind plain text it is text.
func (n *spanAttributeList) settle(d *document) {
	parent, target := n.Parent(), n.PreviousSibling()
	if raw, ok := target.(*ast.RawHTML); ok {
		target = openingTag(raw, d.source)
	}
	if target == nil || target.Kind() == ast.KindText {
		literal := string(n.literal.Value(d.source))
		d.problem("kramdown-attribute-list", "attribute list "+literal+" stands behind plain text",
			"write it right behind a link, code or emphasis", literal)
		parent.ReplaceChild(parent, n, ast.NewTextSegment(n.literal))
		return
	}
	apply(target, d.resolve(n.list))
	parent.RemoveChild(parent, n)
}

// openingTag finds the tag that the closing tag belongs to among its siblings;
// nil where there is none.
func openingTag(closing *ast.RawHTML, source []byte) ast.Node {
	name := tagName(rawText(closing, source))
	depth := 0
	for node := ast.Node(closing); node != nil; node = node.PreviousSibling() {
		raw, ok := node.(*ast.RawHTML)
		if !ok || tagName(rawText(raw, source)) != name {
			continue
		}
		if bytes.HasPrefix(rawText(raw, source), []byte("</")) {
			depth++
		} else if depth--; depth <= 0 {
			return raw
		}
	}
	return nil
}

func rawText(raw *ast.RawHTML, source []byte) []byte { return raw.Segments.Value(source) }
