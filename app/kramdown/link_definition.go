package kramdown

import (
	"bytes"
	"regexp"

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
	s.references[util.ToLinkReference(m[1])] = parser.NewReference(m[1], address, title)
	s.children = append(s.children, child{boundary: true})
	return true
}
