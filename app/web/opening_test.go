package web

import (
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestOpenOther wants pages to open what the person chooses or had open, and nothing
// else.
func TestOpenOther(t *testing.T) {
	var opened []string
	chosen := ""
	choose := func(title string) (string, error) {
		if !strings.HasPrefix(title, "Open ") {
			t.Errorf("the dialog's title is %q", title)
		}
		return chosen, nil
	}
	opener := &Opener{
		HasDialogs: func() bool { return true }, ChooseFolder: choose, ChoosePack: choose,
		Open: func(path string) { opened = append(opened, path) }, Cancel: func() { opened = append(opened, "cancelled") },
		Opening: func() Opening { return Opening{Number: 1, State: "opening", Name: "tides", Looked: 2, Found: 3} },
		Recent:  func(bool) []Recent { return []Recent{{Path: "/was/open", Title: "Was"}} },
	}
	h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: testFrontend(t), Opener: opener})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		address, body, chosen string
		code                  int
		opened                string
	}{
		{"/-/open", "choose=folder", "/chosen", 202, "/chosen"},
		{"/-/open", "choose=pack", "", 204, "-"},
		{"/-/open", "path=/was/open", "", 202, "/was/open"},
		{"/-/open", "path=", "", 202, ""},
		{"/-/open", "path=/etc", "", 403, "-"},
		{"/-/open?path=/was/open", "path=/etc", "", 403, "-"},
		{"/-/open/cancel", "", "", 204, "cancelled"},
	} {
		opened, chosen = nil, c.chosen
		post := func(site string) int {
			r := httptest.NewRequest("POST", c.address, strings.NewReader(c.body))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			r.Header.Set("Sec-Fetch-Site", site)
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			return w.Code
		}
		if code := post("cross-site"); code != 403 || opened != nil {
			t.Errorf("%s %s from elsewhere: %d, opened %q", c.address, c.body, code, opened)
		}
		if code, all := post("same-origin"), strings.Join(append(opened, "-"), " "); code != c.code || !strings.HasPrefix(all, c.opened) {
			t.Errorf("%s %s: %d, opened %q", c.address, c.body, code, all)
		}
	}
	if told := get(t, h, "/-/opening"); told != `{"number":1,"state":"opening","name":"tides","looked":2,"found":3,"problem":""}` {
		t.Errorf("told: %s", told)
	}
}

// Who is served pages opens nothing on this machine, and is not offered it.
func TestServedPagesOpenNothing(t *testing.T) {
	h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: testFrontend(t)})
	if err != nil {
		t.Fatal(err)
	}
	for _, address := range []string{"/-/open", "/-/open/cancel"} {
		w := httptest.NewRecorder()
		if h.ServeHTTP(w, httptest.NewRequest("POST", address, nil)); w.Code != 405 {
			t.Errorf("%s: %d", address, w.Code)
		}
	}
	if page := get(t, h, "/"); strings.Contains(page, "data-open-") || strings.Contains(page, `id="opening"`) {
		t.Error("the start page offers to open something")
	}
}
