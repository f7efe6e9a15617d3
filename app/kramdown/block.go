package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// documentKey finds the document in a goldmark context.
var documentKey = parser.NewContextKey()

// document is what the constructs of one document share.
type document struct {
	source   []byte
	context  parser.Context
	problems []Problem
	// named are the attribute list definitions, {:name: …}.
	named map[string]attributeList
	// attached are the attribute lists that wait for the finishing pass.
	attached []attachment
	// tight is the text of the items that are no paragraphs, by their paragraphs.
	tight map[ast.Node]*ast.TextBlock
	// references are the link definitions by their normalised names.
	references map[string]parser.Reference
	// linkAttributes are the attribute lists behind link definitions.
	linkAttributes map[string]attributeList
	// footnotes are the definitions by name, defined the same in order, noted those
	// that are referred to, in order of reference.
	footnotes map[string]*footnote
	defined   []*footnote
	noted     []*footnote
	// abbreviations map names to what they stand for.
	abbreviations map[string]string
	// absent remembers what a block was searched for in vain.
	absent map[missing]bool
	// marks counts the marks of emphasis and brackets in the block marked.
	marks  int
	marked ast.Node
	// nestedInHTML are the headings inside of elements with markdown="1", insideHTML
	// how many such elements are open.
	nestedInHTML map[ast.Node]bool
	insideHTML   int
	// depth is how deep scopes are nested.
	depth int
	// extents are where blocks stand in the source; nil where nobody asks.
	extents *extents
}

// maxDepth bounds lists in quotations in lists. Deeper text is shown as
// paragraphs.
const maxDepth = 60

func (d *document) problem(code, text, hint, literal string) {
	d.problems = append(d.problems, Problem{Code: code, Text: text, Hint: hint, Literal: literal})
}

// blockPhase is the one block parser that goldmark sees: it takes the whole
// document at its first line.
type blockPhase struct{}

// Trigger makes goldmark offer every line.
func (blockPhase) Trigger() []byte { return nil }

// Open reads all blocks of the document.
func (blockPhase) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	d := pc.Get(documentKey).(*document)
	_, at := reader.Position()
	lines, length := splitLines(d.source, at.Start), len(d.source)
	d.scope(lines).parseInto(parent)
	// Their spans are read with the document's, wherever they are shown.
	for _, note := range d.defined {
		parent.AppendChild(parent, note.body)
	}
	for _, reference := range d.references {
		pc.AddReference(reference)
	}
	d.mendAddresses(parent)
	reader.SetPosition(len(lines), text.NewSegment(length, length))
	return nil, parser.NoChildren
}

// Continue is never called: Open leaves no block open.
func (blockPhase) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }

// Close has nothing to do.
func (blockPhase) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph is false: goldmark never has a paragraph open.
func (blockPhase) CanInterruptParagraph() bool { return false }

// CanAcceptIndentedLine is true: a document may begin with indented code.
func (blockPhase) CanAcceptIndentedLine() bool { return true }

// splitLines cuts the source behind offset into lines, line ends included.
func splitLines(source []byte, offset int) []segment {
	lines := make([]segment, 0, bytes.Count(source[offset:], []byte{'\n'})+1)
	for start := offset; start < len(source); {
		stop := len(source)
		if i := bytes.IndexByte(source[start:], '\n'); i >= 0 {
			stop = start + i + 1
		}
		lines = append(lines, text.NewSegment(start, stop))
		start = stop
	}
	return lines
}

// scope is a run of lines that is read as a document of its own: the whole
// document, a list item, a quotation.
type scope struct {
	*document
	lines    []segment
	at       int
	children []child
	// pending is an attribute list that waits for the next block, pendingAt where it
	// stands.
	pending   attributeList
	pendingAt int
	// trailingGap is set where a blank line ended the scope.
	trailingGap bool
}

// child is a block of a scope, or the gap between two.
type child struct {
	node ast.Node // nil for a gap
	// boundary marks a gap that an attribute list or a "^" line made, not a
	// blank line.
	boundary bool
	// definition marks a gap that the definition of a link, a footnote or an
	// abbreviation made; link is the normalised name of the link.
	definition bool
	link       string
	// wide marks a gap that is more than one empty line.
	wide bool
}

func (d *document) scope(lines []segment) *scope { return &scope{document: d, lines: lines} }

// parse reads all lines into children.
func (s *scope) parse() {
	s.depth++
	defer func() { s.depth-- }()
	for s.at < len(s.lines) {
		if s.depth > maxDepth {
			if !s.blankLines() {
				s.paragraph()
			}
			continue
		}
		for _, read := range constructsAt(s.peek(0)) {
			before := s.before()
			if read(s) {
				s.trace(before)
				break
			}
		}
	}
}

// goOn reads further lines, to which nothing before goes on.
func (s *scope) goOn(lines []segment) {
	s.lines, s.at, s.pending = lines, 0, nil
	s.parse()
}

// parseInto reads all lines and hangs the blocks under parent.
func (s *scope) parseInto(parent ast.Node) {
	s.parse()
	for _, c := range s.children {
		if c.node != nil {
			parent.AppendChild(parent, c.node)
		}
	}
}

// add appends a block and gives it the attribute list that waits for it.
func (s *scope) add(node ast.Node) {
	s.children = append(s.children, child{node: node})
	if s.pending != nil {
		s.attach(node, s.pending)
		s.pending = nil
	}
}

// last is the block right before the current line; nil behind a gap.
func (s *scope) last() ast.Node {
	if len(s.children) == 0 {
		return nil
	}
	return s.children[len(s.children)-1].node
}

// afterBoundary tells whether the current line begins after a gap.
func (s *scope) afterBoundary() bool { return s.last() == nil }

// peek is the text of the line at the given distance from the current one; nil
// behind the last.
func (s *scope) peek(distance int) []byte {
	if s.at+distance >= len(s.lines) {
		return nil
	}
	return s.lines[s.at+distance].Value(s.source)
}

// leaf returns a block whose spans goldmark reads from the segments.
func leaf[N ast.Node](node N, segments ...segment) N {
	lines := text.NewSegments()
	lines.AppendAll(segments)
	node.SetLines(lines)
	return node
}
