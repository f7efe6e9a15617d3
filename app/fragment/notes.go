package fragment

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// NoteClass marks a block that is for the trainer only, by the attribute list
// {: .trainer-note } or in HTML.
const NoteClass = "trainer-note"

// notes is what the walk knows of the trainer's notes. Whatever an author has
// left open or put where it cannot stand, rather too much of a page is left out
// than a word of a note let through.
type notes struct {
	keep bool
	// depth is how many elements are open with the outermost note; 0 outside.
	depth int
	// inside and outside are the ids met in notes and elsewhere that footnotes
	// and tables of contents go by; items are the footnotes met, by their place.
	inside, outside idSet
	items           []string
	known           known
}

// idSet are ids, and the footnotes that those among them refer to which are
// references.
type idSet struct{ ids, footnotes map[string]bool }

func (s *idSet) add(id string) {
	if s.ids == nil {
		s.ids, s.footnotes = map[string]bool{}, map[string]bool{}
	}
	s.ids[id] = true
	if reference, ok := strings.CutPrefix(id, referenceID); ok {
		name, _, _ := strings.Cut(reference, ":")
		s.footnotes[name] = true
	}
}

// known is what belongs to notes without standing in them.
type known struct {
	// headings are the ids of headings, and of all else, that are only in notes.
	headings map[string]bool
	// footnotes are those that only notes refer to, by their number.
	footnotes map[int]bool
}

func (k known) any() bool { return len(k.headings)+len(k.footnotes) > 0 }

func isNote(list attributeList) bool {
	return slices.ContainsFunc(strings.Fields(list.value("class")), func(c string) bool { return strings.EqualFold(c, NoteClass) })
}

// muted tells whether what is read now is left out.
func (w *walker) muted() bool { return w.notes.depth > 0 && !w.notes.keep }

// collectID remembers what a link can lead to.
func (w *walker) collectID(id string) {
	if w.notes.depth > 0 {
		w.notes.inside.add(id)
	} else {
		w.notes.outside.add(id)
	}
	if !w.muted() {
		w.fragment.IDs[id] = true
	}
}

// enterNote begins a note with the element that is about to be pushed, where it
// is one or belongs to one.
func (w *walker) enterNote(name string, list attributeList) attributeList {
	list = withPlainClass(list)
	belongs := name == "li" && w.isNotesFootnote(list) || name == "a" && w.isNotesEntry(list)
	if belongs && !isNote(list) {
		list = slices.DeleteFunc(slices.Clone(list), func(a attribute) bool { return a.key == "class" })
		list = append(list, attribute{"class", NoteClass})
	}
	if w.notes.depth == 0 && isNote(list) && !allowed[name].void {
		w.notes.depth = len(w.open) + 1
	}
	return list
}

// withPlainClass writes the class of notes as style sheets have it.
func withPlainClass(list attributeList) attributeList {
	for i, a := range list {
		if a.key == "class" && isNote(list) {
			words := strings.Fields(a.value)
			for n, word := range words {
				if strings.EqualFold(word, NoteClass) {
					words[n] = NoteClass
				}
			}
			list[i].value = strings.Join(words, " ")
		}
	}
	return list
}

// noteBegan enters a note that has just begun into the fragment.
func (w *walker) noteBegan(e element) {
	if w.notes.depth != len(w.open)+1 {
		return
	}
	if w.notes.keep {
		w.fragment.Notes = append(w.fragment.Notes, Note{Name: e.name, Start: e.start, Inner: e.inner})
	} else {
		w.fragment.Withheld = true
	}
}

// leaveNote ends a note whose element was the last that was closed.
func (w *walker) leaveNote() {
	if w.notes.depth != len(w.open)+1 {
		return
	}
	if w.muted() {
		w.emptied()
	}
	w.notes.depth = 0
}

// emptied remembers that something was left out of the innermost element.
func (w *walker) emptied() {
	if len(w.open) > 0 {
		w.open[len(w.open)-1].emptied = true
	}
}

// fixed are the blocks that stay although nothing is left in them.
var fixed = set("td th caption summary h1 h2 h3 h4 h5 h6")

// nothingLeft tells whether an element held notes and nothing else.
func (w *walker) nothingLeft(e element) bool {
	return e.emptied && allowed[e.name].block && !fixed[e.name] && len(bytes.TrimSpace(w.out.Bytes()[e.inner:])) == 0
}

// leftOut takes the content of a note with it whose own tag cannot stay. A note
// that is nested deeper than elements may be takes the rest of the page.
func (w *walker) leftOut(name string, list attributeList) {
	switch {
	case w.notes.keep:
	case w.muted() && len(w.open) >= maxDepth:
		w.fragment.Withheld = true
		for w.advance() != html.ErrorToken {
		}
	case isNote(list) && !w.muted():
		w.fragment.Withheld = true
		w.through(name)
	}
}

// isNotesEntry tells whether a link is the entry of a heading in {:toc} that
// stands in a note: it has the heading's id behind the list's own.
func (w *walker) isNotesEntry(list attributeList) bool {
	heading, ok := strings.CutPrefix(list.value("href"), "#")
	return ok && w.notes.known.headings[heading] && strings.HasSuffix(list.value("id"), "-"+heading)
}

// found is what a finished walk has learned for the next one.
func (n notes) found(f *Fragment) known {
	k := known{headings: map[string]bool{}, footnotes: map[int]bool{}}
	for id := range n.inside.ids {
		if !n.outside.ids[id] {
			k.headings[id] = true
		}
	}
	for i, name := range n.items {
		if name != "" {
			k.footnotes[i+1] = true
		}
	}
	return k
}
