package diagnostic

import (
	"slices"
	"testing"
)

func TestString(t *testing.T) {
	for want, d := range map[string]Diagnostic{
		"docs/a.md:3: no end: add one": {File: "docs/a.md", Line: 3, Text: "no end", Hint: "add one"},
		"docs/a.md:3: no end":          {File: "docs/a.md", Line: 3, Text: "no end"},
		"docs/a.md: cannot be read":    {File: "docs/a.md", Text: "cannot be read"},
		"nothing is open":              {Text: "nothing is open"},
		// Nothing of an author's acts on the terminal.
		`docs/\x1b[2Jü.md: no\u009bend`: {File: "docs/\x1b[2Jü.md", Text: "no\u009bend"},
	} {
		if got := d.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := Warning.String() + " " + Error.String(); got != "warning error" {
		t.Errorf("the severities are called %q", got)
	}
}

// TestSort wants files, then lines as numbers, then texts in order, and what is
// the same in every field once.
func TestSort(t *testing.T) {
	list := []Diagnostic{
		{File: "b.md", Line: 1, Text: "x"},
		{File: "a.md", Line: 10, Text: "x"},
		{File: "a.md", Line: 9, Text: "y"},
		{File: "a.md", Line: 9, Text: "x", Hint: "a hint of its own"},
		{File: "a.md", Line: 9, Text: "x"},
		{File: "a.md", Text: "x"},
		{File: "b.md", Line: 1, Text: "x"},
		{File: "a.md", Line: 9, Text: "x", Hint: "a hint of its own"},
	}
	want := []Diagnostic{
		{File: "a.md", Text: "x"},
		{File: "a.md", Line: 9, Text: "x"},
		{File: "a.md", Line: 9, Text: "x", Hint: "a hint of its own"},
		{File: "a.md", Line: 9, Text: "y"},
		{File: "a.md", Line: 10, Text: "x"},
		{File: "b.md", Line: 1, Text: "x"},
	}
	if got := Sort(list); !slices.Equal(got, want) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
	if got := Sort(nil); len(got) != 0 {
		t.Errorf("nothing becomes %v", got)
	}
}

func TestNearest(t *testing.T) {
	tags := []string{"capture", "include", "include_cached", "for", "if", "unless"}
	for _, test := range []struct{ word, want string }{
		{"inclde", "include"},
		{"capturee", "capture"},
		{"ofr", "for"}, // two letters changed places
		{"fi", ""},     // half of the word
		{"include", "include"},
		{"fr", ""},      // one letter of two is half of the word
		{"fore", "for"}, // one letter of four
		{"banana", ""},  // nothing like it
		{"xnxlxde", ""}, // three letters of seven
		{"", ""},
	} {
		got, ok := Nearest(test.word, tags)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("Nearest(%q) is %q, %v; want %q", test.word, got, ok, test.want)
		}
	}
	if got, _ := Nearest("caat", []string{"coat", "cat", "chat"}); got != "coat" {
		t.Errorf("of equally near words %q was taken, not the first", got)
	}
	if got, ok := Nearest("cat", nil); ok {
		t.Errorf("out of nothing came %q", got)
	}
}

func TestDidYouMean(t *testing.T) {
	if got := DidYouMean("inclde", []string{"include"}); got != `did you mean "include"?` {
		t.Errorf("the hint is %q", got)
	}
	if got := DidYouMean("inclde", []string{"capture"}); got != "" {
		t.Errorf("the hint is a guess: %q", got)
	}
}
