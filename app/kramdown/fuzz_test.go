package kramdown

import (
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// The longest input that a fuzz target tries, and how long rendering it may take.
// A page of the 2018 site takes less than a millisecond: this long is a hang,
// whatever else the machine does. How the time grows is the growth test's matter.
const (
	fuzzedLength = 64 << 10
	fuzzedTime   = 30 * time.Second
)

// FuzzRender holds whatever is rendered to what every caller relies on: it
// returns, in time, no more than a multiple of what it was given, in UTF-8.
func FuzzRender(f *testing.F) {
	seedFromArchives(f)
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > fuzzedLength {
			t.Skip("longer than a page")
		}
		renderInTime(t, source)
	})
}

// renderInTime renders the source and fails where that takes too long or gives
// too much.
func renderInTime(t *testing.T, source string) {
	t.Helper()
	html, problems, took := timed(source)
	if took > fuzzedTime {
		t.Errorf("%d bytes took %v: %.60q…", len(source), took, source)
	}
	if most := 200*len(source) + 200; len(html) > most {
		t.Errorf("%d bytes became %d: %.60q…", len(source), len(html), source)
	}
	if !utf8.ValidString(html) {
		t.Errorf("not UTF-8: %q", html)
	}
	for _, p := range problems {
		if p.Code == "" || p.Text == "" {
			t.Errorf("problem without code or text: %+v", p)
		}
	}
}

func timed(source string) (html string, problems []Problem, took time.Duration) {
	start := time.Now()
	html, problems = Render(source)
	return html, problems, time.Since(start)
}

// FuzzAttributeList reads attribute lists on their own and behind every kind of
// thing that they may belong to.
func FuzzAttributeList(f *testing.F) {
	for _, seed := range []string{
		`.note`, `#tide .high`, `target="_blank"`, `title='a \'b\' c'`, `toc`, `: .x`, ``, `.a.b#c`, `key="\}"`, `a b c`, `??`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, inside string) {
		if len(inside) > fuzzedLength {
			t.Skip("longer than a page")
		}
		list, ok := parseAttributeList(inside)
		if ok && list == nil {
			t.Errorf("%q is understood and yields no list", inside)
		}
		for _, a := range list {
			if a.value == "" && a.key == "" || strings.ContainsAny(a.key, " \t\n\"'<>=") {
				t.Errorf("%q yields the attribute %q with the value %q", inside, a.key, a.value)
			}
		}
		braced := "{:" + inside + "}"
		renderInTime(t, "*a*"+braced+" [b](/b/)"+braced+"\n"+braced+"\n\n* "+braced+" c\n{:x:"+inside+"}\n\nd\n{: x}\n")
	})
}

// seedFromArchives adds the Markdown of every golden test.
func seedFromArchives(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no archives in testdata: %v", err)
	}
	for _, path := range paths {
		for _, file := range readArchive(f, path).Files {
			if strings.HasSuffix(file.Name, ".md") {
				f.Add(sourceOf(file))
			}
		}
	}
}

// FuzzWithoutClass takes blocks out of whatever there is: it returns, with no more
// than there was and the marks, and leaves a text without the class alone.
func FuzzWithoutClass(f *testing.F) {
	seedFromArchives(f)
	for _, seed := range []string{
		"- a\n- {: .x-note} b\n\n  c\n- d\n", "> a\n>\n> b\n> {: .x-note}\n", "<div class=\"x-note\" markdown=\"1\">\n\na\n{: .x-note}\n\n</div> b\n",
		"a[^1]\n{: .x-note}\n\n[^1]: b\n", "{% if a %}\nb\n{: .x-note}\n{% endif %}\n", "{: .x-note}\na\n: b\n: {: .x-note} c\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > fuzzedLength {
			t.Skip("longer than a page")
		}
		plain, marked := WithoutClass(source, "x-note", false), WithoutClass(source, "x-note", true)
		if !strings.Contains(strings.ToLower(source), "x-note") && (plain != source || marked != source) {
			t.Errorf("%q has no note and became %q, %q", source, plain, marked)
		}
		if most := 3*len(source) + 100; len(plain) > most || len(marked) > 20*most {
			t.Errorf("%d bytes became %d, %d", len(source), len(plain), len(marked))
		}
	})
}
