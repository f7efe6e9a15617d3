package site

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"sync"

	"rutter/app/diagnostic"
)

// maxPageSize bounds one page's source, in bytes. The largest of the 2018 site
// has 90 kB.
const maxPageSize = 4 << 20

// scan walks over the tree and reads the head of every page, several at a time. A
// folder or a file that cannot be read is a diagnostic; the root is an error, and so is
// an end before its time. What is known is not read.
func (s *Site) scan(o *progress, known map[string]scannedFile) error {
	files, err := s.list(o)
	if err != nil {
		return err
	}
	scanned := make([]scannedFile, len(files))
	var work sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for n := range workers {
		work.Go(func() {
			buffer := make([]byte, headSize)
			for i := n; i < len(files) && o.ctx.Err() == nil; i += workers {
				if found, ok := known[files[i]]; ok {
					scanned[i] = found.again()
				} else {
					scanned[i] = s.scanFile(files[i], buffer)
				}
				o.look()
			}
		})
	}
	work.Wait()
	if err := o.ctx.Err(); err != nil {
		return err
	}
	s.scanned = make(map[string]scannedFile, len(files))
	// The order of the walk decides between two pages at one address.
	for i, file := range files {
		s.scanned[file] = scanned[i]
		s.add(file, scanned[i])
	}
	return nil
}

// list walks over the tree and returns all files in it, but for those that Jekyll
// does not publish.
func (s *Site) list(o *progress) ([]string, error) {
	var files []string
	err := fs.WalkDir(s.tree, ".", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case o.ctx.Err() != nil:
			return o.ctx.Err()
		case err != nil && file == ".":
			return err
		case err != nil:
			s.report(Unreadable(file, err))
		case file != "." && ignored(entry.Name()) && entry.IsDir():
			return fs.SkipDir
		case !entry.IsDir() && !ignored(entry.Name()):
			files = append(files, file)
			o.find()
		}
		return nil
	})
	return files, err
}

// ignored holds for what Jekyll does not publish.
func ignored(name string) bool {
	return strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") ||
		strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~") || name == "node_modules"
}

// scannedFile is what scanning one file found; page is nil for a file that is
// none.
type scannedFile struct {
	page     *Page
	problems []diagnostic.Diagnostic
}

// again is the same for another site: a page belongs to one.
func (f scannedFile) again() scannedFile {
	if f.page != nil {
		page := *f.page
		f.page = &page
	}
	return f
}

// headSize is how much of a page scanning reads, in bytes, where the front matter
// with a title lies within it. The longest of the 2018 site takes 900.
const headSize = 4 << 10

func (s *Site) scanFile(file string, buffer []byte) scannedFile {
	ending := strings.ToLower(path.Ext(file))
	isHTML := ending == ".html" || ending == ".htm"
	if !isHTML && ending != ".md" && ending != ".markdown" {
		return scannedFile{}
	}
	source, whole, err := s.readHead(file, buffer)
	front, problems := parseFrontMatter(file, source)
	if err == nil && !whole && (front.text("title") == "" || len(problems) > 0) {
		source, err = s.readSource(file)
		front, problems = parseFrontMatter(file, source)
	}
	if err != nil {
		// A page stays where it would be, so that who follows a link to it learns
		// what is the matter.
		found := scannedFile{problems: []diagnostic.Diagnostic{Unreadable(file, err)}}
		if !isHTML {
			found.page = newPage(file, frontMatter{}, "")
		}
		return found
	}
	// HTML without front matter is a file like any other.
	if isHTML && !front.present {
		return scannedFile{}
	}
	return scannedFile{page: newPage(file, front, source), problems: problems}
}

// add enters a scanned file into the site.
func (s *Site) add(file string, scanned scannedFile) {
	s.problems = append(s.problems, scanned.problems...)
	p := scanned.page
	if p == nil {
		s.files[file] = true
		return
	}
	if first, taken := s.byURL[p.URL]; taken {
		s.report(diagnostic.Diagnostic{
			Code: "duplicate-url", Severity: diagnostic.Error, File: file,
			Text: fmt.Sprintf("%s stands at %s already", first.File, p.URL), Hint: "rename one of the two, or give it a permalink",
		})
		s.byFile[file] = first
		return
	}
	s.byURL[p.URL], s.byFile[file] = p, p
	s.Pages = append(s.Pages, p)
}

var errTooLarge = errors.New("the file is larger than 4 MB")

// readHead reads the beginning of a file; whole tells whether it is all of it.
func (s *Site) readHead(file string, buffer []byte) (head string, whole bool, err error) {
	f, err := s.tree.Open(file)
	if err != nil {
		return "", false, err
	}
	defer f.Close()
	n, err := io.ReadFull(f, buffer)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return string(buffer[:n]), true, nil
	}
	return string(buffer[:n]), false, err
}

// readSource reads a page's file, within the bound.
func (s *Site) readSource(file string) (string, error) {
	f, err := s.tree.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	source, err := io.ReadAll(io.LimitReader(f, maxPageSize+1))
	if len(source) > maxPageSize {
		return "", errTooLarge
	}
	return string(source), err
}

// Unreadable says that a file of a content tree cannot be read.
func Unreadable(file string, err error) diagnostic.Diagnostic {
	d := diagnostic.Diagnostic{Code: "unreadable", Severity: diagnostic.Error, File: file}
	if errors.Is(err, fs.ErrNotExist) {
		d.Hint = "look whether the folder is still where it was"
	}
	var inner *fs.PathError
	if errors.As(err, &inner) {
		err = inner.Err
	}
	d.Text = "cannot be read: " + err.Error()
	return d
}
