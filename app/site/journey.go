package site

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
)

// personaFolder holds a folder for every path, with a file for every persona.
const personaFolder = "_data/user-personas"

// levelNames are the levels of a journey, in order.
var levelNames = []string{"foundational", "intermediate", "advanced"}

// Path is a group of personas, such as "users".
type Path struct {
	ID       string
	Name     string
	Personas []*Persona
}

// Persona is somebody who reads: "I am …".
type Persona struct {
	ID   string
	Name string
	// Icon is a Material or Font Awesome name; empty where the data has none.
	Icon string
	// GlossaryID is the term that defines the persona, Description what the data
	// says itself; either may be empty.
	GlossaryID  string
	Description string
	Levels      []Level

	// file is what makes the persona: its data, or the first page with its track.
	file  string
	index int
}

// Level is one level of a persona's journey.
type Level struct {
	ID string
	// Page is the journey page; nil where there is none.
	Page *Page
	// Goals are the "I want to …" links.
	Goals []Goal
}

// Goal is one "I want to …" link.
type Goal struct {
	Label string `yaml:"label"`
	Icon  string `yaml:"icon"`
	URL   string `yaml:"url"`
}

// goalNode is a goal with the place of its address.
type goalNode struct {
	Goal
	line int
}

// UnmarshalYAML remembers the line.
func (n *goalNode) UnmarshalYAML(node *yaml.Node) error {
	n.line = lineOf(node, "url")
	return node.Decode(&n.Goal)
}

// personaFile is the YAML of one persona.
type personaFile struct {
	ID           string     `yaml:"id"`
	Name         string     `yaml:"name"`
	Icon         string     `yaml:"icon"`
	GlossaryID   string     `yaml:"glossary_id"`
	ShortDesc    string     `yaml:"short_desc"`
	Index        int        `yaml:"index"`
	Foundational []goalNode `yaml:"foundational"`
	Intermediate []goalNode `yaml:"intermediate"`
	Advanced     []goalNode `yaml:"advanced"`
}

// readJourneys builds the paths from the personas data and from the tracks of
// the pages; a track that no data names makes a persona of its own.
func (s *Site) readJourneys() {
	folders, _ := fs.ReadDir(s.tree, personaFolder)
	for _, folder := range folders {
		if folder.IsDir() {
			s.readPath(folder.Name())
		}
	}
	for _, p := range s.Pages {
		switch len(p.Track) {
		case 0:
		case 3:
			s.place(p)
		default:
			s.report(diagnostic.Diagnostic{
				Code: "track", Severity: diagnostic.Error, File: p.File,
				Text: fmt.Sprintf("the track %q has not three parts", strings.Join(p.Track, " › ")),
				Hint: `write "track: PATH › PERSONA › LEVEL"`,
			})
		}
	}
	for i := range s.Paths {
		slices.SortStableFunc(s.Paths[i].Personas, func(a, b *Persona) int { return cmp.Compare(a.index, b.index) })
	}
	// "users" comes first, as on the published site; the rest by name.
	slices.SortStableFunc(s.Paths, func(a, b Path) int {
		return cmp.Or(-compareBool(a.ID == "users", b.ID == "users"), cmp.Compare(a.ID, b.ID))
	})
	s.checkCallNumbers()
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func (s *Site) readPath(id string) {
	files, _ := fs.ReadDir(s.tree, path.Join(personaFolder, id))
	for _, f := range files {
		if ext := path.Ext(f.Name()); f.IsDir() || ignored(f.Name()) || ext != ".yaml" && ext != ".yml" {
			continue
		}
		file := path.Join(personaFolder, id, f.Name())
		if persona, err := s.readPersona(file); err != nil {
			line, text := glossary.YAMLError(err)
			s.report(diagnostic.Diagnostic{Code: "persona-file", Severity: diagnostic.Error, File: file, Line: line, Text: text})
		} else {
			at := s.path(id)
			at.Personas = append(at.Personas, persona)
		}
	}
}

func (s *Site) readPersona(file string) (*Persona, error) {
	source, err := s.readSource(file)
	if err != nil {
		return nil, err
	}
	var root yaml.Node
	var data personaFile
	if err := yaml.Unmarshal([]byte(source), &root); err != nil {
		return nil, err
	}
	if err := root.Decode(&data); err != nil {
		return nil, err
	}
	name := strings.TrimSuffix(path.Base(file), path.Ext(file))
	p := &Persona{
		ID: cmp.Or(data.ID, name), Name: cmp.Or(data.Name, nameOf(file)), Icon: data.Icon,
		GlossaryID: data.GlossaryID, Description: data.ShortDesc, file: file, index: data.Index,
	}
	for i, nodes := range [][]goalNode{data.Foundational, data.Intermediate, data.Advanced} {
		level := Level{ID: levelNames[i]}
		for _, n := range nodes {
			level.Goals = append(level.Goals, n.Goal)
			s.refer(Reference{Kind: GoalReference, File: file, Line: n.line, Address: n.URL})
		}
		p.Levels = append(p.Levels, level)
	}
	if data.GlossaryID != "" && len(root.Content) > 0 {
		s.refer(Reference{Kind: TermReference, File: file, Line: lineOf(root.Content[0], "glossary_id"), Address: data.GlossaryID})
	}
	return p, nil
}

// path returns the path with the given id, made where there is none yet.
func (s *Site) path(id string) *Path {
	for i := range s.Paths {
		if s.Paths[i].ID == id {
			return &s.Paths[i]
		}
	}
	s.Paths = append(s.Paths, Path{ID: id, Name: nameOf(id)})
	return &s.Paths[len(s.Paths)-1]
}

// place puts a journey page where its track says.
func (s *Site) place(p *Page) {
	at := s.path(strings.ToLower(p.Track[0]))
	i := slices.IndexFunc(at.Personas, func(persona *Persona) bool { return strings.EqualFold(persona.Name, p.Track[1]) })
	if i < 0 {
		name := titleCase(p.Track[1])
		at.Personas = append(at.Personas, &Persona{ID: strings.ToLower(strings.ReplaceAll(name, " ", "-")), Name: name, file: p.File, index: len(at.Personas)})
		i = len(at.Personas) - 1
		for _, level := range levelNames {
			at.Personas[i].Levels = append(at.Personas[i].Levels, Level{ID: level})
		}
	}
	persona := at.Personas[i]
	level := strings.ToLower(p.Track[2])
	n := slices.IndexFunc(persona.Levels, func(l Level) bool { return l.ID == level })
	if n < 0 {
		persona.Levels = append(persona.Levels, Level{ID: level})
		n = len(persona.Levels) - 1
	}
	if first := persona.Levels[n].Page; first != nil {
		s.report(diagnostic.Diagnostic{
			Code: "duplicate-track", Severity: diagnostic.Error, File: p.File,
			Text: fmt.Sprintf("%s has the track %q already", first.File, strings.Join(p.Track, " › ")),
		})
		return
	}
	persona.Levels[n].Page = p
}

// titleCase makes "APPLICATION DEVELOPER" into "Application Developer".
func titleCase(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		words[i] = capitalised(w)
	}
	return strings.Join(words, " ")
}

// Journey returns the persona and the index of the level that a journey page
// belongs to.
func (s *Site) Journey(p *Page) (path Path, persona *Persona, level int, ok bool) {
	for _, path := range s.Paths {
		for _, persona := range path.Personas {
			for i, l := range persona.Levels {
				if l.Page == p {
					return path, persona, i, true
				}
			}
		}
	}
	return Path{}, nil, 0, false
}

// Persona finds a persona by the ids of its path and its own, in the site or else
// in its fallback, and says which of the two it belongs to.
func (s *Site) Persona(path, id string) (owner *Site, persona *Persona, ok bool) {
	for _, p := range s.Paths {
		for _, persona := range p.Personas {
			if p.ID == path && persona.ID == id {
				return s, persona, true
			}
		}
	}
	if s.fallback != nil {
		return s.fallback.Persona(path, id)
	}
	return nil, nil, false
}

// HasFile tells whether the persona has a file in the data, and is not only named
// by the track of a page.
func (p *Persona) HasFile() bool { return strings.HasPrefix(p.file, personaFolder+"/") }

// File is where the persona's data stands, or the first page with its track.
func (p *Persona) File() string { return p.file }
