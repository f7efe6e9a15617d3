package web

import (
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rutter/app/about"
)

// TestAbout shows what the administrator is told where the program is its reader's
// own, and nothing of it to those whom pages are served to.
func TestAbout(t *testing.T) {
	told := []about.Section{{Title: "What it writes", Statements: []about.Statement{
		{Text: "One <file>.", Lines: []string{"/home/somebody/state.json"}, Tests: []string{"app/x TestOne", "app/y TestTwo"}},
	}}}
	for _, proof := range []func() []about.Section{nil, func() []about.Section { return told }} {
		h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: testFrontend(t), Proof: proof})
		if err != nil {
			t.Fatal(err)
		}
		if offered := strings.Contains(get(t, h, "/"), `href="/-/about"`); offered != (proof != nil) {
			t.Errorf("offered is %v", offered)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", "/-/about", nil))
		page := w.Body.String()
		if proof == nil {
			if w.Code != 404 || strings.Contains(page, "/home/somebody") {
				t.Errorf("who is served pages gets %d", w.Code)
			}
			continue
		}
		for _, want := range []string{"<h2>What it writes</h2>", "<p>One &lt;file&gt;.</p>", "<pre>/home/somebody/state.json\n</pre>", "Held by app/x TestOne; app/y TestTwo"} {
			if !strings.Contains(page, want) {
				t.Errorf("the page lacks %q:\n%s", want, page)
			}
		}
	}
}
