package state

import (
	"encoding/json"
	"slices"
)

// maxRecent is how many folders and packs are remembered: a list that is taken in at
// a look.
const maxRecent = 8

// Opened is a folder or a pack that was open.
type Opened struct {
	// Path is whole, in the system's form.
	Path  string `json:"path"`
	Title string `json:"title"`
	At    string `json:"at"` // RFC 3339
}

// Recent lists what was open last, the newest first. It belongs to the machine and not
// to the reader: a fresh start leaves it.
func (s *Store) Recent() []Opened {
	s.mu.Lock()
	defer s.mu.Unlock()
	// What was read is known to fit.
	recent, _ := s.document.recent()
	return recent
}

// AddRecent puts something in front of the list. The error is ErrReadOnly, or that of
// the disk.
func (s *Store) AddRecent(o Opened) error {
	return s.update(func(d document) error {
		recent, err := d.recent()
		if err != nil {
			return err
		}
		recent = slices.DeleteFunc(recent, func(other Opened) bool { return other.Path == o.Path })
		recent = append([]Opened{o}, recent...)
		return d.set("recent", recent[:min(len(recent), maxRecent)])
	})
}

func (d document) recent() ([]Opened, error) {
	var recent []Opened
	if d["recent"] == nil {
		return nil, nil
	}
	err := json.Unmarshal(d["recent"], &recent)
	return recent, err
}
