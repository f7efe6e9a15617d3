package liquid_test

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
	"gopkg.in/yaml.v3"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
	"rutter/app/kramdown"
	"rutter/app/liquid"
)

// tree is the content of an archive: page.md and what it uses. Beside it the
// archive holds what is expected: want.md and problems.
func tree(a *txtar.Archive) fstest.MapFS {
	files := fstest.MapFS{}
	for _, f := range a.Files {
		if f.Name != "want.md" && f.Name != "problems" {
			files[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return files
}

// engine sets the template stage up for a tree, with the real glossary and the
// real Markdown.
func engine(t testing.TB, files fs.FS) *liquid.Engine {
	terms, _ := glossary.Load(files)
	site := map[string]any{"data": liquid.Data(func() any { return readData(t, files, "_data") })}
	if config, ok := readYAML(t, files, "_config.yml").(map[string]any); ok {
		for key, value := range config {
			site[key] = value
		}
	}
	return liquid.New(liquid.Environment{
		Tree: files, Site: site, Term: terms.Term,
		TermIDs: func() []string {
			var ids []string
			for _, term := range terms.Terms() {
				ids = append(ids, term.ID)
			}
			return ids
		},
		Markdown: func(source string) string {
			html, _ := kramdown.Render(source)
			return html
		},
	})
}

// readData reads a folder of YAML files: the files by name, then the folders.
func readData(t testing.TB, files fs.FS, folder string) any {
	entries, _ := fs.ReadDir(files, folder)
	var pairs, folders []liquid.Pair
	for _, e := range entries {
		name := path.Join(folder, e.Name())
		if e.IsDir() {
			folders = append(folders, liquid.Pair{Key: e.Name(), Value: readData(t, files, name)})
			continue
		}
		pairs = append(pairs, liquid.Pair{Key: strings.TrimSuffix(e.Name(), path.Ext(name)), Value: readOrdered(t, files, name)})
	}
	return liquid.Mapping(append(pairs, folders...)...)
}

func readOrdered(t testing.TB, files fs.FS, name string) any {
	source, err := fs.ReadFile(files, name)
	if err != nil {
		return nil
	}
	var root yaml.Node
	if err := yaml.Unmarshal(source, &root); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return liquid.Ordered(&root)
}

// readYAML reads a file whose top is a mapping, with its values ordered inside.
func readYAML(t testing.TB, files fs.FS, name string) any {
	source, err := fs.ReadFile(files, name)
	if err != nil {
		return map[string]any{}
	}
	var top map[string]yaml.Node
	if err := yaml.Unmarshal(source, &top); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	out := map[string]any{}
	for key, node := range top {
		out[key] = liquid.Ordered(&node)
	}
	return out
}

// page is the page of a tree. Its front matter is in front.yaml.
func page(t testing.TB, files fs.FS) liquid.Page {
	source, err := fs.ReadFile(files, "page.md")
	if err != nil {
		t.Fatal(err)
	}
	return liquid.Page{File: "page.md", Line: 1, Source: string(source), Front: readYAML(t, files, "front.yaml")}
}

// archives reads all archives, by file name.
func archives(t testing.TB) map[string]*txtar.Archive {
	names, _ := filepath.Glob("testdata/*.txtar")
	if len(names) == 0 {
		t.Fatal("testdata has no archive")
	}
	out := map[string]*txtar.Archive{}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = txtar.Parse(source)
	}
	return out
}

// list formats diagnostics one a line.
func list(problems []diagnostic.Diagnostic) string {
	var out strings.Builder
	for _, d := range diagnostic.Sort(problems) {
		out.WriteString(d.String() + "\n")
	}
	return out.String()
}
