package search

import (
	"strings"
	"unicode/utf8"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
)

// minBegunTerm is how much of a term's name has to be typed before the term is
// shown, in characters.
const minBegunTerm = 3

// termName is one name of a glossary term.
type termName struct {
	term           *glossary.Term
	tight, stemmed string
}

// readTerms lists the names and aliases of the site's own glossary, and which of
// them say the same.
func (x *Index) readTerms() {
	terms := x.site.OwnTerms()
	x.otherNames = map[string][]string{}
	for i, t := range terms {
		first := len(x.terms)
		for _, name := range append([]string{t.Name}, t.AKA...) {
			key := x.key(name)
			x.terms = append(x.terms, termName{&terms[i], tight(key), x.stemmed(key)})
		}
		for _, name := range x.terms[first:] {
			for _, other := range x.terms[first:] {
				x.otherNames[name.tight] = append(x.otherNames[name.tight], other.tight)
			}
		}
	}
}

// term finds the glossary term that a query names, by its name or an alias: as it
// is, with a letter wrong, or begun.
func (x *Index) term(typed string) *glossary.Term {
	asked := x.key(typed)
	if asked == "" {
		return nil
	}
	stemmed := x.stemmed(asked)
	asked = tight(asked)
	length := utf8.RuneCountInString(asked)
	var near, begun termName
	for _, t := range x.terms {
		switch {
		case t.stemmed == stemmed:
			return t.term
		case near.term == nil && length >= minWrong && oneAway(asked, t.tight, equal):
			near = t
		case length >= minBegunTerm && strings.HasPrefix(t.tight, asked) && (begun.term == nil || len(t.tight) < len(begun.tight)):
			begun = t
		}
	}
	if near.term != nil {
		return near.term
	}
	return begun.term
}

// key is a name, or a question for it, without the words that say nothing.
func (x *Index) key(text string) string {
	var words []string
	for _, w := range x.content(split(text)) {
		if !w.whole {
			words = append(words, w.text)
		}
	}
	return strings.Join(words, " ")
}

// tight is a key without its spaces: a word in two says the same.
func tight(key string) string { return strings.ReplaceAll(key, " ", "") }

// stemmed is a key with the endings of its words taken off.
func (x *Index) stemmed(key string) string {
	words := strings.Fields(key)
	for i, w := range words {
		words[i] = x.language.stem(w)
	}
	return strings.Join(words, " ")
}

// nearest is the title or term that is written most like the query.
func (x *Index) nearest(typed string) string {
	names, spelled := map[string]string{}, []string(nil)
	add := func(name string) {
		key := small(name)
		if _, known := names[key]; !known {
			names[key] = name
			spelled = append(spelled, key)
		}
	}
	for _, t := range x.site.OwnTerms() {
		add(t.Name)
	}
	for _, p := range x.pages {
		add(p.Title)
	}
	near, _ := diagnostic.Nearest(small(typed), spelled)
	return names[near]
}
