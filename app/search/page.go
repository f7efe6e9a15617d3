package search

import (
	"path"
	"strings"

	"rutter/app/site"
)

// page is a page of the site as the index keeps it.
type page struct {
	*site.Page
	// text is the page without its markup, a line for every block.
	text string
	// start is where the text begins below a heading that repeats the title.
	start    int
	headings []Heading
	// title and words are the words of the title and of the text.
	title, words []place
	// lengths is how many words each field has.
	lengths [fields]int
}

// Heading is a heading of a page below its title.
type Heading struct {
	Level int
	ID    string
	Text  string
	// at and end are where the heading's section begins in the page's text, and
	// where the heading's own text ends there.
	at, end int
	words   []place
}

// place is one word of a page's text.
type place struct {
	at     uint32
	word   int32
	length uint16
	// whole says that its parts follow, as words of their own.
	whole bool
}

// pageWords are the words of a page on their way into the index.
type pageWords struct {
	title, address []word
	headings       [][]word
	body           []word
}

// read renders a page and cuts its text into words.
func (x *Index) read(p *site.Page) (*page, pageWords) {
	f := x.site.RenderOnce(p).Fragment
	out := &page{Page: p, text: f.Text}
	// The last part of the address often says in other words what the page is about.
	words := pageWords{title: split(p.Title), address: split(path.Base(p.URL)), body: split(f.Text)}
	for i, h := range f.Outline {
		end := len(f.Text)
		if line := strings.IndexByte(f.Text[h.TextAt:], '\n'); line >= 0 {
			end = h.TextAt + line
		}
		switch {
		case i == 0 && h.Level == 1:
			out.start = end
		case h.Level > 1 && h.ID != "" && h.Text != "":
			out.headings = append(out.headings, Heading{Level: h.Level, ID: h.ID, Text: h.Text, at: h.TextAt, end: end})
			words.headings = append(words.headings, split(h.Text))
		}
	}
	return out, words
}
