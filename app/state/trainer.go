package state

import "encoding/json"

// Trainer tells whether the window shows the trainer's notes. It is no matter of
// the reader, whose file may be handed on.
func (s *Store) Trainer() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	var on bool
	// Nothing that stands there by mistake shows notes.
	return json.Unmarshal(s.document["trainer"], &on) == nil && on
}

// SetTrainer keeps whether the window shows the trainer's notes. The error is
// ErrReadOnly, or that of the disk.
func (s *Store) SetTrainer(on bool) error {
	return s.update(func(d document) error { return d.set("trainer", on) })
}
