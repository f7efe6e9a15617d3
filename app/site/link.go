package site

import (
	"cmp"
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
	case u.Scheme == "" && u.Host != "":
		// The page's own scheme is none that a browser knows, in the window.
		return fragment.Target{URL: "https:" + address, Shelf: fragment.ShelfExternal}
	case u.Scheme != "":
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
	case drawn(path) || s.answers(path):
		return fragment.ShelfOwn
	case s.fallback != nil && s.fallback.answers(path):
		return fragment.ShelfHandbook
	}
	return fragment.ShelfNone
}

// drawn tells whether the path is one of the program's own pages.
func drawn(path string) bool {
	return path == "/" || strings.TrimSuffix(path, "/")+"/" == GlossaryPath
}

// answers tells whether the site itself has something at the path, or a redirect
// from there that leads somewhere.
func (s *Site) answers(path string) bool {
	if s.has(path) {
		return true
	}
	to, ok := s.follow(path)
	return ok && (to.Host != "" || s.has(to.Path) || drawn(to.Path) || s.fallback != nil && s.fallback.has(to.Path))
}

// has tells whether a page or a file stands at the path.
func (s *Site) has(path string) bool {
	_, found := s.at(path)
	return found
}

// Found is what stands at an address: one of Page, File and Redirect.
type Found struct {
	Site *Site
	Page *Page
	// File is a file as it is.
	File string
	// Redirect leads to an address outside, or to one that the program draws
	// itself.
	Redirect string
	// Part is the place on the page that a redirect names, an id as addresses
	// write it.
	Part string
}

// Lookup finds what stands at an address, here or in the fallback. A redirect to
// a page of the site finds the page.
func (s *Site) Lookup(address string) (Found, bool) {
	if found, ok := s.at(address); ok {
		return found, true
	}
	if to, ok := s.follow(address); ok {
		if to.Host != "" || drawn(to.Path) {
			return Found{Site: s, Redirect: to.String()}, true
		}
		found, ok := s.Lookup(to.Path)
		found.Part = cmp.Or(to.EscapedFragment(), found.Part)
		return found, ok
	}
	if s.fallback != nil {
		return s.fallback.Lookup(address)
	}
	return Found{}, false
}

// at finds the page or the file at a path; "/a/b.html" and "/a/b/index" are
// other names of "/a/b/".
func (s *Site) at(path string) (Found, bool) {
	for _, name := range []string{path, strings.TrimSuffix(strings.TrimSuffix(path, ".html"), "/index")} {
		if p, ok := s.Page(name); ok {
			return Found{Site: s, Page: p}, true
		}
	}
	if file := strings.TrimPrefix(path, "/"); s.files[file] {
		return Found{Site: s, File: file}, true
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
