package state

import (
	"errors"
	"fmt"
	"os"

	"github.com/rogpeppe/go-internal/robustio"
)

// setAside moves a damaged file out of the way and leaves the store empty. Where
// that fails the store becomes read-only, so that nothing is lost.
func (s *Store) setAside(cause error) {
	at := s.path
	var d damage
	if errors.As(cause, &d) && d.line > 0 {
		at = fmt.Sprintf("%s:%d", s.path, d.line)
	}
	name, err := moveAway(s.path)
	if err != nil {
		s.lock(fmt.Sprintf("%s: %v, and it could not be set aside (%v): move it away to start afresh", at, cause, err))
		return
	}
	s.messages = append(s.messages, fmt.Sprintf("%s: %v: starting afresh, the file is kept as %s", at, cause, name))
}

// moveAway renames the file to its first free name path.damaged-N.
func moveAway(path string) (string, error) {
	name, err := reserve(path + ".damaged-")
	if err != nil {
		return "", err
	}
	if err := robustio.Rename(path, name); err != nil {
		os.Remove(name)
		return "", err
	}
	return name, nil
}

// reserve creates an empty file under the first free name prefix+N and returns
// its name. Two programs never get the same one.
func reserve(prefix string) (string, error) {
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s%d", prefix, n)
		file, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if errors.Is(err, os.ErrExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		return name, file.Close()
	}
}
