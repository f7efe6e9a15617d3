// Package fragment makes rendered HTML safe and useful in one walk: it lets
// through only what is on the allow-list, resolves every link and image, closes
// what was left open, and collects the outline, the links, the glossary terms
// and the plain text on the way.
package fragment

import (
	"strings"
	"unicode"
)

// Fragment is the finished body of one page.
type Fragment struct {
	// HTML is well-formed and holds nothing that is not on the allow-list.
	HTML string
	// Outline lists all headings in order.
	Outline []Heading
	// Links lists all links and images in order.
	Links []Link
	// Terms lists the ids of the glossary terms mentioned, first mention first.
	Terms []string
	// Text is the page without its markup, a line for every block.
	Text string
	// IDs are the places that a link can lead to.
	IDs map[string]bool
	// Notes are the outermost trainer's notes; Withheld says that there are some
	// which were left out.
	Notes    []Note
	Withheld bool
	// Repeated lists the ids that stand on more than one element.
	Repeated []string
	// Lost lists what the walk left out and a reader may miss, in order.
	Lost []Loss
}

// Note is an element that is for the trainer only. Start is where its tag stands
// in HTML, Inner where its content begins.
type Note struct {
	Name         string // of the element
	Start, Inner int
}

// Loss is an element that was left out with its content, or a link or an image
// whose address is not safe to follow.
type Loss struct {
	Element string
	// Address is what the element would have loaded or led to; it may be empty.
	Address string
}

// Heading is one heading of a page.
type Heading struct {
	Level int // 1 to 6
	ID    string
	Text  string
	// Start is where the heading's tag stands in HTML, Inner and End where its
	// content begins and ends.
	Start, Inner, End int
	// TextAt is where the heading's text begins in Text.
	TextAt int
	// Note says that it stands in a trainer's note.
	Note bool
}

// Link is one link or image of a page.
type Link struct {
	// Address is what the author wrote.
	Address string
	Image   bool
	// Alt is the text of an image.
	Alt string
	// Term is the glossary term that the link is a mention of; else empty.
	Term   string
	Target Target
	// Blank is where target="_blank" stands in HTML, white space in front
	// included; both are 0 where it does not.
	Blank [2]int
}

// Shelf tells which content answers a link.
type Shelf string

// The shelves; a link that leaves the program has ShelfExternal.
const (
	ShelfOwn      Shelf = ""
	ShelfHandbook Shelf = "handbook"
	ShelfNone     Shelf = "none"
	ShelfExternal Shelf = "external"
)

// Target is where a link leads.
type Target struct {
	// URL is root-relative inside the program, absolute outside.
	URL   string
	Shelf Shelf
}

// Resolver says where an address of the author leads. Addresses that are not
// safe to follow never reach it.
type Resolver func(address string, image bool) Target

// Parse walks over the HTML and leaves the trainer's notes out. It never fails:
// HTML that is not well-formed is mended as far as the walk understands it.
func Parse(source string, resolve Resolver) *Fragment { return parse(source, resolve, false) }

// ParseWithNotes is Parse for the trainer's eyes: the notes stay.
func ParseWithNotes(source string, resolve Resolver) *Fragment { return parse(source, resolve, true) }

func parse(source string, resolve Resolver, keepNotes bool) *Fragment {
	w := walk(source, resolve, notes{keep: keepNotes})
	if known := w.notes.found(w.fragment); known.any() {
		// What points into a note may stand in front of it.
		w = walk(source, resolve, notes{keep: keepNotes, known: known})
	}
	return w.fragment
}

func walk(source string, resolve Resolver, n notes) *walker {
	w := &walker{
		source: source, resolve: resolve, notes: n,
		fragment: &Fragment{IDs: map[string]bool{}}, terms: map[string]bool{}, ids: map[string]bool{}, endless: map[string]bool{},
	}
	w.restart(0)
	w.out.Grow(len(source) + len(source)/8)
	w.text.Grow(len(source))
	for w.next() {
	}
	w.closeTo(0)
	w.fragment.HTML = w.out.String()
	w.trimText()
	return w
}

// trimText takes the white space off both ends of the text; the headings keep
// their places in it.
func (w *walker) trimText() {
	text := w.text.String()
	w.fragment.Text = strings.TrimSpace(text)
	lead := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	for i := range w.fragment.Outline {
		h := &w.fragment.Outline[i]
		h.TextAt = min(max(h.TextAt-lead, 0), len(w.fragment.Text))
	}
}
