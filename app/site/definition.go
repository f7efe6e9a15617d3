package site

import (
	"rutter/app/diagnostic"
	"rutter/app/fragment"
	"rutter/app/glossary"
	"rutter/app/liquid"
)

// Definition is a glossary term with its descriptions rendered.
type Definition struct {
	glossary.Term
	Short *fragment.Fragment
	Long  *fragment.Fragment
	// URL is where a mention of the term leads.
	URL      string
	Problems []diagnostic.Diagnostic
}

// Definition renders a term of the glossary that counts.
func (s *Site) Definition(id string) (*Definition, bool) {
	owner := s.terms()
	t, ok := owner.glossary.Term(id)
	if !ok {
		return nil, false
	}
	if d, ok := s.definitions.Load(id); ok {
		return d.(*Definition), true
	}
	d := &Definition{Term: t, URL: liquid.TermURL(t)}
	d.Short = s.description(d, t.Short, t.ShortLine)
	d.Long = s.description(d, t.Long, t.LongLine)
	kept, _ := s.definitions.LoadOrStore(id, d)
	return kept.(*Definition), true
}

// description renders one description of a term.
func (s *Site) description(d *Definition, source string, line int) *fragment.Fragment {
	text, problems := s.terms().liquid.Render(liquid.Page{File: d.File, Line: max(line, 1), Source: source})
	html, unclear := s.markdown(text)
	d.Problems = append(append(d.Problems, problems...), place(d.File, source, max(line, 1), unclear)...)
	return s.parse(html, GlossaryPath, d.File)
}

// Withheld says that a trainer's note was left out of the descriptions.
func (d *Definition) Withheld() bool { return d.Short.Withheld || d.Long.Withheld }

// maxDefinitions bounds the terms that one page brings along.
const maxDefinitions = 300

// Mentioned returns the definitions of the terms with the given ids and of those
// that they mention in turn, in that order.
func (s *Site) Mentioned(ids []string) []*Definition {
	var out []*Definition
	seen := map[string]bool{}
	for queue := ids; len(queue) > 0 && len(out) < maxDefinitions; queue = queue[1:] {
		id := queue[0]
		if seen[id] {
			continue
		}
		seen[id] = true
		if d, ok := s.Definition(id); ok {
			out = append(out, d)
			queue = append(queue[:len(queue):len(queue)], d.Short.Terms...)
		}
	}
	return out
}
