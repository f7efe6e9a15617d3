package web

import (
	"html/template"
	"net/http"
	"slices"
	"strings"

	"rutter/app/fragment"
	"rutter/app/site"
)

// home answers with the start page.
func (h *Handler) home(w http.ResponseWriter, r *http.Request) {
	v := &view{Kind: "home", Title: h.site.Title, URL: "/", Home: &homeView{}, Problems: slices.Concat(h.notices, h.site.Problems())}
	var mentioned []string
	for _, p := range h.site.Paths {
		path := pathView{ID: p.ID, Name: p.Name}
		for _, persona := range p.Personas {
			view, terms := h.persona(persona)
			path.Personas = append(path.Personas, view)
			mentioned = append(mentioned, terms...)
		}
		v.Home.Paths = append(v.Home.Paths, path)
	}
	v.Home.Folders = folders(h.site)
	v.Terms = terms(h.site, h.site.Mentioned(mentioned))
	h.show(w, r, http.StatusOK, v)
}

// persona makes the view of a persona, and lists the terms that its definition
// mentions.
func (h *Handler) persona(p *site.Persona) (view personaView, mentioned []string) {
	view = personaView{ID: p.ID, Name: p.Name, Icon: iconName(p.Icon, defaultPersonaIcon)}
	if d, ok := h.site.Definition(p.GlossaryID); ok {
		view.Definition, mentioned = template.HTML(definitionHTML(d.Short)), d.Short.Terms
	} else {
		view.Definition = template.HTML(template.HTMLEscapeString(p.Description))
	}
	for _, l := range p.Levels {
		level := levelView{Name: levelName(l)}
		if l.Page != nil {
			level.URL = l.Page.URL
		}
		for _, g := range l.Goals {
			level.Links = append(level.Links, h.goal(g))
		}
		if level.URL != "" || len(level.Links) > 0 {
			view.Levels = append(view.Levels, level)
		}
	}
	return view, mentioned
}

// goal makes an "I want to …" link. Its address is the author's, so it goes
// through the same resolution as a link on a page.
func (h *Handler) goal(g site.Goal) iconLink {
	target := h.site.Resolve(g.URL)
	out := iconLink{link: link{Label: g.Label, URL: target.URL}, Icon: iconName(g.Icon, "")}
	out.Shelf = string(target.Shelf)
	return out
}

// folders lists the pages that are no journeys: those of every table of
// contents, then the others by the first folder of their address.
func folders(s *site.Site) []folderView {
	var out []folderView
	listed := map[string]bool{}
	for _, section := range s.Sections {
		folder := folderView{Name: section.Title}
		for _, e := range section.Pages() {
			if !listed[e.URL] {
				folder.Pages = append(folder.Pages, link{Label: e.Title, URL: e.URL})
			}
			listed[e.URL] = true
		}
		out = append(out, folder)
	}
	at := map[string]int{}
	for _, p := range s.Pages {
		if _, _, _, ok := s.Journey(p); ok || listed[p.URL] {
			continue
		}
		name := folderOf(p.URL)
		i, ok := at[name]
		if !ok {
			i = len(out)
			at[name] = i
			out = append(out, folderView{Name: name})
		}
		out[i].Pages = append(out[i].Pages, link{Label: p.Title, URL: p.URL})
	}
	return out
}

// folderOf names the folder that a page is listed under: "Concepts" for
// /docs/concepts/workloads/pods/.
func folderOf(url string) string {
	parts := strings.Split(strings.Trim(url, "/"), "/")
	if parts[0] == "docs" {
		parts = parts[1:]
	}
	if len(parts) == 0 {
		return ""
	}
	return folderName(parts[0])
}

// definitionHTML is a description without links that would open a tab of their own.
func definitionHTML(f *fragment.Fragment) string { return splice(f.HTML, dropBlankTargets(f)) }
