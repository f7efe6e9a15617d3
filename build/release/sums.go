package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

const sumsName = "SHA256SUMS"

// writeSums writes the checksums of all files of the release, as sha256sum does, which
// checks them with `sha256sum --check SHA256SUMS`.
func (r release) writeSums() error {
	sums, err := sumsOf(r.folder)
	if err != nil {
		return err
	}
	return os.WriteFile(r.folder+"/"+sumsName, []byte(strings.Join(sums, "")), 0o644)
}

func sumsOf(folder string) (lines []string, err error) {
	tree := os.DirFS(folder)
	err = fs.WalkDir(tree, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path == sumsName {
			return err
		}
		f, err := tree.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		sum := sha256.New()
		if _, err := io.Copy(sum, f); err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("%x  %s\n", sum.Sum(nil), path))
		return nil
	})
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[64:], b[64:]) })
	return lines, err
}
