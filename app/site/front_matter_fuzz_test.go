package site

import (
	"reflect"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// FuzzFrontMatter holds reading to what its callers rely on: offsets and lines fit
// the source, and front matter in its plain form means what YAML says it means.
func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: Tides\n---\n\ntext", "---\r\ntitle: \"a b\"\r\ntrack: 'USERS › PILOT › ADVANCED'\r\n---\r\n",
		"---\nreviewers:\n- a\n- b\nlayout: docs\n---\n", "---\ntitle: Bad: colon\n---\n", "---\na: [1, {b: c}]\n...\nx",
		"---\ncss: /a.css, https://x.org/y?z\n# note\nnoedit: true\nweight: 20\n---", "---\n", "no front matter", "---\n- list\n---\n",
		"---\na: &x 1\nb: *x\n---\n", "---\na: |\n  text\n  more\nb: >\n  folded\n---\n", "---\nkey:\n  - in\n---\n", "---\na: b\n  c\n---\n",
		"---\nminutes: [10, 15]\ntitle: A\n---\n", "---\nminutes: [1,2]\n---\n", "---\nminutes: [010, 1]\n---\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		front, problems := parseFrontMatter("page.md", source)
		if front.bodyAt < 0 || front.bodyAt > len(source) {
			t.Fatalf("the body begins at %d of %d", front.bodyAt, len(source))
		}
		if want := 1 + strings.Count(source[:front.bodyAt], "\n"); front.bodyLine != want {
			t.Errorf("the body begins on line %d, want %d", front.bodyLine, want)
		}
		for _, p := range problems {
			if p.Text == "" || p.Line < 0 || strings.Contains(p.Text, "\n") {
				t.Errorf("%+v", p)
			}
		}
		checkPlain(t, source)
	})
}

// checkPlain compares the plain reading of a text with YAML's.
func checkPlain(t *testing.T, text string) {
	t.Helper()
	plain, ok := plainFrontMatter(text)
	if !ok {
		return
	}
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		t.Fatalf("read as plain, but YAML says %v: %q", err, text)
	}
	want := map[string]any{}
	if len(root.Content) > 0 {
		merge(want, root.Content[0])
	}
	if !reflect.DeepEqual(plain, want) {
		t.Errorf("%q: read as %#v, YAML says %#v", text, plain, want)
	}
}
