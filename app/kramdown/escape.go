package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// unescapable is the punctuation that a backslash does nothing to: kramdown
// writes both.
const unescapable = ",/;?@^&%"

// escapeWriter writes text with the escapes that kramdown knows taken out.
type escapeWriter struct{ html.Writer }

// Write writes the text, resolving entities and escapes.
func (e escapeWriter) Write(w util.BufWriter, text []byte) {
	if bytes.IndexByte(text, '\\') < 0 {
		e.Writer.Write(w, text)
		return
	}
	start := 0
	for i := 0; i+1 < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		if bytes.IndexByte([]byte(unescapable), text[i+1]) >= 0 {
			// The two are written apart, so that they do not look like an escape.
			e.Writer.Write(w, text[start:i])
			e.Writer.RawWrite(w, text[i:i+1])
			start = i + 1
		}
		i++
	}
	e.Writer.Write(w, text[start:])
}
