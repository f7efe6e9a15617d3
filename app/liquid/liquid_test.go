package liquid_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"rutter/app/liquid"
)

var update = flag.Bool("update", false, "write what is there as what is wanted")

// TestArchives renders the page of every archive and compares the Markdown and
// the diagnostics with what the archive wants.
func TestArchives(t *testing.T) {
	for name, a := range archives(t) {
		t.Run(name, func(t *testing.T) {
			files := tree(a)
			markdown, problems := engine(t, files).Render(page(t, files))
			compare(t, name, a, "want.md", markdown)
			compare(t, name, a, "problems", list(problems))
		})
	}
}

// TestConcurrent renders with one engine from many goroutines, each of which must
// see its own variables only.
func TestConcurrent(t *testing.T) {
	files := fstest.MapFS{"_includes/part.md": {Data: []byte("{% assign y = include.x | plus: 1 %}")}}
	e := engine(t, files)
	source := `{% include part.md x=page.n %}{{ y }} {% assign l = "1,2" | split: "," %}{{ l | where_exp: "i", "page.n > 3" | size }} {{ page.text | liquify }}`
	var group sync.WaitGroup
	for n := range 64 {
		group.Go(func() {
			want := fmt.Sprintf("%d 0 %d", n+1, n+1)
			if n > 3 {
				want = fmt.Sprintf("%d 2 %d", n+1, n+1)
			}
			got, problems := e.Render(liquid.Page{File: "page.md", Line: 1, Source: source, Front: map[string]any{"n": n, "text": "{{ y }}"}})
			if got != want || len(problems) > 0 {
				t.Errorf("got %q and not %q; %s", got, want, list(problems))
			}
		})
	}
	group.Wait()
}

// compare checks one expected file of an archive; without it nothing is expected.
func compare(t *testing.T, name string, a *txtar.Archive, file, got string) {
	t.Helper()
	at := -1
	var want []byte
	for i, f := range a.Files {
		if f.Name == file {
			at, want = i, f.Data
		}
	}
	// An archive ends every file with a line break.
	if len(got) > 0 && got[len(got)-1] != '\n' {
		got += "\n"
	}
	if bytes.Equal(want, []byte(got)) {
		return
	}
	if !*update {
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
		return
	}
	if at < 0 {
		at = len(a.Files)
		a.Files = append(a.Files, txtar.File{Name: file})
	}
	a.Files[at].Data = []byte(got)
	if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}
