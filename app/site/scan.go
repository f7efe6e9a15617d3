package site

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"rutter/app/diagnostic"
)

// maxPageSize bounds one page's source, in bytes. The largest of the 2018 site
// has 90 kB.
const maxPageSize = 4 << 20

// scan walks over the tree. A folder or a file that cannot be read is a
// diagnostic; only the root is an error.
func (s *Site) scan() error {
	return fs.WalkDir(s.tree, ".", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && file == ".":
			return err
		case err != nil:
			s.report(unreadable(file, err))
			return nil
		case file != "." && ignored(entry.Name()):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			return nil
		}
		s.scanFile(file)
		return nil
	})
}

// ignored holds for what Jekyll does not publish.
func ignored(name string) bool {
	return strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") ||
		strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~") || name == "node_modules"
}

func (s *Site) scanFile(file string) {
	switch strings.ToLower(path.Ext(file)) {
	case ".md", ".markdown":
		s.scanPage(file, false)
	case ".html", ".htm":
		// Without front matter it is a file like any other.
		s.scanPage(file, true)
	default:
		s.files[file] = true
	}
}

func (s *Site) scanPage(file string, needsFront bool) {
	source, err := s.readSource(file)
	if err != nil {
		s.report(unreadable(file, err))
		return
	}
	front, problems := parseFrontMatter(file, source)
	if needsFront && !front.present {
		s.files[file] = true
		return
	}
	s.problems = append(s.problems, problems...)
	p := newPage(file, front, source)
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

// readSource reads a page's file, within the bound.
func (s *Site) readSource(file string) (string, error) {
	info, err := fs.Stat(s.tree, file)
	if err == nil && info.Size() > maxPageSize {
		return "", errTooLarge
	}
	source, err := fs.ReadFile(s.tree, file)
	return string(source), err
}

func unreadable(file string, err error) diagnostic.Diagnostic {
	var inner *fs.PathError
	if errors.As(err, &inner) {
		err = inner.Err
	}
	return diagnostic.Diagnostic{
		Code: "unreadable", Severity: diagnostic.Error, File: file,
		Text: "cannot be read: " + err.Error(),
	}
}
