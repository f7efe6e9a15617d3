package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
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

// papersFor are the papers as texts of the program's system: the Explorer opens a
// text only with an ending, and the Editor of old Windows wants CR LF.
func (r release) papersFor(p program) ([]document, error) {
	papers, err := r.papers()
	if p.system != "windows" {
		return papers, err
	}
	for i, d := range papers {
		papers[i].name = strings.TrimSuffix(d.name, ".txt") + ".txt"
		papers[i].data = bytes.ReplaceAll(d.data, []byte("\n"), []byte("\r\n"))
	}
	return papers, err
}

// own reads the program itself as a file to pack.
func (p program) own() (document, error) {
	data, err := os.ReadFile(p.path)
	return document{p.file(), data, 0o755}, err
}
