package site

import (
	"net/url"
	"path"
	"strings"

	"rutter/app/fragment"
)

// GlossaryPath is where the program draws the glossary of what is open.
const GlossaryPath = "/docs/reference/glossary/"

// resolve says where an address on the page at base leads. base ends in a slash.
func (s *Site) resolve(base, file, address string) fragment.Target {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return fragment.Target{URL: address, Shelf: fragment.ShelfNone}
	case u.Scheme == "data":
		return fragment.Target{URL: address}
	case u.Scheme != "" || u.Host != "":
		return fragment.Target{URL: address, Shelf: fragment.ShelfExternal}
	case u.Path == "":
		return fragment.Target{URL: address}
	}
	target := s.absolute(base, file, u)
	return fragment.Target{URL: target.String(), Shelf: s.shelf(target.Path)}
}

// absolute makes an address root-relative. A Markdown file is meant by its place
// in the tree and becomes its page's address.
func (s *Site) absolute(base, file string, u *url.URL) *url.URL {
	out := *u
	if ext := path.Ext(u.Path); ext == ".md" || ext == ".markdown" {
		target := strings.TrimPrefix(u.Path, "/")
		if !strings.HasPrefix(u.Path, "/") {
			target = path.Join(path.Dir(file), u.Path)
		}
		if p, ok := s.byFile[target]; ok {
			out.Path = p.URL
			return &out
		}
	}
	if !strings.HasPrefix(u.Path, "/") {
		out.Path = path.Join(base, u.Path)
		if strings.HasSuffix(u.Path, "/") {
			out.Path += "/"
		}
	}
	return &out
}

// shelf tells which site answers a path.
func (s *Site) shelf(path string) fragment.Shelf {
	switch {
	case path == "/" || strings.TrimSuffix(path, "/")+"/" == GlossaryPath:
		return fragment.ShelfOwn
	case s.answers(path):
		return fragment.ShelfOwn
	case s.fallback != nil && s.fallback.answers(path):
		return fragment.ShelfHandbook
	}
	return fragment.ShelfNone
}

// answers tells whether the site itself has something at the path.
func (s *Site) answers(path string) bool {
	if _, ok := s.Page(path); ok {
		return true
	}
	return s.files[strings.TrimPrefix(path, "/")]
}

// Found is what stands at an address.
type Found struct {
	Site *Site
	// Page is nil where File is a file as it is.
	Page *Page
	File string
}

// Lookup finds what stands at an address, here or in the fallback.
func (s *Site) Lookup(address string) (Found, bool) {
	if p, ok := s.Page(address); ok {
		return Found{Site: s, Page: p}, true
	}
	if p, ok := s.Page(strings.TrimSuffix(strings.TrimSuffix(address, ".html"), "/index")); ok {
		return Found{Site: s, Page: p}, true
	}
	if file := strings.TrimPrefix(address, "/"); s.files[file] {
		return Found{Site: s, File: file}, true
	}
	if s.fallback != nil {
		return s.fallback.Lookup(address)
	}
	return Found{}, false
}

// URLs lists the addresses of all pages, for suggestions.
func (s *Site) URLs() []string {
	urls := make([]string, len(s.Pages))
	for i, p := range s.Pages {
		urls[i] = p.URL
	}
	return urls
}

// Resolve says where an address leads that stands in the site's data and not on
// a page.
func (s *Site) Resolve(address string) fragment.Target {
	if target, ok := fragment.Safe(address); ok {
		return s.resolve("/", configFile, target)
	}
	return fragment.Target{Shelf: fragment.ShelfNone}
}
