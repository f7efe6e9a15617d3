package site

import (
	"rutter/app/diagnostic"
	"rutter/app/fragment"
	"rutter/app/glossary"
	"rutter/app/liquid"
)

// Draft is a text of an author as checking it needs it: rendered, and with the
// texts that it was made of.
type Draft struct {
	*Rendered
	// File is where the text stands, and Base the address that its links start from.
	File string
	Base string
	// Front is the front matter, up to the line that closes it; empty where there
	// is none.
	Front string
	// Passages are the texts that it was made of, itself first, then the includes and
	// the descriptions of terms in it.
	Passages []Passage
	// Samples are the files that it shows as code.
	Samples []string
}

// Passage is a text of an author's file.
type Passage struct {
	File string
	// Line is the line of the file that Text begins on, from 1.
	Line int
	Text string
}

// Draft renders a page without keeping it, for those who go through all pages and
// look for what is wrong with them.
func (s *Site) Draft(p *Page) *Draft {
	source, err := s.readSource(p.File)
	if err != nil {
		problems := []diagnostic.Diagnostic{Unreadable(p.File, err)}
		return &Draft{File: p.File, Base: p.URL, Rendered: &Rendered{Unread: true, Fragment: &fragment.Fragment{}, Problems: problems}}
	}
	var problems []diagnostic.Diagnostic
	for _, d := range s.problems {
		if d.File == p.File {
			problems = append(problems, d)
		}
	}
	// The file may have become shorter since the scan.
	body := source[min(p.front.bodyAt, len(source)):]
	d := s.draft(p.URL, liquid.Page{File: p.File, Line: p.front.bodyLine, Source: body, Front: s.pageVariables(p)})
	d.Front = source[:len(source)-len(body)]
	problems = append(append(problems, d.Problems...), checkMinutes(p, source, d.Fragment)...)
	d.Problems = diagnostic.Sort(problems)
	return d
}

// TermDraft renders the description of a term of this site's own glossary, or the
// long one.
func (s *Site) TermDraft(t glossary.Term, long bool) *Draft {
	source, line := t.Short, t.ShortLine
	if long {
		source, line = t.Long, t.LongLine
	}
	return s.draft(GlossaryPath, liquid.Page{File: t.File, Line: max(line, 1), Source: source})
}

// draft renders a text whose links start from base.
func (s *Site) draft(base string, p liquid.Page) *Draft {
	d := &Draft{File: p.File, Base: base, Passages: []Passage{{File: p.File, Line: p.Line, Text: p.Source}}}
	p.Trace = func(part liquid.Page) {
		if part.Source == "" {
			d.Samples = append(d.Samples, part.File)
			return
		}
		d.Passages = append(d.Passages, Passage{File: part.File, Line: part.Line, Text: part.Source})
	}
	text, problems := s.liquid.Render(p)
	html, unclear := s.markdown(text)
	problems = append(problems, place(p.File, p.Source, p.Line, unclear)...)
	d.Rendered = &Rendered{Fragment: s.parse(html, base, p.File), Problems: problems}
	return d
}
