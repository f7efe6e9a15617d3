package web

import (
	"fmt"
	"html/template"
	"net/http"
	"net/url"

	"rutter/app/fragment"
	"rutter/app/site"
)

// printPath shows a whole journey as one page: /-/print?path=users&persona=app-developer.
const printPath = "/-/print"

func printURL(path, persona string) string {
	return printPath + "?" + url.Values{"path": {path}, "persona": {persona}}.Encode()
}

// print answers with all levels of a persona's journey, each a chapter, and one
// glossary of their terms. It needs no script, so that any browser prints it.
func (h *opened) print(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	owner, persona, ok := h.site.Persona(query.Get("path"), query.Get("persona"))
	if !ok {
		h.missing(w, r)
		return
	}
	address := printURL(query.Get("path"), persona.ID)
	h.keep(w, r, address, func(w http.ResponseWriter, r *http.Request) { h.showPrint(w, r, address, owner, persona) })
}

func (h *opened) showPrint(w http.ResponseWriter, r *http.Request, address string, owner *site.Site, persona *site.Persona) {
	words := h.wordsFor(r)
	v := &view{Kind: "print", Lang: owner.Lang, URL: address}
	v.Print = &printView{Persona: persona.Name, Icon: iconName(persona.Icon, defaultPersonaIcon)}
	b := book{handler: h, site: owner, persona: persona, words: words, chapters: map[string]string{}}
	b.bind(v)
	if len(v.Print.Chapters) == 0 {
		h.missing(w, r)
		return
	}
	v.Breadcrumb = []link{{Label: persona.Name, URL: v.Print.Chapters[0].URL}, {Label: v.Title, URL: v.URL, Current: true, Own: true}}
	h.show(w, r, http.StatusOK, v)
}

// book binds the levels of a journey into one page.
type book struct {
	handler *opened
	site    *site.Site
	persona *site.Persona
	words   *words
	// chapters are what the ids of each page begin with, by the page's address.
	chapters map[string]string
}

// bind fills the view with the chapters and the terms that they mention.
func (b *book) bind(v *view) {
	var mentioned []string
	for i, level := range b.persona.Levels {
		if level.Page != nil {
			b.chapters[level.Page.URL] = fmt.Sprintf("level-%d", i+1)
			mentioned = append(mentioned, b.site.Render(level.Page).Terms...)
		}
	}
	v.Title, _ = b.words.text("print.title", "Persona", b.persona.Name)
	v.Terms = terms(b.site, b.site.Mentioned(mentioned))
	numbers := numbersOf(v.Terms)
	for i, level := range b.persona.Levels {
		if level.Page != nil {
			v.Print.Chapters = append(v.Print.Chapters, b.chapter(i, level, numbers))
		}
	}
}

// chapter is one level. numbers are those of the terms that no chapter has
// mentioned before; this one takes its own away.
func (b *book) chapter(i int, level site.Level, numbers map[string]int) chapterView {
	f := b.site.Render(level.Page).Fragment
	edits := b.handler.bodyEdits(level.Page, f, b.site.Lang, b.words, func(section int) string {
		return site.CallNumberOf(b.persona, i, section)
	})
	edits = append(edits, numberTerms(f.HTML, numbers)...)
	for _, id := range f.Terms {
		delete(numbers, id)
	}
	c := chapterView{ID: b.chapters[level.Page.URL], Minutes: pageMinutes(level.Page.Minutes, f)}
	c.Label, c.URL = level.Page.Title, level.Page.URL
	c.OwnTitle = startsWithTitle(f)
	c.Body = template.HTML(prefixIDs(splice(f.HTML, edits), c.ID, b.chapters))
	return c
}

// startsWithTitle says that a page brings its title in its own text.
func startsWithTitle(f *fragment.Fragment) bool {
	return len(f.Outline) > 0 && f.Outline[0].Level == 1
}
