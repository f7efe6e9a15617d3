package site

import (
	"cmp"
	"strings"
	"unicode"
)

// HeadingAt is the id of the heading under which a line of a page's file stands, "" for
// none. Lines count from 1.
func (s *Site) HeadingAt(p *Page, line int) string {
	source, err := s.readSource(p.File)
	if err != nil {
		return ""
	}
	lines := strings.SplitAfter(source, "\n")
	above := sourceHeadings(strings.Join(lines[min(p.front.bodyLine-1, len(lines)):min(max(line, p.front.bodyLine), len(lines))], ""))
	outline := s.Render(p).Outline
	// A heading that comes from elsewhere, or not at all, leads to the one above.
	for last := len(above) - 1; last >= 0; last-- {
		nth := 0
		for _, text := range above[:last] {
			if text == above[last] {
				nth++
			}
		}
		for _, h := range outline {
			if letters(h.Text) != above[last] {
				continue
			}
			if nth == 0 {
				return h.ID
			}
			nth--
		}
	}
	return ""
}

// sourceHeadings are the letters of the headings in a page's source.
func sourceHeadings(body string) []string {
	var texts []string
	for _, m := range headingLine.FindAllStringSubmatch(fencedCode.ReplaceAllString(body, ""), -1) {
		texts = append(texts, letters(headingMarkup.ReplaceAllString(cmp.Or(m[1], m[2]), "$1")))
	}
	return texts
}

// letters are what is left of a heading when quotation marks and dashes are not
// compared, which differ between source and page.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}
