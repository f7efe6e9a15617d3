package site

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"rutter/app/glossary"
)

// Part says what stays of a site that is opened again with less in it. What is nil
// leaves everything of its kind.
type Part struct {
	Pages map[*Page]bool
	// Terms are ids.
	Terms map[string]bool
	// Persona is the one whose journey stays.
	Persona *Persona
	// Fallback is a part of the site's own fallback.
	Fallback *Site
}

// Part opens the site again with less in it, so that navigation, links, journeys
// and glossary know only of what stays: a link to a page that went leads nowhere.
// The trainer's notes are left out. The error is that of Open.
func (s *Site) Part(p Part) (*Site, error) {
	hidden := map[string]bool{}
	for _, page := range s.Pages {
		hidden[page.File] = p.Pages != nil && !p.Pages[page]
	}
	kept := map[string]bool{}
	for _, t := range s.OwnTerms() {
		kept[t.File] = p.Terms == nil || p.Terms[t.ID]
	}
	return Open(listing{s.tree, func(file string) bool {
		switch {
		case path.Dir(file) == glossary.TermFolder:
			return kept[file]
		case strings.HasPrefix(file, personaFolder+"/"):
			return p.Persona == nil || p.Persona.file == file
		}
		return !hidden[file]
	}}, s.Title, p.Fallback)
}

// Fallback is the site that is asked for what this one does not have, or nil.
func (s *Site) Fallback() *Site { return s.fallback }

// listing is a tree whose folders list some of their files alone. All of them can
// be opened: a page may include another one.
type listing struct {
	fs.FS
	lists func(file string) bool
}

// ReadDir is what finds pages, terms and personas.
func (l listing) ReadDir(folder string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(l.FS, folder)
	entries = slices.DeleteFunc(slices.Clone(entries), func(e fs.DirEntry) bool {
		return !e.IsDir() && !l.lists(path.Join(folder, e.Name()))
	})
	return entries, err
}
