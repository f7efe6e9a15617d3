// Package export writes what a web handler shows as a folder of plain files, which
// needs no program: it works from file:// and from any web server, below any path.
//
//	index.html                 home; -/home/PATH/PERSONA/LEVEL/ what can be chosen on it
//	docs/…/index.html          pages; other files of the content as they are
//	docs/reference/glossary/   all terms; -/glossary/TAG/ those with a tag
//	-/term/, -/print/, -/kept/ the other pages of the program
//	-/assets/                  style sheet, scripts, icons
//	-/search-data.js           all texts, for the search
//	rutter-export.sha256       what the export wrote, as sha256sum writes it
//
// Every page is asked for at the handler, its links are made relative, and what
// they lead to is asked for in turn. What is not in the export leads to one page
// that says so.
package export

import (
	"context"
	"fmt"
	"io/fs"
	"log"
	"net/url"
	"path"
	"slices"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/site"
	"rutter/app/web"
)

// Options say what is exported.
type Options struct {
	// Site is what the pages are of.
	Site *site.Site
	// Frontend is the front end as Vite builds it.
	Frontend fs.FS
	// Shelf names what is open in what a browser keeps about its reader.
	Shelf string
	// Progress, unless it is nil, is told how many of the pages known so far are
	// written.
	Progress func(done, known int)
}

// Summary is what came of an export.
type Summary struct {
	// Pages counts those of the content, Mistaken those of them in which rendering
	// found a mistake.
	Pages, Mistaken int
	// Written, Unchanged and Removed count files; Size is that of all that are
	// there now, in bytes.
	Written, Unchanged, Removed int
	Size                        int64
	// Problems are what could not be exported as it is.
	Problems []diagnostic.Diagnostic
}

// Run writes the export into the folder. It may hold an earlier export: what is
// the same there is not touched, and what no longer belongs is removed. The error
// is ErrNotExport, that of ctx, or one of the machine; a run again mends what one
// that failed left.
func Run(ctx context.Context, folder string, o Options) (Summary, error) {
	handler, err := web.New(web.Options{Site: o.Site, Frontend: o.Frontend, Shelf: o.Shelf, Exported: true})
	if err != nil {
		return Summary{}, err
	}
	out, err := openFolder(folder)
	if err != nil {
		return Summary{}, err
	}
	defer out.close()
	x := &exporter{Options: o, handler: handler, out: out, known: map[string]string{}, folded: map[string]string{listFile: listFile}}
	if err := x.run(ctx); err != nil {
		return Summary{}, err
	}
	if err := out.finish(); err != nil {
		return Summary{}, err
	}
	return Summary{
		Pages: x.pages, Mistaken: x.mistaken, Written: out.written, Unchanged: out.unchanged, Removed: out.removed, Size: out.size,
		Problems: diagnostic.Sort(append(x.problems, out.problems...)),
	}, nil
}

// exporter is the state of one run.
type exporter struct {
	Options
	handler *web.Handler
	out     *folder
	// queue are the addresses of what is to be written, known their files.
	queue []string
	known map[string]string
	// folded are the files as a file system sees them that does not tell capitals.
	folded   map[string]string
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
	for i := 0; i < len(x.queue); i++ {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err := x.page(ctx, x.queue[i]); err != nil {
			return err
		}
		if x.Progress != nil {
			x.Progress(i+1, len(x.queue))
		}
	}
	return nil
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

// page asks for one address and writes the answer.
func (x *exporter) page(ctx context.Context, address string) error {
	file := x.known[address]
	a, err := ask(ctx, x.handler, address, x.Site.Lang)
	if err != nil {
		return err
	}
	content := a.body.Bytes()
	if a.isPage() {
		content = rewrite(content, func(link string) (string, bool) { return x.link(file, link) })
		x.count(address)
	} else if problem := active(file, content); problem != "" {
		x.report(file, problem, "")
		content = nil
	}
	if err := x.out.write(file, content); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// count counts the pages of the content.
func (x *exporter) count(address string) {
	u, err := url.Parse(address)
	if err != nil || u.Path == "/" {
		return
	}
	if p, own := x.Site.Page(u.Path); own {
		x.pages++
		if len(x.Site.Render(p).Problems) > 0 {
			x.mistaken++
		}
	}
}

// link is what a link in a file names for an address of the program. ok is false
// where that is not in the export.
func (x *exporter) link(from, address string) (link string, ok bool) {
	to, fragment, ok := x.target(address)
	if to == from && fragment != "" {
		return "#" + fragment, ok
	}
	u := url.URL{Path: relative(from, to)}
	if fragment != "" {
		return u.String() + "#" + fragment, ok
	}
	return u.String(), ok
}

// target is the file that an address leads to, which is written if it was not
// known before, and the place in it, as addresses write it.
func (x *exporter) target(address string) (file, fragment string, ok bool) {
	u, err := url.Parse(address)
	if err != nil {
		log.Printf("%s: %v", address, err)
		return missingFile, "", false
	}
	asked, file, fragment := x.place(u)
	if asked == "" {
		return missingFile, "", false
	}
	if _, known := x.known[asked]; !known {
		if !x.claim(asked, file) {
			return missingFile, "", false
		}
	}
	return x.known[asked], fragment, true
}

// claim takes a file for an address. It is refused where another address has it, or
// has one that differs by case only: on some systems they are one file.
func (x *exporter) claim(asked, file string) bool {
	if strings.ContainsAny(file, "\\\r\n") {
		x.report(fmt.Sprintf("%q", file), "not every system takes this name", "rename the file")
		x.known[asked] = missingFile
		return true
	}
	folded := strings.ToLower(file)
	if other, taken := x.folded[folded]; taken {
		if other != asked && !slices.ContainsFunc(x.problems, func(d diagnostic.Diagnostic) bool { return d.File == file }) {
			x.report(file, fmt.Sprintf("%s and %s are one file on systems that do not tell capitals from small letters", asked, other), "rename one of the two")
		}
		return false
	}
	x.folded[folded], x.known[asked] = asked, file
	if !strings.HasPrefix(file, "-/assets/") {
		x.queue = append(x.queue, asked)
	}
	return true
}

func (x *exporter) report(file, text, hint string) {
	x.problems = append(x.problems, diagnostic.Diagnostic{Code: "export", Severity: diagnostic.Error, File: file, Text: text, Hint: hint})
}
