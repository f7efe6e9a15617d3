package search

import (
	"cmp"
	"math"
	"slices"
)

// BM25F: a word in a title counts as much as this many in the text, and a long
// field counts less. The last word of a text says little more than the tenth.
const saturation = 1.2

var (
	fieldWeight = [fields]float32{titleField: 2.5, headingField: 1, bodyField: 1}
	fieldNorm   = [fields]float32{titleField: 0.4, headingField: 0.6, bodyField: 0.6}
)

// enough is how much of the best answer's words another page must hold to be an
// answer too.
// Where that leaves fewer than few answers, half of the words will do.
const (
	enough = 0.6
	half   = 0.5
	few    = 5
)

// hit is a page that answers.
type hit struct {
	page     int32
	score    float32
	coverage float32 // how many of the query's words are on the page, as a share
	// section is the best section of the page, where that is known; else -1.
	section int
}

// scores are the scores of all pages for a group of words.
type scores []float32

// rank lists the pages that answer a query, best first.
func (x *Index) rank(q query) []hit {
	total, covered := make(scores, len(x.pages)), make(scores, len(x.pages))
	for _, g := range q.groups {
		for page, s := range x.score(g) {
			if s > 0 {
				total[page] += s
				covered[page]++
			}
		}
	}
	held := x.holding(q.phrases)
	var hits []hit
	var best float32
	for page, s := range total {
		if s > 0 && (held == nil || held[int32(page)]) {
			coverage := covered[page] / float32(len(q.groups))
			hits = append(hits, hit{page: int32(page), score: s * coverage, coverage: coverage, section: -1})
			best = max(best, coverage)
		}
	}
	hits = covering(hits, best)
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.page, b.page)) })
	return hits
}

// covering leaves out the pages that hold too few of the words.
func covering(hits []hit, best float32) []hit {
	full := 0
	for _, h := range hits {
		if h.coverage >= enough*best {
			full++
		}
	}
	least := enough * best
	if full < few {
		least = half * best
	}
	return slices.DeleteFunc(hits, func(h hit) bool { return h.coverage < least })
}

// score gives every page the score of the best that a group may stand for.
func (x *Index) score(g group) scores {
	out := make(scores, len(x.pages))
	for i, a := range g.alternatives {
		// A rare word that the typed one may stand for tells no more than that itself.
		idf := x.idf(a.term) * a.weight
		if i > 0 && g.alternatives[0].weight == 1 {
			idf = min(x.idf(a.term), x.idf(g.alternatives[0].term)) * a.weight
		}
		for _, p := range x.vocabulary.postings[a.term] {
			out[p.page] = max(out[p.page], idf*x.weight(p))
		}
	}
	if len(g.parts) == 0 {
		return out
	}
	all := x.score(g.parts[0])
	for _, part := range g.parts[1:] {
		for page, s := range x.score(part) {
			if all[page] > 0 && s > 0 {
				all[page] += s
			} else {
				all[page] = 0
			}
		}
	}
	for page, s := range all {
		out[page] = max(out[page], partsWeight*s/float32(len(g.parts)))
	}
	return out
}

// weight is how much the occurrences of a term on a page count.
func (x *Index) weight(p posting) float32 {
	lengths := x.pages[p.page].lengths
	var sum float32
	for f, count := range p.in {
		if count == 0 {
			continue
		}
		average := float32(x.lengths[f]) / float32(len(x.pages))
		frequency := float32(count) / (1 - fieldNorm[f] + fieldNorm[f]*float32(lengths[f])/average)
		sum += fieldWeight[f] * frequency / (saturation + frequency)
	}
	return sum
}

// idf is how much a term tells: the fewer pages it is on, the more. What is on
// every page still tells something, since it may be in a title.
func (x *Index) idf(term int32) float32 {
	return float32(math.Log(1 + float64(len(x.pages))/float64(len(x.vocabulary.postings[term]))))
}

// rarity is how much of a query a group is: that of its most likely term.
func (x *Index) rarity(g group) float32 {
	if len(g.alternatives) > 0 {
		return x.idf(g.alternatives[0].term)
	}
	var sum float32
	for _, part := range g.parts {
		sum += x.rarity(part)
	}
	if len(g.parts) > 0 {
		return sum / float32(len(g.parts))
	}
	// What occurs nowhere is as rare as it gets, but it may be a slip.
	return x.unknown()
}

func (x *Index) unknown() float32 { return float32(math.Log(1+float64(len(x.pages)))) / 2 }
