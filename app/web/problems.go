package web

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/liquid"
	"rutter/app/site"
)

const (
	// problemsPath lists what is wrong in the folder that is open:
	// /-/problems?file=PART&severity=error&kind=CODE.
	problemsPath = "/-/problems"
	// problemPath leads to the place of a problem: /-/problem?file=FILE&line=N.
	problemPath = "/-/problem"
	// maxProblems is how many are listed at once. Nobody reads more; with thousands the
	// page would take seconds to appear.
	maxProblems = 300
	// maxAbove is how many problems stand above a page, which is what somebody came for.
	maxAbove = 10
)

// problems lists what is wrong in the folder.
func (h *opened) problems(w http.ResponseWriter, r *http.Request) {
	query, now := r.URL.Query(), h.checking.now()
	v := &problemsView{
		Checked: now.done, Pages: now.total, Finished: now.finished, Errors: now.errors, Warnings: now.warnings,
		File: strings.TrimSpace(query.Get("file")), Severity: query.Get("severity"), Kind: query.Get("kind"),
	}
	v.choose(now.found)
	v.link(h.site)
	h.show(w, r, http.StatusOK, &view{Kind: "problems", TitleKey: "problems.title", URL: problemsPath, List: v})
}

// choose groups the problems that fit by file, and lists what can be asked for.
func (v *problemsView) choose(found []diagnostic.Diagnostic) {
	kinds := map[string]int{}
	for _, d := range found {
		kinds[d.Code]++
		if n := len(v.FileNames); n == 0 || v.FileNames[n-1] != d.File {
			v.FileNames = append(v.FileNames, d.File)
		}
		if !v.fits(d) {
			continue
		}
		if v.Total++; v.Total > maxProblems {
			continue
		}
		if n := len(v.Files); n == 0 || v.Files[n-1].Name != d.File {
			v.Files = append(v.Files, problemFile{Name: d.File})
		}
		file := &v.Files[len(v.Files)-1]
		file.Problems = append(file.Problems, problemView{Diagnostic: d, ID: problemID(d)})
		v.explain(d.Code)
	}
	v.More = max(0, v.Total-maxProblems)
	for code, count := range kinds {
		v.Kinds = append(v.Kinds, problemKind{Code: code, Count: count})
	}
	slices.SortFunc(v.Kinds, func(a, b problemKind) int { return cmp.Compare(a.Code, b.Code) })
}

func (v *problemsView) fits(d diagnostic.Diagnostic) bool {
	return strings.Contains(strings.ToLower(d.File), strings.ToLower(v.File)) &&
		(v.Severity == "" || v.Severity == d.Severity.String()) && (v.Kind == "" || v.Kind == d.Code)
}

// explain adds what a code means, once.
func (v *problemsView) explain(code string) {
	if slices.ContainsFunc(v.Explanations, func(e diagnostic.Explanation) bool { return e.Code == code }) {
		return
	}
	if e, ok := diagnostic.Explain(code); ok {
		v.Explanations = append(v.Explanations, e)
	}
}

// link leads from the files that are pages, or terms, to what a reader sees of them.
func (v *problemsView) link(s *site.Site) {
	at := map[string]*problemFile{}
	for i := range v.Files {
		at[v.Files[i].Name] = &v.Files[i]
	}
	for _, p := range s.Pages {
		if file := at[p.File]; file != nil {
			file.Label, file.URL = p.Title, p.URL
			for i, d := range file.Problems {
				file.Problems[i].PlaceURL = problemPath + "?" + url.Values{"file": {d.File}, "line": {strconv.Itoa(d.Line)}}.Encode()
			}
		}
	}
	for _, t := range s.OwnTerms() {
		if file := at[t.File]; file != nil {
			file.Label, file.URL = t.Name, liquid.GlossaryURL(t.ID)
			for i := range file.Problems {
				file.Problems[i].PlaceURL = file.URL
			}
		}
	}
}

// problemID names a problem in the list's addresses; it stays as long as the problem
// and its line do.
func problemID(d diagnostic.Diagnostic) string {
	sum := fnv.New32a()
	fmt.Fprint(sum, d.Code, "\n", d.File, "\n", d.Line, "\n", d.Text)
	return fmt.Sprintf("problem-%08x", sum.Sum32())
}

// ProblemURL leads from a page to one of its problems in the list; it is "" where there
// is no list.
func (v *view) ProblemURL(d diagnostic.Diagnostic) string {
	if v.Check == nil || d.File == "" {
		return ""
	}
	return problemsPath + "?" + url.Values{"file": {d.File}}.Encode() + "#" + problemID(d)
}

// problem answers with the page that a line of a file became, at the heading above it.
func (h *opened) problem(w http.ResponseWriter, r *http.Request) {
	file := r.URL.Query().Get("file")
	line, _ := strconv.Atoi(r.URL.Query().Get("line"))
	i := slices.IndexFunc(h.site.Pages, func(p *site.Page) bool { return p.File == file })
	if i < 0 {
		h.missing(w, r)
		return
	}
	page := h.site.Pages[i]
	v := h.page(site.Found{Site: h.site, Page: page}, h.wordsFor(r))
	v.Arrival = page.URL
	if id := h.site.HeadingAt(page, line); id != "" {
		v.Arrival += "#" + url.PathEscape(id)
	}
	h.show(w, r, http.StatusOK, v)
}

// boundProblems leaves room for the page below its problems.
func (v *view) boundProblems() {
	if more := len(v.Problems) - maxAbove; more > 0 {
		v.Problems, v.MoreProblems = v.Problems[:maxAbove], more
	}
}

// pageProblems is what is wrong with a page: for its author all that a check of the
// page alone finds, for others what rendering it found.
func (h *opened) pageProblems(found site.Found, rendered *site.Rendered) []diagnostic.Diagnostic {
	if h.checking != nil && found.Site == h.site {
		return h.checking.page(found.Page)
	}
	return h.shown(rendered.Problems, rendered.Withheld)
}
