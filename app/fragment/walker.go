package fragment

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// walker is the state of the walk.
type walker struct {
	source   string
	tokens   *html.Tokenizer
	at       int // where in source the next token begins
	resolve  Resolver
	fragment *Fragment
	out      bytes.Buffer
	text     strings.Builder
	open     []element
	notes    notes
	terms    map[string]bool
	ids      map[string]bool // of elements, without the names of links
	address  string          // of the element whose attributes were read last
	// endless are the names of dropped elements whose end tag comes no more.
	endless map[string]bool
}

// element is an open element.
type element struct {
	name    string
	heading int // where in the outline it stands, from 1; 0 for others
	// start and inner are where its tag and its content begin in out.
	start, inner int
	// emptied says that a note in it was left out.
	emptied bool
}

// advance reads the next token.
func (w *walker) advance() html.TokenType {
	kind := w.tokens.Next()
	w.at += len(w.tokens.Raw())
	return kind
}

// next takes one token; false at the end.
func (w *walker) next() bool {
	switch w.advance() {
	case html.ErrorToken:
		return false
	case html.TextToken:
		w.writeText(string(w.tokens.Raw()))
	case html.StartTagToken:
		w.startTag(false)
	case html.SelfClosingTagToken:
		w.startTag(true)
	case html.EndTagToken:
		name, _ := w.tokens.TagName()
		w.endTag(string(name))
	}
	return true
}

// writeText passes text on. Its entities stay as the author wrote them.
func (w *walker) writeText(raw string) {
	if strings.IndexByte(raw, 0) >= 0 {
		raw = strings.ReplaceAll(raw, "\x00", "")
	}
	plain := raw
	if strings.IndexByte(raw, '&') >= 0 {
		plain = html.UnescapeString(raw)
	}
	if w.inTableStructure() && strings.Trim(plain, " \t\r\n\f") != "" {
		w.leaveStructure("")
	}
	if w.muted() {
		return
	}
	if number, ok := w.renumbered(plain); ok {
		raw, plain = number, number
	}
	w.text.WriteString(plain)
	if strings.ContainsAny(raw, "<>") {
		raw = html.EscapeString(plain)
	}
	w.out.WriteString(raw)
}

// startTag writes an element that may stay, leaves out the tag of one that may
// not, and drops the content of those that hold no text.
func (w *walker) startTag(selfClosing bool) {
	raw, hasAttributes := w.tokens.TagName()
	name := string(raw)
	kind, ok := allowed[name]
	var list attributeList
	w.address = ""
	if hasAttributes {
		list = w.readAttributes(name)
	}
	if !ok {
		w.lose(name)
		if dropped[name] && !(selfClosing && foreign[name]) {
			w.skip(name)
		} else {
			w.leftOut(name, list)
		}
		return
	}
	if name == "input" {
		if !strings.EqualFold(list.value("type"), "checkbox") {
			return
		}
		list = checkbox(list)
	}
	if !w.makeRoom(name) {
		w.leftOut(name, list)
		return
	}
	if kind.block || name == "br" {
		w.newLine()
	}
	w.push(name, list)
}

// push writes the start tag of an element that there is room for.
func (w *walker) push(name string, list attributeList) {
	if isNote(list) && allowed[name].void && !w.notes.keep {
		w.fragment.Withheld = true
		w.emptied()
		return
	}
	list = w.enterNote(name, list)
	e := element{name: name, start: w.out.Len()}
	w.writeTag(name, list)
	e.inner = w.out.Len()
	w.noteBegan(e)
	if level := allowed[name].heading; level > 0 && !w.muted() {
		w.fragment.Outline = append(w.fragment.Outline, Heading{
			Level: level, ID: list.value("id"), Start: e.start, Inner: e.inner, TextAt: w.text.Len(), Note: w.notes.depth > 0,
		})
		e.heading = len(w.fragment.Outline)
	}
	if !allowed[name].void {
		w.open = append(w.open, e)
	}
}

// closeLast writes the end tag of the innermost element.
func (w *walker) closeLast() {
	e := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	if w.muted() {
		w.leaveNote()
		return
	}
	if e.heading > 0 {
		h := &w.fragment.Outline[e.heading-1]
		h.End = w.out.Len()
		h.Text = strings.Join(strings.Fields(w.text.String()[h.TextAt:]), " ")
	}
	if w.nothingLeft(e) {
		w.out.Truncate(e.start)
		w.emptied()
		return
	}
	w.out.WriteString("</" + e.name + ">")
	if allowed[e.name].block {
		w.newLine()
	}
	w.leaveNote()
}

// newLine ends the line of the plain text.
func (w *walker) newLine() {
	if w.muted() {
		return
	}
	if text := w.text.String(); text != "" && !strings.HasSuffix(text, "\n") {
		w.text.WriteByte('\n')
	}
}

// missed are the elements that a reader misses when they are left out.
var missed = set("script style link iframe object embed applet svg math audio video canvas")

// lose remembers an element that is left out, whose attributes were just read.
func (w *walker) lose(name string) {
	if missed[name] && !w.muted() {
		w.fragment.Lost = append(w.fragment.Lost, Loss{Element: name, Address: w.address})
	}
}

// skip drops everything up to the end tag of the element. Where there is none
// only the tag goes: what follows may be the rest of the page.
func (w *walker) skip(name string) {
	after := w.at
	if !w.endless[name] && !w.through(name) {
		w.endless[name] = true
		w.restart(after)
	}
}

// through reads up to the end tag of the element; false where there is none.
func (w *walker) through(name string) bool {
	for depth := 1; depth > 0; {
		kind := w.advance()
		if kind == html.ErrorToken {
			return false
		}
		if tag, _ := w.tokens.TagName(); string(tag) != name {
			continue
		}
		switch kind {
		case html.StartTagToken:
			depth++
		case html.EndTagToken:
			depth--
		}
	}
	return true
}

// restart goes on from a place in the source.
func (w *walker) restart(at int) {
	w.at = at
	w.tokens = html.NewTokenizer(strings.NewReader(w.source[at:]))
}
