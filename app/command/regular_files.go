package command

import (
	"errors"
	"io/fs"
)

// errIrregular means that there is a pipe, a device or a socket where a file should
// be.
var errIrregular = errors.New("it is no file with content: take it out of the folder")

// regularFiles is a folder of the disk, of which only files and folders are opened:
// whoever opens a pipe waits until somebody writes to it.
type regularFiles struct{ fs.FS }

// Open opens a file or a folder.
func (r regularFiles) Open(name string) (fs.File, error) {
	info, err := fs.Stat(r.FS, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() && !info.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errIrregular}
	}
	return r.FS.Open(name)
}

// Stat tells about a file without opening it.
func (r regularFiles) Stat(name string) (fs.FileInfo, error) { return fs.Stat(r.FS, name) }

// ReadDir lists a folder without opening it twice.
func (r regularFiles) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(r.FS, name) }
