package kramdown

import "bytes"

// blankLines takes the blank lines at the current place. An attribute list that
// waits for a block goes on waiting where a blank line stood before it too.
func (s *scope) blankLines() bool {
	start := s.at
	for s.at < len(s.lines) && isBlank(s.peek(0)) {
		s.at++
	}
	if s.at == start {
		return false
	}
	if s.afterGap() {
		s.children[len(s.children)-1].wide = true
		return true
	}
	s.pending = nil
	wide := s.at-start > 1 || len(s.lines[start].Value(s.source)) > 1
	s.children = append(s.children, child{wide: wide})
	return true
}

// afterGap tells whether the current line stands behind a blank one.
func (s *scope) afterGap() bool {
	n := len(s.children)
	return n > 0 && s.children[n-1].node == nil && !s.children[n-1].boundary
}

// endOfBlock takes a line that holds only "^", which ends the block before it.
func (s *scope) endOfBlock() bool {
	if !isEndOfBlock(s.peek(0)) {
		return false
	}
	s.at++
	s.children = append(s.children, child{boundary: true})
	return true
}

func isEndOfBlock(line []byte) bool {
	return len(line) > 0 && line[0] == '^' && isBlank(bytes.TrimPrefix(line, []byte("^")))
}
