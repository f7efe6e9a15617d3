package fragment

import (
	"strconv"
	"strings"
)

// Footnotes are written as kramdown does it: a reference is
// <sup id="fnref:NAME"><a href="#fn:NAME" class="footnote">1</a></sup>, further
// ones have the id fnref:NAME:1, and the note is <li id="fn:NAME">.
const (
	footnoteID  = "fn:"
	referenceID = "fnref:"
)

// isNotesFootnote tells whether an item is a footnote that only notes refer to,
// and counts the footnotes. References stand before it.
func (w *walker) isNotesFootnote(list attributeList) bool {
	name, ok := strings.CutPrefix(list.value("id"), footnoteID)
	if !ok || w.notes.depth > 0 {
		return false
	}
	belongs := w.notes.inside.footnotes[name] && !w.notes.outside.footnotes[name]
	if !belongs {
		name = ""
	}
	w.notes.items = append(w.notes.items, name)
	return belongs
}

// renumbered is the number of a footnote behind one that is left out.
func (w *walker) renumbered(text string) (string, bool) {
	if w.notes.keep || len(w.notes.known.footnotes) == 0 || w.innermost() != "a" {
		return "", false
	}
	tag := string(w.out.Bytes()[w.open[len(w.open)-1].start:])
	number, err := strconv.Atoi(text)
	if err != nil || !strings.Contains(tag, ` class="footnote"`) {
		return "", false
	}
	before := 0
	for left := range w.notes.known.footnotes {
		if left < number {
			before++
		}
	}
	return strconv.Itoa(number - before), true
}
