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
	"io/fs"

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
	x := &exporter{Options: o, handler: handler, out: out, known: map[string]string{}, secret: map[string]bool{}, folded: map[string]string{listFile: listFile}}
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
