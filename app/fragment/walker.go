package fragment

import (
	"strings"

	"golang.org/x/net/html"
)

// walker is the state of the walk.
type walker struct {
	tokens   *html.Tokenizer
	resolve  Resolver
	fragment *Fragment
	out      strings.Builder
	text     strings.Builder
	open     []string
	terms    map[string]bool
}

// next takes one token; false at the end.
func (w *walker) next() bool {
	switch w.tokens.Next() {
	case html.ErrorToken:
		return false
	case html.TextToken:
		w.writeText(string(w.tokens.Raw()))
	case html.StartTagToken, html.SelfClosingTagToken:
		w.startTag()
	case html.EndTagToken:
		name, _ := w.tokens.TagName()
		w.endTag(string(name))
	}
	return true
}

// writeText passes text on. Its entities stay as the author wrote them.
func (w *walker) writeText(raw string) {
	plain := raw
	if strings.IndexByte(raw, '&') >= 0 {
		plain = html.UnescapeString(raw)
	}
	w.text.WriteString(plain)
	if strings.ContainsAny(raw, "<>") {
		raw = html.EscapeString(plain)
	}
	w.out.WriteString(raw)
}

// startTag writes an element that may stay, leaves out the tag of one that may
// not, and drops the content of those that hold no text.
func (w *walker) startTag() {
	raw, hasAttributes := w.tokens.TagName()
	name := string(raw)
	kind, ok := allowed[name]
	if !ok {
		if dropped[name] {
			w.skip(name)
		}
		return
	}
	w.closeImplied(name)
	if n := len(w.open); kind.block && n > 0 && w.open[n-1] == "p" {
		w.closeLast()
	}
	if kind.block || name == "br" {
		w.newLine()
	}
	start := w.out.Len()
	var list attributeList
	if hasAttributes {
		list = w.readAttributes(name)
	}
	if name == "input" && list.value("type") != "checkbox" {
		return
	}
	w.writeTag(name, list)
	if kind.heading > 0 {
		w.fragment.Outline = append(w.fragment.Outline, Heading{
			Level: kind.heading, ID: list.value("id"), Start: start, Inner: w.out.Len(), TextAt: w.text.Len(),
		})
	}
	if !kind.void {
		w.open = append(w.open, name)
	}
}

// implied lists what a start tag ends, up to the element that holds both.
var implied = map[string]struct{ ends, within map[string]bool }{
	"li": {set("li p"), set("ul ol")},
	"dt": {set("dt dd p"), set("dl")},
	"dd": {set("dt dd p"), set("dl")},
	"tr": {set("tr td th p"), set("table thead tbody tfoot")},
	"td": {set("td th p"), set("tr")},
	"th": {set("td th p"), set("tr")},
	"p":  {set("p"), nil},
}

// closeImplied ends the elements that a browser would end at this start tag, so
// that its tree and ours are the same.
func (w *walker) closeImplied(name string) {
	rule, ok := implied[name]
	if !ok {
		return
	}
	for i := len(w.open) - 1; i >= 0; i-- {
		switch {
		case rule.ends[w.open[i]]:
			for len(w.open) > i {
				w.closeLast()
			}
		case rule.within[w.open[i]] || rule.within == nil:
			return
		}
	}
}

// endTag closes the element where one is open; a stray end tag goes.
func (w *walker) endTag(name string) {
	for i := len(w.open) - 1; i >= 0; i-- {
		if w.open[i] == name {
			for len(w.open) > i {
				w.closeLast()
			}
			return
		}
	}
}

// closeLast writes the end tag of the innermost element.
func (w *walker) closeLast() {
	name := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	if allowed[name].heading > 0 {
		h := &w.fragment.Outline[len(w.fragment.Outline)-1]
		h.End = w.out.Len()
		h.Text = strings.Join(strings.Fields(w.text.String()[h.TextAt:]), " ")
	}
	w.out.WriteString("</" + name + ">")
	if allowed[name].block {
		w.newLine()
	}
}

// newLine ends the line of the plain text.
func (w *walker) newLine() {
	if text := w.text.String(); text != "" && !strings.HasSuffix(text, "\n") {
		w.text.WriteByte('\n')
	}
}

// skip drops everything up to the end tag of the element.
func (w *walker) skip(name string) {
	for depth := 1; depth > 0; {
		switch w.tokens.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken:
			if n, _ := w.tokens.TagName(); string(n) == name {
				depth++
			}
		case html.EndTagToken:
			if n, _ := w.tokens.TagName(); string(n) == name {
				depth--
			}
		}
	}
}
