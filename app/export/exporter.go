package export

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"runtime"
	"sync"

	"rutter/app/diagnostic"
	"rutter/app/site"
	"rutter/app/web"
)

// exporter is the state of one run.
type exporter struct {
	Options
	handler *web.Handler
	out     *folder
	// queue are the addresses of what is to be written, known their files.
	queue []string
	known map[string]string
	// folded are the files as a file system sees them that does not tell capitals.
	folded map[string]string
	// secret are files of the content, and whether they are kept from readers.
	secret   map[string]bool
	pages    int
	mistaken int
	problems []diagnostic.Diagnostic
}

func (x *exporter) run(ctx context.Context) error {
	if err := x.assets(); err != nil {
		return err
	}
	for _, address := range x.beginnings() {
		x.target(address)
	}
	for done := 0; done < len(x.queue); {
		batch := x.queue[done:min(done+batchSize, len(x.queue))]
		answers, err := x.ask(ctx, batch)
		if err != nil {
			return err
		}
		for i, address := range batch {
			if err := x.write(ctx, address, answers[i]); err != nil {
				return fmt.Errorf("%s: %w", x.known[address], err)
			}
			if done++; x.Progress != nil {
				x.Progress(done, len(x.queue))
			}
			if ctx.Err() != nil {
				return ctx.Err()
			}
		}
	}
	return nil
}

// batchSize is how many answers are in memory at a time.
const batchSize = 32

// ask asks for several addresses, with all processors. What is a file is left out.
func (x *exporter) ask(ctx context.Context, addresses []string) ([]*answer, error) {
	answers, failed := make([]*answer, len(addresses)), make([]error, len(addresses))
	workers := runtime.GOMAXPROCS(0)
	var work sync.WaitGroup
	for n := range workers {
		work.Go(func() {
			for i := n; i < len(addresses); i += workers {
				if !x.isFile(addresses[i]) {
					answers[i], failed[i] = ask(ctx, x.handler, addresses[i], x.Site.Lang, nil)
				}
			}
		})
	}
	work.Wait()
	return answers, errors.Join(failed...)
}

// beginnings are the addresses that nothing may link to.
func (x *exporter) beginnings() []string {
	all := []string{"/", site.GlossaryPath, web.MissingPath, web.SearchDataPath}
	for _, p := range x.Site.Pages {
		all = append(all, (&url.URL{Path: p.URL}).String())
	}
	return all
}

// assets writes the front end's own files, the search of exports among them.
func (x *exporter) assets() error {
	for _, pattern := range []string{"assets/*", "export/*"} {
		files, err := fs.Glob(x.Frontend, pattern)
		if err != nil {
			return err
		}
		for _, file := range files {
			content, err := fs.ReadFile(x.Frontend, file)
			if err == nil {
				err = x.out.write("-/assets/"+path.Base(file), content)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// isFile tells whether a file of the content stands at the address, which may be a
// recorded lesson.
func (x *exporter) isFile(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	found, ok := x.Site.Lookup(u.Path)
	return ok && found.File != "" && x.known[address] == plainName(found.File)
}

// write writes what the handler answers for an address; a is nil for a file.
func (x *exporter) write(ctx context.Context, address string, a *answer) error {
	if a == nil {
		return x.copy(ctx, address)
	}
	file, content := x.known[address], a.body.Bytes()
	if a.isPage() {
		content = rewrite(content, func(link string) (string, bool) { return x.link(file, link) })
		x.count(address, a.status)
	}
	return x.out.write(file, content)
}

// count counts the pages of the content.
func (x *exporter) count(address string, status int) {
	u, err := url.Parse(address)
	if err != nil || u.Path == "/" || status != http.StatusOK {
		return
	}
	if p, own := x.Site.Page(u.Path); own {
		x.pages++
		if len(x.Site.Render(p).Problems) > 0 {
			x.mistaken++
		}
	}
}
