package kramdown

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// {::name options}, {::name options /} and their ends {:/name} and {:/}.
var extensionStart = regexp.MustCompile(`^\{::(\w+)((?:\s(?:\\\}|[^}])*?)?)(/)?\}`)

var strayEnd = regexp.MustCompile(`^\{:/(\w[\w-]*)?\}`)

var knownExtensions = map[string]bool{"comment": true, "nomarkdown": true, "options": true}

func extensionEnd(name string) *regexp.Regexp {
	return regexp.MustCompile(`\{:/(?:` + regexp.QuoteMeta(name) + `)?\}`)
}

// blockExtension reads {::comment}, {::nomarkdown} and {::options} as blocks. One
// that is not closed becomes text, and the parser of spans says so. Of one that
// nobody knows the content stays.
func (s *scope) blockExtension() bool {
	rest, ok := afterSpace(s.peek(0))
	m := extensionStart.FindSubmatch(rest)
	if !ok || m == nil || !isBlank(rest[len(m[0]):]) {
		return false
	}
	name, literal := string(m[1]), string(m[0])
	if !knownExtensions[name] {
		s.unknownExtension(name, literal)
		s.at++
		s.children = append(s.children, child{boundary: true})
		return true
	}
	end := s.at + 1
	if len(m[3]) == 0 {
		for end < len(s.lines) && !endsExtension(s.lines[end].Value(s.source), name) {
			end++
		}
		if end == len(s.lines) {
			return false
		}
		end++
	}
	inner := s.lines[s.at+1 : max(end-1, s.at+1)]
	s.at = end
	switch {
	case name == "nomarkdown" && forHTML(string(m[2])):
		node := ast.NewHTMLBlock(ast.HTMLBlockType7)
		node.Lines().AppendAll(inner)
		s.add(node)
	case name == "options":
		s.ignoredOptions(literal)
	}
	s.children = append(s.children, child{boundary: true})
	return true
}

// forHTML tells whether text outside of Markdown is meant for HTML: it may name
// the kinds of output that it is for.
func forHTML(options string) bool {
	list, _ := parseAttributeList(options)
	for _, a := range list {
		if a.key == "type" && a.value != "" {
			return slices.Contains(strings.Fields(a.value), "html")
		}
	}
	return true
}

func endsExtension(line []byte, name string) bool {
	rest, ok := afterSpace(line)
	m := extensionEnd(name).FindIndex(rest)
	return ok && m != nil && m[0] == 0 && isBlank(rest[m[1]:])
}

func (d *document) ignoredOptions(literal string) {
	d.problem("kramdown-options", literal+" is ignored", "options are the same for every page here", literal)
}

func (d *document) unknownExtension(name, literal string) {
	d.problem("kramdown-extension", fmt.Sprintf("there is no extension %q", name), "", literal)
}

// spanExtensionParser reads the same inside a text.
type spanExtensionParser struct{}

// Trigger is the character that an extension begins with.
func (spanExtensionParser) Trigger() []byte { return []byte{'{'} }

// Parse reads one extension, which may end on a later line.
func (spanExtensionParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	d := pc.Get(documentKey).(*document)
	if m := strayEnd.FindSubmatch(line); m != nil {
		block.Advance(len(m[0]))
		d.dropEnd(string(m[1]), string(m[0]))
		return raw("")
	}
	m := extensionStart.FindSubmatch(line)
	if m == nil {
		return nil
	}
	name, literal := string(m[1]), string(m[0])
	block.Advance(len(m[0]))
	if !knownExtensions[name] {
		d.unknownExtension(name, literal)
		return raw("")
	}
	inner, ok := "", true
	if len(m[3]) == 0 {
		inner, ok = d.upToExtensionEnd(parent, block, name)
	}
	switch {
	case !ok:
		d.problem("kramdown-extension", "{::"+name+"} is not closed", "add {:/"+name+"}", literal)
		return nil
	case name == "nomarkdown" && forHTML(string(m[2])):
		return raw(inner)
	case name == "options":
		d.ignoredOptions(literal)
	}
	return raw("")
}

// dropEnd reports the end of an extension that none began. That of an unknown one
// goes with its start.
func (d *document) dropEnd(name, literal string) {
	if name == "" || knownExtensions[name] {
		d.problem("kramdown-extension", literal+" ends nothing", "take it out", literal)
	}
}

// upToExtensionEnd reads the text before {:/name} or {:/} and leaves the reader
// behind it; ok is false where there is neither.
func (d *document) upToExtensionEnd(parent ast.Node, block text.Reader, name string) (inner string, ok bool) {
	what := []byte("{:/" + name + "}")
	if d.isMissing(parent, what) {
		return "", false
	}
	end := extensionEnd(name)
	var out strings.Builder
	for line, _ := block.PeekLine(); line != nil; line, _ = block.PeekLine() {
		if m := end.FindIndex(line); m != nil {
			out.Write(line[:m[0]])
			block.Advance(m[1])
			return out.String(), true
		}
		out.Write(line)
		block.AdvanceLine()
	}
	d.setMissing(parent, what)
	return "", false
}
