package kramdown

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

var (
	footnoteStart  = regexp.MustCompile(`^ {0,3}\[\^(\w[\w-]*)\]:`)
	footnoteMarker = regexp.MustCompile(`^\[\^(\w[\w-]*)\]`)
)

// footnote is a definition [^name]: … and what refers to it.
type footnote struct {
	name   string
	body   *element // the blocks, not yet in the document
	number int      // in order of first reference; 0 while there is none
	uses   int
}

// footnoteDefinition reads [^name]: text, with further lines indented by four.
func (s *scope) footnoteDefinition() bool {
	m := footnoteStart.FindSubmatch(s.peek(0))
	if m == nil {
		return false
	}
	first := skip(s.lines[s.at], len(m[0]))
	lines := []segment{first.TrimLeftSpace(s.source)}
	s.at++
	indented := false // the line before belongs to the indented ones
	for s.at < len(s.lines) {
		line := s.peek(0)
		columns, _ := indentation(line)
		blank := isBlank(line)
		if blank && !s.indentedBehindBlank() || !blank && columns < 4 && (!indented || s.endsParagraph(line) || footnoteStart.Match(line)) {
			break
		}
		indented = !blank
		lines = append(lines, dedent(s.lines[s.at], 4, s.source))
		s.at++
	}
	s.traceFootnote(string(m[1]), first.Start-len(m[0]))
	note := &footnote{name: string(m[1]), body: newElement("li")}
	s.scope(lines).parseInto(note.body)
	if _, taken := s.footnotes[note.name]; taken {
		s.problem("kramdown-footnote", "footnote [^"+note.name+"] is defined twice", "give one of them another name", string(m[0]))
	}
	if s.footnotes == nil {
		s.footnotes = map[string]*footnote{}
	}
	s.footnotes[note.name] = note
	s.defined = append(s.defined, note)
	s.children = append(s.children, child{boundary: true, definition: true})
	return true
}

// indentedBehindBlank tells whether the first line behind the blank ones is
// indented.
func (s *scope) indentedBehindBlank() bool {
	for distance := 0; ; distance++ {
		line := s.peek(distance)
		if line == nil {
			return false
		}
		if !isBlank(line) {
			columns, _ := indentation(line)
			return columns >= 4
		}
	}
}

// footnoteParser reads a reference [^name].
type footnoteParser struct{}

// Trigger is the character that the reference begins with.
func (footnoteParser) Trigger() []byte { return []byte{'['} }

// Parse reads one reference. Without a definition it stays text.
func (footnoteParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	m := footnoteMarker.FindSubmatch(line)
	if m == nil {
		return nil
	}
	d := pc.Get(documentKey).(*document)
	note, ok := d.footnotes[string(m[1])]
	if !ok {
		d.problem("kramdown-footnote", "footnote "+string(m[0])+" is not defined", "add a line "+string(m[0])+": …", string(m[0]))
		return nil
	}
	block.Advance(len(m[0]))
	if note.number == 0 {
		d.noted = append(d.noted, note)
		note.number = len(d.noted)
	}
	repeat := ""
	if note.uses++; note.uses > 1 {
		repeat = fmt.Sprintf(":%d", note.uses-1)
	}
	html := fmt.Sprintf(`<sup id="fnref:%s%s"><a href="#fn:%s" class="footnote">%d</a></sup>`, note.name, repeat, note.name, note.number)
	return &footnoteReference{html: html}
}

// footnoteReference is the number in the text that leads to a footnote.
type footnoteReference struct {
	ast.BaseInline
	html string
}

var kindFootnoteReference = ast.NewNodeKind("FootnoteReference")

// Kind names the node's type.
func (*footnoteReference) Kind() ast.NodeKind { return kindFootnoteReference }

// Dump writes the node for debugging.
func (r *footnoteReference) Dump(source []byte, level int) {
	ast.DumpHelper(r, source, level, map[string]string{"html": r.html}, nil)
}

func renderFootnoteReference(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(node.(*footnoteReference).html)
	}
	return ast.WalkContinue, nil
}

// appendFootnotes puts the footnotes that are referred to at the end of the
// document.
func (d *document) appendFootnotes(root ast.Node) {
	for _, note := range d.defined {
		root.RemoveChild(root, note.body)
	}
	if len(d.noted) == 0 {
		return
	}
	list := newElement("ol")
	for _, note := range d.noted {
		note.body.SetAttributeString("id", []byte("fn:"+note.name))
		p, ok := note.body.LastChild().(*ast.Paragraph)
		if !ok {
			p = ast.NewParagraph()
			note.body.AppendChild(note.body, p)
		}
		p.AppendChild(p, raw(note.backlinks(ok)))
		list.AppendChild(list, note.body)
	}
	notes := newElement("div").with(list)
	notes.SetAttributeString("class", []byte("footnotes"))
	root.AppendChild(root, notes)
}

// backlinks leads from a footnote to every reference to it. A space stands
// before them where text does.
func (note *footnote) backlinks(space bool) string {
	var out strings.Builder
	for use := range note.uses {
		if space || use > 0 {
			out.WriteString("&#160;")
		}
		reference, number := note.name, ""
		if use > 0 {
			reference += fmt.Sprintf(":%d", use)
			number = fmt.Sprintf("<sup>%d</sup>", use+1)
		}
		fmt.Fprintf(&out, `<a href="#fnref:%s" class="reversefootnote">&#8617;%s</a>`, reference, number)
	}
	return out.String()
}
