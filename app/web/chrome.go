package web

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strings"

	"rutter/app/fragment"
	"rutter/app/site"
)

// edit replaces a piece of a fragment's HTML.
type edit struct {
	from, to int
	text     string
}

// splice applies edits that do not overlap.
func splice(source string, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	var out strings.Builder
	at := 0
	for _, e := range edits {
		out.WriteString(source[at:e.from])
		out.WriteString(e.text)
		at = e.to
	}
	out.WriteString(source[at:])
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

// numberSections puts an anchor section-N before the heading of every section, its
// number and minutes into it, and its call number behind it. callNumber gives that
// of a section.
func numberSections(given []int, f *fragment.Fragment, callNumber func(section int) string) []edit {
	var edits []edit
	minutes := sectionMinutes(given, f)
	for i, h := range site.SectionHeadings(f) {
		put := func(at int, text string) { edits = append(edits, edit{from: at, to: at, text: text}) }
		anchor := site.SectionAnchor(i + 1)
		put(h.Start, fmt.Sprintf(`<a id="%s" class="section-anchor" data-chrome></a>`, anchor))
		put(h.Inner, fmt.Sprintf(`<span class="section-number" data-chrome>%d</span> `, i+1))
		put(h.End, fmt.Sprintf(` <span class="section-minutes" data-chrome>%d min</span>`, minutes[i]))
		put(h.End+len(endOfSectionHeading), fmt.Sprintf(`<p class="section-tools" data-chrome><a class="call-number" href="#%s">%s</a></p>`,
			anchor, html.EscapeString(callNumber(i+1))))
	}
	return edits
}

// endOfSectionHeading is what the fragment writes behind a section's heading.
var endOfSectionHeading = fmt.Sprintf("</h%d>", site.SectionLevel)

// wordsPerMinute is a careful reader's pace on technical text.
const wordsPerMinute = 180

// minutes is the time that text takes to read, at least one minute.
func minutes(text string) int {
	return max(1, (len(strings.Fields(text))+wordsPerMinute/2)/wordsPerMinute)
}

// pageMinutes is how long a journey page takes: the sum of what its author gave,
// else the time to read it.
func pageMinutes(given []int, f *fragment.Fragment) int {
	if len(given) != len(site.SectionHeadings(f)) || len(given) == 0 {
		return minutes(f.Text)
	}
	total := 0
	for _, n := range given {
		total += n
	}
	return total
}

// sectionMinutes is how long each section takes: what the author gave, else the
// time to read it.
func sectionMinutes(given []int, f *fragment.Fragment) []int {
	headings := site.SectionHeadings(f)
	if len(given) == len(headings) {
		return given
	}
	reckoned := make([]int, len(headings))
	for i, h := range headings {
		end := len(f.Text)
		if i+1 < len(headings) {
			end = min(end, headings[i+1].TextAt)
		}
		reckoned[i] = minutes(f.Text[min(h.TextAt, end):end])
	}
	return reckoned
}
