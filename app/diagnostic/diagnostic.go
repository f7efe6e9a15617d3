// Package diagnostic says what is wrong in an author's file, where it stands,
// and how to mend it. Diagnostics are data until somebody prints them; they
// never stop a load. Errors of the machine (disk, port, window) are Go errors
// and have no place here.
package diagnostic

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Severity tells whether a reader is hurt by the problem.
type Severity int

const (
	// Warning is something that renders as meant but should be mended.
	Warning Severity = iota
	// Error is something that a reader sees broken or does not see at all.
	Error
)

// String returns "warning" or "error".
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Diagnostic is one problem in one place of the author's content.
type Diagnostic struct {
	// Code is stable across releases, such as "liquid-unknown-tag".
	Code     string
	Severity Severity
	// File is the slash-separated path inside the content tree.
	File string
	// Line counts from 1; 0 means the file as a whole.
	Line int
	// Text says what is wrong: lower case, no full stop.
	Text string
	// Hint says what to type; it is empty where that would be a guess.
	Hint string
}

// String formats the diagnostic as "file:line: what is wrong: how to mend it".
func (d Diagnostic) String() string {
	out := d.File
	if d.Line > 0 {
		out = fmt.Sprintf("%s:%d", out, d.Line)
	}
	if out != "" {
		out += ": "
	}
	out += d.Text
	if d.Hint != "" {
		out += ": " + d.Hint
	}
	return visible(out)
}

// visible writes control characters as Go does: a terminal obeys them.
func visible(text string) string {
	if !strings.ContainsFunc(text, unicode.IsControl) {
		return text
	}
	var out strings.Builder
	for _, r := range text {
		if unicode.IsControl(r) {
			out.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// Sort orders diagnostics by file, line and text, then by what else they hold, and
// drops exact repeats.
func Sort(list []Diagnostic) []Diagnostic {
	slices.SortStableFunc(list, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Text, b.Text),
			cmp.Compare(a.Hint, b.Hint), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Severity, b.Severity))
	})
	return slices.Compact(list)
}
