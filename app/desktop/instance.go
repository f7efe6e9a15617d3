package desktop

import (
	"errors"
	"path/filepath"
	"strings"
)

// maxPath bounds a path that another start of the program hands over, in bytes: no
// system opens a longer one.
const maxPath = 32 << 10

// handedPath checks what another start of the program hands over: the whole path of
// something to open, or "" for nothing.
func handedPath(path string) error {
	switch {
	case path == "":
		return nil
	case len(path) > maxPath || strings.ContainsRune(path, 0):
		return errors.New("this is no path")
	case !filepath.IsAbs(path):
		return errors.New("this is not a whole path")
	}
	return nil
}
