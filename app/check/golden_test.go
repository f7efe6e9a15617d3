package check

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"golang.org/x/tools/txtar"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

var update = flag.Bool("update", false, "rewrite want/findings of the archives in testdata")

// TestGolden checks the folder in every archive of testdata:
//
//	site/…         the files of the folder
//	handbook/…     the files of the handbook behind it
//	want/findings  what is found, a line each: FILE:LINE: CODE: text: hint
//
// The same is to be found where the files have the line ends of Windows.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no archives in testdata: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			last := &archive.Files[len(archive.Files)-1]
			if last.Name != "want/findings" {
				t.Fatalf("the archive ends with %s, not with want/findings", last.Name)
			}
			got := listing(Run(context.Background(), openArchive(t, archive), nil))
			if *update {
				last.Data = got
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if string(got) != string(last.Data) {
				t.Errorf("%s", diff.Diff("want", last.Data, "got", got))
			}
			for i := range archive.Files {
				archive.Files[i].Data = bytes.ReplaceAll(archive.Files[i].Data, []byte("\n"), []byte("\r\n"))
			}
			if windows := listing(Run(context.Background(), openArchive(t, archive), nil)); string(windows) != string(got) {
				t.Errorf("with the line ends of Windows: %s", diff.Diff("want", got, "got", windows))
			}
		})
	}
}

func openArchive(t *testing.T, archive *txtar.Archive) *site.Site {
	t.Helper()
	tree, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	open := func(folder string, fallback *site.Site) *site.Site {
		inner, err := fs.Sub(tree, folder)
		if err != nil {
			t.Fatal(err)
		}
		s, err := site.OpenWithNotes(inner, folder, fallback)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	return open("site", open("handbook", nil))
}

func listing(found []diagnostic.Diagnostic) []byte {
	var out strings.Builder
	for _, d := range found {
		place := d.File
		if d.Line > 0 {
			place = fmt.Sprintf("%s:%d", d.File, d.Line)
		}
		fmt.Fprintf(&out, "%s: %s: %s", place, d.Code, d.Text)
		if d.Hint != "" {
			fmt.Fprintf(&out, ": %s", d.Hint)
		}
		out.WriteByte('\n')
	}
	return []byte(out.String())
}

// elsewhere are the codes that no folder of testdata can have, and the tests that
// produce them.
var elsewhere = []string{
	"folder", "state", // app/command
	"export",                        // app/export
	"kramdown-failed",               // app/site/markdown_test.go
	"liquid-nesting", "liquid-tags", // app/liquid
	"no-pages", "unreadable", // app/site
	"pack-added", "pack-case", "pack-damaged", "pack-entry", "pack-file", "pack-manifest", "pack-missing", "pack-note", // app/pack, app/command
}

// TestCodes wants every code found in the seeded folder, with the severity that is
// explained.
func TestCodes(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/seeded.txtar")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, d := range Run(context.Background(), openArchive(t, archive), nil) {
		e, ok := diagnostic.Explain(d.Code)
		if seen[d.Code] = true; !ok || e.Severity != d.Severity {
			t.Errorf("%s has the severity %s and is explained with %s (%v)", d.Code, d.Severity, e.Severity, ok)
		}
	}
	for _, e := range diagnostic.Codes() {
		if !seen[e.Code] && !slices.Contains(elsewhere, e.Code) {
			t.Errorf("no defect of the seeded folder has the code %s", e.Code)
		}
	}
}
