package kramdown

import (
	"bytes"
	"html"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// rawContent are the elements whose content is not Markdown.
var rawContent = tagSet("code kbd samp var math option textarea script style pre")

// rawSpanParser reads such an element in a text: <code>a *b*</code>.
type rawSpanParser struct{}

// Trigger is the character that a tag begins with.
func (rawSpanParser) Trigger() []byte { return []byte{'<'} }

// Parse reads one element. Without an end tag the start tag is one like others.
func (rawSpanParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, at := block.PeekLine()
	tag, ok := readTag(line)
	if !ok || tag.closing || tag.closed || !rawContent[tag.name] {
		return nil
	}
	d := pc.Get(documentKey).(*document)
	end := []byte("</" + string(line[1:1+len(tag.name)]) + ">")
	if d.isMissing(parent, end) {
		return nil
	}
	block.Advance(tag.length)
	segments, ok := upTo(block, end)
	if !ok {
		d.setMissing(parent, end)
		return nil
	}
	parent.AppendChild(parent, rawHTML(at.WithStop(at.Start+tag.length)))
	for _, s := range segments {
		appendLiteral(parent, s.Value(block.Source()))
	}
	_, now := block.Position()
	return rawHTML(segment{Start: now.Start - len(end), Stop: now.Start})
}

func rawHTML(tag segment) *ast.RawHTML {
	node := ast.NewRawHTML()
	node.Segments.Append(tag)
	return node
}

// appendLiteral appends text in which only tags and entities mean something.
func appendLiteral(parent ast.Node, value []byte) {
	for len(value) > 0 {
		tag, ok := readTag(value)
		n := tag.length
		if ok && isTag(value) {
			parent.AppendChild(parent, raw(string(value[:n])))
		} else {
			n = textLength(value)
			parent.AppendChild(parent, plain(string(util.EscapeHTML([]byte(html.UnescapeString(string(value[:n])))))))
		}
		value = value[n:]
	}
}

// textLength is the length of the text up to the next "<" that it does not begin
// with.
func textLength(value []byte) int {
	if i := bytes.IndexByte(value[1:], '<'); i >= 0 {
		return i + 1
	}
	return len(value)
}

// missing names a text that a block does not hold behind some place, and so
// behind every later one.
type missing struct {
	block ast.Node
	text  string
}

func (d *document) isMissing(block ast.Node, text []byte) bool {
	return d.absent[missing{block, string(text)}]
}

func (d *document) setMissing(block ast.Node, text []byte) {
	if d.absent == nil {
		d.absent = map[missing]bool{}
	}
	d.absent[missing{block, string(text)}] = true
}
