package site

import (
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/fragment"
	"rutter/app/kramdown"
)

// Rendered is a page's body and what was found wrong on the way to it.
type Rendered struct {
	*fragment.Fragment
	Problems []diagnostic.Diagnostic
	// Unread says that the page's file could not be read now. What is made of it
	// is not to be kept: a stick that was pulled out comes back.
	Unread bool
}

// Render renders a page of this site, or returns it from the cache. It never
// fails: a page that cannot be read is empty and says so in its problems.
func (s *Site) Render(p *Page) *Rendered {
	if r, ok := s.rendered.Get(p); ok {
		return r
	}
	r := s.render(p)
	if !r.Unread {
		s.rendered.Add(p, r)
	}
	return r
}

// RenderOnce renders a page without keeping it, for those who go through all
// pages: what readers look at stays in the cache.
func (s *Site) RenderOnce(p *Page) *Rendered { return s.render(p) }

func (s *Site) render(p *Page) *Rendered { return s.Draft(p).Rendered }

// parse makes HTML safe and resolves its links, as seen from a page.
func (s *Site) parse(html, base, file string) *fragment.Fragment {
	parse := fragment.Parse
	if s.withNotes {
		parse = fragment.ParseWithNotes
	}
	return parse(html, func(address string, _ bool) fragment.Target {
		return s.resolve(base, file, address)
	})
}

// pageVariables is what templates see as "page".
func (s *Site) pageVariables(p *Page) map[string]any {
	values := defaultsFor(s.defaults, p.File)
	for key, value := range p.front.values {
		values[key] = value
	}
	values["title"], values["url"], values["path"] = p.Title, p.URL, p.File
	return values
}

// place finds the lines of what the Markdown stage did not understand: it saw
// the text behind Liquid, so the nth occurrence there is taken for the nth in
// the author's source, which begins on the line first.
func place(file, source string, first int, unclear []kramdown.Problem) []diagnostic.Diagnostic {
	var out []diagnostic.Diagnostic
	behind := map[string]int{}
	for _, u := range unclear {
		d := diagnostic.New(u.Code, file, 0, u.Text, u.Hint)
		from := behind[u.Literal]
		at := strings.Index(source[from:], u.Literal) + from
		if at < from {
			// One literal may be wrong in two ways.
			at = strings.LastIndex(source, u.Literal)
		}
		if at >= 0 && u.Literal != "" {
			d.Line = first + strings.Count(source[:at], "\n")
			behind[u.Literal] = at + len(u.Literal)
		}
		out = append(out, d)
	}
	return out
}
