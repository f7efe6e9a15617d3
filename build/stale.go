package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"
)

// upToDate tells whether the newest file under dist is newer than everything
// under source that can end up in it.
func upToDate(dist, source string) (bool, error) {
	// The placeholder comes with the clone and proves no build.
	built, err := newest(dist, ".gitkeep")
	if err != nil || built.IsZero() {
		return false, err
	}
	changed, err := newest(source, "node_modules", "dist", "browser", "wailsjs", "package.json.md5")
	return built.After(changed), err
}

// newest returns the latest modification under root, the zero time where there
// is nothing. Folders count, since theirs tells of deleted files; root itself
// does not. The ignored names lie directly in root.
func newest(root string, ignored ...string) (time.Time, error) {
	var latest time.Time
	err := fs.WalkDir(os.DirFS(root), ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path == ".":
			return nil
		case slices.Contains(ignored, path) && entry.IsDir():
			return fs.SkipDir
		case slices.Contains(ignored, path):
			return nil
		}
		info, err := entry.Info()
		if err == nil && info.ModTime().After(latest) {
			latest = info.ModTime()
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return latest, fmt.Errorf("looking for changes in %s: %w", root, err)
	}
	return latest, nil
}

// modified returns when a file changed last, the zero time if there is none.
func modified(path string) time.Time {
	info, err := os.Stat(path)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}
