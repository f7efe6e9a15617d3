package glossary

import (
	"io/fs"
	"path"
	"strings"

	"gopkg.in/yaml.v3"

	"rutter/app/diagnostic"
)

// maxEntrySize bounds one glossary file, in bytes; the longest of the 2018 site
// has under 3 kB.
const maxEntrySize = 256 << 10

// entry is one YAML mapping with the lines of its values.
type entry struct {
	file   string
	values map[string]*yaml.Node
}

// readFolder reads every YAML file of the folder except those that start with
// an underscore, which are examples for authors.
func readFolder(tree fs.FS, folder string) (entries []entry, problems []diagnostic.Diagnostic) {
	files, err := fs.ReadDir(tree, folder)
	if err != nil {
		return nil, nil
	}
	for _, f := range files {
		ext := path.Ext(f.Name())
		if f.IsDir() || strings.HasPrefix(f.Name(), "_") || ext != ".yml" && ext != ".yaml" {
			continue
		}
		e, problem := readEntry(tree, path.Join(folder, f.Name()))
		if problem != nil {
			problems = append(problems, *problem)
			continue
		}
		entries = append(entries, e)
	}
	return entries, problems
}

func readEntry(tree fs.FS, file string) (entry, *diagnostic.Diagnostic) {
	fail := func(line int, text, hint string) (entry, *diagnostic.Diagnostic) {
		return entry{}, &diagnostic.Diagnostic{
			Code: "glossary-file", Severity: diagnostic.Error, File: file, Line: line, Text: text, Hint: hint,
		}
	}
	if info, err := fs.Stat(tree, file); err == nil && info.Size() > maxEntrySize {
		return fail(0, "the file is larger than 256 kB", "a glossary file holds one term")
	}
	source, err := fs.ReadFile(tree, file)
	if err != nil {
		return fail(0, "cannot be read: "+err.Error(), "")
	}
	var root yaml.Node
	if err := yaml.Unmarshal(source, &root); err != nil {
		line, text := YAMLError(err)
		return fail(line, text, "quote values that hold a colon, and indent with spaces")
	}
	if len(root.Content) == 0 || root.Content[0].Kind != yaml.MappingNode {
		return fail(1, "a mapping of keys and values is wanted here", `begin with "id: …"`)
	}
	e := entry{file: file, values: map[string]*yaml.Node{}}
	pairs := root.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		e.values[pairs[i].Value] = pairs[i+1]
	}
	return e, nil
}

// id is the entry's id; without one the file's own name counts, as the format says.
func (e entry) id() string {
	if id := e.text("id"); id != "" {
		return id
	}
	base := path.Base(e.file)
	return strings.TrimSuffix(base, path.Ext(base))
}

func (e entry) text(key string) string {
	if n := e.values[key]; n != nil && n.Kind == yaml.ScalarNode && n.Tag != "!!null" {
		return strings.TrimSpace(n.Value)
	}
	return ""
}

// line is where the value of a key begins; a folded block begins below its key, and
// blank lines at its top do not count.
func (e entry) line(key string) int {
	n := e.values[key]
	switch {
	case n == nil:
		return 0
	case n.Style&(yaml.FoldedStyle|yaml.LiteralStyle) != 0:
		blank := len(n.Value) - len(strings.TrimLeft(n.Value, "\n"))
		return n.Line + 1 + blank
	}
	return n.Line
}

// lines are where the values that list returns stand.
func (e entry) lines(key string) []int {
	n := e.values[key]
	if n == nil || n.Kind != yaml.SequenceNode {
		return []int{e.line(key)}
	}
	var out []int
	for _, item := range n.Content {
		if strings.TrimSpace(item.Value) != "" {
			out = append(out, item.Line)
		}
	}
	return out
}

func (e entry) list(key string) []string {
	n := e.values[key]
	if n == nil || n.Kind != yaml.SequenceNode {
		if one := e.text(key); one != "" {
			return []string{one}
		}
		return nil
	}
	var out []string
	for _, item := range n.Content {
		if v := strings.TrimSpace(item.Value); v != "" {
			out = append(out, v)
		}
	}
	return out
}
