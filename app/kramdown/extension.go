package kramdown

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// {::name options}, {::name options /} and their ends {:/name} and {:/}.
var extensionStart = regexp.MustCompile(`^\{::(\w+)((?:\s(?:\\\}|[^}])*?)?)(/)?\}`)

func extensionEnd(name string) *regexp.Regexp {
	return regexp.MustCompile(`\{:/(?:` + regexp.QuoteMeta(name) + `)?\}`)
}

// blockExtension reads {::comment}, {::nomarkdown} and {::options} as blocks.
func (s *scope) blockExtension() bool {
	rest, ok := afterSpace(s.peek(0))
	m := extensionStart.FindSubmatch(rest)
	if !ok || m == nil || !isBlank(rest[len(m[0]):]) {
		return false
	}
	name := string(m[1])
	end := s.at + 1
	if len(m[3]) == 0 {
		for end < len(s.lines) && !endsExtension(s.lines[end].Value(s.source), name) {
			end++
		}
		if end == len(s.lines) {
			s.problem("kramdown-extension", "{::"+name+"} is not closed", "add a line {:/"+name+"}", string(bytes.TrimSpace(m[0])))
			return false
		}
		end++
	}
	inner := s.lines[s.at+1 : max(end-1, s.at+1)]
	s.at = end
	switch name {
	case "comment":
	case "nomarkdown":
		node := ast.NewHTMLBlock(ast.HTMLBlockType7)
		node.Lines().AppendAll(inner)
		s.add(node)
	default:
		s.ignoredExtension(name, string(m[0]))
	}
	s.children = append(s.children, child{boundary: true})
	return true
}

func endsExtension(line []byte, name string) bool {
	rest, ok := afterSpace(line)
	m := extensionEnd(name).FindIndex(rest)
	return ok && m != nil && m[0] == 0 && isBlank(rest[m[1]:])
}

func (d *document) ignoredExtension(name, literal string) {
	if name == "options" {
		d.problem("kramdown-options", literal+" is ignored", "options are the same for every page here", literal)
		return
	}
	d.problem("kramdown-extension", fmt.Sprintf("there is no extension %q", name), "", literal)
}

// spanExtensionParser reads the same inside a text.
type spanExtensionParser struct{}

// Trigger is the character that an extension begins with.
func (spanExtensionParser) Trigger() []byte { return []byte{'{'} }

// Parse reads one extension that ends on its line.
func (spanExtensionParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	m := extensionStart.FindSubmatch(line)
	if m == nil {
		return nil
	}
	name, length, inner := string(m[1]), len(m[0]), []byte(nil)
	if len(m[3]) == 0 {
		end := extensionEnd(name).FindIndex(line[length:])
		if end == nil {
			return nil
		}
		inner = line[length : length+end[0]]
		length += end[1]
	}
	block.Advance(length)
	switch name {
	case "comment":
	case "nomarkdown":
		return raw(string(inner))
	default:
		pc.Get(documentKey).(*document).ignoredExtension(name, string(m[0]))
	}
	return raw("")
}
