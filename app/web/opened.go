package web

import (
	"html/template"
	"net/http"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"

	"rutter/app/diagnostic"
	"rutter/app/search"
	"rutter/app/site"
)

// opened is what is open, with all that was made of it: a request takes the one that
// it found, so that nothing on its page comes from another. Every address of the
// program is answered by a method of it.
type opened struct {
	*Handler
	// serial is 1 for what was opened first.
	serial uint64
	site   *site.Site
	// shelf names it among what was ever open, in the state.
	shelf    string
	indexing *indexing
	articles *lru.Cache[articleKey, template.HTML]
	// checking is nil where nobody mends what is open: under serve, and for packs and
	// the built-in handbook.
	checking *checking
	// finished is nil where the program has only one reader.
	finished *answers
	// trouble stands above every page.
	trouble []diagnostic.Diagnostic
	mux     *http.ServeMux
}

// Open shows s from the next request on; requests that are being answered end with
// what they began with. shelf names s among what was ever open, in the state. It may
// be called at any time.
func (h *Handler) Open(s *site.Site, shelf string) {
	h.opening.Lock()
	defer h.opening.Unlock()
	h.open(s, shelf)
}

func (h *Handler) open(s *site.Site, shelf string) {
	s = h.forReader(s)
	o := &opened{site: s, shelf: shelf, indexing: newIndexing(search.New(s))}
	o.articles, _ = lru.New[articleKey, template.HTML](cachedArticles)
	if h.state == nil && !h.live && !h.exported {
		o.finished = newAnswers(maxKept)
	}
	before := h.current.Load()
	if h.live && canMend(s) {
		o.checking = newChecking(s, h, o.indexing.giveWay)
	}
	if before != nil {
		before.indexing.cancel()
		o.checking.follow(before, shelf)
	}
	h.put(o)
	h.openShared(s, shelf)
}

// reopen shows what is open again, as its reader wants to see it now.
func (h *Handler) reopen() {
	h.opening.Lock()
	defer h.opening.Unlock()
	now := h.current.Load()
	if s := h.forReader(now.site); s != now.site {
		h.open(s, now.shelf)
		return
	}
	h.put(&opened{site: now.site, shelf: now.shelf, indexing: now.indexing, checking: now.checking, articles: now.articles, trouble: now.trouble})
}

// Report says above every page what is wrong with what is open as a whole, such as
// that it is no longer there, until something is opened. Readers whom pages are served
// to could not mend it and are not told.
func (h *Handler) Report(trouble diagnostic.Diagnostic) {
	if !h.live {
		return
	}
	h.opening.Lock()
	defer h.opening.Unlock()
	now := h.current.Load()
	h.put(&opened{site: now.site, shelf: now.shelf, indexing: now.indexing, checking: now.checking, articles: now.articles, trouble: []diagnostic.Diagnostic{trouble}})
}

// put exchanges what is open and tells the pages.
func (h *Handler) put(o *opened) {
	o.Handler, o.serial, o.mux = h, h.serial.Add(1), http.NewServeMux()
	o.route()
	h.current.Store(o)
	h.bell.ring()
}

// route tells which method answers which address.
func (h *opened) route() {
	h.mux.HandleFunc("GET "+assetsPath, h.asset)
	h.mux.HandleFunc("GET /-/external", h.external)
	h.mux.HandleFunc("GET /-/term", h.term)
	h.mux.HandleFunc("GET /-/go", h.goTo)
	h.mux.HandleFunc("GET "+searchPath, h.search)
	h.mux.HandleFunc("GET "+printPath, h.print)
	h.mux.HandleFunc("GET /-/qr", h.qrCode)
	h.mux.HandleFunc("GET "+keptPath, h.kept)
	h.mux.HandleFunc("GET "+licensesPath, h.licenses)
	h.routeMachine()
	if h.exported {
		h.mux.HandleFunc("GET "+SearchDataPath, h.searchData)
	}
	h.mux.HandleFunc("GET /{$}", h.home)
	h.mux.HandleFunc("GET "+site.GlossaryPath+"{$}", h.glossary)
	h.mux.HandleFunc("GET "+strings.TrimSuffix(site.GlossaryPath, "/"), h.glossary)
	h.mux.HandleFunc("GET /-/", h.missing)
	h.mux.HandleFunc("GET /", h.content)
}

// routeMachine adds the addresses that act on this machine, each where the
// program can. Another program's page must not act through us.
func (h *opened) routeMachine() {
	protected := func(pattern string, handle http.HandlerFunc) {
		h.mux.Handle(pattern, http.NewCrossOriginProtection().Handler(handle))
	}
	if h.openBrowser != nil {
		protected("POST /-/external", h.openExternal)
	}
	if h.save != nil {
		protected("POST /-/save", h.saveFile)
	}
	if h.fallback != nil {
		protected("POST "+quitPath, h.quit)
	}
	if h.proof != nil {
		h.mux.HandleFunc("GET "+aboutPath, h.about)
	}
	if h.live {
		h.mux.HandleFunc("GET "+changesPath, h.changes)
	}
	if h.opener != nil {
		h.mux.HandleFunc("GET /-/opening", h.tellOpening)
		protected("POST /-/open", h.openOther)
		protected("POST /-/open/cancel", h.cancelOpening)
	}
	if h.room != nil {
		h.mux.HandleFunc("GET "+roomPath, h.showRoom)
		protected("POST "+roomPath, h.changeRoom)
	}
	if h.checking != nil {
		h.mux.HandleFunc("GET "+problemsPath, h.problems)
		h.mux.HandleFunc("GET "+problemPath, h.problem)
	}
	if h.state != nil {
		h.mux.HandleFunc("GET /-/state", h.readState)
		h.mux.HandleFunc("GET "+trainerPath, h.showTrainer)
		protected("POST "+trainerPath, h.switchTrainer)
		protected("POST /-/state", h.patchState)
		protected("POST "+keptPath, h.dropKept)
	}
}

// answer answers one request. The index waits for it.
func (h *opened) answer(w http.ResponseWriter, r *http.Request) {
	// A search waits for the index, and would be waited for; changes are waited for.
	if r.URL.Path != searchPath && r.URL.Path != changesPath {
		h.indexing.requests.Add(1)
		defer h.indexing.requests.Add(-1)
	}
	h.mux.ServeHTTP(w, r)
}
