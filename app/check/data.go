package check

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"rutter/app/diagnostic"
	"rutter/app/fragment"
	"rutter/app/glossary"
	"rutter/app/site"
)

// report adds a finding, with the severity that its code has.
func (c *checker) report(at place, code, text, hint string) {
	c.found = append(c.found, diagnostic.New(code, at.file, at.line, text, hint))
}

// data looks at what stands in the data files and in the list of redirects.
func (c *checker) data() {
	c.terms()
	c.personasTwice()
	for _, r := range c.site.References() {
		c.reference(r)
	}
	c.redirectsTwice()
	c.dataFiles()
}

// reference looks at one address in the data.
func (c *checker) reference(r site.Reference) {
	at := place{r.File, r.Line}
	switch r.Kind {
	case site.GoalReference:
		if r.Address == "" {
			c.report(at, "persona-link", "the goal has no address", `add "url: …"`)
			return
		}
		c.address(r, "persona-link", "url")
	case site.TOCReference:
		c.address(r, "toc-link", "path")
	case site.RedirectReference:
		if before, _, splat := strings.Cut(r.Address, ":splat"); splat {
			c.redirectsBelow(r, before)
			return
		}
		c.address(r, "redirect-dead", "redirect to")
	case site.PageReference:
		if _, ok := c.site.PageOf(r.Address); !ok {
			hint := ""
			if near := c.nearestFile(r.Address); near != "" {
				hint = fmt.Sprintf("the nearest is %q", near)
			}
			c.report(at, "toc-link", fmt.Sprintf("there is no page %q", r.Address), hint)
		}
	case site.TermReference:
		if _, ok := c.site.Term(r.Address); !ok {
			c.report(at, "persona-term", fmt.Sprintf("there is no glossary term %q", r.Address), diagnostic.DidYouMean(r.Address, c.termIDs()))
		}
	}
}

// redirectsBelow wants something at addresses that begin so: where each redirect
// of such a kind leads only who follows it knows.
func (c *checker) redirectsBelow(r site.Reference, start string) {
	if !strings.HasPrefix(start, "/") || c.addresses().below(start) {
		return
	}
	c.report(place{r.File, r.Line}, "redirect-dead", fmt.Sprintf("redirects to %q, and no page lies below %q", r.Address, start), "")
}

// nearestFile is the page whose file was probably meant.
func (c *checker) nearestFile(file string) string {
	near := c.nearest("/" + file)
	if p, ok := c.site.Page(near); ok && near != "" {
		return p.File
	}
	return ""
}

// address looks at where an address in the data leads.
func (c *checker) address(r site.Reference, code, what string) {
	target := c.site.Resolve(r.Address)
	switch {
	case target.Shelf == fragment.ShelfExternal:
	case target.URL == "":
		c.report(place{r.File, r.Line}, "link-unsafe", fmt.Sprintf("the address %q is not followed", r.Address), "write a relative, an http, an https or a mailto address")
	case target.Shelf == fragment.ShelfNone:
		dead, hint := c.mend(target.URL)
		if dead == "link-case" {
			code = dead
		}
		c.report(place{r.File, r.Line}, code, fmt.Sprintf("%s %q leads to no page", what, r.Address), hint)
	default:
		c.later = append(c.later, anchor{place{r.File, r.Line}, r.Address, target.URL})
	}
}

// redirectsTwice wants one redirect from each address: the first counts.
func (c *checker) redirectsTwice() {
	first := map[string]int{}
	for _, r := range c.site.References() {
		if r.Kind != site.RedirectReference {
			continue
		}
		from := strings.TrimSuffix(r.From, "/")
		if line, taken := first[from]; taken {
			c.report(place{r.File, r.Line}, "redirect-twice", fmt.Sprintf("line %d redirects %s already", line, r.From), "take one of the two out")
			continue
		}
		first[from] = r.Line
	}
}

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
