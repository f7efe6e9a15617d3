package web

import (
	"html/template"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/fragment"
	"rutter/app/site"
)

// content answers with a page or a file of the content. An address without its
// last slash gets the page itself: WebViews follow no redirect.
func (h *opened) content(w http.ResponseWriter, r *http.Request) {
	found, ok := h.site.Lookup(r.URL.Path)
	switch {
	case !ok || Withheld(found):
		h.missing(w, r)
	case found.Redirect != "":
		h.followRedirect(w, r, found.Redirect)
	case found.File != "":
		h.file(w, r, found.Site.Tree(), found.File)
	default:
		// A page of the program is kept by its address, which a page of the content may have, too.
		h.keep(w, r, "content "+r.URL.Path, func(w http.ResponseWriter, r *http.Request) {
			v := h.page(found, h.wordsFor(r))
			if found.Part != "" {
				v.Arrival = found.Page.URL + "#" + found.Part
			}
			h.show(w, r, v.status(), v)
		})
	}
}

// Withheld tells whether a file is kept from its readers for a trainer's note in it.
func Withheld(found site.Found) bool {
	return found.File != "" && isText(found.File) && found.Site.Withholds(found.File)
}

// followRedirect shows what a redirect leads to, when that is no content.
func (h *opened) followRedirect(w http.ResponseWriter, r *http.Request, to string) {
	target, err := url.Parse(to)
	if err != nil || target.Host != "" {
		h.show(w, r, http.StatusOK, externalView(to))
		return
	}
	own := r.Clone(r.Context())
	own.URL = target
	h.mux.ServeHTTP(w, own)
}

// page makes the view of a content page, for a reader of the interface in the
// language of w.
func (h *opened) page(found site.Found, w *words) *view {
	rendered := found.Site.Render(found.Page)
	v := &view{
		Kind: "document", Lang: found.Site.Lang, Title: found.Page.Title, URL: found.Page.URL,
		Problems: h.pageProblems(found, rendered), Outline: outline(rendered.Outline),
		Terms: terms(found.Site, found.Site.Mentioned(rendered.Terms)),
	}
	if found.Site != h.site {
		v.Shelf = string(fragment.ShelfHandbook)
	}
	var callNumber func(section int) string
	if path, persona, level, ok := found.Site.Journey(found.Page); ok {
		v.Kind = "journey"
		v.Breadcrumb = trackBreadcrumb(found.Page, path.ID, persona.ID, persona.Levels[level].ID)
		v.Journey = journey(persona, level, found.Page.Minutes, rendered.Fragment)
		v.Journey.PrintURL = printURL(path.ID, persona.ID)
		callNumber = func(section int) string { return site.CallNumberOf(persona, level, section) }
	} else {
		v.Breadcrumb = folderBreadcrumb(found.Site, found.Page)
		v.navigate(found.Site, found.Page)
	}
	if v.Unread = rendered.Unread; !v.Unread {
		v.Article = h.article(articleKey{found.Page, w}, rendered.Fragment, v, callNumber)
	}
	return v
}

// cachedArticles is how many finished articles are kept beside the rendered pages.
const cachedArticles = 64

// articleKey is what a finished article depends on.
type articleKey struct {
	page  *site.Page
	words *words
}

// article is the page's body with everything of ours put in. What is put in is
// our own, and the fragment is sanitised, so it is safe as HTML. v is
// the page around it; callNumber is given for a journey page.
func (h *opened) article(key articleKey, f *fragment.Fragment, v *view, callNumber func(section int) string) template.HTML {
	if body, ok := h.articles.Get(key); ok {
		return body
	}
	edits := h.bodyEdits(key.page, f, v.Lang, key.words, callNumber)
	edits = append(edits, numberTerms(f.HTML, numbersOf(v.Terms))...)
	body := template.HTML(splice(f.HTML, edits))
	h.articles.Add(key, body)
	return body
}

// bodyEdits put into a body what is the same wherever it is shown.
func (h *opened) bodyEdits(p *site.Page, f *fragment.Fragment, lang string, w *words, callNumber func(section int) string) []edit {
	edits := slices.Concat(dropBlankTargets(f), h.languages.nameCallouts(f.HTML, lang, w), h.languages.nameNotes(f, lang, w), highlight(f.HTML))
	if callNumber != nil {
		edits = append(edits, numberSections(p.Minutes, f, callNumber)...)
	}
	return edits
}

// outline lists the headings below the page's title.
func outline(headings []fragment.Heading) []heading {
	var out []heading
	for _, h := range headings {
		if h.Level > 1 && h.ID != "" {
			out = append(out, heading{Level: h.Level, ID: h.ID, Text: h.Text})
		}
	}
	return out
}

// folderBreadcrumb leads down the folders of a page's address; those that have
// a page of their own are links.
func folderBreadcrumb(s *site.Site, p *site.Page) []link {
	var crumbs []link
	parts := strings.Split(strings.Trim(p.URL, "/"), "/")
	for i, part := range parts[:len(parts)-1] {
		// Every documentation page lies under docs; it says nothing.
		if i == 0 && part == "docs" {
			continue
		}
		crumb := link{Label: folderName(part)}
		if index, ok := s.Page("/" + path.Join(parts[:i+1]...)); ok {
			crumb.URL = index.URL
		}
		crumbs = append(crumbs, crumb)
	}
	return append(crumbs, link{Label: p.Title, URL: p.URL, Current: true})
}

// folderName makes "run-application" into "Run application".
func folderName(folder string) string {
	name := strings.NewReplacer("-", " ", "_", " ").Replace(folder)
	if name == "" {
		return ""
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// missing answers an address that leads nowhere, with the nearest that does.
func (h *opened) missing(w http.ResponseWriter, r *http.Request) {
	v := &view{
		Kind: "missing", TitleKey: "missing.title", Missing: &missingView{Address: r.URL.Path},
	}
	if near, ok := diagnostic.Nearest(r.URL.Path, h.site.URLs()); ok {
		if p, ok := h.site.Page(near); ok {
			v.Missing.Nearest = &link{Label: p.Title, URL: p.URL}
		}
	}
	h.show(w, r, http.StatusNotFound, v)
}
