package liquid

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/osteele/liquid/parser"

	"rutter/app/diagnostic"
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

// preparation walks the tags of one source and writes what the engine runs.
type preparation struct {
	engine *Engine
	page   Page
	broken map[int]string // lines that failed when they ran, with the reason
	verify bool           // check every tag by itself

	out      strings.Builder
	copied   int // how far the source is written
	line     int // the line of copied
	open     []openBlock
	problems []diagnostic.Diagnostic
}

// openBlock is a block that waits for its end tag.
type openBlock struct {
	name string
	args string
	line int
	tick int // where in out the argument of its tick is to stand; 0: no loop
	out  int // where in out its body begins
	drop bool
}

// prepare returns the source with our own tags in place of what we bound or
// mend, line for line, and the diagnostics of what was mended.
func (e *Engine) prepare(p Page, broken map[int]string, verify bool) (string, []diagnostic.Diagnostic) {
	w := &preparation{engine: e, page: p, broken: broken, verify: verify, line: p.Line}
	for from := 0; ; {
		t, found, closed := nextToken(p.Source, from)
		if !found {
			break
		}
		w.copyTo(t.start)
		if !closed {
			w.unclosed(t)
			from = t.start + 2
			continue
		}
		w.token(t)
		w.line += strings.Count(p.Source[w.copied:t.end], "\n")
		w.copied = t.end
		if t.name == "raw" || t.name == "comment" {
			w.copyVerbatim(t.name)
		}
		from = w.copied
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
	w.out.WriteString(text)
	w.line += strings.Count(text, "\n")
	w.copied = offset
}

// copyVerbatim copies a raw or comment block, in which no tag counts, with its
// end tag. Without one the block ends where it began.
func (w *preparation) copyVerbatim(name string) {
	end := regexp.MustCompile(`\{%-?\s*end` + name + `\s*-?%\}`).FindStringIndex(w.page.Source[w.copied:])
	if end == nil {
		w.report(w.line, "liquid-unclosed", `"`+name+`" is not closed`, "add {% end"+name+" %}")
		w.out.WriteString("{% end" + name + " %}")
		return
	}
	w.copyTo(w.copied + end[1])
}

// token writes one tag or object.
func (w *preparation) token(t token) {
	block, isEnd := strings.CutPrefix(t.name, "end")
	_, startsBlock := blocks[t.name]
	_, endsBlock := blocks[block]
	switch {
	case !w.sound(t, startsBlock):
		if startsBlock {
			w.open = append(w.open, openBlock{name: t.name, line: w.line, drop: true})
		}
	case t.object:
		w.out.WriteString(t.text("", mend(t.args)))
	case t.name == "raw" || t.name == "comment":
		w.out.WriteString(t.text(t.name, t.args))
	case startsBlock:
		w.start(t)
	case isEnd && endsBlock:
		w.end(t, block)
	case isClause(t.name):
		w.clause(t)
	case w.engine.tags[t.name] && t.name[0] != '_':
		w.out.WriteString(t.text(t.name, mend(t.args)))
	default:
		w.report(w.line, "liquid-unknown-tag", fmt.Sprintf("unknown Liquid tag %q", t.name),
			diagnostic.DidYouMean(t.name, w.engine.tagNames()))
	}
}

var liquifyFilter = regexp.MustCompile(`\|\s*liquify\b`)

// mend rewrites what the library does not read as the format means it: a.[b],
// which the 2018 site uses, is a[b]; and liquify needs to know the page.
func mend(args string) string {
	args = strings.ReplaceAll(args, ".[", "[")
	if strings.Contains(args, "liquify") {
		args = liquifyFilter.ReplaceAllString(args, "| "+liquify+`: "`+runKey+`"`)
	}
	return args
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
	case "for", "tablerow":
		w.out.WriteString(token{trimLeft: t.trimLeft}.text(t.name, mend(t.args)))
		b.tick = w.out.Len()
		w.out.WriteString(token{trimRight: t.trimRight}.text(tick, tickWidth))
	default:
		w.out.WriteString(t.text(t.name, mend(t.args)))
	}
	b.out = w.out.Len()
	w.open = append(w.open, b)
}

// tickWidth holds the place of a loop's length until its end is seen.
const tickWidth = "00000000"

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
	name := b.name
	if name == "capture" {
		name = boundedCapture
	}
	w.out.WriteString(t.text("end"+name, ""))
	if b.tick > 0 {
		w.setTick(b)
	}
}

// setTick writes the length of a loop's body into the tick that counts it.
func (w *preparation) setTick(b openBlock) {
	text := w.out.String()
	width := fmt.Sprintf("%0*d", len(tickWidth), min(1+len(text)-b.out, 99_999_999))
	mended := text[:b.tick] + strings.Replace(text[b.tick:b.out], tickWidth, width, 1) + text[b.out:]
	w.out.Reset()
	w.out.WriteString(mended)
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
		w.out.WriteString("{{ " + b.args + " }}")
	}
}

func isClause(name string) bool { return name == "else" || name == "elsif" || name == "when" }

// clause writes else, elsif or when, where the innermost block has it.
func (w *preparation) clause(t token) {
	if len(w.open) > 0 {
		b := w.open[len(w.open)-1]
		for _, c := range blocks[b.name] {
			if c == t.name && !b.drop {
				w.out.WriteString(t.text(t.name, mend(t.args)))
				return
			}
		}
		if b.drop {
			return
		}
	}
	w.report(w.line, "liquid-stray-clause", fmt.Sprintf("%q stands outside of a block that has it", t.name), "")
}

// unclosed reports a delimiter that nothing closes, and keeps it as text.
func (w *preparation) unclosed(t token) {
	open, closer := "{%", "%}"
	if t.object {
		open, closer = "{{", "}}"
	}
	w.report(w.line, "liquid-unclosed-tag", fmt.Sprintf("%q is not closed", open),
		fmt.Sprintf("add %q, or write it between {%% raw %%} and {%% endraw %%}", closer))
}

// sound tells whether a token may go to the engine; what may not is reported.
func (w *preparation) sound(t token, startsBlock bool) bool {
	if text, failed := w.broken[w.line]; failed && !strings.HasPrefix(t.name, "end") {
		if !w.reported(w.line) {
			w.report(w.line, "liquid-error", text, "")
		}
		return false
	}
	if strings.Contains(t.args, runKey) {
		w.report(w.line, "liquid-syntax", fmt.Sprintf("%q is not a name that a template may use", runKey), "")
		return false
	}
	w.checkFilters(t.args)
	if text := oversizedRange(t.args); text != "" {
		w.report(w.line, "liquid-range", text, "")
		return false
	}
	if !w.verify || isClause(t.name) {
		return true
	}
	return w.compiles(t, startsBlock)
}

var filterName = regexp.MustCompile(`\|\s*([A-Za-z_]\w*)`)

// checkFilters reports filters that do not exist. As in Jekyll the value passes
// through them unchanged.
func (w *preparation) checkFilters(args string) {
	if strings.IndexByte(args, '|') < 0 {
		return
	}
	for _, m := range filterName.FindAllStringSubmatch(quoted.ReplaceAllString(args, `""`), -1) {
		if !w.engine.filters[m[1]] {
			w.report(w.line, "liquid-unknown-filter", fmt.Sprintf("unknown Liquid filter %q", m[1]),
				diagnostic.DidYouMean(m[1], w.engine.filterNames()))
		}
	}
}

var quoted = regexp.MustCompile(`"[^"]*"|'[^']*'`)

// compiles tries a token by itself.
func (w *preparation) compiles(t token, startsBlock bool) bool {
	alone := t.text(t.name, mend(t.args))
	if !t.object && !startsBlock && !w.engine.tags[t.name] {
		return true
	}
	if startsBlock {
		alone += "{% end" + t.name + " %}"
	}
	_, err := w.engine.config.Compile(alone, parser.SourceLoc{Pathname: w.page.File, LineNo: w.line})
	if err == nil {
		return true
	}
	w.report(w.line, "liquid-syntax", fmt.Sprintf("cannot be read as Liquid: %q", w.page.Source[t.start:t.end]),
		"to show it as it stands, write it between {% raw %} and {% endraw %}")
	if t.object {
		w.out.WriteString("{% raw %}" + w.page.Source[t.start:t.end] + "{% endraw %}")
	}
	return false
}

var rangePattern = regexp.MustCompile(`\(\s*(-?[\w.]+?)\s*\.\.\s*(-?[\w.]+?)\s*\)\s*(\|)?`)

// oversizedRange says what is wrong with a range that is too long, or whose
// length shows only when a filter has built it in full.
func oversizedRange(args string) string {
	if !strings.Contains(args, "..") {
		return ""
	}
	for _, m := range rangePattern.FindAllStringSubmatch(args, -1) {
		from, errFrom := strconv.Atoi(m[1])
		to, errTo := strconv.Atoi(m[2])
		switch {
		case errFrom == nil && errTo == nil && to-from >= maxRange:
			return fmt.Sprintf("the range %s..%s is longer than %d", m[1], m[2], maxRange)
		case (errFrom != nil || errTo != nil) && m[3] != "":
			return "a range with a variable in it cannot go through a filter"
		}
	}
	return ""
}

func (w *preparation) reported(line int) bool {
	return slices.ContainsFunc(w.problems, func(d diagnostic.Diagnostic) bool { return d.Line == line })
}

func (w *preparation) report(line int, code, text, hint string) {
	w.problems = append(w.problems, diagnostic.Diagnostic{
		Code: code, Severity: diagnostic.Error, File: w.page.File, Line: line, Text: text, Hint: hint,
	})
}
