package web

import (
	"cmp"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"strings"

	"rutter/app/fragment"
	"rutter/app/liquid"
	"rutter/app/site"
)

// SearchDataPath is what an exported folder searches: a script that says
// "rutterPages = …". Only an exported site has it.
const SearchDataPath = "/-/search-data.js"

// MissingPath is the page for what an exported folder does not hold.
const MissingPath = "/-/missing"

// FilePolicy is the Content-Security-Policy of a page that is a file. Beside 'self'
// it names the scheme, which has no origin everywhere.
func (v *view) FilePolicy() string {
	return "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; " +
		"font-src 'self' file:; form-action 'none'; base-uri 'none'"
}

// Address is what the state calls the page by.
func (v *view) Address() string { return cmp.Or(v.URL, MissingPath) }

// asFile takes out of a page what is not for those who read a file: its author's
// problems are the author's.
func (v *view) asFile() {
	v.Exported, v.Problems = true, nil
}

// searchData is all that the search of an exported folder looks through.
type searchData struct {
	Pages []searchedPage `json:"pages"`
	Terms []searchedTerm `json:"terms"`
	// Numbers are what the call numbers name.
	Numbers map[string]numbered `json:"numbers"`
}

type searchedPage struct {
	URL      string            `json:"url"`
	Title    string            `json:"title"`
	Place    []string          `json:"place,omitempty"`
	Sections []searchedSection `json:"sections"`
}

// searchedSection is the text below a heading; the first one of a page has none.
type searchedSection struct {
	ID    string `json:"id,omitempty"`
	Title string `json:"title,omitempty"`
	Text  string `json:"text"`
}

type searchedTerm struct {
	URL  string   `json:"url"`
	Name string   `json:"name"`
	AKA  []string `json:"aka,omitempty"`
	Text string   `json:"text"`
}

// numbered is a journey page or a section of one.
type numbered struct {
	URL   string `json:"url"`
	Title string `json:"title"`
	Page  string `json:"page"`
}

// searchData answers with everything there is to be found.
func (h *opened) searchData(w http.ResponseWriter, _ *http.Request) {
	data := searchData{Numbers: map[string]numbered{}}
	for _, p := range h.site.Pages {
		f := h.site.RenderOnce(p).Fragment
		data.Pages = append(data.Pages, searchedPage{URL: p.URL, Title: p.Title, Place: h.place(p), Sections: searchedSections(f)})
		h.numberPage(p, f, data.Numbers)
	}
	for _, t := range h.site.Terms() {
		if d, ok := h.site.Definition(t.ID); ok {
			data.Terms = append(data.Terms, searchedTerm{URL: liquid.GlossaryURL(t.ID), Name: t.Name, AKA: t.AKA, Text: d.Short.Text})
		}
	}
	// The encoder escapes what would end a script.
	text, err := json.Marshal(data)
	if err != nil {
		log.Print(err)
	}
	w.Header().Set("Content-Type", assetTypes[".js"])
	fmt.Fprintf(w, "globalThis.rutterPages = %s;\n", text)
}

// searchedSections cuts a page's text at its headings.
func searchedSections(f *fragment.Fragment) []searchedSection {
	sections := []searchedSection{{}}
	from := 0
	for i, heading := range f.Outline {
		title, _, _ := strings.Cut(f.Text[heading.TextAt:], "\n")
		switch end := heading.TextAt + len(title); {
		case i == 0 && heading.Level == 1:
			from = end
		case heading.Level > 1 && heading.ID != "" && heading.TextAt >= from:
			sections[len(sections)-1].Text = strings.TrimSpace(f.Text[from:heading.TextAt])
			sections = append(sections, searchedSection{ID: heading.ID, Title: heading.Text})
			from = end
		}
	}
	sections[len(sections)-1].Text = strings.TrimSpace(f.Text[from:])
	return sections
}

// numberPage lists the call numbers of a journey page.
func (h *opened) numberPage(p *site.Page, f *fragment.Fragment, numbers map[string]numbered) {
	_, persona, level, ok := h.site.Journey(p)
	if !ok || persona.Initials() == "" {
		return
	}
	numbers[fmt.Sprintf("%s%d", persona.Initials(), level+1)] = numbered{p.URL, p.Title, strings.Join(h.place(p), " › ")}
	for i, heading := range site.SectionHeadings(f) {
		numbers[site.CallNumberOf(persona, level, i+1)] = numbered{p.URL + "#" + site.SectionAnchor(i+1), heading.Text, p.Title}
	}
}
