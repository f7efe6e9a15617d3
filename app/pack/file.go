package pack

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"path"
	"sync"
	"time"
)

// errDamaged means that a file is not what the pack's maker put there.
var errDamaged = errors.New("it is damaged in the pack: copy the pack again from where it came")

// damage tells an error of the pack from one of the machine.
func damage(err error) bool {
	var corrupt flate.CorruptInputError
	return errors.Is(err, errDamaged) || errors.Is(err, zip.ErrFormat) || errors.Is(err, zip.ErrChecksum) || errors.Is(err, zip.ErrAlgorithm) ||
		errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) || errors.As(err, &corrupt)
}

// entry is one file of the pack.
type entry struct {
	name   string
	zipped *zip.File
	want   *File // what the manifest says; nil where it says nothing

	mu      sync.Mutex
	checked bool
	damage  error
}

// verify compares the file with the manifest, once. Only what it finds out about
// the pack is remembered: a stick that was pulled out comes back. Whoever wants the
// content of a small file gets it where it had to be read now.
func (e *entry) verify() (content []byte, err error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.checked {
		return nil, e.damage
	}
	content, err = e.compare()
	if damage(err) {
		err = errDamaged
	}
	if err == nil || errors.Is(err, errDamaged) {
		e.checked, e.damage = true, err
	}
	if err != nil {
		return nil, err
	}
	return content, nil
}

// smallSize is what is read into memory at once, in bytes: nearly every page.
const smallSize = 64 << 10

// compare reads the whole file. The zip's own checksum is compared on the way.
func (e *entry) compare() (content []byte, err error) {
	size := int64(e.zipped.UncompressedSize64)
	if e.want != nil && e.want.Size != size {
		return nil, errDamaged
	}
	in, err := e.zipped.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	sum := sha256.New()
	// The zip's reader ends with an error behind the size that the zip names.
	if size <= smallSize {
		content, err = io.ReadAll(in)
		sum.Write(content)
	} else {
		_, err = io.Copy(sum, in)
	}
	if err == nil && e.want != nil && e.want.SHA256 != hex.EncodeToString(sum.Sum(nil)) {
		err = errDamaged
	}
	return content, err
}

// info is the fs.FileInfo of an entry.
type info struct{ *entry }

func (i info) Name() string       { return path.Base(i.name) }
func (i info) Size() int64        { return int64(i.zipped.UncompressedSize64) }
func (i info) Mode() fs.FileMode  { return 0o444 }
func (i info) ModTime() time.Time { return i.zipped.Modified }
func (i info) IsDir() bool        { return false }
func (i info) Sys() any           { return nil }

// file is an entry that is being read. It holds no more of it than a buffer, and
// seeking backwards begins anew.
type file struct {
	*entry
	offset int64         // where the next byte is wanted
	in     io.ReadCloser // nil before the first read
	at     int64         // where in stands
}

// Stat tells what the zip says about the file.
func (f *file) Stat() (fs.FileInfo, error) { return info{f.entry}, nil }

// Read fails with an *fs.PathError where the file is damaged, before it has given
// anything out.
func (f *file) Read(p []byte) (int, error) {
	n, err := 0, f.reach()
	if err == nil {
		n, err = f.in.Read(p)
		f.at += int64(n)
		f.offset = f.at
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = &fs.PathError{Op: "read", Path: f.name, Err: err}
	}
	return n, err
}

// reach brings the reader to the offset. The error is io.EOF behind the end.
func (f *file) reach() error {
	if f.in == nil || f.at > f.offset {
		if err := f.begin(); err != nil {
			return err
		}
	}
	n, err := io.CopyN(io.Discard, f.in, f.offset-f.at)
	f.at += n
	return err
}

func (f *file) begin() error {
	content, err := f.verify()
	if err != nil {
		return err
	}
	in := io.NopCloser(bytes.NewReader(content))
	if content == nil {
		if in, err = f.zipped.Open(); err != nil {
			return err
		}
	}
	f.Close()
	f.in, f.at = in, 0
	return nil
}

// Seek moves to another place of the file, as io.Seeker says.
func (f *file) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += int64(f.zipped.UncompressedSize64)
	}
	if offset < 0 {
		return 0, &fs.PathError{Op: "seek", Path: f.name, Err: fs.ErrInvalid}
	}
	f.offset = offset
	return offset, nil
}

// Close lets go of what Read holds.
func (f *file) Close() error {
	if f.in == nil {
		return nil
	}
	return f.in.Close()
}
