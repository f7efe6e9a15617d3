package web

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const sample = shared + "/corpus/kubernetes-2018"

// departures are the pages of the sample on which we differ from Jekyll on
// purpose; ARCHITECTURE.md says why.
var departures = []string{
	// A link to a Markdown file leads to its page.
	"docs/admin/admission-controllers.html",
	// "<service name>" is shown and not swallowed as a tag.
	"docs/tasks/access-kubernetes-api/setup-extension-api-server.html",
}

// TestSample compares our pages with what Jekyll made of the sample of the 2018
// site.
func TestSample(t *testing.T) {
	needShared(t)
	h := openTree(t, sample+"/site")
	rendered := t.TempDir()
	pages := 0
	err := fs.WalkDir(os.DirFS(sample+"/want"), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		url := "/" + strings.TrimSuffix(strings.TrimSuffix(file, ".html"), "index")
		target := filepath.Join(rendered, file)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		pages++
		return os.WriteFile(target, []byte(get(t, h, url)), 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(shared+"/tools/compare-html", sample+"/want", rendered).CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("compare-html did not run (it needs python3): %v", err)
	}
	var differing []string
	for _, m := range regexp.MustCompile(`(?m)^(\S+\.html): \d+ differences?$`).FindAllStringSubmatch(string(out), -1) {
		name, _ := filepath.Rel(rendered, m[1])
		differing = append(differing, name)
	}
	slices.Sort(differing)
	if !slices.Equal(differing, departures) {
		t.Errorf("these pages differ from Jekyll's:\n%s\nwant\n%s\n%s", strings.Join(differing, "\n"), strings.Join(departures, "\n"), out)
	}
	if pages != 46 {
		t.Errorf("%d pages were compared, want 46", pages)
	}
}

// TestSampleIsClean wants no raw Liquid or attribute list in the visible text of
// any page of the sample, and every internal link resolved or marked.
func TestSampleIsClean(t *testing.T) {
	needShared(t)
	h := openTree(t, sample+"/site")
	if len(h.current.Load().site.Pages) != 62 {
		t.Errorf("the sample has %d pages, want 62", len(h.current.Load().site.Pages))
	}
	raw := regexp.MustCompile(`\{%|%\}|\{\{|\{:`)
	for _, p := range h.current.Load().site.Pages {
		article := articleOf(t, get(t, h, p.URL))
		if text := textOutsideCode(t, article); raw.MatchString(text) {
			t.Errorf("%s: left in the text: %s", p.File, around(text, "{}"))
		}
		for _, l := range h.current.Load().site.Render(p).Links {
			if l.Target.Shelf != "" || !strings.HasPrefix(l.Target.URL, "/") {
				continue
			}
			path, _, _ := strings.Cut(strings.SplitN(l.Target.URL, "#", 2)[0], "?")
			if _, ok := h.current.Load().site.Lookup(path); !ok && path != "/" && !strings.HasPrefix(path, "/docs/reference/glossary") {
				t.Errorf("%s: the link %q is not marked and leads nowhere", p.File, l.Address)
			}
		}
	}
}
