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

// templates holds one parsed template for every kind of page.
type templates map[string]*template.Template

// readTemplates parses templates/: layout.html and parts/ are shared, and every
// other file draws one kind of page.
func readTemplates(frontend fs.FS) (templates, error) {
	const folder = "templates"
	shared, err := template.ParseFS(frontend, folder+"/layout.html", folder+"/parts/*.html")
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
	for _, file := range files {
		kind := strings.TrimSuffix(path.Base(file), ".html")
		if kind == "layout" {
			continue
		}
		page := template.Must(shared.Clone())
		if pages[kind], err = page.ParseFS(frontend, file); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

// render draws the page that the view is for.
func (t templates) render(v *view) ([]byte, error) {
	page, ok := t[v.Kind]
	if !ok {
		return nil, fmt.Errorf("there is no template for %q", v.Kind)
	}
	var out bytes.Buffer
	err := page.ExecuteTemplate(&out, "layout.html", v)
	return out.Bytes(), err
}
