package web

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/fstest"

	"rutter/app/site"
)

// stick is a tree on a stick that can be pulled out: files are opened all the same,
// and cannot be read.
type stick struct {
	fs.FS
	out *atomic.Bool
}

func (s stick) Open(name string) (fs.File, error) {
	f, err := s.FS.Open(name)
	if err == nil && s.out.Load() {
		return pulledOut{f, name}, nil
	}
	return f, err
}

type pulledOut struct {
	fs.File
	name string
}

func (p pulledOut) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: p.name, Err: syscall.EIO}
}

// TestPulledOut reads pages and files while the stick that they lie on is out, and
// once it is back: what was read is still there, the rest says what is the matter,
// and nothing of that is kept, neither for one reader nor for many.
func TestPulledOut(t *testing.T) {
	for name, serves := range map[string]bool{"one reader": false, "many": true} {
		t.Run(name, func(t *testing.T) {
			var out atomic.Bool
			tree := stick{fstest.MapFS{
				"docs/read.md":   {Data: []byte("---\ntitle: Read\n---\nWords read.\n")},
				"docs/unread.md": {Data: []byte("---\ntitle: Unread\ntrack: USERS › SAILOR › ADVANCED\n---\n## One\n\nWords unread.\n")},
				"docs/ship.svg":  {Data: []byte("<svg/>")},
			}, &out}
			s, err := site.Open(tree, "folder", nil)
			if err != nil {
				t.Fatal(err)
			}
			o := Options{Site: s, Frontend: testFrontend(t)}
			if !serves {
				o.State = keepState(t, "{}")
			}
			h, err := New(o)
			if err != nil {
				t.Fatal(err)
			}
			get(t, h, "/docs/read/")
			out.Store(true)
			wantAnswer(t, h, "/docs/read/", http.StatusOK, "Words read.")
			wantAnswer(t, h, "/docs/unread/", http.StatusInternalServerError, "docs/unread.md: cannot be read: input/output error")
			wantAnswer(t, h, "/docs/ship.svg", http.StatusInternalServerError, "docs/ship.svg: cannot be read: input/output error")
			wantAnswer(t, h, "/docs/ship.svg?theme=dark", http.StatusInternalServerError, "This cannot be read")
			wantAnswer(t, h, "/", http.StatusOK, "Sailor")
			out.Store(false)
			wantAnswer(t, h, "/docs/unread/", http.StatusOK, "Words unread.")
			wantAnswer(t, h, "/docs/ship.svg", http.StatusOK, "<svg/>")
		})
	}
}

func wantAnswer(t *testing.T, h http.Handler, address string, code int, text string) {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
	if w.Code != code || !strings.Contains(w.Body.String(), text) {
		t.Errorf("%s: %d, want %d with %q: %.3000s", address, w.Code, code, text, w.Body)
	}
}
