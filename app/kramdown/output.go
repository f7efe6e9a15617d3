package kramdown

import "strings"

// output takes what goldmark's renderer writes. Given a plain buffer the renderer
// puts another one before it, and every page is copied twice more.
type output struct{ strings.Builder }

// Available is the room that is left; the builder grows as it likes.
func (o *output) Available() int { return o.Cap() - o.Len() }

// Buffered is 0: nothing waits to be written.
func (o *output) Buffered() int { return 0 }

// Flush has nothing to do.
func (o *output) Flush() error { return nil }
