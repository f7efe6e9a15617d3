package web

import (
	"encoding/json"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// liveFolder is a folder that is open in a handler of its reader's own.
type liveFolder struct {
	t       *testing.T
	path    string
	handler *Handler
}

func openLive(t *testing.T) *liveFolder {
	t.Helper()
	f := &liveFolder{t: t, path: t.TempDir()}
	f.write("a.md", "# A\n\n![chart](/chart.svg)\n")
	f.write("b.md", "# B\n\n[to A](/a/)\n")
	f.write("chart.svg", "<svg/>")
	var err error
	if f.handler, err = New(Options{Site: f.site(), Shelf: "folder", Frontend: testFrontend(t), Live: true}); err != nil {
		t.Fatal(err)
	}
	return f
}

func (f *liveFolder) write(name, text string) {
	f.t.Helper()
	if err := os.WriteFile(filepath.Join(f.path, name), []byte(text), 0o644); err != nil {
		f.t.Fatal(err)
	}
}

func (f *liveFolder) site() *site.Site {
	f.t.Helper()
	s, err := site.Open(os.DirFS(f.path), "folder", nil)
	if err != nil {
		f.t.Fatal(err)
	}
	return s
}

// drawn is the mark of a page as it is drawn now.
func (f *liveFolder) drawn(page string) string {
	f.t.Helper()
	w := httptest.NewRecorder()
	f.handler.ServeHTTP(w, httptest.NewRequest("GET", page, nil))
	mark := regexp.MustCompile(`data-drawn="([^"]+)"`).FindStringSubmatch(w.Body.String())
	if mark == nil {
		f.t.Fatalf("%s has no mark", page)
	}
	return mark[1]
}

// asks is what a page is told that was drawn with the mark.
func (f *liveFolder) asks(page, mark string) changesView {
	f.t.Helper()
	w := httptest.NewRecorder()
	query := url.Values{"page": {page}, "drawn": {mark}}
	f.handler.ServeHTTP(w, httptest.NewRequest("GET", changesPath+"?"+query.Encode(), nil))
	var told changesView
	if err := json.Unmarshal(w.Body.Bytes(), &told); err != nil {
		f.t.Fatalf("%s: %d %s", page, w.Code, w.Body)
	}
	return told
}

// TestChanges wants each page to be told whether it would be another one now.
func TestChanges(t *testing.T) {
	f := openLive(t)
	pages := []string{"/", "/a/", "/a", "/b/?x=y", "/docs/reference/glossary/", "/no/such/", searchPath + "?q=a", keptPath, changesPath, "/." + changesPath, "//elsewhere/a/", "/chart.svg"}
	marks := map[string]string{}
	for _, page := range pages {
		marks[page] = f.asks(page, "0-").Drawn
	}
	f.handler.Open(f.site(), "folder")
	for _, page := range pages {
		if told := f.asks(page, marks[page]); told.Changed || told.Open != "folder" {
			t.Errorf("nothing was changed, and %s is told %+v", page, told)
		}
	}
	mark := f.drawn("/a/")
	f.handler.Open(f.site(), "folder")
	if told := f.asks("/a/", mark); told.Changed || told.Drawn != f.drawn("/a/") {
		t.Errorf("the mark on the page is %s, and it is told %+v", mark, told)
	}

	mark = f.drawn("/a/")
	f.write("a.md", "# A\n\nNew.\n\n![chart](/chart.svg)\n")
	f.handler.Open(f.site(), "folder")
	if !f.asks("/a/", mark).Changed || f.asks("/b/", mark).Drawn == "" {
		t.Error("a page whose text was changed is not told")
	}
	mark = f.drawn("/a/")
	f.write("chart.svg", "<svg width='1'/>")
	f.handler.Open(f.site(), "folder")
	if !f.asks("/a/", mark).Changed {
		t.Error("a page whose picture was changed is not told")
	}
	mark = f.drawn("/b/")
	f.handler.Report(diagnostic.Diagnostic{Text: "the stick is gone"})
	if !f.asks("/b/", mark).Changed {
		t.Error("a page is not told that its folder is gone")
	}
	f.handler.Open(f.site(), "another")
	if f.asks("/b/", mark).Open != "another" {
		t.Error("a page is not told that something else is open")
	}
}

// TestChangesWaits wants a page that is as it was to be answered when something happens.
func TestChangesWaits(t *testing.T) {
	f := openLive(t)
	mark := f.drawn("/a/")
	told := make(chan changesView)
	go func() { told <- f.asks("/a/", mark) }()
	f.write("a.md", "# Another\n")
	f.handler.Open(f.site(), "folder")
	if got := <-told; !got.Changed {
		t.Errorf("the page was told %+v", got)
	}
}
