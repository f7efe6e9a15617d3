package command

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/pack"
	"rutter/app/site"
)

// noteRemoval takes the trainer's notes out of what is packed, and makes certain of
// it: the pack rendered with notes has to look as the folder does without them.
type noteRemoval struct {
	name               string
	tree               fs.FS
	original, handbook *site.Site

	// sources are the files that notes may be in, marked those in which a mark has
	// to stay in the place of each note, tried how many ways have been tried.
	sources map[string]string
	marked  map[string]bool
	tried   int
}

// find reads the files that notes may be in, and leaves out those that they cannot
// be taken out of, which are no pages.
func (n *noteRemoval) find(out io.Writer, files []pack.Source) (kept []pack.Source, err error) {
	n.sources, n.marked = map[string]string{}, map[string]bool{}
	for _, file := range files {
		if n.original.Withholds(file.Name) {
			source, err := fs.ReadFile(n.tree, file.Name)
			if err != nil {
				return nil, err
			}
			if _, err := site.WithoutNotes(file.Name, string(source), false); err != nil {
				fmt.Fprintln(out, diagnostic.Diagnostic{Code: "pack-note", File: file.Name, Text: "stays out of the pack: " + err.Error()})
				continue
			}
			n.sources[file.Name] = string(source)
		}
		kept = append(kept, file)
	}
	return kept, nil
}

// replace puts the sources without notes into the list of files.
func (n *noteRemoval) replace(files []pack.Source) []pack.Source {
	files = slices.Clone(files)
	for i := range files {
		if source, ok := n.sources[files[i].Name]; ok {
			name := files[i].Name
			files[i].Open = func() (io.ReadCloser, error) {
				text, err := site.WithoutNotes(name, source, n.marked[name])
				return io.NopCloser(strings.NewReader(text)), err
			}
		}
	}
	return files
}

// inspect compares what was packed with what learners see. What is left of notes is
// in left; again tells that another way is to be tried for the pages that differ.
func (n *noteRemoval) inspect(ctx context.Context, written *pack.Pack) (left []diagnostic.Diagnostic, again bool, err error) {
	if len(n.sources) == 0 {
		return nil, false, nil
	}
	packed, err := site.OpenWithNotes(written, n.name, n.handbook)
	if err != nil {
		return nil, false, err
	}
	differing := n.differing(ctx, packed)
	if n.tried++; len(differing) > 0 && n.tried < 3 {
		for name := range n.sources {
			// Which include or term has spoilt a page is not known.
			n.marked[name] = slices.Contains(differing, name) || n.marked[name] || n.tried == 2 && strings.HasPrefix(name, "_")
		}
		return nil, true, nil
	}
	for _, name := range differing {
		left = append(left, n.notTaken(name))
	}
	if len(left) == 0 {
		left, err = n.leftBehind(ctx, packed)
		left = append(left, n.unseenNotes(packed)...)
	}
	return left, false, err
}

// differing lists the files of the pages and terms that do not look as learners are
// to see them.
func (n *noteRemoval) differing(ctx context.Context, packed *site.Site) []string {
	var differing []string
	for _, p := range n.original.Pages {
		if ctx.Err() != nil {
			return nil
		}
		q, ok := packed.Page(p.URL)
		if !ok || p.Title != q.Title || !site.SameBody(n.original.RenderOnce(p).Fragment, packed.RenderOnce(q).Fragment) {
			differing = append(differing, p.File)
		}
	}
	for _, t := range n.original.OwnTerms() {
		a, _ := n.original.Definition(t.ID)
		b, ok := packed.Definition(t.ID)
		if !ok || !site.SameBody(a.Short, b.Short) || !site.SameBody(a.Long, b.Long) {
			differing = append(differing, t.File)
		}
	}
	return differing
}

// noteMark is an attribute list that makes a note, alone on its line.
var noteMark = regexp.MustCompile(`(?i)^[\s>]*\{:[^:}]*trainer-note[^}]*\}\s*$`)

// unseenNotes finds what is marked as a note where nothing is shown at all, such as in
// a footnote that nothing refers to. A page may show the mark itself, as code.
func (n *noteRemoval) unseenNotes(packed *site.Site) (left []diagnostic.Diagnostic) {
	for _, p := range packed.Pages {
		if _, noted := n.sources[p.File]; !noted {
			continue
		}
		source, _ := fs.ReadFile(packed.Tree(), p.File)
		shown := wordsOf(packed.RenderOnce(p).Text)
		for line := range strings.Lines(string(source)) {
			if noteMark.MatchString(line) && !strings.Contains(shown, wordsOf(line)) {
				left = append(left, n.notTaken(p.File))
				break
			}
		}
	}
	return left
}

// notTaken names a note that stays in a page whatever is done: the first one in the
// file, or else in what the page may include.
func (n *noteRemoval) notTaken(file string) diagnostic.Diagnostic {
	d := diagnostic.Diagnostic{
		Code: "pack-note", Severity: diagnostic.Error, File: file,
		Text: "a trainer's note cannot be taken out of this page",
		Hint: `write it as a block of its own, with blank lines around it and "{: .trainer-note }" on the line below`,
	}
	if path.Ext(file) == ".yaml" || path.Ext(file) == ".yml" {
		d.Text = "a trainer's note cannot be taken out of this definition"
	}
	for i, line := range strings.Split(n.sources[file], "\n") {
		if site.MentionsNote(line) {
			d.Line = i + 1
			return d
		}
	}
	return d
}
