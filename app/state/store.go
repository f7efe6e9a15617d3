// Package state keeps what the program remembers from one run to the next: one
// versioned JSON file, state.json, in the user's configuration folder.
//
//	{"version": 1, "window": {"x": 40, "y": 30, "width": 1100, "height": 760, "maximised": false}}
//
// The file belongs to the person, so nothing in it is thrown away: fields that
// this program does not know survive a rewrite, a file that cannot be read is
// set aside under another name, and a file of a later version is left alone.
package state

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/adrg/xdg"
	"github.com/moby/sys/atomicwriter"
	"github.com/rogpeppe/go-internal/robustio"
)

// ErrReadOnly is returned by every write after Open or a write found a file that
// must not be overwritten. Messages says why.
var ErrReadOnly = errors.New("the state file is read-only for this program")

// Store is the state file. Its methods may be called from several goroutines.
type Store struct {
	path string

	mu       sync.Mutex
	document document
	readOnly bool
	messages []string
}

// Dir returns the folder in which the program keeps its state for this user.
func Dir() string {
	return filepath.Join(xdg.ConfigHome, "rutter")
}

// Open reads state.json in dir. Neither needs to exist; the first write makes
// them. A damaged file and one of a later version are no errors, see Messages.
// The error is that of a file or folder that cannot be read at all.
func Open(dir string) (*Store, error) {
	s := &Store{path: filepath.Join(dir, "state.json")}
	if err := s.load(); err != nil {
		return nil, fmt.Errorf("reading the state: %w", err)
	}
	return s, nil
}

// Messages returns what a person should be told about the file, oldest first:
// "file:line: what is wrong: how to mend it".
func (s *Store) Messages() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.messages...)
}

// load reads the file into s.document.
func (s *Store) load() error {
	s.document = document{}
	data, err := robustio.ReadFile(s.path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	parsed, err := parse(data)
	var newer newerVersionError
	switch {
	case errors.As(err, &newer):
		s.lock(fmt.Sprintf("%s: %v: update rutter, or move the file away to start afresh", s.path, newer))
	case err != nil:
		s.setAside(err)
	default:
		s.document = parsed
	}
	return nil
}

// lock makes the store read-only and says why.
func (s *Store) lock(message string) {
	s.readOnly = true
	s.messages = append(s.messages, message)
}

// update changes the file. It reads it anew first, since another window of the
// same program may have written it meanwhile.
func (s *Store) update(change func(document) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.readOnly {
		return ErrReadOnly
	}
	if err := s.load(); err != nil {
		return fmt.Errorf("reading the state: %w", err)
	}
	if s.readOnly {
		return ErrReadOnly
	}
	if err := change(s.document); err != nil {
		return err
	}
	if err := s.write(); err != nil {
		return fmt.Errorf("writing the state: %w", err)
	}
	return nil
}

func (s *Store) write() error {
	data, err := s.document.format()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return err
	}
	// Windows replaces no file that another program is reading, such as a second
	// window or a virus scanner.
	for patience := time.Now().Add(time.Second); ; time.Sleep(10 * time.Millisecond) {
		err = atomicwriter.WriteFile(s.path, data, 0o600)
		if !robustio.IsEphemeralError(err) || time.Now().After(patience) {
			return err
		}
	}
}
