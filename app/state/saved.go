package state

import (
	"errors"
	"fmt"
)

// ReadSaved reads what a reader saved from the page, or a whole state.json, which is
// such a file too (frontend/source/reading). file is how the error names the file.
func ReadSaved(file string, data []byte) (Reader, error) {
	d, err := parse(data)
	if err == nil && d["reader"] == nil {
		err = damage{text: `nothing about a reader: the field "reader" is missing`}
	}
	if err != nil {
		return Reader{}, unreadableSaved(file, err)
	}
	// What was parsed is known to fit.
	r, _ := d.reader()
	return r, nil
}

func unreadableSaved(file string, err error) error {
	var newer newerVersionError
	if errors.As(err, &newer) {
		return fmt.Errorf("%s: %w: use that one", file, err)
	}
	var where damage
	if errors.As(err, &where) && where.line > 0 {
		file = fmt.Sprintf("%s:%d", file, where.line)
	}
	return fmt.Errorf(`%s: %w: have it saved again with "Your reading"`, file, err)
}
