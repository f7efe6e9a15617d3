package site

import "gopkg.in/yaml.v3"

// Reference is an address that stands in the site's data and not on a page.
type Reference struct {
	Kind ReferenceKind
	File string
	// Line counts from 1; 0 where it is not known.
	Line int
	// Address is what the author wrote; From is the old address of a redirect.
	Address, From string
}

// ReferenceKind says what an address is for.
type ReferenceKind int

// The kinds of references. A TermReference names a term by its id, a
// PageReference a page by its file.
const (
	GoalReference ReferenceKind = iota
	TOCReference
	PageReference
	RedirectReference
	TermReference
)

// References lists the addresses in the site's data: goals of personas, tables of
// contents, redirects.
func (s *Site) References() []Reference { return s.references }

func (s *Site) refer(r Reference) { s.references = append(s.references, r) }

// referTOC enters the addresses of a table of contents.
func (s *Site) referTOC(file string, nodes []tocNode, depth int) {
	if depth == maxTreeDepth {
		return
	}
	for _, n := range nodes {
		if n.file != "" {
			s.refer(Reference{Kind: PageReference, File: file, Line: n.lines[""], Address: n.file})
		}
		for key, address := range map[string]string{"path": n.Path, "landing_page": n.LandingPage} {
			if address != "" {
				s.refer(Reference{Kind: TOCReference, File: file, Line: n.lines[key], Address: address})
			}
		}
		s.referTOC(file, n.Section, depth+1)
	}
}

// lineOf is where the value of a key stands in a mapping; else the mapping's own
// line.
func lineOf(mapping *yaml.Node, key string) int {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i+1].Line
		}
	}
	return mapping.Line
}
