package web

import (
	"fmt"
	"html/template"
	"net/http"
	"net/url"

	"rutter/app/site"
)

// goTo answers /-/go?to=AD2.3 with the page that the call number names. It is the
// page itself, since WebViews follow no redirect; Arrival takes it to its place.
func (h *opened) goTo(w http.ResponseWriter, r *http.Request) {
	typed := r.URL.Query().Get("to")
	if address, ok := h.site.CallNumber(typed); ok {
		if target, err := url.Parse(address); err == nil {
			if found, ok := h.site.Lookup(target.Path); ok {
				v := h.page(found, h.wordsFor(r))
				v.Arrival = address
				h.show(w, r, v.status(), v)
				return
			}
		}
	}
	status := http.StatusNotFound
	if typed == "" {
		status = http.StatusOK
	}
	h.show(w, r, status, &view{
		Kind: "go", TitleKey: "go.title", URL: "/-/go",
		GoTo: &goToView{Typed: typed, Levels: callNumbers(h.site)},
	})
}

// callNumbers lists all journey pages with the number that each is called by.
func callNumbers(s *site.Site) []callNumberView {
	var out []callNumberView
	for _, path := range s.Paths {
		for _, persona := range path.Personas {
			for i, level := range persona.Levels {
				if initials := persona.Initials(); initials != "" && level.Page != nil {
					out = append(out, callNumberView{
						link:       link{Label: persona.Name + ", " + levelName(level), URL: level.Page.URL},
						CallNumber: fmt.Sprintf("%s%d", initials, i+1),
					})
				}
			}
		}
	}
	return out
}

// firstCallNumber is an example of what can be typed.
func firstCallNumber(s *site.Site) string {
	if all := callNumbers(s); len(all) > 0 {
		return all[0].CallNumber + ".1"
	}
	return ""
}

// Refresh leads a browser without scripts to the place on the page; it goes into
// a meta element.
func (v *view) Refresh() template.HTMLAttr {
	return template.HTMLAttr(`content="0; url=` + template.HTMLEscapeString(v.Arrival) + `"`)
}
