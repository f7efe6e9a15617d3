package web

import (
	"errors"
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestSaveFile wants what a page made to reach the dialog under a plain name, and
// the page to learn what came of it.
func TestSaveFile(t *testing.T) {
	var name, text string
	for _, c := range []struct {
		what, body, path string
		err              error
		code             int
		answer           string
	}{
		{"saved", `{"name":"a.json","text":"{}"}`, "/home/me/b.json", nil, 200, `{"path":"/home/me/b.json"}`},
		{"cancelled", `{"name":"a.json","text":"{}"}`, "", nil, 200, `{"path":""}`},
		{"no window", `{"name":"../../a.json","text":"{}"}`, "", errors.ErrUnsupported, 204, ""},
		{"disk full", `{"name":"a.json","text":"{}"}`, "", errors.New("no space left"), 500, "no space left\n"},
		{"not JSON", `name=a`, "", nil, 400, "invalid"},
		{"too long", `{"name":"a.json","text":"` + strings.Repeat("x", maxSaved) + `"}`, "", nil, 400, "too large"},
	} {
		name, text = "a.json", "{}"
		h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: testFrontend(t),
			SaveFile: func(n, x string) (string, error) {
				name, text = n, x
				return c.path, c.err
			}})
		if err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("POST", "/-/save", strings.NewReader(c.body)))
		if w.Code != c.code || !strings.Contains(w.Body.String(), c.answer) || name != "a.json" || text != "{}" {
			t.Errorf("%s: %d %q, the dialog was given %q %q", c.what, w.Code, w.Body, name, text)
		}
		foreign := httptest.NewRequest("POST", "/-/save", strings.NewReader(c.body))
		foreign.Header.Set("Sec-Fetch-Site", "cross-site")
		w = httptest.NewRecorder()
		if h.ServeHTTP(w, foreign); w.Code != 403 {
			t.Errorf("%s: a foreign page gets %d", c.what, w.Code)
		}
		if page := get(t, h, "/"); !strings.Contains(page, " data-saves>") {
			t.Errorf("%s: the page is not told", c.what)
		}
	}
}
