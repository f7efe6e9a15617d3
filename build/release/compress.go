package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"slices"
	"strings"
)

// compressed is data as gzip packs it, without a name or a time.
func compressed(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(data)
	err = errors.Join(err, w.Close())
	return out.Bytes(), err
}

func sortByName(documents []document) {
	slices.SortFunc(documents, func(a, b document) int { return strings.Compare(a.name, b.name) })
}
