package kramdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// spanAttributeListParser reads {: … } right behind a span. Emphasis is not known
// yet when it runs, so the list stays in the text as a node until the finishing
// pass finds what stands before it.
type spanAttributeListParser struct{}

// Trigger is the character that the list begins with.
func (spanAttributeListParser) Trigger() []byte { return []byte{'{'} }

// Parse reads one attribute list.
func (spanAttributeListParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	d := pc.Get(documentKey).(*document)
	if len(line) < 4 || line[1] != ':' || line[2] == ':' || line[2] == '/' || d.isMissing(parent, closingBrace) {
		return nil
	}
	literal, ok := upToBrace(block)
	if !ok {
		d.setMissing(parent, closingBrace)
		return nil
	}
	braced := literalText(literal, block.Source())
	list, ok := parseAttributeList(braced[2 : len(braced)-1])
	if !ok {
		d.checkAttributes(nil, braced)
	}
	return &spanAttributeList{literal: literal, list: list}
}

var closingBrace = []byte("}")

// upToBrace reads the text up to and with the next "}" that is not escaped, a
// segment for each line, and leaves the reader behind it.
func upToBrace(block text.Reader) ([]segment, bool) {
	var segments []segment
	for {
		line, at := block.PeekLine()
		if line == nil {
			return nil, false
		}
		for i := range line {
			if line[i] == '}' && (i == 0 || line[i-1] != '\\') {
				block.Advance(i + 1)
				at.Stop = skip(at, i+1).Start
				return append(segments, at), true
			}
		}
		segments = append(segments, at)
		block.AdvanceLine()
	}
}

func literalText(segments []segment, source []byte) string {
	var out strings.Builder
	for _, s := range segments {
		out.Write(s.Value(source))
	}
	return out.String()
}

// spanAttributeList stands in the text until the finishing pass.
type spanAttributeList struct {
	ast.BaseInline
	literal []segment
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
		literal := literalText(n.literal, d.source)
		d.problem("kramdown-attribute-list", "attribute list "+literal+" stands behind plain text",
			"write it right behind a link, code or emphasis", literal)
		for _, line := range n.literal {
			parent.InsertBefore(parent, n, ast.NewTextSegment(line))
		}
		parent.RemoveChild(parent, n)
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
