package site

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"rutter/app/diagnostic"
	"rutter/app/fragment"
	"rutter/app/glossary"
)

// Section is one of the site's tables of contents: a data file that _config.yml
// names under "tocs".
type Section struct {
	ID    string
	Title string
	// URL is the section's first page; empty where it names none.
	URL     string
	Entries []*Entry
}

// Entry is one line of a table of contents: a page, an address, or a title with
// entries below it.
type Entry struct {
	Title string
	// URL is empty where the entry is only a title.
	URL     string
	Entries []*Entry
}

// tocNode is an entry as YAML has it: the path of a page, or a mapping.
type tocNode struct {
	file        string
	lines       map[string]int // of its keys; that of a file has the key ""
	Title       string         `yaml:"title"`
	Path        string         `yaml:"path"`
	LandingPage string         `yaml:"landing_page"`
	Section     []tocNode      `yaml:"section"`
}

// UnmarshalYAML reads either form.
func (n *tocNode) UnmarshalYAML(node *yaml.Node) error {
	if n.lines = map[string]int{"": node.Line}; node.Kind == yaml.ScalarNode {
		n.file = node.Value
		return nil
	}
	for _, key := range []string{"path", "landing_page"} {
		n.lines[key] = lineOf(node, key)
	}
	type plain tocNode
	return node.Decode((*plain)(n))
}

// readNavigation reads the tables of contents. What leads nowhere is left out,
// here and in the fallback: a reader can do nothing with it.
func (s *Site) readNavigation() {
	for _, toc := range s.tocs {
		file, source, err := s.readTOC(toc)
		if err != nil {
			continue
		}
		var root yaml.Node
		var data struct {
			Title       string    `yaml:"bigheader"`
			LandingPage string    `yaml:"landing_page"`
			TOC         []tocNode `yaml:"toc"`
		}
		if err = yaml.Unmarshal([]byte(source), &root); err == nil {
			err = root.Decode(&data)
		}
		if err != nil {
			line, text := glossary.YAMLError(err)
			s.report(diagnostic.Diagnostic{Code: "toc", Severity: diagnostic.Error, File: file, Line: line, Text: text})
		}
		section := Section{ID: toc.name, Title: data.Title, Entries: s.entries(data.TOC, 0)}
		if section.Title == "" {
			section.Title = nameOf(toc.name)
		}
		if p, ok := s.Page(data.LandingPage); ok && data.LandingPage != "" {
			section.URL = p.URL
		}
		if len(section.Entries) > 0 {
			s.Sections = append(s.Sections, section)
		}
		if data.LandingPage != "" {
			s.refer(Reference{Kind: TOCReference, File: file, Line: lineOf(root.Content[0], "landing_page"), Address: data.LandingPage})
		}
		s.referTOC(file, data.TOC, 0)
	}
}

// tocName is the name of a data file in _config.yml, and the line it stands on.
type tocName struct {
	name string
	line int
}

// UnmarshalYAML remembers the line.
func (t *tocName) UnmarshalYAML(node *yaml.Node) error {
	t.line = node.Line
	return node.Decode(&t.name)
}

// readTOC reads the data file of a table of contents, with either ending. One
// that is missing is a diagnostic.
func (s *Site) readTOC(toc tocName) (file, source string, err error) {
	for _, ending := range []string{".yml", ".yaml"} {
		file = path.Join(dataFolder, toc.name+ending)
		if source, err = s.readSource(file); err == nil {
			return file, source, nil
		}
	}
	d := diagnostic.Diagnostic{
		Code: "toc-missing", Severity: diagnostic.Error, File: configFile, Line: toc.line,
		Text: fmt.Sprintf("there is no table of contents %q in %s", toc.name, dataFolder),
	}
	if near := diagnostic.DidYouMean(toc.name, s.dataNames()); near != "" {
		d.Hint = near
	} else if fs.ValidPath(toc.name) {
		d.Hint = fmt.Sprintf("write %s/%s.yml, or take the name out", dataFolder, toc.name)
	}
	s.report(d)
	return "", "", err
}

// dataNames lists the YAML files that a table of contents may stand in, without
// their endings.
func (s *Site) dataNames() []string {
	var names []string
	entries, _ := fs.ReadDir(s.tree, dataFolder)
	for _, e := range entries {
		if name, isYAML := cutYAML(e.Name()); isYAML {
			names = append(names, name)
		}
	}
	return names
}

// cutYAML takes the ending off a YAML file's name.
func cutYAML(file string) (name string, isYAML bool) {
	if name, ok := strings.CutSuffix(file, ".yaml"); ok {
		return name, true
	}
	return strings.CutSuffix(file, ".yml")
}

// maxTreeDepth bounds entries below entries.
const maxTreeDepth = 12

func (s *Site) entries(nodes []tocNode, depth int) []*Entry {
	var out []*Entry
	if depth == maxTreeDepth {
		return nil
	}
	for _, n := range nodes {
		if e := s.entry(n, depth); e != nil {
			out = append(out, e)
		}
	}
	return out
}

// entry is nil for what leads nowhere.
func (s *Site) entry(n tocNode, depth int) *Entry {
	if n.file != "" {
		p, ok := s.byFile[n.file]
		if !ok {
			return nil
		}
		return &Entry{Title: p.Title, URL: p.URL}
	}
	e := &Entry{Title: n.Title, Entries: s.entries(n.Section, depth+1)}
	for _, address := range []string{n.Path, n.LandingPage} {
		if address == "" || e.URL != "" {
			continue
		}
		if target := s.Resolve(address); target.Shelf != fragment.ShelfNone {
			e.URL = target.URL
		}
	}
	if e.URL == "" && len(e.Entries) == 0 {
		return nil
	}
	return e
}

// Place is where a page stands in the navigation.
type Place struct {
	Section Section
	// Trail leads from the section down to the page's own entry.
	Trail []*Entry
	// Previous and Next are the entries before and after it in reading order, nil
	// at the ends of the section.
	Previous, Next *Entry
}

// Place finds a page in the navigation; ok is false for a page that no table of
// contents names.
func (s *Site) Place(p *Page) (place Place, ok bool) {
	for _, section := range s.Sections {
		trail := trailTo(section.Entries, p.URL)
		if trail == nil {
			continue
		}
		place = Place{Section: section, Trail: trail}
		order := section.Leaves()
		at := slices.IndexFunc(order, func(e *Entry) bool { return sameAddress(e.URL, p.URL) })
		if at > 0 {
			place.Previous = order[at-1]
		}
		if at >= 0 && at+1 < len(order) {
			place.Next = order[at+1]
		}
		return place, true
	}
	return Place{}, false
}

// trailTo lists the entries from the top down to the page's own; a title with
// the page's address counts only where no entry below has it.
func trailTo(entries []*Entry, url string) []*Entry {
	for _, e := range entries {
		if below := trailTo(e.Entries, url); below != nil {
			return append([]*Entry{e}, below...)
		}
		if sameAddress(e.URL, url) {
			return []*Entry{e}
		}
	}
	return nil
}

// Pages lists all entries that have an address, in reading order, the section's
// own last.
func (s Section) Pages() []*Entry {
	out := addressed(s.Entries, nil)
	if s.URL != "" {
		out = append(out, &Entry{Title: s.Title, URL: s.URL})
	}
	return out
}

func addressed(entries []*Entry, out []*Entry) []*Entry {
	for _, e := range entries {
		if strings.HasPrefix(e.URL, "/") {
			out = append(out, e)
		}
		out = addressed(e.Entries, out)
	}
	return out
}

// Leaves lists the entries that are pages of the program, in reading order.
func (s Section) Leaves() []*Entry { return leaves(s.Entries, nil) }

func leaves(entries []*Entry, order []*Entry) []*Entry {
	for _, e := range entries {
		if len(e.Entries) == 0 && strings.HasPrefix(e.URL, "/") {
			order = append(order, e)
		}
		order = leaves(e.Entries, order)
	}
	return order
}

func sameAddress(a, b string) bool {
	return strings.TrimSuffix(a, "/") == strings.TrimSuffix(b, "/") && a != ""
}
