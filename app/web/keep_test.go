package web

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"rutter/app/site"
)

// asked is the answer to GET with the headers, given as NAME, VALUE, ….
func asked(h http.Handler, address string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, address, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, r)
	return answer
}

// TestKeptAnswers holds that what is kept is what would be made, for each language,
// choice and form in which it is asked for.
func TestKeptAnswers(t *testing.T) {
	s, err := site.Open(notesTree(t), "folder", nil)
	if err != nil {
		t.Fatal(err)
	}
	shared := serving(t, s)
	// Each answer of this one is asked for once, and so is made.
	fresh := serving(t, s)
	alone, err := New(Options{Site: s, Frontend: testFrontend(t), State: keepState(t, "{}")})
	if err != nil {
		t.Fatal(err)
	}
	if alone.current.Load().finished != nil {
		t.Fatal("the reader's own program keeps answers")
	}
	for _, address := range []string{"/", "/?path=users&persona=pilot", "/docs/kinds/", "/docs/reference/glossary/?all=true",
		"/-/term?id=knot", "/-/print?path=users&persona=pilot", "/-/assets/main.css", "/docs/nowhere/"} {
		for _, language := range []string{"de", "en"} {
			cookie := "language=" + language
			first := asked(shared, address, "Cookie", cookie)
			again := asked(shared, address, "Cookie", cookie)
			if first.Body.String() != again.Body.String() || first.Code != again.Code {
				t.Errorf("%s in %s is another page the second time", address, language)
			}
			made := asked(fresh, address, "Cookie", cookie)
			if made.Body.String() != again.Body.String() {
				t.Errorf("%s in %s is not the page that is made", address, language)
			}
			holdsForms(t, shared, address, cookie, again)
		}
	}
	if de, en := asked(shared, "/", "Cookie", "language=de"), asked(shared, "/", "Accept-Language", "en"); de.Body.String() == en.Body.String() {
		t.Error("home is the same in two languages")
	}
	chosen := asked(shared, "/", "Cookie", "choice=path=users&persona=pilot&shelf=")
	if chosen.Body.String() == asked(shared, "/").Body.String() {
		t.Error("home forgets what was chosen")
	}
}

// serving makes a handler for many readers.
func serving(t *testing.T, s *site.Site) *Handler {
	t.Helper()
	h, err := New(Options{Site: s, Frontend: testFrontend(t)})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// holdsForms wants the same page compressed, and no page where the browser has it.
func holdsForms(t *testing.T, h http.Handler, address, cookie string, plain *httptest.ResponseRecorder) {
	t.Helper()
	tag := plain.Header().Get("ETag")
	if plain.Code != http.StatusOK {
		if tag != "" {
			t.Errorf("%s has the tag %s", address, tag)
		}
		return
	}
	if a := asked(h, address, "Cookie", cookie, "If-None-Match", "W/"+tag); a.Code != http.StatusNotModified || a.Body.Len() > 0 || a.Header().Get("ETag") != tag {
		t.Errorf("%s is sent again: %d", address, a.Code)
	}
	zipped := asked(h, address, "Cookie", cookie, "Accept-Encoding", "deflate, gzip;q=0.8")
	if zipped.Header().Get("Content-Encoding") == "" && zipped.Body.String() == plain.Body.String() {
		return // Short ones grow by it.
	}
	unzipped, err := gzip.NewReader(zipped.Body)
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	if text, err := io.ReadAll(unzipped); err != nil || string(text) != plain.Body.String() {
		t.Errorf("%s is another page as gzip: %v", address, err)
	}
	if zipped.Header().Get("ETag") == tag || !strings.Contains(zipped.Header().Get("Vary"), "Accept-Encoding") {
		t.Errorf("%s may be mixed up with its compressed form", address)
	}
}

// TestExchangedAnswers holds that nothing kept outlives what it was made of.
func TestExchangedAnswers(t *testing.T) {
	open := func(text string) *site.Site {
		s, err := site.Open(fstest.MapFS{"a.md": {Data: []byte("# A\n\n" + text)}}, "x", nil)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	h := serving(t, open("first"))
	if !strings.Contains(asked(h, "/a/").Body.String(), "first") {
		t.Fatal("no page")
	}
	h.Open(open("second"), "x")
	if !strings.Contains(asked(h, "/a/").Body.String(), "second") {
		t.Error("the page of what was open before")
	}
}

// TestKeptApart holds that a page of the content is never taken for one of the program,
// whatever its name.
func TestKeptApart(t *testing.T) {
	s, err := site.Open(fstest.MapFS{"?path=.md": {Data: []byte("# Odd")}, "docs/reference/glossary/?all=true.md": {Data: []byte("# Odd")}}, "x", nil)
	if err != nil {
		t.Fatal(err)
	}
	h := serving(t, s)
	for _, address := range []string{"/?path=", "/docs/reference/glossary/?all=true"} {
		page := asked(h, strings.Replace(address, "?", "%3F", 1)).Body.String()
		if own := asked(h, address).Body.String(); !strings.Contains(page, "<title>Odd") || strings.Contains(own, "<title>Odd") {
			t.Errorf("%s is a page of the content", address)
		}
	}
}

// TestOneMakesForAll holds that what many ask for at once is made once, and that
// what is kept stays within its bound.
func TestOneMakesForAll(t *testing.T) {
	const bound = 1 << 20
	a, made := newAnswers(bound), atomic.Int32{}
	begin := make(chan struct{})
	var all sync.WaitGroup
	for range 100 {
		all.Go(func() {
			<-begin
			a.get("x", func() *answer {
				made.Add(1)
				return &answer{status: http.StatusOK, body: []byte("x")}
			})
		})
	}
	close(begin)
	all.Wait()
	if n := made.Load(); n != 1 {
		t.Errorf("made %d times", n)
	}
	for i := range 3 * 16 {
		a.get(fmt.Sprint(i), func() *answer { return &answer{status: http.StatusOK, body: make([]byte, bound/16-1)} })
	}
	if a.size > bound || a.size < bound/2 {
		t.Errorf("%d bytes in %d answers", a.size, a.kept.Len())
	}
	sum := 0
	for _, kept := range a.kept.Values() {
		sum += kept.size()
	}
	if sum != a.size {
		t.Errorf("%d bytes are counted as %d", sum, a.size)
	}
}
