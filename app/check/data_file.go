package check

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
	"rutter/app/site"
)

// dataFiles wants each data file to be readable, and without text that is to be
// replaced.
func (c *checker) dataFiles() {
	for _, s := range c.inData() {
		c.dataFile(s.File, s.Text)
	}
	for _, folder := range []string{glossary.TermFolder, glossary.TagFolder, "_data/user-personas"} {
		_ = fs.WalkDir(c.site.Tree(), folder, func(file string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() {
				c.unread(folder, file)
			}
			return nil
		})
	}
}

// unread reports a file that lies where the program reads files, and is none that
// it reads.
func (c *checker) unread(folder, file string) {
	name := path.Base(file)
	depth := strings.Count(strings.TrimPrefix(file, folder), "/")
	switch personas := folder == "_data/user-personas"; {
	case strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "README"):
	case !slices.Contains([]string{".yml", ".yaml"}, path.Ext(name)):
		c.report(place{file, 0}, "data-unread", "this file is not read", "let its name end in .yaml")
	case personas && depth != 2:
		c.report(place{file, 0}, "data-unread", "this file is not read", "put it into the folder of a path, such as "+folder+"/users/"+name)
	case !personas && depth != 1:
		c.report(place{file, 0}, "data-unread", "this file is not read", "put it into "+folder)
	}
}

// readData reads the data files, those for authors' eyes left out.
func (c *checker) readData() (files []*source) {
	tree := c.site.Tree()
	_ = fs.WalkDir(tree, "_data", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !slices.Contains([]string{".yml", ".yaml", ".json"}, path.Ext(file)) || strings.HasPrefix(entry.Name(), "_") {
			return nil
		}
		if info, err := entry.Info(); err == nil && info.Size() > maxDataSize {
			return nil
		}
		if text, err := fs.ReadFile(tree, file); err == nil {
			files = append(files, newSource(site.Passage{File: file, Line: 1, Text: string(text)}))
		}
		return nil
	})
	return files
}

// dataPlace is where an address stands in the data; ok is false where it does not.
func (c *checker) dataPlace(address string) (at place, ok bool) {
	for _, s := range c.inData() {
		if !c.looks.spend(len(s.Text), maxLooks) {
			break
		}
		for _, written := range spellings(address) {
			if found := bounded(s.Text, written); len(found) > 0 {
				return s.spot(found[0]).place, true
			}
		}
	}
	return place{}, false
}

// maxDataSize bounds a data file that is looked at, in bytes. The longest of the
// 2018 site has 60 kB.
const maxDataSize = 1 << 20

// dataFile looks at one data file. What opening could not read it has said.
func (c *checker) dataFile(file, source string) {
	var root yaml.Node
	reported := slices.ContainsFunc(c.found, func(d diagnostic.Diagnostic) bool { return d.File == file })
	if err := yaml.Unmarshal([]byte(source), &root); err != nil && !reported {
		line, text := glossary.YAMLError(err)
		c.report(place{file, line}, "data-file", text, "quote values that hold a colon, and indent with spaces")
	}
	if strings.HasPrefix(file, glossary.TermFolder+"/") {
		return // its descriptions are looked at as text
	}
	for i, line := range strings.Split(source, "\n") {
		value, _, _ := strings.Cut(line, " #")
		if text := placeholderIn(value); text != "" && !strings.HasPrefix(strings.TrimSpace(line), "#") {
			c.report(place{file, i + 1}, "placeholder", placeholderText(text), "write what belongs here, or take it out")
		}
	}
}
