package export

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
)

// copy writes a file of the content as it is, whatever its size.
func (x *exporter) copy(ctx context.Context, address string) error {
	part, err := x.out.root.OpenFile(unfinished, os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o644)
	if err != nil {
		return err
	}
	// Where it was not needed it is there still.
	defer x.out.root.Remove(unfinished)
	sum, size := sha256.New(), new(length)
	if _, err := ask(ctx, x.handler, address, x.Site.Lang, io.MultiWriter(part, sum, size)); err != nil {
		return errors.Join(err, part.Close())
	}
	file := x.known[address]
	problem, err := activeIn(file, part)
	if err = errors.Join(err, part.Close()); err != nil {
		return err
	}
	if problem != "" {
		x.report(file, problem, "")
		return x.out.write(file, nil)
	}
	return x.out.put(file, hex.EncodeToString(sum.Sum(nil)), int64(*size), func() error { return nil })
}

// activeIn is active for what was just written.
func activeIn(file string, written io.ReadSeeker) (problem string, err error) {
	if _, err := written.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	return active(file, written), nil
}

// length counts what is written to it, in bytes.
type length int64

func (l *length) Write(data []byte) (int, error) {
	*l += length(len(data))
	return len(data), nil
}
