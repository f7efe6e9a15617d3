package web

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"sync"
)

// templates are what pages are drawn with, as far as pages were drawn.
type templates struct {
	frontend fs.FS
	// shared is what every kind of page has.
	shared *template.Template
	mu     sync.Mutex
	voiced map[voiced]*template.Template
}

// voiced is a kind of page whose texts are in one language of the interface.
type voiced struct {
	kind  string
	words *words
	// marked says that the content is in another language, so that every text of
	// the interface says which is its own.
	marked bool
}

// templateFolder is where the front end keeps its templates.
const templateFolder = "templates"

// readTemplates parses what all pages share, layout.html and parts/. Every other
// file draws one kind of page and is parsed when the first of them is asked for: all
// together took a tenth of the start.
func readTemplates(frontend fs.FS, languages *languages, assets assetURLs, exported bool) (*templates, error) {
	fallback := languages.words[languages.tags[0]]
	shared, err := template.New("").Funcs(fallback.functions(false)).
		Funcs(template.FuncMap{"exported": func() bool { return exported }, "asset": assets.of}).
		ParseFS(frontend, templateFolder+"/layout.html", templateFolder+"/parts/*.html")
	if err != nil {
		if _, missing := fs.Stat(frontend, templateFolder+"/layout.html"); errors.Is(missing, fs.ErrNotExist) {
			return nil, ErrNoFrontend
		}
		return nil, err
	}
	return &templates{frontend: frontend, shared: shared, voiced: map[voiced]*template.Template{}}, nil
}

// render draws the page that the view is for.
func (t *templates) render(v *view) ([]byte, error) {
	page, err := t.voice(voiced{v.Kind, v.words, v.words.foreignTo(v.Lang)})
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.ExecuteTemplate(&out, "layout.html", v)
	return out.Bytes(), err
}

// voice makes a template speak a language, the first time that it is asked to.
func (t *templates) voice(as voiced) (*template.Template, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if page, ok := t.voiced[as]; ok {
		return page, nil
	}
	page, err := template.Must(t.shared.Clone()).ParseFS(t.frontend, path.Join(templateFolder, as.kind+".html"))
	if err != nil {
		return nil, fmt.Errorf("the template for %q: %w", as.kind, err)
	}
	page.Funcs(as.words.functions(as.marked))
	t.voiced[as] = page
	return page, nil
}
