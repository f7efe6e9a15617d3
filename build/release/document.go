package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// document is a file that goes along with a program.
type document struct {
	name string
	data []byte
	// mode is 0o755 for programs, 0o644 for the rest.
	mode os.FileMode
}

// work is one entry of the list that `go run ./build` makes of everything that is in
// the programs (build/licenses.go).
type work struct {
	Name, Version, License, Text string
}

func (r release) works() (works []work, err error) {
	data, err := os.ReadFile(filepath.Join(r.project, "frontend/dist/licenses.json"))
	if err == nil {
		err = json.Unmarshal(data, &works)
	}
	return works, err
}

// papers are the licence, the notice, and the licences of others.
func (r release) papers() (papers []document, err error) {
	for _, name := range []string{"LICENSE", "NOTICE"} {
		data, err := os.ReadFile(filepath.Join(r.project, name))
		if err != nil {
			return nil, err
		}
		papers = append(papers, document{name, data, 0o644})
	}
	works, err := r.works()
	var others bytes.Buffer
	for _, w := range works {
		fmt.Fprintf(&others, "==== %s %s (%s)\n\n%s\n\n", w.Name, w.Version, w.License, w.Text)
	}
	return append(papers, document{"LICENSES.txt", others.Bytes(), 0o644}), err
}

// own reads the program itself as a file to pack.
func (p program) own() (document, error) {
	data, err := os.ReadFile(p.path)
	return document{p.file(), data, 0o755}, err
}
