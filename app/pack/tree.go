package pack

import (
	"cmp"
	"io"
	"io/fs"
	"path"
	"slices"
	"time"
)

// folder is a folder of the pack, and its own fs.FileInfo.
type folder struct {
	name    string
	entries []fs.DirEntry
}

// Name is the last part of the path.
func (f *folder) Name() string { return f.name }

// Size is nothing, ModTime unknown.
func (f *folder) Size() int64        { return 0 }
func (f *folder) Mode() fs.FileMode  { return fs.ModeDir | 0o555 }
func (f *folder) ModTime() time.Time { return time.Time{} }
func (f *folder) IsDir() bool        { return true }
func (f *folder) Sys() any           { return nil }

// hang puts an entry into the folder that its path names, made where there is none.
func (p *Pack) hang(name string, e fs.DirEntry) {
	above := path.Dir(name)
	in, ok := p.folders[above]
	if !ok {
		in = &folder{name: path.Base(above)}
		p.folders[above] = in
		p.hang(above, fs.FileInfoToDirEntry(in))
	}
	in.entries = append(in.entries, e)
}

func (p *Pack) sortFolders() {
	p.folders["."].name = "."
	for _, f := range p.folders {
		slices.SortFunc(f.entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	}
}

// Open opens a file or a folder of the pack.
func (p *Pack) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if e, ok := p.files[name]; ok {
		return &file{entry: e}, nil
	}
	if f, ok := p.folders[name]; ok {
		return &openFolder{folder: f}, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// openFolder is a folder that is being listed.
type openFolder struct {
	*folder
	at int
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.folder, nil }
func (f *openFolder) Close() error               { return nil }

func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

// ReadDir lists the next n entries, as fs.ReadDirFile says.
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	rest := f.entries[f.at:]
	if n > 0 && len(rest) == 0 {
		return nil, io.EOF
	}
	if n > 0 {
		rest = rest[:min(n, len(rest))]
	}
	f.at += len(rest)
	return slices.Clone(rest), nil
}
