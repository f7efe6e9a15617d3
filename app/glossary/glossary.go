// Package glossary reads the terms and the canonical tags of a content tree:
// _data/glossary/*.{yml,yaml} and _data/canonical-tags/*.{yml,yaml}. It is the
// only reader of these files. Descriptions stay what they are in the file,
// Liquid and Markdown; rendering them is the matter of app/site.
package glossary

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"rutter/app/diagnostic"
)

// The folders that a glossary is read from, inside a content tree.
const (
	TermFolder = "_data/glossary"
	TagFolder  = "_data/canonical-tags"
)

// Term is one entry of a glossary.
type Term struct {
	ID   string
	Name string
	// FullLink leads to the page about the term; empty where there is none.
	FullLink string
	AKA      []string
	// Related and Tags are ids of other terms and of canonical tags.
	Related []string
	Tags    []string
	// Short and Long are Liquid and Markdown source.
	Short string
	Long  string
	// File is the path of the term's file, ShortLine and LongLine the lines
	// that the descriptions begin on (from 1).
	File      string
	ShortLine int
	LongLine  int
	// lines are where the values of a key stand, in order.
	lines map[string][]int
}

// Line is where the nth value (from 0) of a key such as "related" stands, from 1;
// 0 where there is none.
func (t Term) Line(key string, n int) int {
	if lines := t.lines[key]; n < len(lines) {
		return lines[n]
	}
	return 0
}

// Tag is one canonical tag.
type Tag struct {
	ID          string
	Name        string
	Description string
	File        string
}

// Glossary holds the terms and tags of one content tree. It does not change
// after Load.
type Glossary struct {
	terms  map[string]Term
	sorted []Term
	tags   []Tag
}

// Term returns the term with the given id.
func (g *Glossary) Term(id string) (Term, bool) {
	t, ok := g.terms[id]
	return t, ok
}

// Terms returns all terms, sorted by name without regard to case.
func (g *Glossary) Terms() []Term { return g.sorted }

// Tags returns all canonical tags, sorted by name.
func (g *Glossary) Tags() []Tag { return g.tags }

// Load reads the glossary of the tree. What cannot be read is left out and
// named in a diagnostic; a tree without these folders has an empty glossary.
func Load(tree fs.FS) (*Glossary, []diagnostic.Diagnostic) {
	g := &Glossary{terms: map[string]Term{}}
	problems := g.loadTerms(tree)
	problems = append(problems, g.loadTags(tree)...)
	slices.SortFunc(g.sorted, func(a, b Term) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(g.tags, func(a, b Tag) int { return cmp.Compare(a.Name, b.Name) })
	return g, problems
}

func (g *Glossary) loadTerms(tree fs.FS) []diagnostic.Diagnostic {
	entries, problems := readFolder(tree, TermFolder)
	for _, e := range entries {
		t := e.term()
		if first, taken := g.terms[t.ID]; taken {
			problems = append(problems, diagnostic.Diagnostic{
				Code: "glossary-duplicate", Severity: diagnostic.Error, File: e.file, Line: e.line("id"),
				Text: "term \"" + t.ID + "\" stands in " + first.File + " already", Hint: "give it an id of its own",
			})
			continue
		}
		g.terms[t.ID] = t
		g.sorted = append(g.sorted, t)
	}
	return problems
}

func (g *Glossary) loadTags(tree fs.FS) []diagnostic.Diagnostic {
	entries, problems := readFolder(tree, TagFolder)
	for _, e := range entries {
		g.tags = append(g.tags, Tag{
			ID: e.id(), Name: cmp.Or(e.text("name"), e.id()), Description: e.text("description"), File: e.file,
		})
	}
	return problems
}

func (e entry) term() Term {
	return Term{
		ID: e.id(), Name: cmp.Or(e.text("name"), e.id()), FullLink: e.text("full-link"),
		AKA: e.list("aka"), Related: e.list("related"), Tags: e.list("tags"),
		Short: e.text("short-description"), Long: e.text("long-description"),
		File: e.file, ShortLine: e.line("short-description"), LongLine: e.line("long-description"),
		lines: map[string][]int{"full-link": e.lines("full-link"), "related": e.lines("related"), "tags": e.lines("tags")},
	}
}
