package site

import (
	"fmt"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// styleSheet is what these tests hold the handbook's pages against, as far as a
// program can.
const styleSheet = "docs/contribute/style.md"

// TestHandbookJourneys wants the shape that the style sheet asks of a journey page.
func TestHandbookJourneys(t *testing.T) {
	s := openHandbook(t)
	journeys := 0
	for _, p := range s.Pages {
		if len(p.Track) == 0 {
			continue
		}
		journeys++
		source := readPage(t, p)
		if n := words(source); n < 1500 || n > 3000 {
			t.Errorf("%s: %d words, the style sheet allows 1,500 to 3,000", p.File, n)
		}
		total := 0
		for _, n := range p.Minutes {
			total += n
		}
		if want := fmt.Sprintf("%d minutes", total); total == 0 || !strings.Contains(overview(source), want) {
			t.Errorf("%s: the overview does not say %q, the sum of its minutes", p.File, want)
		}
		if n := len(SectionHeadings(s.Render(p).Fragment)); n < 4 || n > 6 {
			t.Errorf("%s: %d sections, the style sheet allows four to six", p.File, n)
		}
		checkSections(t, p.File, source)
	}
	if journeys != 6 {
		t.Errorf("%d journey pages, want six", journeys)
	}
}

// checkSections wants something to try and questions in each section.
func checkSections(t *testing.T, file, source string) {
	t.Helper()
	parts := strings.Split(source, "\n## ")[1:]
	for i, part := range parts {
		title, _, _ := strings.Cut(part, "\n")
		if !strings.Contains(part, "\n### Try it") || !strings.Contains(part, "```shell\n") {
			t.Errorf("%s: the section %q has nothing to try", file, title)
		}
		if !strings.Contains(part, "\n### Check yourself") || strings.Count(part, "<details") < 2 {
			t.Errorf("%s: the section %q has no questions to check yourself", file, title)
		}
		if last := i == len(parts)-1; last != strings.Contains(part, "\n### What comes next") {
			t.Errorf("%s: %q: what comes next stands at the end of the last section", file, title)
		}
	}
}

// TestHandbookPages wants lengths, steps, tooltips and headings as the style sheet says.
func TestHandbookPages(t *testing.T) {
	for _, p := range openHandbook(t).Pages {
		source := readPage(t, p)
		kind := strings.Split(p.URL, "/")[2]
		if n := words(source); (kind == "concepts" || kind == "admin") && (n < 500 || n > 1200) {
			t.Errorf("%s: %d words, the style sheet allows 500 to 1,200", p.File, n)
		}
		if kind == "tasks" && !step.MatchString(source) {
			t.Errorf("%s: a task without numbered steps", p.File)
		}
		checkTooltips(t, p.File, source)
		checkHeadings(t, p.File, source)
		if p.File == styleSheet {
			continue // it names the words
		}
		for _, word := range forbidden.FindAllString(prose(source), -1) {
			t.Errorf("%s: the style sheet leaves out %q", p.File, word)
		}
	}
}

var (
	fences    = regexp.MustCompile("(?ms)^[ \t]*(```|~~~).*?^[ \t]*(```|~~~)[ \t]*$")
	markup    = regexp.MustCompile(`(?s)<!--.*?-->|\{%.*?%\}|\{:[^}]*\}|\]\([^)]*\)|<[^>]*>`)
	codeSpan  = regexp.MustCompile("`[^`\n]*`")
	tooltip   = regexp.MustCompile(`\{% glossary_tooltip text="[^"]*" term_id="([^"]*)" %\}`)
	step      = regexp.MustCompile(`(?m)^1\. `)
	heading   = regexp.MustCompile(`(?m)^(#{2,6}) (.*)$`)
	forbidden = regexp.MustCompile(`(?i)\b(simply|obviously|please|note that|in order to)\b|!(\s|$)`)
)

// prose is a page without front matter, code and markup.
func prose(source string) string {
	return codeSpan.ReplaceAllString(markup.ReplaceAllString(fences.ReplaceAllString(body(source), ""), " "), "code")
}

func words(source string) int {
	text := tooltip.ReplaceAllStringFunc(source, func(string) string { return "term" })
	return len(strings.Fields(prose(text)))
}

func body(source string) string {
	_, after, _ := strings.Cut(strings.TrimPrefix(source, "---\n"), "\n---\n")
	return after
}

func overview(source string) string {
	_, after, _ := strings.Cut(source, "{% capture overview %}")
	text, _, _ := strings.Cut(after, "{% endcapture %}")
	return text
}

// checkTooltips wants one tooltip for a term in a section, and none in a heading.
func checkTooltips(t *testing.T, file, source string) {
	t.Helper()
	for _, part := range strings.Split(source, "\n## ") {
		title, _, _ := strings.Cut(part, "\n")
		seen := map[string]bool{}
		for _, m := range tooltip.FindAllStringSubmatch(part, -1) {
			if seen[m[1]] {
				t.Errorf("%s: section %q explains the term %q twice", file, title, m[1])
			}
			seen[m[1]] = true
		}
	}
	for _, m := range heading.FindAllStringSubmatch(fences.ReplaceAllString(source, ""), -1) {
		if strings.Contains(m[2], "glossary_tooltip") {
			t.Errorf("%s: a tooltip in the heading %q", file, m[2])
		}
	}
}

// checkHeadings wants levels that go down one at a time.
func checkHeadings(t *testing.T, file, source string) {
	t.Helper()
	level := 1
	for _, m := range heading.FindAllStringSubmatch(fences.ReplaceAllString(source, ""), -1) {
		if len(m[1]) > level+1 {
			t.Errorf("%s: the heading %q goes down by more than one level", file, m[2])
		}
		level = len(m[1])
	}
}

// TestHandbookTerms wants what a tooltip and the glossary page need of each term.
func TestHandbookTerms(t *testing.T) {
	s := openHandbook(t)
	if n := len(s.Tags()); n != 12 {
		t.Errorf("%d canonical tags, want 12", n)
	}
	for _, term := range s.Terms() {
		d, _ := s.Definition(term.ID)
		if strings.TrimSuffix(path.Base(d.File), path.Ext(d.File)) != term.ID {
			t.Errorf("%s: the file is not named after its id %q", d.File, term.ID)
		}
		short := strings.TrimSpace(d.Short.Text)
		if n := utf8.RuneCountInString(short); n < 40 || n > 140 || !strings.HasSuffix(short, ".") {
			t.Errorf("%s: the short description has %d characters, want a sentence of 40 to 140", d.File, n)
		}
		if d.Long == nil || len(strings.Fields(d.Long.Text)) < 12 {
			t.Errorf("%s: no long description to speak of", d.File)
		}
		if len(term.Tags) == 0 || len(term.Related) == 0 {
			t.Errorf("%s: %d tags and %d related terms", d.File, len(term.Tags), len(term.Related))
		}
		if slices.Contains(term.Related, term.ID) {
			t.Errorf("%s: the term is related to itself", d.File)
		}
	}
}

// TestSampleTerms wants the terms of the 2018 site that Kubernetes still has.
func TestSampleTerms(t *testing.T) {
	const sample = "../../../shared/corpus/kubernetes-2018/site"
	if _, err := os.Stat(sample); err != nil {
		t.Skip("there is no ../shared/corpus here")
	}
	old, err := Open(os.DirFS(sample), "sample", nil)
	if err != nil {
		t.Fatal(err)
	}
	// Both left the API: in 1.25 and in 1.20.
	gone := map[string]bool{"pod-security-policy": true, "podpreset": true}
	s := openHandbook(t)
	// The sample's ids are spelled in several ways.
	plain := func(id string) string { return strings.NewReplacer("-", "", " ", "").Replace(strings.ToLower(id)) }
	ours := map[string]bool{}
	for _, term := range s.Terms() {
		ours[plain(term.ID)] = true
	}
	for _, term := range old.Terms() {
		if !ours[plain(term.ID)] && !gone[term.ID] {
			t.Errorf("the handbook has no term %q", term.ID)
		}
	}
}

func readPage(t *testing.T, p *Page) string {
	t.Helper()
	source, err := os.ReadFile("../../content/" + p.File)
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}
