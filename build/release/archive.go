package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path"
	"strings"
)

// makeTar makes the archive for Linux: one folder with the program, its papers, and
// what a package would install.
func (r release) makeTar(p program) error {
	documents, err := r.archived(p)
	if err != nil {
		return err
	}
	installed, err := r.installed(p, "deb")
	if err != nil {
		return err
	}
	for _, d := range installed {
		// Under share/ as a package has it under /usr/share.
		if name, ok := strings.CutPrefix(d.name, "/usr/"); ok && strings.HasPrefix(name, "share/") && !strings.Contains(name, "/doc/") {
			documents = append(documents, document{name, d.data, d.mode})
		}
	}
	return writeFile(r.packed(p, ".tar.gz"), func(w io.Writer) error {
		packed, _ := gzip.NewWriterLevel(w, gzip.BestCompression)
		archive := tar.NewWriter(packed)
		for _, d := range documents {
			header := &tar.Header{Name: path.Join("rutter-"+r.version, d.name), Size: int64(len(d.data)),
				Mode: int64(d.mode), ModTime: r.when, Format: tar.FormatUSTAR}
			if err := archive.WriteHeader(header); err != nil {
				return err
			}
			if _, err := archive.Write(d.data); err != nil {
				return err
			}
		}
		return errors.Join(archive.Close(), packed.Close())
	})
}

// makeZip makes the archive for Windows. A portable one holds the file that makes
// the program keep everything beside itself.
func (r release) makeZip(p program, portable bool) error {
	documents, err := r.archived(p)
	if err != nil {
		return err
	}
	ending := ".zip"
	if portable {
		ending = "-portable.zip"
		documents = append(documents, document{"rutter.portable", nil, 0o644})
	}
	return writeFile(r.packed(p, ending), func(w io.Writer) error {
		archive := zip.NewWriter(w)
		for _, d := range documents {
			header := &zip.FileHeader{Name: "Rutter/" + d.name, Method: zip.Deflate, Modified: r.when}
			header.SetMode(d.mode)
			file, err := archive.CreateHeader(header)
			if err != nil {
				return err
			}
			if _, err := file.Write(d.data); err != nil {
				return err
			}
		}
		return archive.Close()
	})
}

// archived is what every archive holds.
func (r release) archived(p program) ([]document, error) {
	own, err := p.own()
	if err != nil {
		return nil, err
	}
	papers, err := r.papersFor(p)
	return append([]document{own}, papers...), err
}

// writeFile writes a file, and leaves none behind where that fails.
func writeFile(name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err = errors.Join(write(f), f.Close()); err != nil {
		_ = os.Remove(name)
	}
	return err
}
