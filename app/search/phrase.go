package search

// holding is the pages that hold every phrase; it is nil without a phrase.
func (x *Index) holding(phrases [][]int32) map[int32]bool {
	var held map[int32]bool
	for i, phrase := range phrases {
		now := map[int32]bool{}
		for _, p := range x.rarest(phrase) {
			if (i == 0 || held[p.page]) && x.holds(x.pages[p.page], phrase) {
				now[p.page] = true
			}
		}
		held = now
	}
	return held
}

// rarest is where the word of a phrase occurs that occurs on the fewest pages.
func (x *Index) rarest(phrase []int32) (fewest []posting) {
	for i, id := range phrase {
		if list := x.vocabulary.postings[x.vocabulary.terms[id]]; i == 0 || len(list) < len(fewest) {
			fewest = list
		}
	}
	return fewest
}

// holds says whether the words of a phrase follow each other in a page's text or
// in its title.
func (x *Index) holds(p *page, phrase []int32) bool {
	return follows(p.words, phrase) || follows(p.title, phrase)
}

// follows says whether the words of a phrase follow each other. Code-like words
// count by their parts.
func follows(words []place, phrase []int32) bool {
	for i, w := range words {
		if w.word == phrase[0] && !w.whole && followsAt(words[i:], phrase) {
			return true
		}
	}
	return false
}

func followsAt(words []place, phrase []int32) bool {
	at := 0
	for _, w := range words {
		if w.whole {
			continue
		}
		if w.word != phrase[at] {
			return false
		}
		if at++; at == len(phrase) {
			return true
		}
	}
	return false
}
