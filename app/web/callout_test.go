package web

import (
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestCalloutLanguage wants the name of a note in the language of the text, else
// in that of the interface.
func TestCalloutLanguage(t *testing.T) {
	for _, c := range []struct{ content, browser, want string }{
		{"de", "en", `lang="de">Hinweis<`},
		{"de-AT", "en", `lang="de">Hinweis<`},
		{"en", "de", `lang="en">Note<`},
		{"ar", "de", `lang="de">Hinweis<`},
		{"ar", "en", `lang="en">Note<`},
		{"!!", "en", `lang="en">Note<`},
	} {
		folder := openArchive(t, txtar.Parse([]byte("-- _config.yml --\nlang: \""+c.content+"\"\n-- a.md --\nRead this.\n{: .note}\n")))
		h, err := New(Options{Site: folder, Frontend: os.DirFS("../../frontend/public")})
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest("GET", "/a/", nil)
		r.Header.Set("Accept-Language", c.browser)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if !strings.Contains(w.Body.String(), c.want) {
			t.Errorf("content %q, browser %q: there is no %s", c.content, c.browser, c.want)
		}
	}
}
