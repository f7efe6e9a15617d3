package kramdown

import (
	"bytes"
	"strings"
)

// maxTagLength bounds a tag, so that looking for the end of one at every "<" does
// not take forever.
const maxTagLength = 4096

// htmlTag is a tag of HTML, or what looks like one.
type htmlTag struct {
	name    string // in lower case
	closing bool   // </name>
	closed  bool   // <name/>
	length  int
}

// readTag reads the tag that text begins with; ok is false where it begins with
// none.
func readTag(text []byte) (tag htmlTag, ok bool) {
	text = text[:min(len(text), maxTagLength)]
	if len(text) < 3 || text[0] != '<' {
		return htmlTag{}, false
	}
	i := 1
	if text[i] == '/' {
		tag.closing = true
		i++
	}
	start := i
	for i < len(text) && (isWord(text[i]) || i > start && bytes.IndexByte([]byte(":.-"), text[i]) >= 0) {
		i++
	}
	if i == start || !isLetter(text[start]) {
		return htmlTag{}, false
	}
	tag.name = strings.ToLower(string(text[start:i]))
	n := tagEnd(text[i:])
	if n < 0 {
		return htmlTag{}, false
	}
	tag.closed = text[i+n-1] == '/'
	tag.length = i + n + 1
	return tag, true
}

// tagEnd is where the ">" stands that ends a tag, quoted ones not counting; -1
// where there is none, or something else stands before it than attributes.
func tagEnd(text []byte) int {
	if len(text) == 0 || bytes.IndexByte([]byte(" \t\n/>"), text[0]) < 0 {
		return -1
	}
	if text[0] == '/' && (len(text) < 2 || text[1] != '>') {
		return -1
	}
	var quote byte
	for i, c := range text {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '<':
			return -1
		case c == '>':
			return i
		}
	}
	return -1
}

// tagName is the name of the tag that text begins with, in lower case; "" where
// it begins with none.
func tagName(text []byte) string {
	tag, _ := readTag(text)
	return tag.name
}

func isLetter(c byte) bool { return isWord(c) && c != '_' && (c < '0' || c > '9') }
