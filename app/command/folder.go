package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

func (p Program) openHandbook() (*site.Site, error) {
	return site.Open(p.Handbook, "Rutter handbook", nil)
}

// openFolder opens a content folder. Nothing outside of it can be read through
// the site, by links in it neither.
func openFolder(folder string, handbook *site.Site) (*site.Site, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	name := folder
	if whole, err := filepath.Abs(folder); err == nil {
		name = filepath.Base(whole)
	}
	return site.Open(root.FS(), name, handbook)
}

// folderProblem says why a folder could not be opened.
func folderProblem(folder string, err error) diagnostic.Diagnostic {
	d := diagnostic.Diagnostic{Code: "folder", Severity: diagnostic.Error, File: folder}
	// os.OpenRoot has no error of its own for a file.
	info, unknown := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		d.Text, d.Hint = "there is no such folder", "check the path"
		// A command that was mistyped is taken for a folder.
		if near, ok := diagnostic.Nearest(folder, []string{"serve", "version", "help"}); ok {
			d.Hint = fmt.Sprintf("did you mean the command %q?", near)
		}
	case unknown == nil && !info.IsDir():
		d.Text, d.Hint = "this is a file", "name the folder that it lies in"
	default:
		var inner *fs.PathError
		if errors.As(err, &inner) {
			err = inner.Err
		}
		d.Text = fmt.Sprintf("the folder cannot be opened: %v", err)
	}
	return d
}

// shelfName names what is open in the state: the handbook, or the folder by its
// whole path.
func shelfName(arguments []string) string {
	if len(arguments) == 0 {
		return "handbook"
	}
	if path, err := filepath.Abs(arguments[0]); err == nil {
		return path
	}
	return arguments[0]
}
