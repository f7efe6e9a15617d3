package web

import (
	"fmt"
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
	"rutter/app/state"
)

// TestRequests runs the scripts in testdata/request. A script is an archive: its
// files are the folder that is open, with the real handbook behind it; without
// files the handbook itself is open. Above the files stand the requests, each with
// what is sent and checked, a blank line behind it:
//
//	open-browser           the program can open the system's browser
//	keep-state JSON        the program keeps the state of the reader, which begins so
//
//	POST /path body        the request; a body is a form
//	send NAME: VALUE       a header of the request
//	code == 200
//	header NAME contains X
//	body contains X
//	body !contains X
//	body ~ REGEXP          in which "." is any character, line ends too
//	opened == X            the address that was opened in the browser
//
// "==", "contains", "!contains", "~" and "!~" may follow any of them.
func TestRequests(t *testing.T) {
	paths, err := filepath.Glob("testdata/request/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			(&script{t: t, path: path}).run(archive)
		})
	}
}

// script is the state of one running script.
type script struct {
	t       *testing.T
	path    string
	handler *Handler
	opened  string // the last address handed to the browser
	checks  int

	request *http.Request
	answer  *httptest.ResponseRecorder // nil until the first check
}

func (s *script) run(archive *txtar.Archive) {
	options := Options{Site: openArchive(s.t, archive), Frontend: testFrontend(s.t)}
	lines := strings.Split(string(archive.Comment), "\n")
	if lines[0] == "open-browser" {
		lines[0] = ""
		options.OpenBrowser = func(address string) error {
			s.opened = address
			return nil
		}
	}
	if begin, ok := strings.CutPrefix(lines[0], "keep-state "); ok {
		lines[0], options.State, options.Shelf = "", keepState(s.t, begin), "handbook"
	}
	var err error
	if s.handler, err = New(options); err != nil {
		s.t.Fatal(err)
	}
	for i, line := range lines {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := s.line(line); err != nil {
			s.t.Errorf("%s:%d: %s: %v", s.path, i+1, line, err)
		}
	}
	if s.checks == 0 {
		s.t.Error("the script checks nothing")
	}
}

// keepState makes a store that holds that much about the reader.
func keepState(t *testing.T, begin string) *state.Store {
	t.Helper()
	store, err := state.Open(t.TempDir())
	if err == nil {
		err = store.PatchReader([]byte(begin))
	}
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// line runs one line of the script. An error says what does not hold.
func (s *script) line(line string) error {
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "GET", "HEAD", "POST":
		path, body, _ := strings.Cut(rest, " ")
		s.request, s.answer = httptest.NewRequest(word, path, strings.NewReader(body)), nil
		if word == "POST" {
			s.request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		return nil
	case "send":
		name, value, _ := strings.Cut(rest, ": ")
		s.request.Header.Set(name, value)
		return nil
	}
	s.checks++
	if s.answer == nil {
		s.answer, s.opened = httptest.NewRecorder(), ""
		s.handler.ServeHTTP(s.answer, s.request)
		if err := guarded(s.answer.Header()); err != nil {
			return err
		}
	}
	return s.check(word, rest)
}

func (s *script) check(subject, rest string) error {
	var got string
	switch subject {
	case "code":
		got = fmt.Sprint(s.answer.Code)
	case "body":
		got = s.answer.Body.String()
	case "opened":
		got = s.opened
	case "header":
		var name string
		name, rest, _ = strings.Cut(rest, " ")
		got = s.answer.Header().Get(name)
	default:
		return fmt.Errorf("a script has no line that begins with %q", subject)
	}
	comparison, want, _ := strings.Cut(rest, " ")
	return compareText(comparison, got, want)
}

func compareText(comparison, got, want string) error {
	holds := false
	switch comparison {
	case "==":
		holds = got == want
	case "contains":
		holds = want != "" && strings.Contains(got, want)
	case "!contains":
		holds = want != "" && !strings.Contains(got, want)
	case "~", "!~":
		pattern, err := regexp.Compile("(?s)" + want)
		if err != nil {
			return err
		}
		holds = want != "" && pattern.MatchString(got) == (comparison == "~")
	default:
		return fmt.Errorf("there is no comparison %q", comparison)
	}
	if !holds {
		return fmt.Errorf("got %.6000s", got)
	}
	return nil
}

// guarded wants on every answer the headers that keep content in its place.
func guarded(header http.Header) error {
	for name, want := range map[string]string{
		"Content-Security-Policy":    "default-src 'none'; ",
		"Permissions-Policy":         "camera=(), ",
		"Referrer-Policy":            "no-referrer",
		"X-Content-Type-Options":     "nosniff",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cache-Control":              "no-cache",
	} {
		if got := header.Get(name); !strings.Contains(got, want) {
			return fmt.Errorf("the header %s is %q", name, got)
		}
	}
	return nil
}

// openArchive opens the files of an archive as a folder, or the handbook.
func openArchive(t *testing.T, archive *txtar.Archive) *site.Site {
	t.Helper()
	handbook, err := site.Open(os.DirFS("../../content"), "Rutter handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(archive.Files) == 0 {
		return handbook
	}
	tree, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	opened, err := site.Open(tree, "folder", handbook)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

// testFrontend is the real templates with a few assets, which Vite would build.
func testFrontend(t *testing.T) fs.FS {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../../frontend/public")); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"main.css": "body{}", "main.js": "export {}", "early.js": "", "font.woff2": "wOF2", "below/part.css": "p{}",
	} {
		file := filepath.Join(folder, "assets", name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	works := []byte(`[{"name": "Some Library", "version": "v1.2.3", "license": "MIT", "text": "Copyright <somebody>"}]`)
	if err := os.WriteFile(filepath.Join(folder, "licenses.json"), works, 0o644); err != nil {
		t.Fatal(err)
	}
	return os.DirFS(folder)
}
