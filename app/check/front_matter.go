package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"rutter/app/diagnostic"
)

// keys are those of the front matter that mean something here or on the published
// site, with the kind of value that they take.
var keys = map[string]string{
	"title": "text", "track": "text", "layout": "text", "permalink": "text", "description": "text", "lang": "text",
	"approvers": "list", "reviewers": "list", "assignees": "list", "css": "list", "js": "list", "minutes": "list", "redirect_from": "list",
	"abstract": "", "author": "", "categories": "", "date": "", "headline": "", "notitle": "", "published": "", "tags": "", "toc": "", "weight": "",
}

// frontMatter looks at the keys and values at the top of a page.
func (f *findings) frontMatter() {
	front := f.page.Front()
	for _, key := range slices.Sorted(maps.Keys(front)) {
		at := inFront(f.draft, key)
		if kind, known := keys[key]; !known {
			f.unknownKey(at, key)
		} else if stands, wanted := wrongType(kind, front[key]); wanted != "" {
			f.report(at, "front-matter-type", fmt.Sprintf("%s is %s", key, stands), fmt.Sprintf("write %s", wanted))
		}
	}
	for _, sheet := range []struct{ key, code, kind string }{{"css", "remote-style", "style sheet"}, {"js", "remote-script", "script"}} {
		for _, address := range listed(front[sheet.key]) {
			if remote(address) {
				f.report(f.inFront(sheet.key, address), sheet.code, fmt.Sprintf("%s %q is on the network and does not load", sheet.kind, address), builtIn(address))
			}
		}
	}
	if at := inFront(f.draft, "title"); placeholder.MatchString(f.page.Title) && at.line > 0 {
		f.report(at, "placeholder", fmt.Sprintf("%q stands where text is to come", placeholder.FindString(f.page.Title)), "")
	}
}

// unknownKey reports a key that is probably another one mistyped. Templates may
// read keys of any name.
func (f *findings) unknownKey(at place, key string) {
	meant, near := nearestKey(key)
	if !near || slices.ContainsFunc(f.places.texts(), func(s *source) bool { return strings.Contains(s.Text, "page."+key) }) {
		return
	}
	if _, both := f.page.Front()[meant]; !both {
		f.report(at, "front-matter-key", fmt.Sprintf("unknown key %q", key), fmt.Sprintf("did you mean %q?", meant))
	}
}

// nearestKey is the key that a typed one is meant for. Only keys that mean
// something here count: authors have many of their own.
func nearestKey(key string) (meant string, ok bool) {
	if len(key) < 4 {
		return "", false
	}
	var known []string
	for _, k := range slices.Sorted(maps.Keys(keys)) {
		if keys[k] != "" {
			known = append(known, k)
		}
	}
	return diagnostic.Nearest(strings.ToLower(key), known)
}

// wrongType says what stands where another kind of value is wanted, and what to
// write; wanted is empty where the value fits.
func wrongType(kind string, value any) (stands, wanted string) {
	switch value := value.(type) {
	case nil:
		return "", ""
	case []any:
		if kind == "text" {
			return "a list", "one text"
		}
	case bool:
		if kind != "" {
			return fmt.Sprintf("read as %v", value), fmt.Sprintf(`"%v" in quotes`, value)
		}
	case string, int, float64, uint64:
	default:
		if kind != "" {
			return "a mapping", map[string]string{"text": "one text", "list": "a list"}[kind]
		}
	}
	return "", ""
}

// listed are the values of a list, or of a text with commas.
func listed(value any) []string {
	var out []string
	switch value := value.(type) {
	case string:
		for item := range strings.SplitSeq(value, ",") {
			out = append(out, strings.TrimSpace(item))
		}
	case []any:
		for _, item := range value {
			out = append(out, listed(item)...)
		}
	}
	return out
}

// inFront is the line of the front matter on which a text stands at or below a
// key.
func (f *findings) inFront(key, text string) place {
	at := inFront(f.draft, key)
	lines := strings.Split(f.draft.Front, "\n")
	for i := max(at.line, 1) - 1; i < len(lines); i++ {
		if strings.Contains(lines[i], text) {
			return place{at.file, i + 1}
		}
	}
	return at
}

// builtIn is how to mend a sheet or script that the program has built in.
func builtIn(address string) string {
	for name, what := range map[string]string{"Material+Icons": "the icons are", "fontawesome": "the icons are", "font-awesome": "the icons are", "prefixfree": "what it did is"} {
		if strings.Contains(address, name) {
			return "take it out: " + what + " built in"
		}
	}
	return "take it out"
}
