package watch

import (
	"context"
	"fmt"
	"hash/fnv"
	"io/fs"
	"path/filepath"
	"time"
)

// pollPause is how long the folder is left alone between two looks at it.
const pollPause = time.Second

// poll looks at the folder again and again, and calls changed when something in it
// has another size or time than at the look before.
func poll(ctx context.Context, folder string, changed func(files []string)) {
	before := footprint(folder)
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(pollPause):
		}
		if now := footprint(folder); now != before {
			before = now
			changed(nil)
		}
	}
}

// footprint is a number made of the names, sizes and times of all files; 0 where there
// is no folder.
func footprint(folder string) uint64 {
	sum := fnv.New64a()
	root, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return 0
	}
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case path != root && ignored(entry.Name()):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if info, err := entry.Info(); err == nil && !entry.IsDir() {
			fmt.Fprintln(sum, path, info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
	return sum.Sum64()
}
