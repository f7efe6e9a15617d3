package site

import (
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/fragment"
	"rutter/app/kramdown"
	"rutter/app/liquid"
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

// Check renders a page without keeping it, for those who want only what is
// wrong with it.
func (s *Site) Check(p *Page) []diagnostic.Diagnostic { return s.render(p).Problems }

func (s *Site) render(p *Page) *Rendered {
	source, err := s.readSource(p.File)
	if err != nil {
		return &Rendered{Unread: true, Fragment: &fragment.Fragment{}, Problems: []diagnostic.Diagnostic{Unreadable(p.File, err)}}
	}
	var problems []diagnostic.Diagnostic
	for _, d := range s.problems {
		if d.File == p.File {
			problems = append(problems, d)
		}
	}
	// The file may have become shorter since the scan.
	body := source[min(p.front.bodyAt, len(source)):]
	text, found := s.liquid.Render(liquid.Page{
		File: p.File, Line: p.front.bodyLine, Source: body, Front: s.pageVariables(p),
	})
	problems = append(problems, found...)
	html, unclear := s.markdown(text)
	problems = append(problems, place(p.File, source, unclear)...)
	f := s.parse(html, p.URL, p.File)
	problems = append(problems, checkMinutes(p, source, f)...)
	return &Rendered{Fragment: f, Problems: diagnostic.Sort(problems)}
}

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
// the author's source.
func place(file, source string, unclear []kramdown.Problem) []diagnostic.Diagnostic {
	var out []diagnostic.Diagnostic
	behind := map[string]int{}
	for _, u := range unclear {
		d := diagnostic.Diagnostic{Code: u.Code, File: file, Text: u.Text, Hint: u.Hint}
		from := behind[u.Literal]
		at := strings.Index(source[from:], u.Literal) + from
		if at < from {
			// One literal may be wrong in two ways.
			at = strings.LastIndex(source, u.Literal)
		}
		if at >= 0 && u.Literal != "" {
			d.Line = 1 + strings.Count(source[:at], "\n")
			behind[u.Literal] = at + len(u.Literal)
		}
		out = append(out, d)
	}
	return out
}
