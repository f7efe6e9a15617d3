package web

import (
	"fmt"
	"html"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rutter/app/site"
)

// secretWord is a word of a note in testdata/notes.txtar; each occurs once.
var secretWord = regexp.MustCompile(`(?i)secret\w*`)

// TestNotesAreNowhere walks over everything that is served of a folder with notes
// of every kind, and finds no word of a note. In trainer mode the same walk finds each of them.
func TestNotesAreNowhere(t *testing.T) {
	tree := notesTree(t)
	s, err := site.OpenWithNotes(tree, "folder", nil)
	if err != nil {
		t.Fatal(err)
	}
	for address, body := range walkAll(t, tree, serving(t, s)) {
		if found := secretWord.FindString(body); found != "" {
			t.Errorf("%s shows %q", address, found)
		}
	}
	exported, err := New(Options{Site: s, Frontend: testFrontend(t), Exported: true})
	if err != nil {
		t.Fatal(err)
	}
	if body := get(t, exported, SearchDataPath); !strings.Contains(body, "Public heading") || secretWord.MatchString(body) {
		t.Errorf("what exports search holds %q", secretWord.FindString(body))
	}
	whole := ""
	for _, body := range walkAll(t, tree, trainers(t, s)) {
		whole += body
	}
	for word := range secretsOf(t, tree) {
		if !strings.Contains(whole, word) {
			t.Errorf("the trainer sees %q nowhere", word)
		}
	}
}

// trainers is a window in trainer mode.
func trainers(t *testing.T, s *site.Site) *Handler {
	t.Helper()
	store := keepState(t, "{}")
	if err := store.SetTrainer(true); err != nil {
		t.Fatal(err)
	}
	h, err := New(Options{Site: s, Frontend: testFrontend(t), State: store})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// notesTree is the folder on the disk, as fs.FS of txtar lists no folders.
func notesTree(t *testing.T) fs.FS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/notes.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := os.CopyFS(folder, files); err != nil {
		t.Fatal(err)
	}
	return os.DirFS(folder)
}

// secretsOf lists the words of the notes that readers can come upon.
func secretsOf(t *testing.T, tree fs.FS) map[string]bool {
	t.Helper()
	words := map[string]bool{}
	err := fs.WalkDir(tree, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(file) == ".txt" {
			return err
		}
		source, err := fs.ReadFile(tree, file)
		for _, word := range secretWord.FindAllString(string(source), -1) {
			words[word] = true
		}
		return err
	})
	if err != nil || len(words) < 30 {
		t.Fatalf("%d words: %v", len(words), err)
	}
	return words
}

var address = regexp.MustCompile(`(?:href|src|action)="(/[^"#]*)`)

// walkAll follows every link from home, and asks for what no link leads to.
func walkAll(t *testing.T, tree fs.FS, handler *Handler) map[string]string {
	t.Helper()
	queue := []string{"/", "/docs/part.txt", "/docs/raw.html", "/docs/kinds", "/docs/kinds.md", "/_includes/open.md", "/docs/nowhere/", "/-/state", "/-/print?path=users&persona=pilot"}
	for word := range secretsOf(t, tree) {
		queue = append(queue, fmt.Sprintf("/-/search?q=%s", word[:len(word)-1]))
	}
	bodies := map[string]string{}
	for ; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if _, ok := bodies[at]; ok {
			continue
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, at, nil))
		bodies[at] = answer.Body.String()
		if strings.HasPrefix(at, searchPath) {
			// What was asked stands in the page.
			bodies[at] = strings.Join(regexp.MustCompile(`(?s)<ol class="results.*?</ol>`).FindAllString(bodies[at], -1), "")
		}
		for _, m := range address.FindAllStringSubmatch(bodies[at], -1) {
			queue = append(queue, html.UnescapeString(m[1]))
		}
	}
	return bodies
}
