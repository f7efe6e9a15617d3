package search

import "slices"

// groupSet is a set of the query's groups, a bit for each.
type groupSet uint32

// look is what to look for on a page.
type look struct {
	// direct are the groups that a term stands for, by term; parts those that it is
	// a part of.
	direct, parts []groupSet
	all, split    groupSet
	// rarity is how much each group tells.
	rarity []float32
}

func (x *Index) look(q query) look {
	l := look{direct: make([]groupSet, len(x.vocabulary.postings)), parts: make([]groupSet, len(x.vocabulary.postings))}
	for i, g := range q.groups {
		bit := groupSet(1) << i
		l.all |= bit
		l.rarity = append(l.rarity, x.rarity(g))
		for _, a := range g.alternatives {
			l.direct[a.term] |= bit
		}
		for _, part := range g.parts {
			l.split |= bit
			for _, a := range part.alternatives {
				l.parts[a.term] |= bit
			}
		}
	}
	return l
}

// weight is how much a set of groups tells.
func (l look) weight(set groupSet) (sum float32) {
	for i, r := range l.rarity {
		if set&(1<<i) != 0 {
			sum += r
		}
	}
	return sum
}

// match is a place in a text that matches.
type match struct {
	place
	groups groupSet
}

// matches lists the places that match. The parts of a code-like word count
// only where the word itself is not to be found.
func (x *Index) matches(words []place, l look) (out []match, found groupSet) {
	terms := x.vocabulary.terms
	for _, w := range words {
		if set := l.direct[terms[w.word]]; set != 0 {
			out = append(out, match{w, set})
			found |= set
		}
	}
	missing := l.split &^ found
	if missing == 0 {
		return out, found
	}
	for _, w := range words {
		if set := l.parts[terms[w.word]] & missing; set != 0 {
			out = append(out, match{w, set})
			found |= set
		}
	}
	slices.SortFunc(out, func(a, b match) int { return int(a.at) - int(b.at) })
	return out, found
}
