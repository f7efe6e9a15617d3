package web

import (
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// mended is a folder with something to mend.
const mended = `
-- _config.yml --
title: Charts
-- docs/harbour.md --
---
title: Harbour
---

[to nowhere](/docs/nowhere/)

## The "old" pier

Text.

## The "new" pier

{% endif %}
-- docs/sea.md --
# Sea

[Harbour](/docs/harbour/), and [nowhere](/docs/nowhere/)
-- _data/glossary/tide.yaml --
id: tide
name: Tide
short-description: The sea comes, {% nothing %} and goes.
related: [tied]
-- docs/index.md --
# Charts

[Sea](/docs/sea/)
`

// openChecked opens a folder in a handler of its author's and waits until it is checked.
func openChecked(t *testing.T, archive string) (h *Handler, found []diagnostic.Diagnostic) {
	t.Helper()
	result := make(chan []diagnostic.Diagnostic, 1)
	h, err := New(Options{
		Site: openArchive(t, txtar.Parse([]byte(archive))), Shelf: "charts", Frontend: testFrontend(t), Live: true,
		Checked: func(_ *site.Site, found []diagnostic.Diagnostic) { result <- found },
	})
	if err != nil {
		t.Fatal(err)
	}
	if before := get(t, h, problemsPath); !strings.Contains(before, "Checked 0 of 3 pages.") {
		t.Errorf("before the check the list says %s", before)
	}
	return h, <-result
}

// TestProblems wants the list to hold all that a check finds, and to be narrowed down.
func TestProblems(t *testing.T) {
	h, found := openChecked(t, mended)
	list := get(t, h, problemsPath)
	for _, d := range found {
		for _, want := range []string{`id="` + problemID(d) + `"`, d.Code, d.File} {
			if !strings.Contains(list, want) {
				t.Errorf("the list lacks %s of %s", want, d)
			}
		}
	}
	if len(found) < 3 || !strings.Contains(list, "problems</p>") || !strings.Contains(list, `<h3 id="code-name-`+found[0].Code) {
		t.Errorf("%d were found; the list: %s", len(found), list)
	}
	for query, wanted := range map[string]string{
		"file=SEA": "docs/sea.md:3", "severity=error&file=harbour": "docs/harbour.md:13", "file=sea&severity=nothing": "", "kind=no-such": "",
	} {
		list := get(t, h, problemsPath+"?"+query)
		shown := regexp.MustCompile(`<li id="problem-`).FindAllString(list, -1)
		switch {
		case wanted == "" && (len(shown) > 0 || !strings.Contains(list, "No problem matches.")):
			t.Errorf("%s shows %s", query, list)
		case wanted != "" && (len(shown) == 0 || len(shown) == len(found)):
			t.Errorf("%s shows %d of %d", query, len(shown), len(found))
		}
	}
}

// TestProblemPlace goes from a problem to its heading, and from the page back to the
// problem.
func TestProblemPlace(t *testing.T) {
	h, found := openChecked(t, mended)
	for query, want := range map[string]string{
		"file=docs/harbour.md&line=13": "/docs/harbour/#the-new-pier",
		"file=docs/harbour.md&line=9":  "/docs/harbour/#the-old-pier",
		"file=docs/harbour.md&line=2":  "/docs/harbour/",
		"file=docs/harbour.md&line=-1": "/docs/harbour/",
		"file=docs/harbour.md&line=99": "/docs/harbour/#the-new-pier",
		"file=docs/sea.md&line=3":      "/docs/sea/#sea",
	} {
		if page := get(t, h, problemPath+"?"+query); !strings.Contains(page, `data-arrival="`+want+`"`) {
			t.Errorf("%s does not lead to %s: %.300s", query, want, page)
		}
	}
	if list := get(t, h, problemsPath+"?file=tide"); !strings.Contains(list, `<p class="ways">
            <a href="/docs/reference/glossary/?all=true#term-tide">`) {
		t.Errorf("no way leads to the term: %s", list)
	}
	w := httptest.NewRecorder()
	if h.ServeHTTP(w, httptest.NewRequest("GET", problemPath+"?file=../x&line=1", nil)); w.Code != 404 {
		t.Errorf("a file that is no page is answered with %d", w.Code)
	}

	page := get(t, h, "/docs/harbour/")
	back := regexp.MustCompile(`href="(/-/problems\?file=docs%2Fharbour.md#(problem-[0-9a-f]+))"`).FindAllStringSubmatch(page, -1)
	if len(back) == 0 {
		t.Fatalf("the page leads to none of %v: %s", found, page)
	}
	for _, link := range back {
		address, _ := url.Parse(link[1])
		if list := get(t, h, address.Path+"?"+address.RawQuery); !strings.Contains(list, `id="`+link[2]+`"`) {
			t.Errorf("%s is not in the list", link[1])
		}
	}
}

// TestProblemsAreTheAuthors wants nothing of them where pages are served, and none for
// the built-in handbook; home has their number, and not them all.
func TestProblemsAreTheAuthors(t *testing.T) {
	h, found := openChecked(t, mended)
	home := get(t, h, "/")
	if !strings.Contains(home, `data-problem-count>`) || strings.Contains(home, found[0].Text) {
		t.Errorf("home: %s", home)
	}
	served, err := New(Options{Site: openArchive(t, txtar.Parse([]byte(mended))), Frontend: testFrontend(t)})
	if err != nil {
		t.Fatal(err)
	}
	handbook, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: os.DirFS("../../frontend/public"), Live: true})
	if err != nil {
		t.Fatal(err)
	}
	for name, h := range map[string]*Handler{"served": served, "handbook": handbook} {
		w := httptest.NewRecorder()
		if h.ServeHTTP(w, httptest.NewRequest("GET", problemsPath, nil)); w.Code != 404 {
			t.Errorf("%s: the list is answered with %d", name, w.Code)
		}
		if home := get(t, h, "/"); strings.Contains(home, problemsPath) {
			t.Errorf("%s: home leads to the list", name)
		}
	}
}
