package command

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/pack"
	"rutter/app/site"
)

// neededAtTop are the names at the top of a folder that are not published, and
// that readers need.
var neededAtTop = []string{"_config.yml", "_data", "_includes", "_redirects"}

// neverPacked are files and folders of programs, and not of the course.
var neverPacked = []string{"node_modules", "Thumbs.db", "desktop.ini"}

// isPacked tells whether a file or folder of the tree belongs into a pack: what a
// site publishes, and what it is made of.
func isPacked(file string) bool {
	top, _, _ := strings.Cut(file, "/")
	name := file[strings.LastIndexByte(file, '/')+1:]
	switch {
	case strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~"),
		slices.Contains(neverPacked, name), file == pack.ManifestName:
		return false
	case slices.Contains(neededAtTop, top):
		return true
	}
	return !strings.HasPrefix(name, "_")
}

// filesOf lists what is to be packed. What cannot be is an error, or where errors
// are allowed a line in the terminal.
func (j *packing) filesOf(tree fs.FS) ([]pack.Source, error) {
	var files []pack.Source
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if name != "." && !isPacked(name) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if err != nil {
			return j.cannotPack(name, err.Error(), "")
		}
		if entry.IsDir() {
			return nil
		}
		if text, hint := pack.RefuseName(name); text != "" {
			return j.cannotPack(name, text, hint)
		}
		// A link counts as what it leads to, inside of the folder.
		if err := opens(tree, name); err != nil {
			d := site.Unreadable(name, err)
			return j.cannotPack(name, d.Text, d.Hint)
		}
		files = append(files, pack.Source{Name: name, Open: opener(tree, name)})
		return nil
	})
	return files, err
}

// opens tells why a file cannot be opened, if it cannot.
func opens(tree fs.FS, name string) error {
	f, err := tree.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		return errLinkedFolder
	}
	return err
}

var errLinkedFolder = errors.New("it is a link to a folder: put the folder itself in its place")

// cannotPack names a file that stays out of the pack.
func (j *packing) cannotPack(file, text, hint string) error {
	d := diagnostic.Diagnostic{Code: "pack-file", Severity: diagnostic.Error, File: file, Text: text, Hint: hint}
	if !j.allowErrors {
		return fmt.Errorf("nothing is packed: %s", d)
	}
	fmt.Fprintln(j.err, d)
	return nil
}
