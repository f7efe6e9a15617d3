package state

import (
	"encoding/json"
	"errors"
	"fmt"

	jsonpatch "github.com/evanphx/json-patch/v5"
)

// ErrPatch means that a change is no JSON Merge Patch, or would put something
// into the file that this program could not read again.
var ErrPatch = errors.New("this change does not fit what is kept about a reader")

// maxReader bounds what is kept about a reader, in bytes: thousands of sections
// and links.
const maxReader = 4 << 20

// Reader is what is kept about the person who reads, the field "reader" of the
// file. The page's scripts change it (frontend/source/state), and know fields
// that are not here.
type Reader struct {
	Settings Settings `json:"settings"`
	// Shelves is what was read, by the name of what was open.
	Shelves map[string]Shelf `json:"shelves"`
	// Kept are the external links kept for later, by address.
	Kept map[string]Kept `json:"kept"`
	// Before is what stood here until the last fresh start or import.
	Before Before `json:"before"`
}

// Before is what was kept about a reader who gave way to another. Settings are
// in it only where they were replaced too.
type Before struct {
	Settings Settings         `json:"settings"`
	Shelves  map[string]Shelf `json:"shelves"`
	Kept     map[string]Kept  `json:"kept"`
	At       string           `json:"at"` // RFC 3339
}

// Settings are how a person wants pages to look. Empty fields follow the system.
type Settings struct {
	Theme    string `json:"theme"`    // "light", "dark"
	Contrast string `json:"contrast"` // "more"
	Size     int    `json:"size"`     // of text, in percent; 0 is 100
	Wrap     bool   `json:"wrap"`     // long lines of code
	Keys     string `json:"keys"`     // "held": none works by itself
	Language string `json:"language"` // of the interface, as a BCP 47 tag
}

// Shelf is what was read of one folder, pack or handbook.
type Shelf struct {
	Choice struct {
		Path    string `json:"path"`
		Persona string `json:"persona"`
		Level   string `json:"level"`
	} `json:"choice"`
	// Place is where the reader left off; the section is "" above the first one.
	Place struct {
		URL     string `json:"url"`
		Title   string `json:"title"`
		Section string `json:"section"`
		At      string `json:"at"` // RFC 3339
	} `json:"place"`
	// Progress is when a section was read (RFC 3339), by page address and the id
	// of the section's heading.
	Progress map[string]map[string]string `json:"progress"`
	// Recent is what was searched for last, the newest first. The page bounds it.
	Recent []string `json:"recent"`
}

// Kept is one external link.
type Kept struct {
	Title string `json:"title"`
	From  string `json:"from"`  // address of the page it stood on
	Page  string `json:"page"`  // that page's title
	Shelf string `json:"shelf"` // name of what was open
	At    string `json:"at"`    // RFC 3339
}

// Reader returns what is kept about the reader, as it stands in the file and as
// far as this program knows it.
func (s *Store) Reader() (json.RawMessage, Reader) {
	s.mu.Lock()
	defer s.mu.Unlock()
	// What was read is known to fit.
	r, _ := s.document.reader()
	return s.document.readerJSON(), r
}

// PatchReader changes what is kept about the reader by a JSON Merge Patch
// (RFC 7396). The error is ErrPatch, ErrReadOnly, or that of the disk.
func (s *Store) PatchReader(patch []byte) error {
	return s.update(func(d document) error {
		merged, err := jsonpatch.MergePatch(d.readerJSON(), patch)
		if err != nil {
			return fmt.Errorf("%w: %v", ErrPatch, err)
		}
		changed := document{"reader": merged}
		// null is a patch too, one that leaves nothing to patch.
		if _, err := changed.reader(); err != nil || merged[0] != '{' || len(merged) > maxReader {
			return ErrPatch
		}
		d["reader"] = merged
		return nil
	})
}

func (d document) readerJSON() json.RawMessage {
	if d["reader"] == nil {
		return json.RawMessage("{}")
	}
	return d["reader"]
}

func (d document) reader() (Reader, error) {
	var r Reader
	err := json.Unmarshal(d.readerJSON(), &r)
	return r, err
}
