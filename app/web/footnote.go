package web

import (
	"fmt"
	"html"
	"regexp"
	"strings"
)

// termLink begins a mention of a term.
var termLink = regexp.MustCompile(`<a\b[^>]*\bdata-term="([^"]*)"[^>]*>`)

const endOfLink = "</a>"

// numberTerms puts the number of each term's definition behind its first mention:
// on paper the definitions are footnotes. numbers are by term.
func numberTerms(page string, numbers map[string]int) []edit {
	var edits []edit
	seen := map[string]bool{}
	for _, m := range termLink.FindAllStringSubmatchIndex(page, -1) {
		id := html.UnescapeString(page[m[2]:m[3]])
		length := strings.Index(page[m[1]:], endOfLink)
		if numbers[id] == 0 || seen[id] || length < 0 {
			continue
		}
		seen[id] = true
		at := m[1] + length + len(endOfLink)
		edits = append(edits, edit{from: at, to: at, text: fmt.Sprintf(`<sup class="term-number" data-chrome>%d</sup>`, numbers[id])})
	}
	return edits
}

// numbersOf counts terms from 1, as the list at the end of a page does on paper.
func numbersOf(terms []term) map[string]int {
	numbers := map[string]int{}
	for i, t := range terms {
		numbers[t.ID] = i + 1
	}
	return numbers
}
