package kramdown

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the .html and .problems files of the archives in testdata")

// TestGolden renders every NAME.md of the archives in testdata and compares the
// result with NAME.html and, where something was not understood, NAME.problems.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no archives in testdata: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			if *update {
				rewrite(t, path)
				return
			}
			check(t, readArchive(t, path))
		})
	}
}

// check renders every case of an archive. Every file in it must belong to one.
func check(t *testing.T, archive *txtar.Archive) {
	want := map[string]string{}
	for _, file := range archive.Files {
		want[file.Name] = string(file.Data)
	}
	for _, got := range expectations(archive) {
		content, ok := want[got.Name]
		if !ok || content != string(got.Data) {
			t.Errorf("%s: got\n%swant\n%s", got.Name, got.Data, content)
		}
		delete(want, got.Name)
	}
	for name := range want {
		t.Errorf("%s: nothing was expected to produce this", name)
	}
}

// expectations is the archive's Markdown with what it renders to now.
func expectations(archive *txtar.Archive) []txtar.File {
	var files []txtar.File
	for _, file := range archive.Files {
		name, isSource := strings.CutSuffix(file.Name, ".md")
		if !isSource {
			continue
		}
		html, problems := Render(sourceOf(file))
		files = append(files, file, txtar.File{Name: name + ".html", Data: []byte(strings.TrimSuffix(html, "\n") + "\n")})
		if len(problems) > 0 {
			files = append(files, txtar.File{Name: name + ".problems", Data: []byte(problemLines(problems))})
		}
	}
	return files
}

// sourceOf is the Markdown of a case. An archive cannot hold carriage returns or
// a missing last line end: "␍" stands for the one, "␄" at the end for the other.
func sourceOf(file txtar.File) string {
	return strings.NewReplacer("␍", "\r", "␄\n", "").Replace(string(file.Data))
}

func problemLines(problems []Problem) string {
	var out strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&out, "%s: %s: %s (%s)\n", p.Code, p.Text, p.Hint, p.Literal)
	}
	return out.String()
}

func readArchive(t testing.TB, path string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

func rewrite(t *testing.T, path string) {
	archive := readArchive(t, path)
	archive.Files = expectations(archive)
	if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
