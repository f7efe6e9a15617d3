package web

import (
	"encoding/json"
	"fmt"
	"hash/maphash"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"time"
)

// changesPath answers a page's question whether it is still what would be drawn now:
// /-/changes?page=ADDRESS&drawn=MARK&check=MARK. It waits until there is something to tell. It is
// there where the program is its reader's own.
//
// It is a question and no stream: WebView2 gets an answer only when it is whole.
const changesPath = "/-/changes"

// changesPatience is how long a question waits. One of a page that is gone ends by it,
// since a WebView does not tell.
const changesPatience = 20 * time.Second

// changesView is what a page is told.
type changesView struct {
	// Open names what is open, as data-open of a page does.
	Open string `json:"open"`
	// Drawn is the mark that the page would have now.
	Drawn string `json:"drawn"`
	// Changed says that the page would be another.
	Changed bool `json:"changed"`
	// Check counts what is wrong in the folder; it is left out where nobody mends it.
	Check *checkView `json:"check,omitempty"`
}

// bell wakes all who wait for something to change.
type bell struct {
	mu   sync.Mutex
	rung chan struct{}
}

// next is closed at the next ring.
func (b *bell) next() <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.rung == nil {
		b.rung = make(chan struct{})
	}
	return b.rung
}

func (b *bell) ring() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.rung != nil {
		close(b.rung)
		b.rung = nil
	}
}

// changes answers as soon as what is open is not what the page was drawn from, or its
// check has something new to tell.
func (h *Handler) changes(w http.ResponseWriter, r *http.Request) {
	if _, ok := w.(*sketch); ok {
		// This question is no page, under none of its addresses: it would ask itself.
		return
	}
	patience := time.NewTimer(changesPatience)
	defer patience.Stop()
	for waiting := true; waiting; {
		rung := h.bell.next()
		if told := h.current.Load().changesFor(r); told != nil {
			answer, err := json.Marshal(told)
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			sendJSON(w, answer)
			return
		}
		select {
		case <-rung:
		case <-patience.C:
			waiting = false
		case <-r.Context().Done():
			return
		}
	}
	w.WriteHeader(http.StatusNoContent)
}

// changesFor is what there is to tell the page that asks; nil for nothing.
func (h *opened) changesFor(r *http.Request) *changesView {
	page, drawn := r.FormValue("page"), r.FormValue("drawn")
	told := &changesView{Open: h.shelf, Drawn: drawn}
	another := h.number() != drawnNumber(drawn)
	if another {
		told.Drawn = h.markOf(r, page)
		told.Changed = drawnContent(told.Drawn) != drawnContent(drawn)
	}
	if h.checking != nil {
		told.Check = h.checking.view(page == problemsPath || strings.HasPrefix(page, problemsPath+"?"))
		another = another || told.Check.Mark != r.FormValue("check")
	}
	if !another {
		return nil
	}
	return told
}

// number is the first part of every page's mark, and tells what it was drawn from.
func (h *opened) number() string { return fmt.Sprint(h.serial) }

func drawnNumber(mark string) string {
	number, _, _ := strings.Cut(mark, "-")
	return number
}

func drawnContent(mark string) string {
	_, content, _ := strings.Cut(mark, "-")
	return content
}

// markOf is the mark that a page would have that the same browser asks for now.
func (h *opened) markOf(r *http.Request, page string) string {
	address, err := url.Parse(page)
	if err != nil || address.Host != "" || !strings.HasPrefix(address.Path, "/") {
		return h.number() + "-"
	}
	asked := r.Clone(r.Context())
	asked.Method, asked.URL, asked.Body, asked.Form = http.MethodGet, address, http.NoBody, nil
	s := &sketch{header: http.Header{}, mark: h.number() + "-"}
	h.mux.ServeHTTP(s, withCleanPath(asked))
	return s.mark
}

// sketch takes a page's mark in place of the page.
type sketch struct {
	header http.Header
	mark   string
}

func (s *sketch) Header() http.Header            { return s.header }
func (s *sketch) Write(data []byte) (int, error) { return len(data), nil }
func (s *sketch) WriteHeader(int)                {}

// unmoved are the kinds of pages that say nothing of what is open, or keep themselves
// up to date.
var unmoved = map[string]bool{"kept": true, "external": true, "search": true, "licenses": true, "about": true, "problems": true, "share": true, "trainer": true}

// markSeed makes the marks of one run of the program comparable.
var markSeed = maphash.MakeSeed()

// markFor tells what a page was drawn from, and by what it differs from others. What
// is kept about the reader and what the address adds is left out.
func (h *opened) markFor(v *view) string {
	if unmoved[v.Kind] {
		return h.number() + "-"
	}
	bare := *v
	bare.State, bare.Desk, bare.Check, bare.Arrival, bare.URL = nil, nil, nil, "", ""
	var sum maphash.Hash
	sum.SetSeed(markSeed)
	// There is nothing in a view that JSON could not write.
	_ = json.NewEncoder(&sum).Encode(bare)
	h.addPictures(&sum, string(v.Article))
	return fmt.Sprintf("%s-%x", h.number(), sum.Sum64())
}

// pictureSource is where a page's picture comes from.
var pictureSource = regexp.MustCompile(`<img[^>]* src="(/[^"?#]*)`)

// addPictures adds what tells that a picture was changed although its address was not.
func (h *opened) addPictures(out io.Writer, article string) {
	for _, source := range pictureSource.FindAllStringSubmatch(article, -1) {
		found, ok := h.site.Lookup(source[1])
		if !ok || found.File == "" {
			continue
		}
		if info, err := fs.Stat(found.Site.Tree(), found.File); err == nil {
			fmt.Fprintln(out, info.Size(), info.ModTime().UnixNano())
		}
	}
}
