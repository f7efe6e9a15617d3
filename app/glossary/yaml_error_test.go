package glossary

import (
	"testing"

	"gopkg.in/yaml.v3"
)

// TestYAMLError reads YAML into a type as the packages do, and compares the line
// and the text of what the library says.
func TestYAMLError(t *testing.T) {
	for source, want := range map[string]struct {
		line int
		text string
	}{
		"name: a: b":                         {1, "not YAML: mapping values are not allowed in this context"},
		"name: a\nlist: b: c":                {2, "not YAML: mapping values are not allowed in this context"},
		"name: \"a\" b":                      {1, "not YAML: did not find expected key"},
		"number: 1\nname: \"a\" b\nlist: []": {2, "not YAML: did not find expected key"},
		"number: 1\nlist: [a,\nname: b":      {2, "not YAML: did not find expected ',' or ']'"},
		"- a\nname: b":                       {2, "not YAML: did not find expected '-' indicator"},
		"name: @a":                           {1, "not YAML: found character that cannot start any token"},
		"number: 1\nname: @a":                {2, "not YAML: found character that cannot start any token"},
		"name: *a":                           {0, "not YAML: unknown anchor 'a' referenced"},
		"name: a\nnumber: first":             {2, "`first` stands where a number is wanted"},
		"name: a\nlist: first\nnumber: b":    {2, "`first` stands where a list is wanted"},
		"name:\n  a: b":                      {2, "a mapping stands where a text is wanted"},
		"flag: perhaps":                      {1, "`perhaps` stands where true or false is wanted"},
		"below: a":                           {1, "`a` stands where a mapping of keys and values is wanted"},
		"[a]":                                {1, "a list stands where a mapping of keys and values is wanted"},
		"name: a\nname: b":                   {2, "not YAML: mapping key \"name\" already defined at line 1"},
	} {
		var into struct {
			Name   string
			Number int
			Flag   bool
			List   []string
			Below  struct{}
		}
		err := yaml.Unmarshal([]byte(source), &into)
		if err == nil {
			t.Errorf("%q is read without an error", source)
			continue
		}
		if line, text := YAMLError(err); line != want.line || text != want.text {
			t.Errorf("%q: got %d %q, want %d %q", source, line, text, want.line, want.text)
		}
	}
}
