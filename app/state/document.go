package state

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// version is the version of the file that this program writes.
const version = 1

// document is the whole file, with the fields nobody here knows as they stood.
type document map[string]json.RawMessage

// newerVersionError is the version of a file that a later program wrote.
type newerVersionError int

func (e newerVersionError) Error() string {
	return fmt.Sprintf("version %d was written by a later rutter, this one knows version %d", int(e), version)
}

// damage is what is wrong in the file; line counts from 1, 0 means the whole.
type damage struct {
	line int
	text string
}

func (d damage) Error() string { return d.text }

// parse reads a file. Its errors are newerVersionError and damage.
func parse(data []byte) (document, error) {
	var d document
	if err := json.Unmarshal(data, &d); err != nil {
		return nil, damage{lineOf(data, err), "not the JSON object that it should be" + syntaxOf(err)}
	}
	var found int
	if err := json.Unmarshal(d["version"], &found); err != nil || found < 1 {
		return nil, damage{text: `no version number: the field "version" should be a whole number from 1`}
	}
	if found > version {
		return nil, newerVersionError(found)
	}
	if _, err := d.reader(); err != nil {
		return nil, damage{text: `the field "reader" should hold settings, shelves and kept links as this program writes them`}
	}
	if _, err := d.window(); err != nil {
		return nil, damage{text: `the field "window" should hold whole numbers in x, y, width and height, true or false in maximised`}
	}
	if _, err := d.recent(); err != nil {
		return nil, damage{text: `the field "recent" should list what was open, each with path, title and at`}
	}
	return d, nil
}

// lineOf returns the line in which reading stopped, 0 where err does not say.
func lineOf(data []byte, err error) int {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return 0
	}
	return bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n")) + 1
}

// syntaxOf returns what a syntax error says. Other errors speak of Go types,
// which are nothing to a person.
func syntaxOf(err error) string {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return ""
	}
	return " (" + syntax.Error() + ")"
}

// format returns the file's bytes in the version of this program.
func (d document) format() ([]byte, error) {
	if err := d.set("version", version); err != nil {
		return nil, err
	}
	data, err := json.MarshalIndent(d, "", "  ")
	return append(data, '\n'), err
}

func (d document) set(field string, value any) error {
	data, err := json.Marshal(value)
	d[field] = data
	return err
}
