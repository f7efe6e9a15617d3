package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// The fields of a page that words are counted in.
const (
	titleField = iota
	headingField
	bodyField
	fields
)

// vocabulary is all words that occur in a site. Words with the same stem are one
// term; a term knows the pages that it occurs on.
type vocabulary struct {
	ids   map[string]int32
	words []string
	// terms is the term of each word, byStem finds one.
	terms    []int32
	byStem   map[string]int32
	postings [][]posting
	// byFirst and byLength find words by their first character and by how many
	// characters they have.
	byFirst  map[rune][]int32
	byLength map[int][]int32
}

// posting says how often a term occurs in each field of a page.
type posting struct {
	page int32
	in   [fields]uint16
}

func newVocabulary() vocabulary {
	return vocabulary{ids: map[string]int32{}, byStem: map[string]int32{}, byFirst: map[rune][]int32{}, byLength: map[int][]int32{}}
}

// add returns the number of a word, which it gets when it is new.
func (v *vocabulary) add(text string, stem func(string) string) int32 {
	if id, ok := v.ids[text]; ok {
		return id
	}
	// The text would keep the whole page that it was cut from.
	text = strings.Clone(text)
	id := int32(len(v.words))
	v.ids[text] = id
	v.words = append(v.words, text)
	stemmed := stem(text)
	term, ok := v.byStem[stemmed]
	if !ok {
		term = int32(len(v.postings))
		v.byStem[stemmed] = term
		v.postings = append(v.postings, nil)
	}
	v.terms = append(v.terms, term)
	first, _ := utf8.DecodeRuneInString(text)
	v.byFirst[first] = append(v.byFirst[first], id)
	length := utf8.RuneCountInString(text)
	v.byLength[length] = append(v.byLength[length], id)
	return id
}

// count counts a word in a field of a page; pages come in their order.
func (v *vocabulary) count(id, page int32, field int) {
	list := &v.postings[v.terms[id]]
	if last := len(*list) - 1; last < 0 || (*list)[last].page != page {
		*list = append(*list, posting{page: page})
	}
	if in := &(*list)[len(*list)-1].in[field]; *in < 1<<16-1 {
		*in++
	}
}

// exact finds the term of a word, or of one with the same stem.
func (v *vocabulary) exact(text string, stem func(string) string) (term int32, ok bool) {
	if id, ok := v.ids[text]; ok {
		return v.terms[id], true
	}
	term, ok = v.byStem[stem(text)]
	return term, ok
}

// The terms that a typed word may stand for, at most: the most frequent ones.
const (
	maxBegun = 32
	maxNear  = 12
)

// begun lists terms with a word that begins with what was typed.
func (v *vocabulary) begun(typed string) []int32 {
	first, _ := utf8.DecodeRuneInString(typed)
	return v.most(maxBegun, v.byFirst[first], func(word string) bool { return strings.HasPrefix(word, typed) })
}

// near lists terms with a word that is one letter away from what was typed: one
// wrong, too many or missing, or two exchanged.
func (v *vocabulary) near(typed string) []int32 {
	length := utf8.RuneCountInString(typed)
	candidates := v.byLength[length+1]
	if length >= minWrong {
		candidates = slices.Concat(v.byLength[length-1], v.byLength[length], candidates)
	}
	return v.most(maxNear, candidates, func(word string) bool { return oneAway(typed, word, equal) })
}

// nearlyBegun lists terms with a word whose beginning is one letter away from what
// was typed; the first letter has to be right.
func (v *vocabulary) nearlyBegun(typed string) []int32 {
	first, _ := utf8.DecodeRuneInString(typed)
	begins := func(a, b string) bool { return strings.HasPrefix(b, a) }
	return v.most(maxNear, v.byFirst[first], func(word string) bool { return oneAway(typed, word, begins) })
}

// most lists the terms of the words that hold, those on most pages first.
func (v *vocabulary) most(limit int, words []int32, holds func(word string) bool) []int32 {
	var terms []int32
	for _, id := range words {
		if holds(v.words[id]) {
			terms = append(terms, v.terms[id])
		}
	}
	slices.Sort(terms)
	terms = slices.Compact(terms)
	slices.SortStableFunc(terms, func(a, b int32) int { return cmp.Compare(len(v.postings[b]), len(v.postings[a])) })
	return terms[:min(limit, len(terms))]
}
