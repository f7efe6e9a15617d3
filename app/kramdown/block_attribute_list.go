package kramdown

import (
	"bytes"
	"regexp"
)

var (
	// {: … } alone on its line.
	blockAttributeLine = regexp.MustCompile(`^ {0,3}\{:((?:\\\}|[^}])+)\}[ \t]*\n?$`)
	// {:name: … } alone on its line defines a list under a name.
	attributeDefinition = regexp.MustCompile(`^(\w[\w-]*):((?:\\\}|[^}])+)$`)
	// {: … } right behind the marker of a list item.
	itemAttributes = regexp.MustCompile(`^\s*\{:((?:\\\}|[^}:/])(?:\\\}|[^}])*)\}\s*`)
)

// isBlockAttributeList tells whether a line holds an attribute list, and neither
// a definition of one nor an extension.
func isBlockAttributeList(line []byte) bool {
	m := blockAttributeLine.FindSubmatch(line)
	return m != nil && m[1][0] != ':' && m[1][0] != '/'
}

// blockAttributeList takes a line {: … }. It belongs to the block or the
// definition right before it, else to the block that follows.
func (s *scope) blockAttributeList() bool {
	line := s.peek(0)
	m := blockAttributeLine.FindSubmatch(line)
	if m == nil || m[1][0] == ':' || m[1][0] == '/' {
		return false
	}
	s.at++
	if def := attributeDefinition.FindSubmatch(m[1]); def != nil {
		s.define(string(def[1]), string(def[2]))
		return true
	}
	list, ok := parseAttributeList(string(m[1]))
	if !ok {
		s.checkAttributes(nil, string(bytes.TrimSpace(line)))
	}
	if s.attachToDefinition(list) {
		return true
	}
	if s.last() == nil {
		if s.pending == nil {
			s.pending = attributeList{}
		}
		s.pending = append(s.pending, list...)
		return true
	}
	s.attach(s.last(), list)
	if !isBlockAttributeList(s.peek(0)) {
		s.children = append(s.children, child{boundary: true})
	}
	return true
}

// define keeps an attribute list under its name.
func (s *scope) define(name, inside string) {
	list, ok := parseAttributeList(inside)
	if !ok {
		s.checkAttributes(nil, "{:"+name+":"+inside+"}")
	}
	if s.named == nil {
		s.named = map[string]attributeList{}
	}
	s.named[name] = append(s.named[name], list...)
	s.children = append(s.children, child{boundary: true})
}

// readItemAttributes reads the attribute list right behind an item's marker,
// and how many bytes it takes; 0 where there is none.
func readItemAttributes(text []byte) (attributeList, int) {
	m := itemAttributes.FindSubmatch(text)
	if m == nil || attributeDefinition.Match(m[1]) {
		return nil, 0
	}
	list, _ := parseAttributeList(string(m[1]))
	return list, len(m[0])
}
