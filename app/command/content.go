package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/pack"
	"rutter/app/site"
)

func (p Program) openHandbook() (*site.Site, error) {
	return site.Open(p.Handbook, "Rutter handbook", nil)
}

// openContent opens what the path names, a folder or a pack, by what is there and
// not by its name. Nothing outside of it can be read through the site, by links in
// it neither. release lets go of it; what is read afterwards fails.
func openContent(path string, handbook *site.Site) (opened *site.Site, release func() error, err error) {
	return openSlowly(context.Background(), path, site.Options{Fallback: handbook})
}

// openSlowly is openContent for who waits for it: it ends when ctx does, and says how
// far it is.
func openSlowly(ctx context.Context, path string, o site.Options) (opened *site.Site, release func() error, err error) {
	tree, name, release, err := openTree(path)
	if err != nil {
		return nil, nil, err
	}
	if opened, err = site.OpenContext(ctx, tree, name, o); err != nil {
		release()
		return nil, nil, err
	}
	return opened, release, nil
}

// openTree opens the files of a folder or a pack. name is its own: what a pack
// was made of, or its file's without the ending.
func openTree(path string) (tree fs.FS, name string, release func() error, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, "", nil, err
	}
	name = contentName(path)
	if info.IsDir() {
		root, err := os.OpenRoot(path)
		if err != nil {
			return nil, "", nil, err
		}
		return regularFiles{root.FS()}, name, root.Close, nil
	}
	p, err := pack.Open(path)
	if err != nil {
		return nil, "", nil, err
	}
	return p, cmp.Or(p.Manifest.Title, strings.TrimSuffix(name, filepath.Ext(name))), p.Close, nil
}

// contentName is the last part of a path, of "." too.
func contentName(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	return filepath.Base(path)
}

// contentProblem says why a folder or a pack could not be opened.
func contentProblem(path string, err error) diagnostic.Diagnostic {
	d := diagnostic.Diagnostic{Code: "folder", Severity: diagnostic.Error, File: path}
	var inner *fs.PathError
	switch ending := filepath.Ext(path); {
	case errors.Is(err, fs.ErrNotExist) && ending == packEnding:
		d.Text, d.Hint = "there is no such pack", "check the path"
	case errors.Is(err, fs.ErrNotExist):
		d.Text, d.Hint = "there is no such folder", "check the path"
		// A command that was mistyped is taken for a folder.
		if near, ok := nearestCommand(path); ok {
			d.Hint = fmt.Sprintf("did you mean the command %q?", near)
		}
	case errors.Is(err, pack.ErrNotPack) && ending != packEnding:
		d.Text, d.Hint = "this is a file and no pack", "open the folder that it lies in"
	case errors.As(err, &inner) && !errors.Is(err, pack.ErrNotPack):
		d.Text = fmt.Sprintf("cannot be opened: %v", inner.Err)
	default:
		d.Text = err.Error()
	}
	return d
}

// packEnding is what the name of a pack ends in.
const packEnding = ".rutter"

// handbookShelf names the handbook in the state.
const handbookShelf = "handbook"

// shelfName names what is open in the state: the handbook, or the folder or pack
// by its whole path.
func shelfName(arguments []string) string {
	if len(arguments) == 0 {
		return handbookShelf
	}
	if path, err := filepath.Abs(arguments[0]); err == nil {
		return path
	}
	return arguments[0]
}
