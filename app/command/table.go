package command

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"sync"
	"time"

	"rutter/app/desktop"
	"rutter/app/site"
	"rutter/app/state"
	"rutter/app/web"
)

// openingEvent tells a page that something is being opened that it did not ask for
// (frontend/source/opening).
const openingEvent = "rutter-opening"

// firstPatience is how long the window waits for what the command line names. What takes
// longer is opened before the reader's eyes, in the place of the handbook.
const firstPatience = time.Second

// table is what lies open before one reader, and what is being opened in its place.
type table struct {
	handbook *site.Site
	handler  *web.Handler
	window   *desktop.Window
	// store is nil where nothing is kept.
	store  *state.Store
	stderr io.Writer

	mu      sync.Mutex
	opening web.Opening
	// cancel ends what is being opened.
	cancel context.CancelFunc
	// close lets go of what is open, unless it is the handbook.
	close func()
}

// content is what was opened; path is "" for the handbook.
type content struct {
	path    string
	site    *site.Site
	release func() error
	err     error
}

// shelf names it in the state.
func (c content) shelf() string {
	if c.path == "" {
		return handbookShelf
	}
	return c.path
}

// handed opens what came from outside of the pages: it was dropped on the window, or
// another start of the program hands it over.
func (t *table) handed(path string) {
	t.window.ToFront()
	if path != "" {
		t.open(path)
		t.window.Dispatch(openingEvent)
	}
}

// open begins to open what lies at the path, "" for the handbook.
func (t *table) open(path string) {
	number, opened := t.begin(path)
	go func() { t.end(number, <-opened) }()
}

// start opens what the command line names so, "" for the handbook, and waits for it a
// while, so that the window opens with what was asked for. Where it takes longer, or
// cannot be opened, the handbook is shown first; rest is to be called when there is a
// handler, and sees to the rest.
func (t *table) start(path, named string) (c content, rest func()) {
	number, opened := t.begin(path)
	select {
	case c = <-opened:
	case <-time.After(firstPatience):
		return t.own(), func() { go func() { t.end(number, <-opened) }() }
	}
	t.mu.Lock()
	t.opening.State = "opened"
	t.mu.Unlock()
	if c.err == nil {
		return c, func() {}
	}
	// Who started the program by a double-click sees no terminal: what is wrong stands
	// on the page as well.
	problem := contentProblem(named, c.err)
	fmt.Fprintln(t.stderr, problem)
	return t.own(), func() { t.handler.Report(problem) }
}

// own is the handbook, which is in memory already.
func (t *table) own() content {
	return content{site: t.handbook, release: func() error { return nil }}
}

// begin ends what is being opened and opens what lies at the path.
func (t *table) begin(path string) (number int, opened <-chan content) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.cancel != nil {
		t.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	t.cancel = cancel
	number = t.opening.Number + 1
	t.opening = web.Opening{Number: number, State: "opening", Name: filepath.Base(path)}
	results := make(chan content, 1)
	if path == "" {
		results <- t.own()
		return number, results
	}
	go func() {
		c := content{path: path}
		c.site, c.release, c.err = openSlowly(ctx, path, site.Options{
			Fallback: t.handbook, Progress: func(looked, found int) { t.progress(number, looked, found) },
		})
		results <- c
	}()
	return number, results
}

func (t *table) progress(number, looked, found int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.opening.Number == number && t.opening.State == "opening" {
		t.opening.Looked, t.opening.Found = max(looked, t.opening.Looked), max(found, t.opening.Found)
	}
}

// stop ends what is being opened. What cannot be ended, a stick that does not answer,
// is left to itself.
func (t *table) stop() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.opening.State == "opening" {
		t.cancel()
		t.opening.State = "cancelled"
	}
}

func (t *table) state() web.Opening {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.opening
}

// end shows what was opened, unless something else is wanted by now.
func (t *table) end(number int, c content) {
	if t.finish(number, c) {
		// Not while the lock is held: the window may be waiting for it.
		t.window.SetTitle(windowTitle(c.site))
	}
}

// finish tells whether c is what is shown now.
func (t *table) finish(number int, c content) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch {
	case t.opening.Number != number || t.opening.State != "opening":
		if c.err == nil {
			c.release()
		}
		return false
	case c.err != nil:
		problem := contentProblem(c.path, c.err)
		fmt.Fprintln(t.stderr, problem)
		t.opening.State, t.opening.Problem = "failed", problem.String()
		return false
	}
	t.show(c)
	t.opening.State = "opened"
	return true
}

// show puts c in the place of what is open.
func (t *table) show(c content) {
	if t.close != nil {
		t.close()
	}
	t.handler.Open(c.site, c.shelf())
	t.take(c)
}

// take remembers c, which is shown, and follows it until it is closed.
func (t *table) take(c content) {
	if c.path == "" {
		t.close = nil
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	t.close = cancel
	folder := &following{mu: &t.mu, path: c.path, shelf: c.shelf(), handbook: t.handbook, handler: t.handler,
		pages: len(c.site.Pages), release: c.release, say: func(line string) { fmt.Fprintln(t.stderr, line) }}
	go func() {
		folder.follow(ctx)
		<-ctx.Done()
		time.AfterFunc(releaseDelay, func() { folder.release() })
	}()
	if t.store != nil {
		// What made the store read-only was said when it was opened, and a full disk is
		// told of by all else that is kept.
		_ = t.store.AddRecent(state.Opened{Path: c.path, Title: c.site.Title, At: time.Now().UTC().Format(time.RFC3339)})
	}
}

// opener is what pages may do with the table.
func (t *table) opener() *web.Opener {
	return &web.Opener{
		HasDialogs:   t.window.HasDialogs,
		ChooseFolder: func(title string) (string, error) { return t.window.ChooseFolder(title, t.startFolder()) },
		ChoosePack:   func(title string) (string, error) { return t.window.ChoosePack(title, t.startFolder()) },
		Open:         t.open, Cancel: t.stop, Opening: t.state, Recent: t.recent,
	}
}

func windowTitle(s *site.Site) string { return "Rutter – " + s.Title }
