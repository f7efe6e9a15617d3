package command

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"rutter/app/web"
)

// followed is a folder whose changes a handler follows.
type followed struct {
	testing.TB
	path    string
	handler *web.Handler
}

func follow(t testing.TB, live bool) *followed {
	t.Helper()
	f := &followed{TB: t, path: filepath.Join(t.TempDir(), "folder")}
	f.write("docs/a.md", "# First\n")
	opened, release, err := openContent(f.path, nil)
	if err != nil {
		t.Fatal(err)
	}
	f.handler, err = web.New(web.Options{Site: opened, Frontend: os.DirFS("../../frontend/public"), Live: live})
	if err != nil {
		t.Fatal(err)
	}
	follow := &following{mu: new(sync.Mutex), path: f.path, handler: f.handler, pages: len(opened.Pages), release: release, say: func(string) {}}
	go follow.follow(t.Context())
	// Nobody says when the watching has begun.
	for n := 0; !strings.Contains(f.get("/docs/begun/"), "Begun") && n < 100; n++ {
		f.write("docs/begun.md", "# Begun\n")
		time.Sleep(100 * time.Millisecond)
	}
	return f
}

func (f *followed) write(name, text string) {
	f.Helper()
	file := filepath.Join(f.path, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		f.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		f.Fatal(err)
	}
}

func (f *followed) get(page string) string {
	w := httptest.NewRecorder()
	f.handler.ServeHTTP(w, httptest.NewRequest("GET", page, nil))
	return w.Body.String()
}

// shows waits until a page holds the text.
func (f *followed) shows(page, text string) {
	f.Helper()
	for deadline := time.Now().Add(15 * time.Second); !strings.Contains(f.get(page), text); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			f.Fatalf("%s never shows %q", page, text)
		}
	}
}

// TestFollow wants a saved page at the next request, and what was there to stay while the
// folder is gone or empty.
func TestFollow(t *testing.T) {
	for name, live := range map[string]bool{"window": true, "serve": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := follow(t, live)
			f.write("docs/a.md", "# Second\n")
			f.shows("/docs/a/", "Second")
			f.write("docs/new/b.md", "# New\n")
			f.shows("/docs/new/b/", "New")
			f.write("docs/new/b.md", "---\ntitle: Newer\n---\n")
			f.shows("/docs/new/b/", "<title>Newer")
			f.write("_config.yml", "title: Charts\n")
			f.shows("/docs/a/", "Second – Charts</title>")

			if err := os.Rename(f.path, f.path+"-away"); err != nil {
				t.Fatal(err)
			}
			if live {
				f.shows("/docs/a/", "there is no such folder: what was read before is shown")
			}
			f.shows("/docs/a/", "Second")
			if err := os.Mkdir(f.path, 0o755); err != nil {
				t.Fatal(err)
			}
			if live {
				f.shows("/docs/a/", "there is no page in this folder any more")
			}
			f.write("docs/a.md", "# Third\n")
			f.shows("/docs/a/", "Third")
			if page := f.get("/docs/a/"); strings.Contains(page, "problems") {
				t.Errorf("the page still says that something is wrong: %s", page)
			}
		})
	}
}
