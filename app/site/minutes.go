package site

import (
	"fmt"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/fragment"
)

// minutesOf reads the front matter's list of minutes, one number for each
// section. wrong says that there is something else.
func minutesOf(front frontMatter) (minutes []int, wrong bool) {
	value, there := front.values["minutes"]
	if !there {
		return nil, false
	}
	items, ok := value.([]any)
	if !ok {
		return nil, true
	}
	for _, item := range items {
		n, ok := item.(int)
		if !ok || n < 1 {
			return nil, true
		}
		minutes = append(minutes, n)
	}
	return minutes, false
}

// checkMinutes wants a number for every section of a journey page.
func checkMinutes(p *Page, source string, f *fragment.Fragment) []diagnostic.Diagnostic {
	minutes, wrong := minutesOf(p.front)
	sections := len(SectionHeadings(f))
	d := diagnostic.Diagnostic{
		Code: "minutes", Severity: diagnostic.Warning, File: p.File,
	}
	if before, _, found := strings.Cut(source, "\nminutes:"); found {
		d.Line = 2 + strings.Count(before, "\n")
	}
	switch {
	case wrong:
		d.Text, d.Hint = "minutes is no list of whole numbers", `write one for each section, such as "minutes: [10, 15]"`
	case minutes != nil && len(minutes) != sections:
		d.Text = fmt.Sprintf("minutes and sections differ in number, %d and %d", len(minutes), sections)
		d.Hint = "write one number for each section"
	default:
		return nil
	}
	return []diagnostic.Diagnostic{d}
}
