package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"rutter/app/liquid"
	"rutter/app/search"
	"rutter/app/site"
)

// searchPath is where answers are.
const searchPath = "/-/search"

// search answers /-/search?q=… with the pages that hold what was asked, from the
// result &from=… on.
func (h *opened) search(w http.ResponseWriter, r *http.Request) {
	typed := r.URL.Query().Get("q")
	v := &view{Kind: "search", TitleKey: "search.title", URL: searchPath, Search: &searchView{Typed: typed}}
	h.indexing.wait()
	h.indexing.requests.Add(1)
	defer h.indexing.requests.Add(-1)
	if strings.TrimSpace(typed) != "" {
		from, _ := strconv.Atoi(r.URL.Query().Get("from"))
		v.Search = h.answers(typed, h.indexing.index.Search(typed, from))
	}
	h.show(w, r, http.StatusOK, v)
}

// answers makes the view of what the index says.
func (h *opened) answers(typed string, a search.Answers) *searchView {
	v := &searchView{
		Typed: typed, Asked: a.Query, Total: a.Total, First: a.From + 1,
		Indexed: a.Indexed, Pages: a.Pages, Again: searchURL(a.Query, a.From),
	}
	if a.Term != nil && a.From == 0 {
		if d, ok := h.site.Definition(a.Term.ID); ok {
			v.Term = &foundTerm{link: link{Label: d.Name, URL: liquid.GlossaryURL(d.ID)}, Definition: d.Short.Text}
		}
	}
	for _, r := range a.Results {
		v.Results = append(v.Results, h.found(r))
	}
	if a.Nearest != "" {
		v.Nearest = &link{Label: a.Nearest, URL: searchURL(a.Nearest, 0)}
	}
	if a.From > 0 {
		v.Earlier = searchURL(a.Query, max(a.From-search.PageSize, 0))
	}
	if next := a.From + len(a.Results); next < a.Total && len(a.Results) > 0 {
		v.Later = searchURL(a.Query, next)
	}
	return v
}

// found makes the view of a result. Its address names the words that the page is
// to mark.
func (h *opened) found(r search.Result) foundPage {
	v := foundPage{Kind: "page", URL: r.Page.URL, Name: r.Title, Excerpt: r.Excerpt}
	if len(r.Words) > 0 {
		v.URL += "?" + url.Values{"mark": {strings.Join(r.Words, " ")}}.Encode()
	}
	for _, crumb := range h.place(r.Page) {
		v.Place = append(v.Place, []search.Span{{Text: crumb}})
	}
	if r.Heading != nil {
		v.Kind, v.Name = "section", r.HeadingText
		v.URL += "#" + r.Heading.ID
		v.Place = append(v.Place, r.Title)
	}
	return v
}

// place names what a page lies in, from the top down: its track, its table of
// contents, or its folders.
func (h *opened) place(p *site.Page) []string {
	var names []string
	if _, persona, level, ok := h.site.Journey(p); ok {
		return []string{persona.Name, levelName(persona.Levels[level])}
	}
	if place, ok := h.site.Place(p); ok {
		names = append(names, place.Section.Title)
		for _, e := range place.Trail[:len(place.Trail)-1] {
			names = append(names, e.Title)
		}
		return names
	}
	crumbs := folderBreadcrumb(h.site, p)
	for _, crumb := range crumbs[:len(crumbs)-1] {
		names = append(names, crumb.Label)
	}
	return names
}

// searchURL is where the answers to a query are.
func searchURL(query string, from int) string {
	values := url.Values{"q": {query}}
	if from > 0 {
		values.Set("from", strconv.Itoa(from))
	}
	return searchPath + "?" + values.Encode()
}
