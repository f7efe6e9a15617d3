package glossary

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// load reads a glossary from files given as path and text.
func load(t *testing.T, files map[string]string) (*Glossary, []string) {
	t.Helper()
	tree := fstest.MapFS{}
	for path, text := range files {
		tree[path] = &fstest.MapFile{Data: []byte(text)}
	}
	g, problems := Load(tree)
	var printed []string
	for _, p := range problems {
		printed = append(printed, p.String())
	}
	return g, printed
}

func TestOrder(t *testing.T) {
	g, problems := load(t, map[string]string{
		"_data/glossary/a.yaml":           "id: b\nname: node",
		"_data/glossary/b.yml":            "id: a\nname: Node",
		"_data/glossary/c.yaml":           "id: pod\nname: Pod",
		"_data/glossary/d.yaml":           "id: api\nname: API",
		"_data/glossary/_example.yaml":    "id: example",
		"_data/glossary/notes.txt":        "id: notes",
		"_data/glossary/below/more.yaml":  "id: more",
		"_data/canonical-tags/b.yaml":     "id: tool\nname: Tool\ndescription: A program.",
		"_data/canonical-tags/a.yaml":     "id: workload\nname: Workload",
		"_data/canonical-tags/core.yml":   "name: Core",
		"_data/canonical-tags/_tag.yaml":  "id: example",
		"_data/canonical-tags/empty.yaml": "description: no name",
	})
	var terms, tags []string
	for _, term := range g.Terms() {
		terms = append(terms, term.ID)
	}
	for _, tag := range g.Tags() {
		tags = append(tags, tag.ID+"="+tag.Name)
	}
	// By name in any case, then by id.
	if want := []string{"api", "a", "b", "pod"}; !slices.Equal(terms, want) {
		t.Errorf("the terms are %v, want %v", terms, want)
	}
	if want := []string{"core=Core", "tool=Tool", "workload=Workload", "empty=empty"}; !slices.Equal(tags, want) {
		t.Errorf("the tags are %v, want %v", tags, want)
	}
	if len(problems) > 0 {
		t.Error(problems)
	}
}

func TestTerm(t *testing.T) {
	g, problems := load(t, map[string]string{"_data/glossary/pod.yaml": strings.Join([]string{
		"id: pod",
		"name: Pod",
		"full-link: /docs/pods/",
		"aka:",
		"- group of containers",
		"- ",
		"related: [node, container]",
		"tags: workload",
		"short-description: >",
		"  The smallest",
		"  thing to run.",
		"long-description: |",
		"",
		"  More about it.",
	}, "\n")})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	got, ok := g.Term("pod")
	if !ok {
		t.Fatal("there is no term pod")
	}
	checkText(t, map[string][2]string{
		"name":  {got.Name, "Pod"},
		"link":  {got.FullLink, "/docs/pods/"},
		"short": {got.Short, "The smallest thing to run."},
		"long":  {got.Long, "More about it."},
		"file":  {got.File, "_data/glossary/pod.yaml"},
	})
	if !slices.Equal(got.AKA, []string{"group of containers"}) || !slices.Equal(got.Related, []string{"node", "container"}) ||
		!slices.Equal(got.Tags, []string{"workload"}) {
		t.Errorf("the lists are %q, %q and %q", got.AKA, got.Related, got.Tags)
	}
	if got.ShortLine != 10 || got.LongLine != 14 {
		t.Errorf("the descriptions begin on lines %d and %d", got.ShortLine, got.LongLine)
	}
	if _, ok := g.Term("node"); ok {
		t.Error("a related term that has no file is there")
	}
}

// TestBare wants a file without keys that count to stand for a term all the same.
func TestBare(t *testing.T) {
	g, problems := load(t, map[string]string{"_data/glossary/kube-proxy.yaml": "name:\nid: ~\naka: {a: b}\n"})
	got, ok := g.Term("kube-proxy")
	if !ok || len(problems) > 0 {
		t.Fatalf("no term named after its file: %v", problems)
	}
	checkText(t, map[string][2]string{"name": {got.Name, "kube-proxy"}, "short": {got.Short, ""}})
	if got.AKA != nil || got.ShortLine != 0 {
		t.Errorf("out of nothing came %q and line %d", got.AKA, got.ShortLine)
	}
}

func TestMistakes(t *testing.T) {
	const file = "_data/glossary/a.yaml"
	for name, test := range map[string]struct{ source, want string }{
		"a colon":   {"id: a\nname: Pod: the\n", ":2: not YAML: mapping values are not allowed in this context: quote values"},
		"a tab":     {"id: a\n\tname: Pod\n", ":2: not YAML: found a tab character that violates indentation: quote values"},
		"a list":    {"- id: a\n", `:1: a mapping of keys and values is wanted here: begin with "id: …"`},
		"a word":    {"pod\n", `:1: a mapping of keys and values is wanted here: begin with "id: …"`},
		"nothing":   {"", `:1: a mapping of keys and values is wanted here: begin with "id: …"`},
		"too large": {"long-description: " + strings.Repeat("x", maxEntrySize), ": the file is larger than 256 kB"},
	} {
		t.Run(name, func(t *testing.T) {
			g, problems := load(t, map[string]string{file: test.source, "_data/glossary/good.yaml": "id: good"})
			if len(problems) != 1 || !strings.HasPrefix(problems[0], file+test.want) {
				t.Errorf("got %q, want %q", problems, file+test.want)
			}
			if _, ok := g.Term("good"); !ok || len(g.Terms()) != 1 {
				t.Errorf("the other file's term is not alone: %v", g.Terms())
			}
		})
	}
}

func TestDuplicate(t *testing.T) {
	g, problems := load(t, map[string]string{
		"_data/glossary/a.yaml": "id: pod\nname: First",
		"_data/glossary/b.yaml": "name: Second\nid: pod",
		"_data/glossary/c.yaml": "name: Third\nid: c",
	})
	want := `_data/glossary/b.yaml:2: term "pod" stands in _data/glossary/a.yaml already: give it an id of its own`
	if !slices.Equal(problems, []string{want}) {
		t.Errorf("got %q, want %q", problems, want)
	}
	if first, _ := g.Term("pod"); first.Name != "First" || len(g.Terms()) != 2 {
		t.Errorf("the first is not kept: %v", g.Terms())
	}
}

func checkText(t *testing.T, values map[string][2]string) {
	t.Helper()
	for name, v := range values {
		if v[0] != v[1] {
			t.Errorf("%s is %q, want %q", name, v[0], v[1])
		}
	}
}
