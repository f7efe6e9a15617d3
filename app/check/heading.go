package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"rutter/app/diagnostic"
	"rutter/app/fragment"
)

// title wants a title that an author wrote.
func (f *findings) title() {
	broken := slices.ContainsFunc(f.found, func(d diagnostic.Diagnostic) bool {
		return d.Code == "unreadable" || strings.HasPrefix(d.Code, "front-matter")
	})
	if f.page.Unnamed && !broken {
		f.report(place{f.page.File, 0}, "title", fmt.Sprintf("the page has no title and is called %q after its file", f.page.Title),
			`write "title: …" into its front matter, or begin with a heading`)
	}
}

// headings wants each heading at most one level below the one before. The page's
// title is above all.
func (f *findings) headings() {
	before := 1
	for _, h := range f.draft.Outline {
		if strings.Contains(f.draft.HTML[h.Start:h.Inner], tabName) {
			continue
		}
		if h.Level > before+1 {
			f.report(f.heading(h), "heading-jump", fmt.Sprintf("heading %q jumps from level %d to level %d", h.Text, before, h.Level),
				"write it with "+strings.Repeat("#", before+1))
		}
		before = h.Level
	}
}

// tabName marks the name of a tab, which our own include makes a heading.
const tabName = `class="tab-name"`

// headingLine is a line that may be a heading: with number signs in front, as
// HTML, or underlined.
var headingLine = regexp.MustCompile(`(?im)^[ >\t*+-]*(?:#|<h[1-6][\s>]).*$|^[ \t]*\S.*\n[ \t]*(?:=+|-+)[ \t]*$`)

// heading is where a heading stands: where its words are.
func (f *findings) heading(h fragment.Heading) place {
	f.places.listHeadings()
	at, _ := f.places.next("heading "+words(h.Text), func(*source) []int { return nil })
	return at.place
}

// listHeadings enters the spots of all headings, by their words.
func (p *places) listHeadings() {
	if p.headings {
		return
	}
	p.headings = true
	for _, s := range p.texts() {
		for _, m := range headingLine.FindAllStringIndex(s.prose, -1) {
			line, _, _ := strings.Cut(strings.TrimLeft(s.Text[m[0]:m[1]], "\r\n"), "\n")
			key := "heading " + words(headingText(line))
			p.spots[key] = append(p.spots[key], s.spot(m[0]))
		}
	}
}

// headingMarkup is what a heading's line may hold besides its words; of a link
// and of a mention the words stay.
var headingMarkup = regexp.MustCompile(`\{[:#][^}]*\}|<[^>]*>|\]\([^)]*\)|\{%[^%]*?text="([^"]*)"[^%]*%\}|&\w+;`)

func headingText(line string) string { return headingMarkup.ReplaceAllString(line, "$1") }

// words are the letters and digits of a text in small letters: what Markdown and
// typography leave of it.
func words(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, text)
}

// repeatedIDs wants each id on one element.
func (f *findings) repeatedIDs() {
	for _, id := range f.draft.Repeated {
		quoted := regexp.QuoteMeta(id)
		written := regexp.MustCompile(`\{[:#][^}\n]*` + quoted + `[\s.}]|\bid=["']?` + quoted + `["'\s>]`)
		f.places.pattern(written)
		f.report(f.places.pattern(written), "id-repeated", fmt.Sprintf("the id %q stands on two elements", id), "give one of them another id")
	}
}
