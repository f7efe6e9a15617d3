// Package search answers queries about everything that a site holds, in a few
// hundred microseconds and without a network. A query is words, the last of which
// may still be typed; one wrong letter in a word is forgiven.
//
//	page.go        a page → its plain text cut into words, with their places
//	word.go        text → words; code-like words whole and in parts
//	language.go    word → what it is indexed as, in the language of the site
//	vocabulary.go  all words that occur; those that a typed word may stand for
//	query.go       query → groups of such words
//	score.go       groups → pages, ranked by title, headings and body (BM25F)
//	excerpt.go     page → its best section and the lines that show why
//
// Only the site itself is indexed, never its fallback: the two are not mixed.
package search

import (
	"context"
	"sync"

	"rutter/app/site"
)

// Index is the index of one site. It answers from the first page on, while the
// rest is still being read.
type Index struct {
	site     *site.Site
	language language
	done     chan struct{}

	mu         sync.RWMutex
	vocabulary vocabulary
	pages      []*page
	terms      []termName
	// otherNames are all names of the term that a name stands for, without spaces.
	otherNames map[string][]string
	// lengths is how many words each field has on all pages together.
	lengths [fields]int
}

// New returns an index that holds nothing yet.
func New(s *site.Site) *Index {
	return &Index{site: s, language: languageOf(s.Lang), done: make(chan struct{}), vocabulary: newVocabulary()}
}

// Build reads all pages of the site, one by one in this goroutine; it is called
// once. It reports how far it is before each page: a progress that takes its time
// holds the building up, which is how others go first. The error is that of ctx.
func (x *Index) Build(ctx context.Context, progress func(done, total int)) error {
	x.mu.Lock()
	x.readTerms()
	x.mu.Unlock()
	for i, p := range x.site.Pages {
		progress(i, len(x.site.Pages))
		if err := ctx.Err(); err != nil {
			return err
		}
		x.add(x.read(p))
	}
	close(x.done)
	return nil
}

// Done is closed when every page is in the index.
func (x *Index) Done() <-chan struct{} { return x.done }

// add puts a page into the index.
func (x *Index) add(p *page, words pageWords) {
	x.mu.Lock()
	defer x.mu.Unlock()
	at := int32(len(x.pages))
	x.pages = append(x.pages, p)
	p.title = x.addWords(at, words.title, titleField)
	x.addWords(at, words.address, headingField)
	p.lengths = [fields]int{len(words.title), len(words.address), len(words.body)}
	for i, heading := range words.headings {
		p.headings[i].words = x.addWords(at, heading, headingField)
		p.lengths[headingField] += len(heading)
	}
	p.words = x.addWords(at, words.body, bodyField)
	for f, length := range p.lengths {
		x.lengths[f] += length
	}
}

// addWords counts the words of one field of a page, and says where they stand.
func (x *Index) addWords(page int32, words []word, field int) []place {
	places := make([]place, len(words))
	for i, w := range words {
		id := x.vocabulary.add(w.text, x.language.stem)
		x.vocabulary.count(id, page, field)
		places[i] = place{at: uint32(w.at), length: uint16(min(w.end-w.at, 1<<16-1)), whole: w.whole, word: id}
	}
	return places
}
