package web

import (
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"rutter/app/fragment"
	"rutter/app/site"
)

// home answers with the start page, with what was chosen on it.
func (h *opened) home(w http.ResponseWriter, r *http.Request) {
	chosen := h.choice(r).within(h.site)
	h.keep(w, r, chosen.URL(), func(w http.ResponseWriter, r *http.Request) { h.showHome(w, r, chosen) })
}

func (h *opened) showHome(w http.ResponseWriter, r *http.Request, chosen choice) {
	h.show(w, r, http.StatusOK, h.homeView(chosen))
}

// Prepare draws the start page for nobody, in the language that accepted asks for, as a
// browser does by Accept-Language: the first drawing takes several times as long as
// the next. What fails fails again, and is told, when somebody asks.
func (h *Handler) Prepare(accepted string) {
	defer func() { _ = recover() }()
	o := h.current.Load()
	r := &http.Request{URL: &url.URL{Path: "/"}, Header: http.Header{"Accept-Language": {accepted}}}
	v := o.homeView(o.choice(r).within(o.site))
	o.furnish(v, r)
	_, _ = h.pages.render(v)
}

func (h *opened) homeView(chosen choice) *view {
	v := &view{Kind: "home", Lang: h.site.Lang, Title: h.site.Title, URL: "/", Home: &homeView{Choice: chosen}}
	h.homeProblems(v)
	var mentioned []string
	for _, p := range h.site.Paths {
		if chosen.Persona == "" && chosen.Path != "" && chosen.Path != p.ID {
			continue
		}
		path := pathView{ID: p.ID, Name: p.Name}
		for _, persona := range p.Personas {
			view, terms := h.persona(p, persona, chosen)
			path.Personas = append(path.Personas, view)
			mentioned = append(mentioned, terms...)
		}
		v.Home.Paths = append(v.Home.Paths, path)
	}
	v.Home.Folders = folders(h.site)
	v.Home.Shelf = h.shelfView()
	v.Terms = terms(h.site, h.site.Mentioned(mentioned))
	return v
}

// homeProblems says what is wrong with the program, and with the folder where there is
// no list of its problems.
func (h *opened) homeProblems(v *view) {
	v.Problems = h.programNotices()
	if h.checking == nil {
		v.Problems = slices.Concat(v.Problems, h.site.Problems())
	}
}

// persona makes the view of a persona, and lists the terms that its definition
// mentions.
func (h *opened) persona(path site.Path, p *site.Persona, chosen choice) (view personaView, mentioned []string) {
	view = personaView{ID: p.ID, Name: p.Name, Icon: iconName(p.Icon, defaultPersonaIcon)}
	own := choice{Path: path.ID, Persona: p.ID}
	view.URL = own.within(h.site).URL()
	view.Chosen = own == choice{Path: chosen.Path, Persona: chosen.Persona}
	if d, ok := h.site.Definition(p.GlossaryID); ok {
		view.Definition, mentioned = template.HTML(definitionHTML(d.Short)), d.Short.Terms
	} else {
		view.Definition = template.HTML(template.HTMLEscapeString(p.Description))
	}
	for _, l := range p.Levels {
		own.Level = l.ID
		if level := h.level(l, own, chosen); level.URL != "" || len(level.Links) > 0 {
			view.Levels = append(view.Levels, level)
		}
	}
	return view, mentioned
}

// level makes the view of a level, which own chooses.
func (h *opened) level(l site.Level, own, chosen choice) levelView {
	view := levelView{Name: levelName(l), ChoiceURL: own.URL(), Chosen: own == chosen}
	if l.Page != nil {
		view.URL, view.Sections = l.Page.URL, h.site.SectionCount(l.Page)
	}
	for _, g := range l.Goals {
		view.Links = append(view.Links, h.goal(g))
	}
	return view
}

// goal makes an "I want to …" link. Its address is the author's, so it goes
// through the same resolution as a link on a page.
func (h *opened) goal(g site.Goal) iconLink {
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
