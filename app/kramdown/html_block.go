package kramdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// spanTags are the HTML elements that belong to a paragraph's text; every other
// begins a block.
var spanTags = tagSet(`a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark
	option q rb rbc rp rt rtc ruby samp select small span strong sub sup time tt u var script`)

// voidTags have no end tag.
var voidTags = tagSet("area base br col command embed hr img input keygen link meta param source track wbr")

func tagSet(names string) map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(names) {
		set[name] = true
	}
	return set
}

var htmlTag = regexp.MustCompile(`(?s)^<(/?)([A-Za-z][\w:.-]*)(?:\s+(?:"[^"]*"|'[^']*'|[^>"'])*)?\s*(/?)>`)

// tagName is the name of the tag that text begins with, in lower case; "" where
// it begins with none.
func tagName(text []byte) string {
	if m := htmlTag.FindSubmatch(text); m != nil {
		return strings.ToLower(string(m[2]))
	}
	return ""
}

// beginsBlockTag tells whether a line begins with a tag that is no span's.
func beginsBlockTag(line []byte) bool {
	name := bytes.TrimPrefix(line[1:], []byte("/"))
	n := 0
	for n < len(name) && (isWord(name[n]) || n > 0 && name[n] == '-') {
		n++
	}
	return n > 0 && !spanTags[strings.ToLower(string(name[:n]))]
}

func isWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// htmlBlock reads an HTML element, up to its own end tag whatever stands between,
// or a comment. What follows the end tag on its line is read as the next block.
func (s *scope) htmlBlock() bool {
	rest, ok := afterSpace(s.peek(0))
	if !ok || len(rest) < 2 || rest[0] != '<' {
		return false
	}
	text := s.textFrom(s.at)
	start := len(s.peek(0)) - len(rest)
	length := commentLength(text[start:])
	if length == 0 {
		m := htmlTag.FindSubmatch(text[start:])
		if m == nil || len(m[1]) > 0 || spanTags[strings.ToLower(string(m[2]))] {
			return false
		}
		length = elementLength(text[start:])
	}
	node := ast.NewHTMLBlock(ast.HTMLBlockType7)
	s.takeHTML(node, start+length)
	s.add(node)
	return true
}

// textFrom is the text of the lines from the given one on.
func (s *scope) textFrom(at int) []byte {
	var text []byte
	for _, line := range s.lines[at:] {
		text = append(text, line.Value(s.source)...)
	}
	return text
}

// takeHTML moves length bytes of the lines into the node. A rest of the last
// line stays where it is.
func (s *scope) takeHTML(node *ast.HTMLBlock, length int) {
	for length > 0 && s.at < len(s.lines) {
		line := s.lines[s.at]
		if n := line.Len(); n <= length {
			node.Lines().Append(line)
			length -= n
			s.at++
			continue
		}
		taken, rest := line, skip(line, length)
		taken.Stop = rest.Start
		node.Lines().Append(taken)
		if s.lines[s.at] = rest; isBlank(rest.Value(s.source)) {
			s.at++
		}
		return
	}
}

func commentLength(text []byte) int {
	if !bytes.HasPrefix(text, []byte("<!--")) {
		return 0
	}
	if end := bytes.Index(text, []byte("-->")); end >= 0 {
		return end + 3
	}
	return 0
}

// elementLength is the length of the element that text begins with, from its
// start tag to its end tag. Without one it ends with the text.
func elementLength(text []byte) int {
	name, depth, at := tagName(text), 0, 0
	for {
		i := bytes.IndexByte(text[at:], '<')
		if i < 0 {
			return len(text)
		}
		at += i
		if n := commentLength(text[at:]); n > 0 {
			at += n
			continue
		}
		m := htmlTag.FindSubmatch(text[at:])
		if m == nil {
			at++
			continue
		}
		at += len(m[0])
		if strings.ToLower(string(m[2])) != name {
			continue
		}
		switch {
		case len(m[1]) > 0:
			depth--
		case len(m[3]) == 0 && !voidTags[name]:
			depth++
		}
		if depth <= 0 {
			return at
		}
	}
}
