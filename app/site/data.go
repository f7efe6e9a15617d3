package site

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"rutter/app/liquid"
)

// dataFolder holds what templates see as site.data.
const dataFolder = "_data"

// dataTypes are the endings of data files, in the order in which Jekyll reads
// them.
var dataTypes = []string{".yaml", ".yml", ".json", ".csv", ".tsv"}

// siteVariables is what templates see as "site": the configuration, and the data
// files once a template asks for them.
func (s *Site) siteVariables() any {
	data := sync.OnceValue(func() any { return s.readData(dataFolder) })
	values := map[string]any{"data": liquid.Data(data)}
	for key, value := range s.config {
		if key != "data" {
			values[key] = value
		}
	}
	return values
}

// readData reads a folder of data files: a mapping from their names to what
// stands in them, folders last. A file that cannot be read is left out; where it
// is a glossary or persona file, opening has reported it.
func (s *Site) readData(folder string) any {
	entries, _ := fs.ReadDir(s.tree, folder)
	var pairs []liquid.Pair
	for _, ending := range dataTypes {
		for _, e := range entries {
			if !e.IsDir() && path.Ext(e.Name()) == ending {
				if value, ok := s.readDataFile(path.Join(folder, e.Name())); ok {
					pairs = append(pairs, liquid.Pair{Key: dataName(strings.TrimSuffix(e.Name(), ending)), Value: value})
				}
			}
		}
	}
	for _, e := range entries {
		if e.IsDir() {
			pairs = append(pairs, liquid.Pair{Key: dataName(e.Name()), Value: s.readData(path.Join(folder, e.Name()))})
		}
	}
	return liquid.Mapping(pairs...)
}

func (s *Site) readDataFile(file string) (value any, ok bool) {
	source, err := s.readSource(file)
	if err != nil {
		return nil, false
	}
	switch path.Ext(file) {
	case ".csv":
		return readTable(source, ','), true
	case ".tsv":
		return readTable(source, '\t'), true
	}
	// JSON is YAML.
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(source), &root); err != nil {
		return nil, false
	}
	return liquid.Ordered(&root), true
}

// readTable reads a table with a header line: a list of mappings.
func readTable(source string, comma rune) any {
	r := csv.NewReader(bytes.NewReader([]byte(source)))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	rows, _ := r.ReadAll()
	out := []any{}
	for i := 1; i < len(rows); i++ {
		var pairs []liquid.Pair
		for n, cell := range rows[i] {
			if n < len(rows[0]) {
				pairs = append(pairs, liquid.Pair{Key: rows[0][n], Value: cell})
			}
		}
		out = append(out, liquid.Mapping(pairs...))
	}
	return out
}

var notInDataName = regexp.MustCompile(`[^\w\s-]+`)

// dataName is a file's name as a key, cleaned as Jekyll does it.
func dataName(name string) string {
	return strings.Join(strings.Fields(notInDataName.ReplaceAllString(name, "")), "_")
}
