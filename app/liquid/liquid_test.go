package liquid_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"golang.org/x/tools/txtar"
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
