package kramdown

import (
	"cmp"
	"html"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

var abbreviationLine = regexp.MustCompile(`^ {0,3}\*\[([^\n\]]+)\]:(.*)\n?$`)

// abbreviationDefinition reads *[HTML]: what it stands for.
func (s *scope) abbreviationDefinition() bool {
	m := abbreviationLine.FindSubmatch(s.peek(0))
	if m == nil {
		return false
	}
	s.at++
	if s.abbreviations == nil {
		s.abbreviations = map[string]string{}
	}
	s.abbreviations[string(m[1])] = strings.TrimSpace(string(m[2]))
	s.children = append(s.children, child{boundary: true, definition: true})
	return true
}

// markAbbreviations puts every abbreviation in the text into an <abbr>.
func (d *document) markAbbreviations(root ast.Node) {
	if len(d.abbreviations) == 0 {
		return
	}
	var names []string
	for name := range d.abbreviations {
		names = append(names, regexp.QuoteMeta(name))
	}
	// The longer of two that begin alike counts.
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	pattern := regexp.MustCompile(strings.Join(names, "|"))
	var texts []*ast.Text
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.CodeSpan, *ast.Image:
			return ast.WalkSkipChildren, nil
		}
		if t, ok := n.(*ast.Text); ok && entering {
			joinText(t)
			texts = append(texts, t)
		}
		return ast.WalkContinue, nil
	})
	for _, t := range texts {
		d.markIn(t, pattern)
	}
}

// joinText adds to a text what goldmark cut off it: it cuts at every character that
// might begin a span.
func joinText(t *ast.Text) {
	for !t.SoftLineBreak() && !t.HardLineBreak() {
		next, ok := t.NextSibling().(*ast.Text)
		if !ok || next.Segment.Start != t.Segment.Stop || next.Segment.Padding > 0 {
			return
		}
		t.Segment.Stop = next.Segment.Stop
		t.SetSoftLineBreak(next.SoftLineBreak())
		t.SetHardLineBreak(next.HardLineBreak())
		t.Parent().RemoveChild(t.Parent(), next)
	}
}

// markIn splits one text around the abbreviations in it.
func (d *document) markIn(t *ast.Text, pattern *regexp.Regexp) {
	value := t.Segment.Value(d.source)
	if t.Segment.Padding > 0 {
		return
	}
	parent, at := t.Parent(), 0
	for _, m := range pattern.FindAllIndex(value, -1) {
		if touchesWord(value, m) {
			continue
		}
		name := string(value[m[0]:m[1]])
		before := ast.NewTextSegment(text.NewSegment(t.Segment.Start+at, t.Segment.Start+m[0]))
		parent.InsertBefore(parent, t, before)
		parent.InsertBefore(parent, t, raw(d.abbreviation(name)))
		at = m[1]
	}
	t.Segment.Start += at
}

func (d *document) abbreviation(name string) string {
	title := ""
	if meaning := d.abbreviations[name]; meaning != "" {
		title = ` title="` + html.EscapeString(meaning) + `"`
	}
	return "<abbr" + title + ">" + html.EscapeString(name) + "</abbr>"
}

// touchesWord tells whether a match is part of a longer word.
func touchesWord(value []byte, match []int) bool {
	before, _ := utf8.DecodeLastRune(value[:match[0]])
	after, _ := utf8.DecodeRune(value[match[1]:])
	return match[0] > 0 && isWordRune(before) || match[1] < len(value) && isWordRune(after)
}
