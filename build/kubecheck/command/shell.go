// Package command parses the kubectl commands of the handbook against the
// command tree and the flags of the real kubectl.
package command

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Call is one command of a shell block.
type Call struct {
	// Words are its name and arguments, with variables as the shell text has them.
	Words []string
	// Line counts from 1 within the block.
	Line int
}

// Document is what a block hands to a program in a here-document.
type Document struct {
	Text string
	// Line is that of its first line, from 1 within the block.
	Line int
}

// Shell finds every command and every here-document of a shell text.
func Shell(text string) (calls []Call, documents []Document, err error) {
	file, err := syntax.NewParser(syntax.Variant(syntax.LangBash)).Parse(strings.NewReader(text), "")
	if err != nil {
		return nil, nil, err
	}
	syntax.Walk(file, func(node syntax.Node) bool {
		switch n := node.(type) {
		case *syntax.CallExpr:
			if len(n.Args) > 0 {
				calls = append(calls, Call{words(n.Args), int(n.Pos().Line())})
			}
		case *syntax.Redirect:
			if n.Hdoc != nil {
				documents = append(documents, Document{body(text, n), int(n.Hdoc.Pos().Line())})
			}
		}
		return true
	})
	return calls, documents, nil
}

// expansion stands for what the shell would put in. It is base64, for the one
// place where a manifest wants that.
const expansion = "RVhQQU5TSU9O"

// body is the text of a here-document, with expansions filled in.
func body(text string, r *syntax.Redirect) string {
	var b strings.Builder
	for _, p := range r.Hdoc.Parts {
		if _, literal := p.(*syntax.Lit); literal {
			b.WriteString(text[p.Pos().Offset():p.End().Offset()])
		} else {
			b.WriteString(expansion)
		}
	}
	// The last part reaches over the word that ends the document.
	delimiter := strings.Join(words([]*syntax.Word{r.Word}), "")
	return strings.TrimSuffix(strings.TrimRight(b.String(), " \t\n"), delimiter)
}

// words are the arguments as the program would get them, with expansions left
// as they are written.
func words(args []*syntax.Word) []string {
	var result []string
	for _, arg := range args {
		var b strings.Builder
		for _, part := range arg.Parts {
			b.WriteString(unquoted(part))
		}
		result = append(result, b.String())
	}
	return result
}

func unquoted(p syntax.WordPart) string {
	switch p := p.(type) {
	case *syntax.Lit:
		return strings.ReplaceAll(p.Value, "\\", "")
	case *syntax.SglQuoted:
		return p.Value
	case *syntax.DblQuoted:
		var b strings.Builder
		for _, inner := range p.Parts {
			b.WriteString(unquoted(inner))
		}
		return b.String()
	default:
		return expansion
	}
}
