package export

import (
	"net/url"

	"rutter/app/fragment"
	"rutter/app/site"
)

// Selection is a site with what goes out of it: all of it, or with a persona the
// pages of its journey, those that they link to, and the terms on them. Of the
// handbook behind a folder those pages come along that the folder's own link to,
// and where the folder has no glossary the terms that are used. What these pages
// link to in turn stays behind.
func Selection(s *site.Site, persona *site.Persona) (*site.Site, error) {
	if persona == nil && s.Fallback() == nil {
		return s, nil
	}
	sel := selection{site: s, persona: persona, own: map[*site.Page]bool{}, handbook: map[*site.Page]bool{}, terms: map[string]bool{}}
	sel.choose()
	part := site.Part{Persona: persona}
	if persona != nil {
		part.Pages, part.Terms = sel.own, sel.terms
	}
	if s.Fallback() != nil {
		behind, err := s.Fallback().Part(site.Part{Pages: sel.handbook, Terms: sel.terms})
		if err != nil {
			return nil, err
		}
		part.Fallback = behind
	}
	return s.Part(part)
}

// selection is what was chosen so far.
type selection struct {
	site          *site.Site
	persona       *site.Persona
	own, handbook map[*site.Page]bool
	terms         map[string]bool
}

func (sel *selection) choose() {
	if sel.persona == nil {
		for _, p := range sel.site.Pages {
			sel.own[p] = true
			sel.follow(p)
		}
		sel.navigation()
	} else {
		sel.journey()
	}
	for p := range sel.handbook {
		sel.mention(sel.site.Fallback().RenderOnce(p).Terms...)
	}
}

// journey takes the pages of the persona's levels, what they link to and where its
// goals lead.
func (sel *selection) journey() {
	for _, level := range sel.persona.Levels {
		if level.Page != nil {
			sel.own[level.Page] = true
			sel.follow(level.Page)
		}
		sel.goals(level)
	}
	sel.mention(sel.persona.GlossaryID)
	for p := range sel.own {
		sel.mention(sel.site.RenderOnce(p).Terms...)
	}
}

// follow takes what a page links to, and its terms.
func (sel *selection) follow(p *site.Page) {
	rendered := sel.site.RenderOnce(p)
	for _, link := range rendered.Links {
		sel.take(link.Target)
	}
	sel.mention(rendered.Terms...)
}

func (sel *selection) goals(level site.Level) {
	for _, goal := range level.Goals {
		sel.take(sel.site.Resolve(goal.URL))
	}
}

// navigation takes what the tables of contents name and the goals lead to.
func (sel *selection) navigation() {
	for _, section := range sel.site.Sections {
		for _, entry := range section.Pages() {
			sel.take(sel.site.Resolve(entry.URL))
		}
	}
	for _, path := range sel.site.Paths {
		for _, persona := range path.Personas {
			sel.mention(persona.GlossaryID)
			for _, level := range persona.Levels {
				sel.goals(level)
			}
		}
	}
}

// take takes the page that a link leads to. The journeys of others stay behind.
func (sel *selection) take(target fragment.Target) {
	u, err := url.Parse(target.URL)
	if err != nil || target.Shelf != fragment.ShelfOwn && target.Shelf != fragment.ShelfHandbook {
		return
	}
	found, ok := sel.site.Lookup(u.Path)
	switch {
	case !ok || found.Page == nil:
	case found.Site != sel.site:
		sel.handbook[found.Page] = true
	default:
		if _, owner, _, ok := sel.site.Journey(found.Page); !ok || owner == sel.persona {
			sel.own[found.Page] = true
		}
	}
}

// mention takes terms with all that their definitions mention.
func (sel *selection) mention(ids ...string) {
	for _, id := range ids {
		if d, ok := sel.site.Definition(id); ok && !sel.terms[id] {
			sel.terms[id] = true
			sel.mention(d.Short.Terms...)
			sel.mention(d.Long.Terms...)
		}
	}
}
