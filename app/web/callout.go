package web

import "regexp"

// namedCallout is a note, caution or warning that begins with its own name; it may
// have an id and other classes as well.
var namedCallout = regexp.MustCompile(`<(?:p|div|blockquote)\b([^>]*\bclass="(?:[^" ]+ )*(?:note|caution|warning)(?: [^" ]+)*"[^>]*)>(?:<p>)?\s*<strong>\s*(?:Note|Caution|Warning)\b`)

// markNamedCallouts tells the style which callouts need no second name.
func markNamedCallouts(page string) []edit {
	var edits []edit
	for _, m := range namedCallout.FindAllStringSubmatchIndex(page, -1) {
		edits = append(edits, edit{from: m[3], to: m[3], text: " data-named"})
	}
	return edits
}
