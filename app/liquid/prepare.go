package liquid

import (
	"fmt"
	"strings"

	"rutter/app/diagnostic"
)

// preparation walks the tags of one source and writes what the engine runs.
type preparation struct {
	engine *Engine
	page   Page
	broken map[int]string // lines that failed when they ran, with the reason
	verify bool           // check every tag by itself
	tags   int            // how many have been read

	out      strings.Builder
	copied   int // how far the source is written
	line     int // the line of copied
	open     []openBlock
	problems []diagnostic.Diagnostic
	// endless are the verbatim blocks whose end tag comes no more.
	endless map[string]bool
}

// prepare returns the source with our own tags in place of what we bound or
// mend, line for line, and the diagnostics of what was mended.
func (e *Engine) prepare(p Page, broken map[int]string, verify bool) (string, []diagnostic.Diagnostic) {
	w := &preparation{engine: e, page: p, broken: broken, verify: verify, line: p.Line, endless: map[string]bool{}}
	s := newScanner(p.Source)
	for {
		t, found, closed := s.next(w.copied)
		if !found {
			break
		}
		w.copyTo(t.start)
		if !closed {
			w.unclosed(s, t)
			continue
		}
		written := w.out.Len()
		w.token(t)
		w.line += t.lines
		w.copied = t.end
		if t.name == "raw" || t.name == "comment" {
			w.verbatim(t)
		} else if t.lines > 0 {
			// A tag that was left out takes its lines all the same.
			w.out.WriteString(lineBreaks(t.lines - strings.Count(w.out.String()[written:], "\n")))
		}
	}
	w.copyTo(len(p.Source))
	for len(w.open) > 0 {
		w.closeUnclosed("at the end of the text that belongs to it")
	}
	if p.include {
		w.out.WriteString("{% " + export + " %}")
	}
	return w.out.String(), w.problems
}

// copyTo writes the text up to offset as it is.
func (w *preparation) copyTo(offset int) {
	text := w.page.Source[w.copied:offset]
	if rest, brace := strings.CutSuffix(text, "{"); brace {
		// It must not grow together with a tag that is put behind it.
		w.out.WriteString(rest + literal("{"))
	} else {
		w.out.WriteString(text)
	}
	w.line += strings.Count(text, "\n")
	w.copied = offset
}

// token writes one tag or object.
func (w *preparation) token(t token) {
	block, isEnd := strings.CutPrefix(t.name, "end")
	_, startsBlock := blocks[t.name]
	_, endsBlock := blocks[block]
	switch {
	case !w.sound(t):
		if startsBlock {
			w.open = append(w.open, openBlock{name: t.name, line: w.line, drop: true})
		}
	case t.object:
		w.object(t)
	case t.name == "raw" || t.name == "comment":
		// The caller goes on with what they hold.
	case startsBlock:
		w.start(t)
	case isEnd && endsBlock:
		w.end(t, block)
	case isClause(t.name):
		w.clause(t)
	case w.engine.named[t.name]:
		w.out.WriteString(t.text(t.name, t.args))
	case w.engine.tags[t.name]:
		w.out.WriteString(t.text(t.name, mend(t.args)))
	default:
		w.report(w.line, "liquid-unknown-tag", fmt.Sprintf("unknown Liquid tag %q", t.name),
			diagnostic.DidYouMean(t.name, w.engine.tagNames()))
	}
}

// object writes an object; an empty one prints nothing.
func (w *preparation) object(t token) {
	if t.args == "" {
		w.out.WriteString(t.text("", `""`))
		return
	}
	w.out.WriteString(t.text("", mend(t.args)))
}
