package search

import "unicode/utf8"

// How much a word counts that stands for the one that was typed.
const (
	otherNameWeight   = 0.9
	joinedWeight      = 0.9
	begunWeight       = 0.8
	nearWeight        = 0.6
	nearlyBegunWeight = 0.4
	partsWeight       = 0.7
)

// alternatives lists what a word may stand for. What is meant most likely comes
// first; last says that the word may still be going on.
func (x *Index) alternatives(text string, last, forgiving bool) []alternative {
	v := &x.vocabulary
	var out []alternative
	add := func(weight float32, terms ...int32) {
		for _, term := range terms {
			if !has(out, term) {
				out = append(out, alternative{term, weight})
			}
		}
	}
	if term, ok := v.exact(text, x.language.stem); ok {
		add(1, term)
	}
	for _, name := range x.otherNames[text] {
		if id, ok := v.ids[name]; ok {
			add(otherNameWeight, v.terms[id])
		}
	}
	known := len(out) > 0
	if last {
		add(begunWeight, v.begun(text)...)
	}
	if utf8.RuneCountInString(text) >= minNear && (forgiving || !known) {
		add(nearWeight, v.near(text)...)
		if last {
			add(nearlyBegunWeight, v.nearlyBegun(text)...)
		}
	}
	return out
}

func has(list []alternative, term int32) bool {
	for _, a := range list {
		if a.term == term {
			return true
		}
	}
	return false
}
