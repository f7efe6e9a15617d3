package pack

import (
	"archive/zip"
	"cmp"
	"compress/flate"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"
)

// Source is a file that is to be packed.
type Source struct {
	// Name is its path in the content tree.
	Name string
	Open func() (io.ReadCloser, error)
}

// packed are the endings of files that deflating makes no smaller.
var packed = []string{".avif", ".gif", ".gz", ".jpeg", ".jpg", ".m4a", ".mp3", ".mp4", ".ogg", ".pdf", ".png", ".webm", ".webp", ".woff", ".woff2", ".zip"}

// Write writes a pack of the files, with the manifest m; m's Format, Date and
// Files are filled in. The same files and the same date give the same bytes, as
// long as the program is built with the same Go: another release of it may deflate
// otherwise. Without a date the pack bears none, since any other would tell two
// packs of the same files apart. progress may be nil.
func Write(ctx context.Context, out io.Writer, m Manifest, date time.Time, files []Source, progress func(done, total int)) error {
	files = slices.SortedFunc(slices.Values(files), func(a, b Source) int { return cmp.Compare(a.Name, b.Name) })
	archive := zip.NewWriter(out)
	archive.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	w := &writer{ctx: ctx, archive: archive, date: date.UTC()}
	m.Format, m.Date, m.Files = formatVersion, "", []File{}
	if !date.IsZero() {
		m.Date = w.date.Format(time.RFC3339)
	}
	for i, source := range files {
		file, err := w.add(source)
		if err != nil {
			return err
		}
		m.Files = append(m.Files, file)
		if progress != nil {
			progress(i+1, len(files))
		}
	}
	text, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	manifest := Source{ManifestName, func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(string(text) + "\n")), nil }}
	if _, err := w.add(manifest); err != nil {
		return err
	}
	return archive.Close()
}

// writer writes one pack.
type writer struct {
	ctx     context.Context
	archive *zip.Writer
	date    time.Time
}

// add writes one file and tells what the manifest is to say of it.
func (w *writer) add(source Source) (File, error) {
	in, err := source.Open()
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", source.Name, err)
	}
	defer in.Close()
	out, err := w.archive.CreateHeader(w.header(source.Name))
	if err != nil {
		return File{}, err
	}
	sum := sha256.New()
	size, err := io.Copy(io.MultiWriter(out, sum), stopping{w.ctx, in})
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", source.Name, err)
	}
	return File{source.Name, size, hex.EncodeToString(sum.Sum(nil))}, nil
}

// header is a file's header with nothing in it that another machine would write
// otherwise: no owner, no mode, no time zone.
func (w *writer) header(name string) *zip.FileHeader {
	header := &zip.FileHeader{Name: name, Method: zip.Deflate}
	if slices.Contains(packed, strings.ToLower(path.Ext(name))) {
		header.Method = zip.Store
	}
	// Modified would add an extra field. The old two have no time before 1980.
	header.ModifiedDate = 1<<5 | 1
	if d := w.date; d.Year() >= 1980 && d.Year() < 2108 {
		header.ModifiedDate = uint16((d.Year()-1980)<<9 | int(d.Month())<<5 | d.Day())
		header.ModifiedTime = uint16(d.Hour()<<11 | d.Minute()<<5 | d.Second()/2)
	}
	return header
}

// stopping is a reader that ends with an error when ctx does.
type stopping struct {
	ctx context.Context
	in  io.Reader
}

// Read reads on while ctx lasts.
func (s stopping) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.in.Read(p)
}
