package web

import (
	"errors"
	"io/fs"
	"net/http/httptest"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"rutter/app/diagnostic"
)

// TestNoFrontend wants one sentence where the front end was not built, and the
// template's name where one cannot be read.
func TestNoFrontend(t *testing.T) {
	folder := openArchive(t, new(txtar.Archive))
	for name, frontend := range map[string]fstest.MapFS{
		"nothing":     {},
		"placeholder": {".gitkeep": &fstest.MapFile{}},
		"assets only": {"assets/main.js": &fstest.MapFile{}},
	} {
		if _, err := New(Options{Site: folder, Frontend: frontend}); !errors.Is(err, ErrNoFrontend) {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
	broken := fstest.MapFS{
		"language/en.json":          {Data: []byte("{}")},
		"templates/layout.html":     {Data: []byte("{{template \"content\" .}}")},
		"templates/parts/icon.html": {Data: []byte("{{define \"icon\"}}{{if}}{{end}}")},
	}
	_, err := New(Options{Site: folder, Frontend: broken})
	if err == nil || errors.Is(err, ErrNoFrontend) || !strings.Contains(err.Error(), "icon.html") {
		t.Errorf("a broken template gives %v", err)
	}
}

// TestNotices wants what the program has to say on the home page, above what the
// site reports.
func TestNotices(t *testing.T) {
	folder := openArchive(t, txtar.Parse([]byte("-- a.md --\n---\ntitle: A: b\n---\n")))
	h, err := New(Options{
		Site: folder, Frontend: testFrontend(t),
		Notices: []diagnostic.Diagnostic{{File: "/no/such", Severity: diagnostic.Error, Text: "there is no such folder"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	home := get(t, h, "/")
	notice, problem := strings.Index(home, "/no/such: there is no such folder"), strings.Index(home, "a.md:2: front matter is not YAML")
	if notice < 0 || problem < notice {
		t.Errorf("the notice stands at %d, the site's problem at %d", notice, problem)
	}
	if page := get(t, h, "/a/"); strings.Contains(page, "/no/such") {
		t.Error("the notice stands on every page")
	}
}

// TestTemplatesParse wants every page template to be one: each is parsed only when
// the first of its pages is asked for.
func TestTemplatesParse(t *testing.T) {
	frontend := testFrontend(t)
	languages, err := readLanguages(frontend)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := readTemplates(frontend, languages, nil, false)
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(frontend, templateFolder+"/*.html")
	if err != nil || len(files) < 10 {
		t.Fatalf("there are %d templates, %v", len(files), err)
	}
	for _, file := range files {
		if kind := strings.TrimSuffix(path.Base(file), ".html"); kind != "layout" {
			if _, err := pages.voice(voiced{kind: kind, words: languages.inOrder()[0]}); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestTemplateFails wants a page that cannot be drawn to be an error and no half page.
func TestTemplateFails(t *testing.T) {
	frontend := fstest.MapFS{
		"language/en.json":          {Data: []byte("{\"missing.title\": \"x\"}")},
		"templates/layout.html":     {Data: []byte("<p>begun {{template \"content\" .}}")},
		"templates/parts/icon.html": {Data: []byte("{{define \"icon\"}}{{end}}")},
		"templates/home.html":       {Data: []byte("{{define \"content\"}}{{.NoSuchField}}{{end}}")},
		"templates/missing.html":    {Data: []byte("{{define \"content\"}}{{if}}{{end}}")},
	}
	h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: frontend})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/", "/docs/no/such/page/"} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		if w.Code != 500 || strings.Contains(w.Body.String(), "begun") {
			t.Errorf("%s: %d %q", path, w.Code, w.Body)
		}
	}
}
