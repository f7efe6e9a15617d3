package liquid

import (
	"fmt"
	"strings"
)

// blocks maps the name of every block to the clauses that may stand in it.
var blocks = map[string][]string{
	"capture":  nil,
	"case":     {"when", "else"},
	"comment":  nil,
	"for":      {"else"},
	"if":       {"elsif", "else"},
	"raw":      nil,
	"tablerow": nil,
	"unless":   {"elsif", "else"},
}

// openBlock is a block that waits for its end tag.
type openBlock struct {
	name string
	args string
	line int
	// inner are the end tags of what the block was rewritten into.
	inner string
	drop  bool
}

// start opens a block.
func (w *preparation) start(t token) {
	if len(w.open) == maxNesting {
		w.report(w.line, "liquid-nesting", fmt.Sprintf("blocks are nested deeper than %d", maxNesting), "")
		w.open = append(w.open, openBlock{name: t.name, line: w.line, drop: true})
		return
	}
	b := openBlock{name: t.name, args: t.args, line: w.line}
	switch t.name {
	case "capture":
		// Captures stand side by side in this format: a second one means that
		// the first was left open.
		for i := len(w.open) - 1; i >= 0 && w.inside("capture"); i-- {
			w.closeUnclosed("before the next {% capture %}")
		}
		w.out.WriteString(t.text(boundedCapture, t.args))
	case "if", "unless":
		w.out.WriteString(t.text(t.name, mendCondition(t.args)))
	default:
		w.out.WriteString(t.text(engineName(t.name), mend(t.args)))
	}
	w.open = append(w.open, b)
}

// engineName is the name of our own block where it takes the place of one of
// the library's.
func engineName(name string) string {
	switch name {
	case "capture":
		return boundedCapture
	case "for":
		return boundedLoop
	case "tablerow":
		return boundedTable
	}
	return name
}

// inside tells whether a block of that name is open.
func (w *preparation) inside(name string) bool {
	for _, b := range w.open {
		if b.name == name && !b.drop {
			return true
		}
	}
	return false
}

// end closes the block of that name, and reports those that were left open in it.
func (w *preparation) end(t token, name string) {
	at := len(w.open) - 1
	for at >= 0 && w.open[at].name != name {
		at--
	}
	if at < 0 {
		w.report(w.line, "liquid-stray-end", fmt.Sprintf("%q closes nothing", t.name), "")
		return
	}
	for len(w.open) > at+1 {
		w.closeUnclosed("before {% end" + name + " %}")
	}
	w.close(t)
}

// close writes the end tag of the innermost block.
func (w *preparation) close(t token) {
	b := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	if b.drop {
		return
	}
	w.out.WriteString(b.inner + t.text("end"+engineName(b.name), ""))
}

// closeUnclosed ends the innermost block where the author did not, and says so.
func (w *preparation) closeUnclosed(where string) {
	b := w.open[len(w.open)-1]
	if !b.drop {
		w.report(b.line, "liquid-unclosed", fmt.Sprintf("%q is not closed", strings.TrimSpace(b.name+" "+b.args)),
			"add {% end"+b.name+" %} "+where)
	}
	w.close(token{})
	// Text that was captured and never printed would be lost to the reader.
	if b.name == "capture" && !b.drop && w.copied == len(w.page.Source) {
		w.out.WriteString("{{ " + captureName(b.args) + " }}")
	}
}
