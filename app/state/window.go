package state

import "encoding/json"

// Window is where the window stood when it was last closed, in the toolkit's
// logical pixels. While Maximised the other fields hold the place to which it
// goes back.
type Window struct {
	X         int  `json:"x"`
	Y         int  `json:"y"`
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	Maximised bool `json:"maximised"`
}

// Window returns the place of the window, and false where none is kept.
func (s *Store) Window() (Window, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	w, err := s.document.window()
	return w, err == nil && s.document["window"] != nil
}

// SetWindow keeps the place of the window. The error is ErrReadOnly, or that of
// the disk.
func (s *Store) SetWindow(w Window) error {
	return s.update(func(d document) error { return d.merge("window", w) })
}

func (d document) window() (Window, error) {
	var w Window
	if d["window"] == nil {
		return w, nil
	}
	err := json.Unmarshal(d["window"], &w)
	return w, err
}

// merge sets the fields of value inside the object at field and leaves its other
// fields as they are.
func (d document) merge(field string, value any) error {
	object := document{}
	if d[field] != nil {
		if err := json.Unmarshal(d[field], &object); err != nil {
			return err
		}
	}
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	// Unmarshal adds to a map that already has entries.
	if err := json.Unmarshal(data, &object); err != nil {
		return err
	}
	return d.set(field, object)
}
