package web

import (
	"log"
	"net/http"

	"rutter/app/site"
)

// term answers /-/term?id=pod with one term and the pages that use it.
func (h *opened) term(w http.ResponseWriter, r *http.Request) {
	d, ok := h.site.Definition(r.URL.Query().Get("id"))
	if !ok {
		h.missing(w, r)
		return
	}
	h.keep(w, r, "/-/term?"+d.ID, func(w http.ResponseWriter, r *http.Request) { h.showTerm(w, r, d) })
}

func (h *opened) showTerm(w http.ResponseWriter, r *http.Request, d *site.Definition) {
	t := &termView{term: terms(h.site, []*site.Definition{d})[0]}
	for _, p := range h.site.Uses(d.ID) {
		t.Uses = append(t.Uses, link{Label: p.Title, URL: p.URL})
	}
	glossary, err := h.wordsFor(r).text("glossary.title")
	if err != nil {
		log.Print(err)
	}
	h.show(w, r, http.StatusOK, &view{
		Kind: "term", Lang: h.site.Lang, Title: d.Name, URL: t.UsesURL(), Term: t,
		Breadcrumb: []link{{Label: glossary, URL: t.GlossaryURL, Own: true}, {Label: d.Name, Current: true}},
	})
}
