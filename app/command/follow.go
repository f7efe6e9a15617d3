package command

import (
	"context"
	"os"
	"sync"
	"time"

	"rutter/app/diagnostic"
	"rutter/app/site"
	"rutter/app/watch"
	"rutter/app/web"
)

// releaseDelay is how long the files of what was open before can still be read: pages
// are being made of them.
const releaseDelay = 10 * time.Second

// following shows a folder anew whenever something in it was changed.
type following struct {
	// mu is held while what is shown is exchanged.
	mu       *sync.Mutex
	path     string
	shelf    string
	handbook *site.Site
	handler  *web.Handler
	// pages is how many there were the last time, release lets go of their files.
	pages   int
	release func() error
	// before is what the last reload opened, nil where it opened nothing.
	before *site.Site
	// say tells the person at the terminal.
	say func(line string)
}

// follow keeps what the handler shows up to date with the folder that it comes from,
// until ctx ends. A pack does not change.
func (f *following) follow(ctx context.Context) {
	if info, err := os.Stat(f.path); err == nil && !info.IsDir() {
		return
	}
	watch.Folder(ctx, f.path, func(files []string) { f.reload(ctx, files) }, func(err error) {
		f.say("the system does not tell of changes in " + f.path + " (" + err.Error() + "): it is looked at once a second")
	})
}

// reload opens the folder anew after changes in files, nil for any, unless ctx ends before it is shown. Where that fails, or
// a folder that had pages has none, such as one that another program is exchanging, what
// was open stays.
func (f *following) reload(ctx context.Context, files []string) {
	o := site.Options{Fallback: f.handbook, Changed: files}
	if files != nil {
		o.Before = f.before
	}
	opened, release, err := openSlowly(ctx, f.path, o)
	f.before = nil
	f.mu.Lock()
	defer f.mu.Unlock()
	switch {
	case ctx.Err() != nil:
		if err == nil {
			release()
		}
	case err != nil:
		f.report(contentProblem(f.path, err))
	case len(opened.Pages) == 0 && f.pages > 0:
		release()
		f.report(diagnostic.Diagnostic{Code: "no-pages", Severity: diagnostic.Error, File: f.path, Text: "there is no page in this folder any more"})
	default:
		f.handler.Open(opened, f.shelf)
		before := f.release
		time.AfterFunc(releaseDelay, func() { before() })
		f.pages, f.release, f.before = len(opened.Pages), release, opened
	}
}

func (f *following) report(d diagnostic.Diagnostic) {
	d.Hint = "what was read before is shown until it is there again"
	f.say(d.String())
	f.handler.Report(d)
}
