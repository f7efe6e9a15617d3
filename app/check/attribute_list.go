package check

import (
	"fmt"
	"regexp"
	"strings"
)

// openList is an attribute list that the end of its line leaves open.
var openList = regexp.MustCompile(`(?m)^ {0,3}\{:[ \t]*[.#\w][^}\n]*$|[)*_]\{:[ \t]*[.#\w][^}\n]*$`)

// openAttributeLists looks for "{: .note" without a closing brace, which stands in
// the text as it is.
func (f *findings) openAttributeLists() {
	if !strings.Contains(f.draft.Text, "{:") {
		return
	}
	for _, s := range f.places.texts() {
		for _, m := range openList.FindAllStringIndex(s.prose, -1) {
			literal := strings.TrimSpace(s.Text[m[0]:m[1]])
			literal = literal[strings.Index(literal, "{:"):]
			if !strings.Contains(firstLines(s.Text[m[1]:]), "}") {
				f.report(s.spot(m[0]).place, "attribute-list-open", fmt.Sprintf("the attribute list %s is not closed", literal), "write "+literal+"}")
			}
		}
	}
}

// firstLines is the rest of a paragraph, as far as an attribute list may reach.
func firstLines(text string) string {
	text = strings.ReplaceAll(text[:min(len(text), 1000)], "\r", "")
	paragraph, _, _ := strings.Cut(strings.TrimPrefix(text, "\n"), "\n\n")
	return paragraph
}
