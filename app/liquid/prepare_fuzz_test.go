package liquid

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/osteele/liquid/parser"
	"golang.org/x/tools/txtar"
)

// FuzzPrepare holds that what prepare writes is read by the library as we read
// it, so that nothing in an author's text becomes a tag that was not checked;
// that no line is lost; and that it compiles.
func FuzzPrepare(f *testing.F) {
	seeds, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range seeds {
		source, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(source).Files {
			f.Add(string(file.Data))
		}
	}
	e := New(Environment{Markdown: func(s string) string { return s }})
	f.Fuzz(func(t *testing.T, source string) {
		page := Page{File: "page.md", Line: 1, Source: source}
		for _, verify := range []bool{false, true} {
			prepared, problems := e.prepare(page, nil, verify)
			if got, want := tokensOf(prepared), libraryTokens(prepared); strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Fatalf("we read %q\nthe library %q\nin %q", got, want, prepared)
			}
			if got, want := strings.Count(prepared, "\n"), strings.Count(source, "\n"); got != want {
				t.Fatalf("%d lines of %d in %q", got, want, prepared)
			}
			if len(problems) > maxProblems {
				t.Fatalf("%d problems", len(problems))
			}
			if _, err := e.parse(prepared, parser.SourceLoc{LineNo: 1}); err != nil && verify {
				t.Fatalf("does not compile: %v\n%q", err, prepared)
			}
		}
	})
}

// tokensOf are the tags and objects of a text as we read them.
func tokensOf(text string) []string {
	var out []string
	s := newScanner(text)
	for at := 0; ; {
		t, found, closed := s.next(at)
		if !found {
			return out
		}
		if !closed {
			return append(out, "open: "+text[t.start:])
		}
		out = append(out, text[t.start:t.end])
		at = t.end
	}
}

// libraryTokens are the tags and objects of a text as the library reads them.
func libraryTokens(text string) []string {
	var out []string
	for _, t := range parser.Scan(text, parser.SourceLoc{}, nil) {
		if t.Type == parser.ObjTokenType || t.Type == parser.TagTokenType {
			out = append(out, t.Source)
		}
	}
	return out
}
