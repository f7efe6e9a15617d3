package kramdown

import (
	"github.com/yuin/goldmark/ast"
)

// indentedCode reads lines that are indented by four columns, with the blank
// lines between them and, as kramdown has it, the lines that follow without one.
func (s *scope) indentedCode() bool {
	if columns, _ := indentation(s.peek(0)); columns < 4 || isBlank(s.peek(0)) {
		return false
	}
	node := ast.NewCodeBlock()
	end := s.at
	for i := s.at; i < len(s.lines); i++ {
		line := s.lines[i].Value(s.source)
		columns, _ := indentation(line)
		if isBlank(line) {
			continue
		}
		// Behind a blank line only an indented one continues the block.
		if columns < 4 && (i > end || s.endsLazily(line)) {
			break
		}
		end = i + 1
	}
	for _, line := range s.lines[s.at:end] {
		node.Lines().Append(dedent(line, 4, s.source))
	}
	s.at = end
	s.add(node)
	return true
}
