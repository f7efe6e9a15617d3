package site

import (
	"fmt"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
)

// frontMatter is the YAML at the top of a page.
type frontMatter struct {
	present  bool
	values   map[string]any
	bodyAt   int // offset of the body in the source
	bodyLine int // line that the body begins on, from 1
}

// Front matter stands between two lines of three dashes, the first of them the
// file's first line (https://jekyllrb.com/docs/front-matter/).
var (
	frontOpen  = regexp.MustCompile(`\A\x{FEFF}?---[ \t]*\r?\n`)
	frontClose = regexp.MustCompile(`(?m)^(?:---|\.\.\.)[ \t]*\r?$\n?`)
)

// parseFrontMatter reads the front matter of a page. Where it cannot be read the
// page keeps its body, and a diagnostic names the line.
func parseFrontMatter(file, source string) (frontMatter, []diagnostic.Diagnostic) {
	open := frontOpen.FindStringIndex(source)
	if open == nil {
		return frontMatter{bodyLine: 1}, nil
	}
	front := frontMatter{present: true, bodyLine: 1}
	end := frontClose.FindStringIndex(source[open[1]:])
	if end == nil {
		return front, []diagnostic.Diagnostic{{
			Code: "front-matter-open", Severity: diagnostic.Error, File: file, Line: 1,
			Text: "the front matter is not closed", Hint: `add a line "---" below it`,
		}}
	}
	text := source[open[1] : open[1]+end[0]]
	front.bodyAt = open[1] + end[1]
	front.bodyLine = 1 + strings.Count(source[:front.bodyAt], "\n")
	if values, ok := plainFrontMatter(text); ok {
		front.values = values
		return front, nil
	}
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		return front, []diagnostic.Diagnostic{frontMatterProblem(file, text, err)}
	}
	front.values = map[string]any{}
	if len(root.Content) == 0 {
		return front, nil
	}
	if root.Content[0].Kind != yaml.MappingNode {
		return front, []diagnostic.Diagnostic{{
			Code: "front-matter", Severity: diagnostic.Error, File: file, Line: 1 + root.Content[0].Line,
			Text: "front matter is no mapping of keys and values", Hint: `write lines such as "title: …"`,
		}}
	}
	merge(front.values, root.Content[0])
	return front, nil
}

// unquoted matches the usual mistake: a colon in a value without quotes.
var unquoted = regexp.MustCompile(`^(\w[\w-]*):\s+([^"'|>\[{].*:\s.*)$`)

// tabbed matches a line with a tab where YAML wants spaces.
var tabbed = regexp.MustCompile(`^\s*\t|:[ ]*\t`)

func frontMatterProblem(file, text string, err error) diagnostic.Diagnostic {
	line, message := glossary.YAMLError(err)
	d := diagnostic.Diagnostic{
		Code: "front-matter", Severity: diagnostic.Error, File: file, Line: line + 1,
		Text: "front matter is " + message,
	}
	for i, l := range strings.Split(text, "\n") {
		if tabbed.MatchString(l) && strings.Contains(message, "cannot start any token") {
			d.Line, d.Hint = i+2, "write spaces in place of the tab"
			break
		}
		if m := unquoted.FindStringSubmatch(strings.TrimRight(l, "\r")); m != nil {
			d.Line, d.Hint = i+2, fmt.Sprintf("write %s: %q", m[1], m[2])
			break
		}
	}
	return d
}

// text is a value as a string; lists are joined by ", ".
func (f frontMatter) text(key string) string {
	switch v := f.values[key].(type) {
	case nil:
		return ""
	case string:
		return strings.TrimSpace(v)
	case []any:
		parts := make([]string, len(v))
		for i, item := range v {
			parts[i] = fmt.Sprint(item)
		}
		return strings.Join(parts, ", ")
	default:
		return fmt.Sprint(v)
	}
}
