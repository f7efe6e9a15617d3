package web

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
)

// templates holds one parsed template for every kind of page, in every language.
type templates map[*words]map[string]*template.Template

// readTemplates parses templates/: layout.html and parts/ are shared, and every
// other file draws one kind of page.
func readTemplates(frontend fs.FS, languages *languages) (templates, error) {
	const folder = "templates"
	fallback := languages.words[languages.tags[0]]
	shared, err := template.New("").Funcs(fallback.functions()).ParseFS(frontend, folder+"/layout.html", folder+"/parts/*.html")
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
	pages := templates{}
	for _, w := range languages.words {
		pages[w] = map[string]*template.Template{}
	}
	for _, file := range files {
		kind := strings.TrimSuffix(path.Base(file), ".html")
		if kind == "layout" {
			continue
		}
		page, err := template.Must(shared.Clone()).ParseFS(frontend, file)
		if err != nil {
			return nil, err
		}
		for _, w := range languages.words {
			pages[w][kind] = template.Must(page.Clone()).Funcs(w.functions())
		}
	}
	return pages, nil
}

// render draws the page that the view is for.
func (t templates) render(v *view) ([]byte, error) {
	page, ok := t[v.words][v.Kind]
	if !ok {
		return nil, fmt.Errorf("there is no template for %q", v.Kind)
	}
	var out bytes.Buffer
	err := page.ExecuteTemplate(&out, "layout.html", v)
	return out.Bytes(), err
}
