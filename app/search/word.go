package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is one word of a text, in small letters.
type word struct {
	text string
	// at and end are where it stands in the text.
	at, end int
	// whole says that it is a code-like word or a name in camel case: the words
	// behind it are its parts.
	whole bool
}

// maxWordLength bounds a word, in bytes: what is longer is a key or a hash, which
// nobody types. Its parts are indexed all the same.
const maxWordLength = 64

// split cuts a text into its words. What is written together is one word and its
// parts as well: "--dry-run=server" is dry-run=server, dry, run and server;
// "ReplicaSet" is replicaset, replica and set. Scripts that write no spaces
// are cut into pairs of characters.
func split(text string) []word {
	words := make([]word, 0, len(text)/6)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			at += size
			continue
		}
		end := chunkEnd(text, at)
		words = appendChunk(words, text, at, end)
		at = end
	}
	return words
}

// inWord says whether a character is part of a word by itself.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// joins says whether a character holds two parts of a code-like word together.
func joins(r rune) bool {
	switch r {
	case '-', '.', '_', '/', ':', '=', '@', '+':
		return true
	}
	return false
}

// chunkEnd is where the run of word characters ends that begins at a place: single
// joining characters between two of them belong to it.
func chunkEnd(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			next, _ := utf8.DecodeRuneInString(text[at+size:])
			if !joins(r) || !inWord(next) {
				break
			}
		}
		at += size
	}
	return at
}

// appendChunk appends a run as a whole, where it has parts, and its parts.
func appendChunk(words []word, text string, at, end int) []word {
	whole := len(words)
	words = append(words, word{at: at, end: end, whole: true})
	for from := at; from < end; {
		r, size := utf8.DecodeRuneInString(text[from:])
		switch {
		case joins(r):
			from += size
		case unspaced(r):
			to := runEnd(text, from, end, unspaced)
			words = appendPairs(words, text, from, to)
			from = to
		default:
			to := partEnd(text, from, end)
			words = append(words, word{text: small(text[from:to]), at: from, end: to})
			from = to
		}
	}
	switch parts := words[whole+1:]; {
	case len(parts) == 1:
		words[whole] = parts[0]
		return words[:whole+1]
	case end-at > maxWordLength || unspacedIn(text[at:end]):
		return append(words[:whole], parts...)
	}
	words[whole].text = small(text[at:end])
	return words
}

// runEnd is where the characters end that belong to a class.
func runEnd(text string, at, end int, class func(rune) bool) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !class(r) {
			break
		}
		at += size
	}
	return at
}

// partEnd is where a part ends: before a joining character, or where camel case
// begins its next word. "imagePullBackOff" and "HTTPServer" have such places,
// "APIs" and "IPv6" have none.
func partEnd(text string, at, end int) int {
	var before rune
	for i, r := range text[at:end] {
		switch {
		case joins(r) || unspaced(r):
			return at + i
		case !unicode.IsUpper(r):
		case unicode.IsLower(before), unicode.IsUpper(before) && smallLetters(text[at+i+utf8.RuneLen(r):end]) >= 2:
			return at + i
		}
		before = r
	}
	return end
}

// smallLetters counts the small letters at the beginning of a text.
func smallLetters(text string) (count int) {
	for _, r := range text {
		if !unicode.IsLower(r) {
			break
		}
		count++
	}
	return count
}

// small is a word in small letters, with one form for what Unicode can write in
// several.
func small(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return strings.ToLower(norm.NFKC.String(text))
		}
	}
	return strings.ToLower(text)
}
