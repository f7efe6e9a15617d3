package site

import (
	"fmt"
	"slices"
	"strings"

	"rutter/app/diagnostic"
)

// describe writes one view of a site as text, a line for each item. expected is
// what the archive has now; views that answer questions take them from there.
func describe(s *Site, name, expected string) (text string, ok bool) {
	if address, isPage := strings.CutPrefix(name, "page"); isPage {
		p, ok := s.Page(strings.TrimSuffix(strings.TrimSuffix(address, ".html"), "index"))
		if !ok {
			return "", false
		}
		return strings.TrimSuffix(s.Render(p).HTML, "\n") + "\n", true
	}
	view, ok := map[string]func(*Site, string) []string{
		"urls": urls, "problems": problems, "links": links, "lookup": lookup,
		"journeys": journeys, "navigation": navigation, "glossary": terms, "site": head, "call-numbers": calls,
	}[name]
	if !ok {
		return "", false
	}
	lines := view(s, expected)
	if len(lines) == 0 {
		return "", true
	}
	return strings.Join(lines, "\n") + "\n", true
}

// head is what a site says of itself.
func head(s *Site, _ string) []string {
	return []string{"title: " + s.Title, "lang: " + s.Lang}
}

// urls lists the pages: address, file, title.
func urls(s *Site, _ string) []string {
	var lines []string
	for _, p := range s.Pages {
		lines = append(lines, fmt.Sprintf("%s %s %q", p.URL, p.File, p.Title))
	}
	return lines
}

// problems lists the diagnostics of the whole site as the terminal prints them.
func problems(s *Site, _ string) []string {
	all := slices.Clone(s.Problems())
	for _, p := range s.Pages {
		all = append(all, s.Draft(p).Problems...)
	}
	for _, term := range s.Terms() {
		d, _ := s.Definition(term.ID)
		all = append(all, d.Problems...)
	}
	var lines []string
	for _, d := range diagnostic.Sort(all) {
		lines = append(lines, d.String())
	}
	return lines
}

// links lists the links of all pages: what the author wrote, where it leads, and
// which shelf answers where it is not the site's own.
func links(s *Site, _ string) []string {
	var lines []string
	for _, p := range s.Pages {
		for _, l := range s.Render(p).Links {
			lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s: %s → %s %s", p.File, l.Address, l.Target.URL, l.Target.Shelf)))
		}
	}
	return lines
}

// lookup says what stands at each address that the archive asks for.
func lookup(s *Site, expected string) []string {
	var lines []string
	for line := range strings.Lines(expected) {
		address, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " →")
		lines = append(lines, address+" → "+found(s, address))
	}
	return lines
}

// calls says where each call number leads that the archive asks for.
func calls(s *Site, expected string) []string {
	var lines []string
	for line := range strings.Lines(expected) {
		number, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " →")
		url, ok := s.CallNumber(number)
		if !ok {
			url = "nothing"
		}
		lines = append(lines, number+" → "+url)
	}
	return lines
}

func found(s *Site, address string) string {
	f, ok := s.Lookup(address)
	where := ""
	if ok && f.Site != s {
		where = " in the handbook"
	}
	switch {
	case !ok:
		return "nothing"
	case f.Page != nil:
		return "page " + f.Page.URL + where
	case f.File != "":
		return "file " + f.File + where
	}
	return "redirect " + f.Redirect + where
}

// journeys draws paths, personas, levels and goals as a tree.
func journeys(s *Site, _ string) []string {
	var lines []string
	for _, path := range s.Paths {
		lines = append(lines, fmt.Sprintf("%s %q", path.ID, path.Name))
		for _, p := range path.Personas {
			lines = append(lines, fmt.Sprintf("  %s %q icon=%q term=%q %q", p.ID, p.Name, p.Icon, p.GlossaryID, p.Description))
			for _, level := range p.Levels {
				lines = append(lines, "    "+level.ID+" "+fileOf(level.Page))
				for _, goal := range level.Goals {
					target := s.Resolve(goal.URL)
					lines = append(lines, strings.TrimSpace(fmt.Sprintf("%q icon=%q %s %s", goal.Label, goal.Icon, target.URL, target.Shelf)))
					lines[len(lines)-1] = "      " + lines[len(lines)-1]
				}
			}
		}
	}
	return lines
}

func fileOf(p *Page) string {
	if p == nil {
		return "(no page)"
	}
	return p.File
}

// navigation draws the tables of contents as trees, then the place of every
// page: what leads to it, and its neighbours.
func navigation(s *Site, _ string) []string {
	var lines []string
	for _, section := range s.Sections {
		lines = append(lines, fmt.Sprintf("%s %q %s", section.ID, section.Title, section.URL))
		lines = append(lines, tree(section.Entries, "  ")...)
	}
	for _, p := range s.Pages {
		place, ok := s.Place(p)
		if !ok {
			lines = append(lines, p.File+": nowhere")
			continue
		}
		trail := place.Section.ID
		for _, e := range place.Trail {
			trail += " › " + e.Title
		}
		lines = append(lines, fmt.Sprintf("%s: %s (%s ← → %s)", p.File, trail, titleOf(place.Previous), titleOf(place.Next)))
	}
	return lines
}

func tree(entries []*Entry, indent string) []string {
	var lines []string
	for _, e := range entries {
		lines = append(lines, fmt.Sprintf("%s%q %s", indent, e.Title, e.URL))
		lines = append(lines, tree(e.Entries, indent+"  ")...)
	}
	return lines
}

func titleOf(e *Entry) string {
	if e == nil {
		return "none"
	}
	return e.Title
}

// terms lists the glossary that counts: each term with where a mention leads and
// its first line, then the tags.
func terms(s *Site, _ string) []string {
	var lines []string
	for _, term := range s.Terms() {
		d, _ := s.Definition(term.ID)
		lines = append(lines, fmt.Sprintf("%s %q %s %q", d.ID, d.Name, d.URL, d.Short.Text))
	}
	for _, tag := range s.Tags() {
		lines = append(lines, fmt.Sprintf("tag %s %q", tag.ID, tag.Name))
	}
	return lines
}
