package kramdown

import "bytes"

// blankLines takes the blank lines at the current place.
func (s *scope) blankLines() bool {
	start := s.at
	for s.at < len(s.lines) && isBlank(s.peek(0)) {
		s.at++
	}
	if s.at == start {
		return false
	}
	s.children = append(s.children, child{})
	s.pending = nil
	return true
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
