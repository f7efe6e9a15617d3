package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unspaced says whether a character is of a script that writes no spaces.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func unspacedIn(text string) bool { return strings.IndexFunc(text, unspaced) >= 0 }

// appendPairs appends every two neighbouring characters as a word, or the only one.
func appendPairs(words []word, text string, at, end int) []word {
	_, size := utf8.DecodeRuneInString(text[at:])
	if at+size == end {
		return append(words, word{text: small(text[at:end]), at: at, end: end})
	}
	for at+size < end {
		_, next := utf8.DecodeRuneInString(text[at+size:])
		words = append(words, word{text: small(text[at : at+size+next]), at: at, end: at + size + next})
		at, size = at+size, next
	}
	return words
}
