package search

import (
	"rutter/app/glossary"
	"rutter/app/site"
)

// PageSize is how many results are shown at a time.
const PageSize = 10

// Answers is what the index has to say to a query.
type Answers struct {
	// Query is the part of what was typed that counts.
	Query string
	// Term is the glossary term that the query names; nil where it names none.
	Term *glossary.Term
	// Results are PageSize of the pages that answer, best first, beginning with
	// the one after From; Total is how many there are.
	Results     []Result
	From, Total int
	// Nearest is what may have been meant where nothing was found.
	Nearest string
	// Indexed is how many of the site's Pages are in the index so far.
	Indexed, Pages int
}

// Result is a page that answers, and the place on it that does so best.
type Result struct {
	Page *site.Page
	// Heading is that of the best section; it is nil where the page as a whole
	// is the best answer.
	Heading *Heading
	// Title, HeadingText and Excerpt are texts with the words marked that match.
	Title, HeadingText, Excerpt []Span
	// Words are what the words on the page begin with that match, in small letters.
	Words []string
}

// Span is a piece of a text.
type Span struct {
	Text  string
	Match bool
}

// Search answers a query, with the results from the given one on.
func (x *Index) Search(typed string, from int) Answers {
	x.mu.RLock()
	defer x.mu.RUnlock()
	out := Answers{Query: clip(typed), From: max(from, 0), Indexed: len(x.pages), Pages: len(x.site.Pages)}
	q := x.parse(out.Query, false)
	hits := x.rank(q)
	if len(hits) == 0 || hits[0].coverage < 1 {
		// Some word occurs, but not as it was meant.
		forgiven := x.parse(out.Query, true)
		if more := x.rank(forgiven); len(more) > 0 && (len(hits) == 0 || more[0].coverage > hits[0].coverage) {
			q, hits = forgiven, more
		}
	}
	hits = x.called(out.Query, hits)
	out.Term = x.term(out.Query)
	out.Total = len(hits)
	if len(hits) == 0 && out.Term == nil {
		out.Nearest = x.nearest(out.Query)
	}
	look := x.look(q)
	for i := out.From; i < min(out.From+PageSize, len(hits)); i++ {
		out.Results = append(out.Results, x.result(hits[i], look))
	}
	return out
}
