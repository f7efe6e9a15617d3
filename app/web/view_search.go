package web

import "rutter/app/search"

// searchView is a query and its answers.
type searchView struct {
	// Typed stands in the field; Asked is the part of it that counts, "" where
	// nothing was asked.
	Typed, Asked string
	// Term is the glossary term that the query names; nil where it names none.
	Term *foundTerm
	// Results begin with the one that First counts, of Total.
	Results      []foundPage
	First, Total int
	// Earlier and Later lead to the other results; "" where there are none.
	Earlier, Later string
	// Nearest is what was meant perhaps; nil where something was found.
	Nearest *link
	// Indexed of Pages could be looked at; Again asks once more.
	Indexed, Pages int
	Again          string
}

// foundTerm is a glossary term with its definition as plain text.
type foundTerm struct {
	link
	Definition string
}

// foundPage is a page, or a section of one (its Kind).
type foundPage struct {
	Kind string
	URL  string
	// Name is the page's title or the section's heading, Place what it lies in.
	Name    []search.Span
	Place   [][]search.Span
	Excerpt []search.Span
}
