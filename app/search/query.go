package search

import (
	"strings"
	"unicode/utf8"
)

// Bounds of a query. Nobody types more; a longer one is cut, so that an answer
// takes no longer than that of the longest query that counts.
const (
	maxQueryLength = 400 // bytes
	maxGroups      = 16
	// A missing letter is forgiven from minNear typed ones on, a wrong one from
	// minWrong on: shorter words are one letter away from too many others.
	minNear  = 3
	minWrong = 4
)

// query is what was asked, in terms of the index.
type query struct {
	groups []group
	// phrases are the words that have to stand together; nil where one of them
	// occurs nowhere.
	phrases [][]int32
}

// group is one word that was typed and what it may stand for.
type group struct {
	alternatives []alternative
	// parts are those of a code-like word: all of them together stand for it.
	parts []group
}

// alternative is a term and how much it counts.
type alternative struct {
	term   int32
	weight float32
}

// clip is the part of a query that counts.
func clip(typed string) string {
	if len(typed) > maxQueryLength {
		typed = typed[:maxQueryLength]
		for !utf8.ValidString(typed) && len(typed) > maxQueryLength-utf8.UTFMax {
			typed = typed[:len(typed)-1]
		}
	}
	return strings.TrimSpace(strings.ToValidUTF8(typed, ""))
}

// parse reads a query. With forgiving set, words that occur may be mistyped too.
func (x *Index) parse(typed string, forgiving bool) query {
	var q query
	pieces := strings.Split(typed, `"`)
	for i, piece := range pieces {
		if i%2 == 1 && i < len(pieces)-1 {
			if phrase, ok := x.phrase(piece); ok {
				q.phrases = append(q.phrases, phrase)
			}
		}
	}
	var heads []string
	words := x.content(split(typed))
	for i := 0; i < len(words) && len(q.groups) < maxGroups; {
		next := i + 1
		for words[i].whole && next < len(words) && words[next].at < words[i].end {
			next++
		}
		q.groups = append(q.groups, x.compound(words[i], words[i+1:next], next == len(words), forgiving))
		heads = append(heads, words[i].text)
		i = next
	}
	x.join(q.groups, heads)
	return q
}

// join lets two words stand for what is written as one: "cheat sheet" for
// "cheatsheet".
func (x *Index) join(groups []group, heads []string) {
	for i := 1; i < len(groups); i++ {
		id, ok := x.vocabulary.ids[heads[i-1]+heads[i]]
		if !ok {
			continue
		}
		for _, g := range []*group{&groups[i-1], &groups[i]} {
			if term := x.vocabulary.terms[id]; !has(g.alternatives, term) {
				g.alternatives = append(g.alternatives, alternative{term, joinedWeight})
			}
		}
	}
}

// content leaves the stop words out of a query, unless it has no others.
func (x *Index) content(words []word) []word {
	var kept []word
	for _, w := range words {
		if !x.language.stop[w.text] {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return words
	}
	return kept
}

// phrase is the words of an exact phrase; ok is false where it has none.
func (x *Index) phrase(text string) (ids []int32, ok bool) {
	for _, w := range split(text) {
		if w.whole {
			continue
		}
		id, known := x.vocabulary.ids[w.text]
		if !known {
			return nil, true
		}
		ids = append(ids, id)
	}
	return ids, len(ids) > 0
}

// compound is the group of a word and its parts.
func (x *Index) compound(w word, parts []word, last, forgiving bool) group {
	g := group{alternatives: x.alternatives(w.text, last, forgiving)}
	for i, part := range parts {
		g.parts = append(g.parts, group{alternatives: x.alternatives(part.text, last && i == len(parts)-1, forgiving)})
	}
	return g
}
