package check

import (
	"fmt"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// track wants a journey page's persona in the data of the personas, and its level
// among those that a persona has.
func (c *checker) track(f *findings) {
	track := f.page.Track
	if len(track) != 3 {
		return // opening has said what is wrong with it
	}
	at := inFront(f.draft, "track")
	known := c.personas(strings.ToLower(track[0]))
	if !contains(known, track[1]) {
		hint := diagnostic.DidYouMean(track[1], known)
		if hint == "" {
			hint = fmt.Sprintf("add a file to _data/user-personas/%s with %q", strings.ToLower(track[0]), "name: "+track[1])
		}
		f.report(at, "track-persona", fmt.Sprintf("no persona of %q is called %q", track[0], track[1]), hint)
	}
	if levels := []string{"FOUNDATIONAL", "INTERMEDIATE", "ADVANCED"}; !contains(levels, track[2]) {
		hint := diagnostic.DidYouMean(strings.ToUpper(track[2]), levels)
		if hint == "" {
			hint = "write FOUNDATIONAL, INTERMEDIATE or ADVANCED"
		}
		f.report(at, "track-level", fmt.Sprintf("there is no level %q", track[2]), hint)
	}
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return false
}

// personas lists the names that the data gives a path's personas: the site's own,
// else the fallback's.
func (c *checker) personas(path string) []string {
	for s := c.site; s != nil; s = s.Fallback() {
		if names, any := described(s, path); any {
			return names
		}
	}
	return nil
}

// described lists the names of a path's personas that have a file. any tells
// whether the site has any persona with a file, on whatever path.
func described(s *site.Site, path string) (names []string, any bool) {
	for _, p := range s.Paths {
		for _, persona := range p.Personas {
			if !persona.HasFile() {
				continue
			}
			any = true
			if p.ID == path {
				names = append(names, strings.ToUpper(persona.Name))
			}
		}
	}
	return names, any
}

// personasTwice wants the ids and the names of a path's personas to differ: the
// address of the home page names a persona by its id, a track by its name.
func (c *checker) personasTwice() {
	for _, p := range c.site.Paths {
		first := map[string]*site.Persona{}
		for _, persona := range p.Personas {
			if !persona.HasFile() {
				continue
			}
			for _, key := range []string{"id " + persona.ID, "name " + strings.ToUpper(persona.Name)} {
				if other := first[key]; other != nil {
					what, _, _ := strings.Cut(key, " ")
					c.report(place{persona.File(), 0}, "persona-duplicate", fmt.Sprintf("%s has the same %s", other.File(), what), "give one of the two another "+what)
					continue
				}
				first[key] = persona
			}
		}
	}
}
