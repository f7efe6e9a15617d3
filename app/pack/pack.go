// Package pack reads and writes packs: a content folder in one file that can be
// handed on. A pack is a zip of the folder with a manifest, rutter.json, beside
// the folder's own files:
//
//	{
//	  "rutter": 1,
//	  "title": "Harbour course", "language": "en", "version": "2026.1", "maker": "A. Trainer",
//	  "date": "2026-11-21T00:00:00Z", "pages": 12,
//	  "errorsAllowed": true, "trainerNotes": true,
//	  "files": [{"name": "docs/start.md", "size": 120, "sha256": "9f86…"}]
//	}
//
// The two truths are left out where they do not hold. A plain zip of a folder
// opens too, with a warning; so does one whose files lie in one folder.
//
// A pack is read in place and never unpacked. Nothing in it is trusted: entries
// that could mean something outside of the pack, or cost more than they may, are
// left out and named in Problems. Each file is compared with the manifest when it
// is read for the first time.
package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"

	"rutter/app/diagnostic"
)

// What makes a file no pack at all.
var (
	// ErrNotPack means that the file is something else.
	ErrNotPack   = errors.New("this is no pack: a pack is made with `rutter pack`")
	errTruncated = errors.New("the end of the pack is missing: copy it again from where it came")
	errTooMany   = fmt.Errorf("the pack has more than %d files and folders: make several packs of it", maxEntries)
	errBomb      = fmt.Errorf("the pack would unpack to more than %d times its size: no course does, so it is not opened", maxRatio)
)

// Pack is an open pack: an fs.FS of the content folder in it. It does not change
// after Open and may be used from many goroutines.
type Pack struct {
	// Manifest is empty where Bare holds.
	Manifest Manifest
	// Bare tells that there is no manifest to be read: a plain zip.
	Bare bool

	name     string
	closer   io.Closer
	files    map[string]*entry
	folders  map[string]*folder
	problems []diagnostic.Diagnostic
	// unlisted counts the problems beyond maxProblems.
	unlisted int
}

// Open opens the pack in a file of this machine. The error is that of the
// machine, or says why the file is no pack; what is wrong with single files is in
// Problems.
func Open(path string) (*Pack, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	// Whoever opens a pipe waits until somebody writes to it.
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: ErrNotPack}
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	p, err := read(file, info.Size(), filepath.Base(path))
	if err != nil {
		file.Close()
		return nil, err
	}
	p.closer = file
	return p, nil
}

// Close closes the file. What is read afterwards fails.
func (p *Pack) Close() error { return p.closer.Close() }

// Problems are what opening found wrong, in the order of the pack.
func (p *Pack) Problems() []diagnostic.Diagnostic {
	if p.unlisted == 0 {
		return p.problems
	}
	return append(p.problems[:len(p.problems):len(p.problems)], diagnostic.Diagnostic{
		Code: "pack-entry", Severity: diagnostic.Error, File: p.name,
		Text: fmt.Sprintf("%d more files of the pack are wrong", p.unlisted),
	})
}

// read reads the list of what is in a pack, and the manifest.
func read(source io.ReaderAt, size int64, name string) (*Pack, error) {
	bounded := &boundedReader{source: source, left: maxDirectorySize}
	archive, err := zip.NewReader(bounded, size)
	if err != nil {
		return nil, notOpened(source, err)
	}
	bounded.left = math.MaxInt64
	p := &Pack{name: name, files: map[string]*entry{}, folders: map[string]*folder{".": {}}}
	if err := p.enterAll(archive.File, size); err != nil {
		return nil, err
	}
	p.readManifest()
	p.sortFolders()
	return p, nil
}

// notOpened says why a file cannot be read as a zip.
func notOpened(source io.ReaderAt, err error) error {
	if !damage(err) {
		return err
	}
	start := make([]byte, 4)
	if _, err := source.ReadAt(start, 0); err == nil && bytes.Equal(start, []byte("PK\x03\x04")) {
		return errTruncated
	}
	return ErrNotPack
}

// boundedReader reads so many bytes and no more.
type boundedReader struct {
	source io.ReaderAt
	left   int64
}

// ReadAt reads, while there is something left.
func (b *boundedReader) ReadAt(p []byte, offset int64) (int, error) {
	// After opening nothing is counted: many goroutines read then.
	if b.left != math.MaxInt64 {
		if b.left -= int64(len(p)); b.left < 0 {
			return 0, errTooMany
		}
	}
	return b.source.ReadAt(p, offset)
}

func (p *Pack) report(d diagnostic.Diagnostic) {
	if len(p.problems) == maxProblems {
		p.unlisted++
		return
	}
	p.problems = append(p.problems, d)
}
