package check

import (
	"regexp"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
	"rutter/app/site"
)

// YAML makes one line of the lines of a folded text, as descriptions of terms
// are. What stands in them is looked for in the file as it is.

// topKey is a line that begins the next value of a term's file.
var topKey = regexp.MustCompile(`(?m)^[\w-]+:`)

// unfolded is a text of a term's file as its author wrote it.
func (c *checker) unfolded(p site.Passage) site.Passage {
	if text, ok := c.valueFrom(p.File, p.Line); ok {
		p.Text = text
	}
	return p
}

// valueFrom is what stands in a term's file from a line up to the next key.
func (c *checker) valueFrom(file string, line int) (text string, ok bool) {
	if !strings.HasPrefix(file, glossary.TermFolder+"/") {
		return "", false
	}
	for _, s := range c.inData() {
		if s.File != file {
			continue
		}
		lines := strings.SplitAfter(s.Text, "\n")
		if line < 1 || line > len(lines) {
			return "", false
		}
		first := lines[line-1]
		rest := strings.Join(lines[line:], "")
		if m := topKey.FindStringIndex(rest); m != nil {
			rest = rest[:m[0]]
		}
		return first + rest, true
	}
	return "", false
}

// inQuotes is what a diagnostic quotes.
var inQuotes = regexp.MustCompile(`"([^"]+)"`)

// relined puts diagnostics in the files of terms on the line where what they quote
// stands.
func (c *checker) relined(list []diagnostic.Diagnostic) []diagnostic.Diagnostic {
	for i, d := range list {
		m := inQuotes.FindStringSubmatch(d.Text)
		if m == nil || d.Line == 0 {
			continue
		}
		if text, ok := c.valueFrom(d.File, d.Line); ok {
			if before, _, found := strings.Cut(text, m[1]); found {
				list[i].Line = d.Line + strings.Count(before, "\n")
			}
		}
	}
	return list
}
