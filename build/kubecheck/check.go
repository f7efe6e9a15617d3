package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"rutter/build/kubecheck/command"
	"rutter/build/kubecheck/manifest"
	"rutter/build/kubecheck/page"
)

// checker holds the pages against one Kubernetes release and counts what it saw.
type checker struct {
	manifests *manifest.Checker
	pages     []*page.Page
	output    io.Writer
	found     struct{ manifests, commands, problems int }
}

func newChecker(minor int, output io.Writer) *checker {
	return &checker{manifests: manifest.NewChecker(minor), output: output}
}

// read takes in the files of the paths, folders with all that lies in them.
func (c *checker) read(paths []string) error {
	for _, root := range paths {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			switch filepath.Ext(path) {
			case ".md", ".yaml", ".yml":
				p, err := page.Read(path)
				c.pages = append(c.pages, p)
				return err
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// check reports every problem, a line each, and a last line with numbers.
func (c *checker) check() error {
	for _, p := range c.pages {
		for _, d := range c.documents(p, false) {
			c.manifests.Learn(d)
		}
	}
	for _, p := range c.pages {
		for _, d := range c.documents(p, true) {
			c.manifest(p, d)
		}
		c.commands(p)
		if filepath.Base(p.Path) == "_config.yml" {
			c.release(p)
		}
	}
	fmt.Fprintf(c.output, "%d files, %d manifests, %d kubectl commands, %d problems\n",
		len(c.pages), c.found.manifests, c.found.commands, c.found.problems)
	if c.found.problems > 0 {
		return errProblems
	}
	return nil
}

// release wants the configuration to name the release that the checks are made with.
func (c *checker) release(p *page.Page) {
	text, err := os.ReadFile(p.Path)
	want := fmt.Sprintf(`kubernetes_version: "1.%d"`, c.manifests.Minor)
	if err == nil && !strings.Contains(string(text), want) {
		c.problem(p, 1, fmt.Errorf("the pages are checked against another release: write %s", want))
	}
}

// documents are the YAML documents of a page: fenced, in here-documents, and
// the file itself where it is a manifest.
func (c *checker) documents(p *page.Page, report bool) []manifest.Document {
	var found []manifest.Document
	if isManifest(p.Path) {
		text, err := os.ReadFile(p.Path)
		if err == nil {
			found = manifest.Split(string(text), 1)
		}
	}
	for _, b := range p.Blocks {
		switch b.Lang {
		case "yaml", "yml":
			for _, d := range manifest.Split(b.Text, b.Line+1) {
				d.Shown = true
				found = append(found, d)
			}
		case "shell":
			_, documents, err := command.Shell(b.Text)
			if err != nil && report {
				c.problem(p, b.Line, err)
			}
			for _, d := range documents {
				if strings.Contains(d.Text, "apiVersion:") && strings.Contains(d.Text, "kind:") {
					found = append(found, manifest.Split(d.Text, b.Line+d.Line)...)
				}
			}
		}
	}
	return found
}

// isManifest tells whether a file is YAML for Kubernetes and not for the reader.
func isManifest(path string) bool {
	slashed := filepath.ToSlash(path)
	return filepath.Ext(path) != ".md" && !strings.Contains(slashed, "/_data/") && filepath.Base(path) != "_config.yml"
}

func (c *checker) manifest(p *page.Page, d manifest.Document) {
	found, err := c.manifests.Check(d)
	if found {
		c.found.manifests++
	}
	if err != nil {
		c.problem(p, d.Line, err)
	}
}

func (c *checker) commands(p *page.Page) {
	for _, b := range p.Blocks {
		if b.Lang != "shell" {
			continue
		}
		calls, _, _ := command.Shell(b.Text)
		for _, call := range calls {
			c.command(p, b.Line+call.Line, call.Words, false)
		}
	}
	for _, s := range p.Spans {
		calls, _, err := command.Shell(s.Text)
		if err != nil {
			c.problem(p, s.Line, fmt.Errorf("%s: %w", s.Text, err))
		}
		for _, call := range calls {
			c.command(p, s.Line, call.Words, true)
		}
	}
}

func (c *checker) command(p *page.Page, line int, words []string, named bool) {
	if words[0] != "kubectl" {
		return
	}
	c.found.commands++
	if err := command.Kubectl(words[1:], named); err != nil {
		c.problem(p, line, err)
	}
}

func (c *checker) problem(p *page.Page, line int, err error) {
	c.found.problems++
	fmt.Fprintf(c.output, "%s:%d: %s\n", p.Path, line, strings.ReplaceAll(err.Error(), "\n", " "))
}
