package site

import (
	"fmt"
	"slices"

	"rutter/app/fragment"
)

// SectionLevel is the heading that begins a numbered section of a journey.
const SectionLevel = 2

// SectionHeadings are the headings of a journey page's numbered sections. The
// trainer counts as the learners do, without the headings of notes.
func SectionHeadings(f *fragment.Fragment) []fragment.Heading {
	return slices.DeleteFunc(slices.Clone(f.Outline), func(h fragment.Heading) bool { return h.Level != SectionLevel || h.Note })
}

// SectionAnchor is the id of a journey's numbered section.
func SectionAnchor(number int) string { return fmt.Sprintf("section-%d", number) }

// SectionCount is the number of a journey page's sections. Where the author gives
// their minutes the page needs no rendering for it.
func (s *Site) SectionCount(p *Page) int {
	if len(p.Minutes) > 0 {
		return len(p.Minutes)
	}
	if n, ok := s.sectionCounts.Load(p); ok {
		return n.(int)
	}
	r := s.Render(p)
	n := len(SectionHeadings(r.Fragment))
	if !r.Unread {
		s.sectionCounts.Store(p, n)
	}
	return n
}
