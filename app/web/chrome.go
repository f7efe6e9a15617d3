package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rutter/app/fragment"
)

// edit replaces a piece of a fragment's HTML.
type edit struct {
	from, to int
	text     string
}

// splice applies edits that do not overlap.
func splice(html string, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	var out strings.Builder
	at := 0
	for _, e := range edits {
		out.WriteString(html[at:e.from])
		out.WriteString(e.text)
		at = e.to
	}
	out.WriteString(html[at:])
	return out.String()
}

// dropBlankTargets takes target="_blank" off the links that the program answers
// itself: in a WebView they would be dead.
func dropBlankTargets(f *fragment.Fragment) []edit {
	var edits []edit
	for _, l := range f.Links {
		if l.Blank[1] > 0 && l.Target.Shelf != fragment.ShelfExternal {
			edits = append(edits, edit{from: l.Blank[0], to: l.Blank[1]})
		}
	}
	return edits
}

// sectionLevel is the heading that begins a numbered section of a journey.
const sectionLevel = 2

// sectionHeadings are the headings of a journey page's numbered sections.
func sectionHeadings(f *fragment.Fragment) []fragment.Heading {
	return slices.DeleteFunc(slices.Clone(f.Outline), func(h fragment.Heading) bool { return h.Level != sectionLevel })
}

// numberSections puts an anchor section-N before the heading of every section,
// and its number and reading time into it.
func numberSections(f *fragment.Fragment) []edit {
	var edits []edit
	for i, h := range sectionHeadings(f) {
		put := func(at int, text string) { edits = append(edits, edit{from: at, to: at, text: text}) }
		put(h.Start, fmt.Sprintf(`<a id="section-%d" class="section-anchor" data-chrome></a>`, i+1))
		put(h.Inner, fmt.Sprintf(`<span class="section-number" data-chrome>%d</span> `, i+1))
		put(h.End, fmt.Sprintf(` <span class="section-minutes" data-chrome>%d min</span>`, sectionMinutes(f, i)))
	}
	return edits
}

// wordsPerMinute is a careful reader's pace on technical text.
const wordsPerMinute = 180

// minutes is the time that text takes to read, at least one minute.
func minutes(text string) int {
	return max(1, (len(strings.Fields(text))+wordsPerMinute/2)/wordsPerMinute)
}

// sectionMinutes is the reading time of the nth section, up to the next one.
func sectionMinutes(f *fragment.Fragment, n int) int {
	headings := sectionHeadings(f)
	end := len(f.Text)
	if n+1 < len(headings) {
		end = min(end, headings[n+1].TextAt)
	}
	return minutes(f.Text[min(headings[n].TextAt, end):end])
}
