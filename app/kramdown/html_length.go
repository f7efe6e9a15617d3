package kramdown

import (
	"bytes"
)

// commentLength is the length of the comment that text begins with; 0 where it
// begins with none.
func commentLength(text []byte) int {
	if !bytes.HasPrefix(text, []byte("<!--")) {
		return 0
	}
	if end := bytes.Index(text, []byte("-->")); end >= 0 {
		return end + len("-->")
	}
	return 0
}

func measureComment(text []byte) (int, bool) {
	n := commentLength(text)
	return n, n > 0
}

// elementLength is the length of the element that text begins with, from its
// start tag to its end tag. Without one it ends with the text, and ok is false.
func elementLength(text []byte) (length int, ok bool) {
	first, _ := readTag(text)
	if first.closed || voidTags[first.name] {
		return first.length, true
	}
	if n, ok := lengthAround(text, first, true); ok {
		return n, true
	}
	// Where the end tags of Markdown are not where they should be, those count that
	// there are.
	return lengthAround(text, first, false)
}

// openElement is an element whose end tag is looked for. Where its content is
// Markdown, a tag counts only if it begins a line.
type openElement struct {
	name     string
	markdown bool
}

// lengthAround walks the tags behind the first up to its end tag. Those inside of
// an element with markdown="1" count as in Markdown where that is asked for.
func lengthAround(text []byte, first htmlTag, minded bool) (length int, ok bool) {
	open := []openElement{{first.name, minded && markdownMode(text[:first.length]) == blockMode}}
	for at := first.length; len(open) > 0; {
		i := bytes.IndexByte(text[at:], '<')
		if i < 0 {
			return len(text), false
		}
		at += i
		n := commentLength(text[at:])
		tag, isTag := readTag(text[at:])
		switch in := open[len(open)-1]; {
		case n > 0:
		case !isTag:
			n = 1
		default:
			n = tag.length
			markdown := minded && !tag.closing && markdownMode(text[at:at+n]) == blockMode
			if in.markdown && !beginsLine(text, at) || tag.name != in.name && (in.markdown || !markdown) {
				break
			}
			if tag.closing {
				open = open[:len(open)-1]
			} else if !tag.closed && !voidTags[tag.name] {
				open = append(open, openElement{tag.name, markdown})
			}
		}
		at += n
		length = at
	}
	return length, true
}

// beginsLine tells whether no more than three spaces stand before a place on its
// line.
func beginsLine(text []byte, at int) bool {
	for i := 1; i <= 4; i++ {
		if at-i < 0 || text[at-i] == '\n' {
			return true
		}
		if text[at-i] != ' ' {
			return false
		}
	}
	return false
}
