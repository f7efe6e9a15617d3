package site

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the want/ files of the archives in testdata")

// TestGolden opens the folder in every archive of testdata and compares it with
// what the archive expects of it:
//
//	site/…           the files of the folder
//	handbook/…       the files of the fallback; without any there is none
//	want/NAME        what describe_test.go writes under this name
//	want/page/….html the fragment of the page at this address
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
			compare(t, openArchive(t, archive), archive)
			if *update && !t.Failed() {
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// openArchive opens the archive's files as folders on the disk.
func openArchive(t *testing.T, archive *txtar.Archive) *Site {
	t.Helper()
	tree, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := os.CopyFS(folder, tree); err != nil {
		t.Fatal(err)
	}
	var fallback *Site
	if handbook := filepath.Join(folder, "handbook"); exists(handbook) {
		if fallback, err = Open(os.DirFS(handbook), "handbook", nil); err != nil {
			t.Fatal(err)
		}
	}
	// An archive holds no empty folder.
	if err := os.MkdirAll(filepath.Join(folder, "site"), 0o755); err != nil {
		t.Fatal(err)
	}
	s, err := Open(os.DirFS(filepath.Join(folder, "site")), "folder", fallback)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func exists(folder string) bool {
	_, err := os.Stat(folder)
	return err == nil
}

// compare checks the archive's want/ files against the site, or with -update
// puts in what the site gives now.
func compare(t *testing.T, s *Site, archive *txtar.Archive) {
	t.Helper()
	compared := 0
	for i, file := range archive.Files {
		name, wanted := strings.CutPrefix(file.Name, "want/")
		if !wanted {
			if !strings.HasPrefix(name, "site/") && !strings.HasPrefix(name, "handbook/") {
				t.Errorf("%s is neither under site/, handbook/ nor want/", name)
			}
			continue
		}
		compared++
		got, ok := describe(s, name, string(file.Data))
		switch {
		case !ok:
			t.Errorf("%s: nothing in a site has this name", file.Name)
		case *update:
			archive.Files[i].Data = []byte(got)
		case got != string(file.Data):
			t.Errorf("%s", diff.Diff(file.Name, file.Data, "got", []byte(got)))
		}
	}
	if compared == 0 {
		t.Error("the archive expects nothing")
	}
}
