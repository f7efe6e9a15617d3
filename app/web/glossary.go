package web

import (
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"rutter/app/glossary"
	"rutter/app/liquid"
	"rutter/app/site"
)

// terms makes the views of definitions.
func terms(s *site.Site, definitions []*site.Definition) []term {
	names := map[string]string{}
	for _, tag := range s.Tags() {
		names[tag.ID] = tag.Name
	}
	var out []term
	for _, d := range definitions {
		t := term{
			ID: d.ID, Name: d.Name, URL: d.URL, GlossaryURL: liquid.GlossaryURL(d.ID), AKA: d.AKA,
			Short: template.HTML(definitionHTML(d.Short)), Long: template.HTML(definitionHTML(d.Long)),
			Names: folded(strings.Join(append([]string{d.Name}, d.AKA...), " ")),
		}
		for _, id := range d.Related {
			if related, ok := s.Term(id); ok {
				t.Related = append(t.Related, link{Label: related.Name, URL: liquid.GlossaryURL(id)})
			}
		}
		for _, id := range d.Tags {
			if name, ok := names[id]; ok {
				t.Tags = append(t.Tags, link{Label: name, URL: tagURL([]string{id})})
			}
		}
		out = append(out, t)
	}
	return out
}

// glossary answers with the terms that carry every chosen tag:
// ?fundamental=true&storage=true, or ?all=true for all of them. With ?q=… those
// whose names do not hold the words are hidden.
func (h *opened) glossary(w http.ResponseWriter, r *http.Request) {
	chosen, typed := h.chosenTags(r.URL.Query()), r.URL.Query().Get(typedKey)
	if typed != "" {
		// There is no end of what can be typed.
		h.showGlossary(w, r, chosen, typed)
		return
	}
	h.keep(w, r, tagURL(chosen), func(w http.ResponseWriter, r *http.Request) { h.showGlossary(w, r, chosen, "") })
}

func (h *opened) showGlossary(w http.ResponseWriter, r *http.Request, chosen []string, typed string) {
	v := &view{
		Kind: "glossary", Lang: h.site.Lang, TitleKey: "glossary.title", URL: site.GlossaryPath,
		Glossary: &glossaryView{Total: len(h.site.Terms()), Chosen: chosen, Typed: typed},
	}
	v.Glossary.Tags = h.tagViews(chosen, typed)
	var definitions []*site.Definition
	for _, t := range h.site.Terms() {
		if carries(t, chosen) {
			if d, ok := h.site.Definition(t.ID); ok {
				definitions = append(definitions, d)
				v.Problems = append(v.Problems, h.shown(d.Problems, d.Withheld())...)
			}
		}
	}
	v.Glossary.arrange(terms(h.site, definitions))
	h.show(w, r, http.StatusOK, v)
}

// tagViews are the tags that can be chosen: those that a term carries, since a folder's
// tags may be those of the handbook, and those that are chosen already.
func (h *opened) tagViews(chosen []string, typed string) []tagView {
	var views []tagView
	for _, tag := range h.site.Tags() {
		current := slices.Contains(chosen, tag.ID)
		if !current && !slices.ContainsFunc(h.site.Terms(), func(t glossary.Term) bool { return slices.Contains(t.Tags, tag.ID) }) {
			continue
		}
		label := link{Label: tag.Name, URL: withTyped(h.toggled(chosen, tag.ID), typed), Current: current}
		views = append(views, tagView{link: label, Description: tag.Description})
	}
	return views
}

// chosenTags lists the canonical tags that the query asks for.
func (h *opened) chosenTags(query url.Values) []string {
	var chosen []string
	for _, tag := range h.site.Tags() {
		if query.Get(tag.ID) == "true" && query.Get("all") != "true" {
			chosen = append(chosen, tag.ID)
		}
	}
	return chosen
}

func carries(t glossary.Term, tags []string) bool {
	for _, tag := range tags {
		if !slices.Contains(t.Tags, tag) {
			return false
		}
	}
	return true
}

// toggled is the address of the glossary with one tag more, or one less. In files
// there is a page for each tag and none for several together.
func (h *opened) toggled(chosen []string, tag string) string {
	i := slices.Index(chosen, tag)
	if i < 0 && h.exported {
		return tagURL([]string{tag})
	}
	if i < 0 {
		return tagURL(append(slices.Clone(chosen), tag))
	}
	return tagURL(slices.Delete(slices.Clone(chosen), i, i+1))
}

func tagURL(tags []string) string {
	if len(tags) == 0 {
		return site.GlossaryPath + "?all=true"
	}
	query := url.Values{}
	for _, tag := range tags {
		query.Set(tag, "true")
	}
	return site.GlossaryPath + "?" + query.Encode()
}
