package web

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
	"sync"
)

// templates holds one parsed template for every kind of page, and what was made of
// them so far.
type templates struct {
	parsed map[string]*template.Template
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

// readTemplates parses templates/: layout.html and parts/ are shared, and every
// other file draws one kind of page.
func readTemplates(frontend fs.FS, languages *languages, exported bool) (*templates, error) {
	const folder = "templates"
	fallback := languages.words[languages.tags[0]]
	shared, err := template.New("").Funcs(fallback.functions(false)).Funcs(template.FuncMap{"exported": func() bool { return exported }}).ParseFS(frontend, folder+"/layout.html", folder+"/parts/*.html")
	if err != nil {
		if _, missing := fs.Stat(frontend, folder+"/layout.html"); errors.Is(missing, fs.ErrNotExist) {
			return nil, ErrNoFrontend
		}
		return nil, err
	}
	files, err := fs.Glob(frontend, folder+"/*.html")
	if err != nil {
		return nil, err
	}
	t := &templates{parsed: map[string]*template.Template{}, voiced: map[voiced]*template.Template{}}
	for _, file := range files {
		kind := strings.TrimSuffix(path.Base(file), ".html")
		if kind == "layout" {
			continue
		}
		if t.parsed[kind], err = template.Must(shared.Clone()).ParseFS(frontend, file); err != nil {
			return nil, err
		}
	}
	return t, nil
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
	parsed, ok := t.parsed[as.kind]
	if !ok {
		return nil, fmt.Errorf("there is no template for %q", as.kind)
	}
	page := template.Must(parsed.Clone()).Funcs(as.words.functions(as.marked))
	t.voiced[as] = page
	return page, nil
}
