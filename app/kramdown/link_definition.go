package kramdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

var (
	linkDefinitionLine = regexp.MustCompile(`^ {0,3}\[([^\n\]]+)\]:[ \t]*(?:<([^>\n]*)>|([^\n]*?\S))(?:[ \t]+(?:"([^\n]*)"|'([^\n]*)'))?[ \t]*\n?$`)
	linkTitleLine      = regexp.MustCompile(`^[ \t]*(?:"([^\n]*)"|'([^\n]*)')[ \t]*\n?$`)
)

// linkDefinition reads [id]: address "title"; the title may stand on the next line.
// Of two definitions the last counts.
func (s *scope) linkDefinition() bool {
	line := s.peek(0)
	m := linkDefinitionLine.FindSubmatch(line)
	if m == nil || m[1][0] == '^' {
		return false
	}
	s.at++
	title := append(m[4], m[5]...)
	if len(title) == 0 && s.at < len(s.lines) {
		if t := linkTitleLine.FindSubmatch(s.peek(0)); t != nil {
			title = append(t[1], t[2]...)
			s.at++
		}
	}
	address := bytes.TrimSpace(append(m[2], m[3]...))
	if s.references == nil {
		s.references = map[string]parser.Reference{}
	}
	name := util.ToLinkReference(m[1])
	s.references[name] = parser.NewReference(m[1], address, title)
	s.children = append(s.children, child{boundary: true, definition: true, link: name})
	return true
}

// attachToDefinition gives the attribute list to the definition right before the
// current line; ok is false where there is none. Only links can show attributes.
func (s *scope) attachToDefinition(list attributeList) (ok bool) {
	n := len(s.children)
	if n == 0 || !s.children[n-1].definition {
		return false
	}
	if name := s.children[n-1].link; name != "" {
		if s.linkAttributes == nil {
			s.linkAttributes = map[string]attributeList{}
		}
		s.linkAttributes[name] = append(s.linkAttributes[name], list...)
	}
	return true
}

// applyLinkAttributes gives a link the attributes of the definition that it refers
// to.
func (d *document) applyLinkAttributes(link *ast.Link) {
	if link.Reference != nil && len(d.linkAttributes) > 0 {
		apply(link, d.resolve(d.linkAttributes[util.ToLinkReference(link.Reference.Value)]))
	}
}
