package site

import (
	"errors"
	"path"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"rutter/app/fragment"
	"rutter/app/kramdown"
)

// ErrHoldsNote means that a file is of a kind that a trainer's note cannot be taken
// out of.
var ErrHoldsNote = errors.New("there is a trainer's note in it, which cannot be taken out of a file of this kind")

// MentionsNote tells whether a text names the class of trainer's notes.
func MentionsNote(source string) bool { return containsNote(source) }

// WithoutNotes takes the trainer's notes out of the source of a page, an include or
// a data file. marked is that of kramdown.WithoutClass, and so is what it promises:
// blocks are taken out as they stand in the source.
func WithoutNotes(file, source string, marked bool) (string, error) {
	if !containsNote(source) {
		return source, nil
	}
	switch strings.ToLower(path.Ext(file)) {
	case ".md", ".markdown", ".html", ".htm":
		front, _ := parseFrontMatter(file, source)
		return source[:front.bodyAt] + kramdown.WithoutClass(source[front.bodyAt:], fragment.NoteClass, marked), nil
	case ".yaml", ".yml":
		return dataWithoutNotes(source, marked)
	}
	return "", ErrHoldsNote
}

// Between blocks, ends of lines mean nothing.
var (
	betweenTags = regexp.MustCompile(`>\n+<`)
	blankLines  = regexp.MustCompile(`\n+`)
)

// SameBody tells whether two bodies look the same, with the same terms: HTML, but
// for the ends of lines between blocks.
func SameBody(a, b *fragment.Fragment) bool {
	plain := func(f *fragment.Fragment) string {
		return blankLines.ReplaceAllString(betweenTags.ReplaceAllString(strings.TrimSpace(f.HTML), "><"), "\n")
	}
	return plain(a) == plain(b) && slices.Equal(a.Terms, b.Terms)
}

// dataWithoutNotes writes YAML anew: its values may be folded or quoted.
func dataWithoutNotes(source string, marked bool) (string, error) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(source), &root); err != nil {
		return "", ErrHoldsNote
	}
	stripNode(&root, marked)
	out, err := yaml.Marshal(&root)
	return string(out), err
}

func stripNode(n *yaml.Node, marked bool) {
	if n.Kind == yaml.ScalarNode && containsNote(n.Value) {
		n.Value = kramdown.WithoutClass(n.Value, fragment.NoteClass, marked)
	}
	for _, inner := range n.Content {
		stripNode(inner, marked)
	}
}
