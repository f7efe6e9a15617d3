package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/text"
)

// segment is a piece of the source: a line, or what is left of one.
type segment = text.Segment

// indentation is the columns of white space that a line begins with, a tab
// counting four, and the bytes that they take.
func indentation(line []byte) (columns, bytes int) {
	for i, c := range line {
		switch c {
		case ' ':
			columns++
		case '\t':
			columns += 4
		default:
			return columns, i
		}
	}
	return columns, len(line)
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' }

func isBlank(line []byte) bool { return len(bytes.TrimSpace(line)) == 0 }

// afterSpace is the line without up to three spaces in front; ok is false where
// it is indented further.
func afterSpace(line []byte) (rest []byte, ok bool) {
	columns, n := indentation(line)
	return line[n:], columns <= 3
}

// skip moves the start of a segment by n bytes of its text.
func skip(s segment, n int) segment {
	fromPadding := min(n, s.Padding)
	s.Padding -= fromPadding
	s.Start += n - fromPadding
	return s
}

// dedent takes up to width columns of white space off the front of a line.
func dedent(s segment, width int, source []byte) segment {
	for width > 0 && s.Padding > 0 {
		s.Padding--
		width--
	}
	for width > 0 && s.Start < s.Stop {
		switch source[s.Start] {
		case ' ':
			width--
		case '\t':
			width -= 4
		default:
			return s
		}
		s.Start++
	}
	s.Padding -= min(width, 0)
	return s
}

// trimmed is a line without the white space on either side.
func trimmed(s segment, source []byte) segment {
	s = s.TrimLeftSpace(source)
	return s.TrimRightSpace(source)
}
