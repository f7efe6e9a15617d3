// Package web answers every URL of the program with a whole HTML page: the window,
// the system browser, the exporter and the tests all ask the same Handler. The
// page templates and assets belong to the front end and are handed in as a
// file system.
//
//	/                          home
//	/docs/reference/glossary/  the glossary, filtered by tag
//	/-/search?q=…              the answers to a query
//	/-/…                       what is ours: assets, external links
//	everything else            content, at the URL that the published site gives it
package web

import (
	"cmp"
	"errors"
	"io/fs"
	"log"
	"net/http"
	"path"
	"strings"
	"sync"
	"sync/atomic"

	"rutter/app/about"
	"rutter/app/diagnostic"
	"rutter/app/share"
	"rutter/app/site"
	"rutter/app/state"
)

// ErrNoFrontend means that the front end was not built into the program.
var ErrNoFrontend = errors.New("the front end is not built into this program: run `go run ./build binary`, " +
	"or `npm --prefix frontend ci && npm --prefix frontend run build` and build again")

// Options are what the handler is made of.
type Options struct {
	// Site is what is open.
	Site *site.Site
	// Frontend is the front end as Vite builds it: templates/ and assets/.
	Frontend fs.FS
	// OpenBrowser opens an external address in the system browser. It is nil
	// where pages are already shown by one.
	OpenBrowser func(address string) error
	// SaveFile asks the person where a file of that name is to go and writes the
	// text there. It returns the file's path, "" where the person thought better
	// of it, and errors.ErrUnsupported where there is nothing to ask with. It is nil
	// where pages are shown by somebody's own browser.
	SaveFile func(name, text string) (path string, err error)
	// State is what is kept about the reader. It is nil where pages are served to
	// many, whose browsers keep it themselves.
	State *state.Store
	// Opener opens something else in the place of Site; it is nil where pages are
	// shown to many.
	Opener *Opener
	// Room is where what is open can be shared with others. It is nil where others
	// read already.
	Room *share.Room
	// Shelf names what is open among what was ever open, in the state.
	Shelf string
	// Live says that pages are told when what is open was exchanged: the program is
	// its reader's own.
	Live bool
	// Checked is told what a check of the whole folder found, one call at a time. It is
	// nil where nobody wants to know.
	Checked func(s *site.Site, found []diagnostic.Diagnostic)
	// Fallback is for pages that a browser shows in the place of a window; it is nil
	// where none ever does.
	Fallback *Fallback
	// Notices stand on the home page above what the site itself has to report.
	Notices []diagnostic.Diagnostic
	// Proof is what an administrator is told about this program on this machine; it is nil
	// where that is not the reader's business.
	Proof func() []about.Section
	// Exported says that the pages become files, which nobody answers for: what
	// needs the program is left out of them or done by their scripts.
	Exported bool
}

// Handler answers requests for what is open. What that is can be exchanged while
// requests are being answered.
type Handler struct {
	current     atomic.Pointer[opened]
	opening     sync.Mutex
	serial      atomic.Uint64
	bell        bell
	live        bool
	telling     sync.Mutex
	checked     func(s *site.Site, found []diagnostic.Diagnostic)
	languages   *languages
	pages       *templates
	frontend    fs.FS
	assets      fs.FS
	addresses   assetURLs
	openBrowser func(address string) error
	save        func(name, text string) (path string, err error)
	opener      *Opener
	fallback    *Fallback
	proof       func() []about.Section
	notices     []diagnostic.Diagnostic
	state       *state.Store
	// trainer says that notes are shown. room is what others read from, and shared
	// what they get, nil before the first time; opening guards it.
	trainer  atomic.Bool
	room     *share.Room
	shared   *Handler
	exported bool
}

// New returns the handler. The error is ErrNoFrontend, or names the template
// that cannot be read.
func New(o Options) (*Handler, error) {
	languages, err := readLanguages(o.Frontend)
	if err != nil {
		return nil, err
	}
	assets, err := fs.Sub(o.Frontend, "assets")
	if err != nil {
		return nil, err
	}
	var addresses assetURLs
	if !o.Exported {
		if addresses, err = addressAssets(assets); err != nil {
			return nil, err
		}
	}
	pages, err := readTemplates(o.Frontend, languages, addresses, o.Exported)
	if err != nil {
		return nil, err
	}
	h := &Handler{languages: languages, pages: pages, frontend: o.Frontend, assets: assets, addresses: addresses,
		openBrowser: o.OpenBrowser, save: o.SaveFile, opener: o.Opener, fallback: o.Fallback, proof: o.Proof, notices: o.Notices, state: o.State,
		live: o.Live, checked: o.Checked, exported: o.Exported}
	h.room = o.Room
	h.trainer.Store(o.State != nil && o.State.Trainer())
	h.Open(o.Site, o.Shelf)
	return h, nil
}

// securityHeaders keep a page from loading or reaching anything that is not
// ours, whatever its content says.
var securityHeaders = map[string]string{
	"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
		"font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	// Windows grants every permission that is not denied here.
	"Permissions-Policy": "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), " +
		"fullscreen=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), " +
		"local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), " +
		"publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), " +
		"window-management=(), xr-spatial-tracking=()",
	"Referrer-Policy":            "no-referrer",
	"X-Content-Type-Options":     "nosniff",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cache-Control":              "no-cache",
}

// ServeHTTP answers one request.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for name, value := range securityHeaders {
		w.Header().Set(name, value)
	}
	h.current.Load().answer(w, withCleanPath(r))
}

// withCleanPath resolves what the mux would answer with a redirect, which a
// WebView does not follow: "//" and ".." in an address.
func withCleanPath(r *http.Request) *http.Request {
	clean := path.Clean("/" + r.URL.Path)
	if strings.HasSuffix(r.URL.Path, "/") && clean != "/" {
		clean += "/"
	}
	if clean == r.URL.Path {
		return r
	}
	r = r.Clone(r.Context())
	r.URL.Path, r.URL.RawPath = clean, ""
	return r
}

// show writes a page.
func (h *opened) show(w http.ResponseWriter, r *http.Request, status int, v *view) {
	h.furnish(v, r)
	if h.checking != nil {
		h.checking.soon()
	}
	if s, ok := w.(*sketch); ok {
		s.mark = v.Drawn
		return
	}
	page, err := h.pages.render(v)
	if err != nil {
		log.Printf("page template %s: %v", v.Kind, err)
		http.Error(w, "this page could not be drawn; the terminal says why", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(page)
	if !h.exported {
		h.indexing.soon()
	}
}

// furnish gives a page what every page has.
func (h *opened) furnish(v *view, r *http.Request) {
	v.words = h.wordsFor(r)
	v.SiteTitle, v.Release, v.OpensBrowser = h.site.Title, h.site.Release, h.openBrowser != nil
	v.ShelfName, v.CallNumber = h.shelf, firstCallNumber(h.site)
	v.SavesFiles = h.save != nil
	v.Desk = h.desk()
	v.InBrowser = h.fallback != nil && h.fallback.InBrowser()
	v.Tells = h.proof != nil
	v.NotesLeftOut = notesLeftOut(h.site)
	v.Trains, v.Trainer, v.Shares, v.Sharing = h.state != nil, h.trainer.Load(), h.room != nil, h.sharing()
	if h.state != nil {
		v.State, _ = h.state.Reader()
	}
	if h.exported {
		v.asFile()
	}
	v.Lang = cmp.Or(v.Lang, v.words.Tag)
	if err := v.title(); err != nil {
		log.Print(err)
	}
	v.boundProblems()
	v.Trouble = h.trouble
	if h.live {
		v.Drawn = h.markFor(v)
	}
	if h.checking != nil {
		v.Check = h.checking.view(v.Kind == "problems")
	}
}

// status is what a page of the content is answered with. One that could not be read
// is not to be kept by anybody.
func (v *view) status() int {
	if v.Unread {
		return http.StatusInternalServerError
	}
	return http.StatusOK
}

// title gives a page of the program itself its title and its place.
func (v *view) title() (err error) {
	if v.TitleKey == "" {
		return nil
	}
	v.Title, err = v.words.text(v.TitleKey)
	v.Breadcrumb = []link{{Label: v.Title, URL: v.URL, Current: true, Own: true}}
	return err
}
