package liquid

import (
	"fmt"
	"regexp"
	"slices"
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
	tags   int            // how many have been read

	out      strings.Builder
	copied   int // how far the source is written
	line     int // the line of copied
	open     []openBlock
	problems []diagnostic.Diagnostic
	// endless are the verbatim blocks whose end tag comes no more.
	endless map[string]bool
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

func isClause(name string) bool { return name == "else" || name == "elsif" || name == "when" }

// clause writes else, elsif or when, where the innermost block has it.
func (w *preparation) clause(t token) {
	if len(w.open) > 0 {
		b := &w.open[len(w.open)-1]
		if b.drop {
			return
		}
		if slices.Contains(blocks[b.name], t.name) {
			w.innermostClause(b, t)
			return
		}
	}
	w.report(w.line, "liquid-stray-clause", fmt.Sprintf("%q stands outside of a block that has it", t.name), "")
}

// innermostClause writes a clause that its block has.
func (w *preparation) innermostClause(b *openBlock, t token) {
	switch {
	case t.name == "else" && t.args != "":
		w.report(w.line, "liquid-else", fmt.Sprintf("%q after else counts for nothing", t.args),
			strings.Replace("for another condition write {% elsif … %}", "…", strings.TrimPrefix(t.args, "if "), 1))
		t.args = ""
	case t.name == "elsif" && b.name == "unless" && b.inner == "":
		// The library has no elsif here.
		b.inner = "{% endif %}"
		w.out.WriteString(token{trimLeft: t.trimLeft}.text("else", "") + token{trimRight: t.trimRight, lines: t.lines}.text("if", mendCondition(t.args)))
		return
	}
	w.out.WriteString(t.text(t.name, mendCondition(t.args)))
}

// sound tells whether a token may go to the engine; what may not is reported.
func (w *preparation) sound(t token) bool {
	if w.tags++; w.tags > maxTags {
		w.reportMany()
		return false
	}
	if text, failed := w.broken[w.line]; failed && !strings.HasPrefix(t.name, "end") {
		if !w.reported(w.line) {
			w.report(w.line, "liquid-error", text, "")
		}
		return false
	}
	if w.engine.named[t.name] {
		return true
	}
	if t.name == "capture" && !variableName.MatchString(captureName(t.args)) {
		w.report(w.line, "liquid-capture", fmt.Sprintf("capture has %q where a name is wanted", excerpt(t.args)), "write {% capture name %}")
		return false
	}
	w.checkFilters(t.args)
	if text := unreadable(t.args); text != "" {
		w.report(w.line, "liquid-syntax", text, "")
		return false
	}
	return !w.verify || w.compiles(t)
}

var filterName = regexp.MustCompile(`\|\s*([A-Za-z_]\w*)`)

// evaluates are the filters that read a text as Liquid, and its variables with it.
var evaluates = map[string]bool{liquify: true, "where_exp": true, "find_exp": true}

// checkFilters reports filters that do not exist, and makes way for those that
// evaluate. As in Jekyll the value passes through an unknown filter unchanged.
func (w *preparation) checkFilters(args string) {
	if strings.IndexByte(args, '|') < 0 {
		return
	}
	for _, m := range filterName.FindAllStringSubmatch(quoted.ReplaceAllString(args, `""`), -1) {
		if evaluates[m[1]] {
			w.out.WriteString("{% " + enter + " %}")
		}
		if !w.engine.filters[m[1]] {
			w.report(w.line, "liquid-unknown-filter", fmt.Sprintf("unknown Liquid filter %q", m[1]),
				diagnostic.DidYouMean(m[1], w.engine.filterNames()))
		}
	}
}

// compiles tries a token by itself.
func (w *preparation) compiles(t token) bool {
	alone := w.alone(t)
	if alone == "" {
		return true
	}
	if _, err := w.engine.parse(alone, parser.SourceLoc{Pathname: w.page.File, LineNo: w.line}); err == nil {
		return true
	}
	w.report(w.line, "liquid-syntax", fmt.Sprintf("cannot be read as Liquid: %q", excerpt(w.page.Source[t.start:t.end])),
		"to show it as it stands, write it between {% raw %} and {% endraw %}")
	if t.object {
		w.out.WriteString(literal(w.page.Source[t.start:t.end]))
	}
	return false
}

// alone is a token as the smallest source that can be compiled; it is empty for
// tags that cannot fail.
func (w *preparation) alone(t token) string {
	_, startsBlock := blocks[t.name]
	switch {
	case startsBlock:
		return t.text(engineName(t.name), mendCondition(t.args)) + "{% end" + engineName(t.name) + " %}"
	case t.name == "elsif":
		return "{% if true %}" + t.text("elsif", mendCondition(t.args)) + "{% endif %}"
	case t.name == "when":
		return "{% case 1 %}" + t.text("when", mendCondition(t.args)) + "{% endcase %}"
	case t.object || w.engine.tags[t.name]:
		return t.text(t.name, mend(t.args))
	}
	return ""
}

// maxExcerpt is how much of a tag a diagnostic shows, in bytes.
const maxExcerpt = 80

// excerpt shortens a text for a diagnostic.
func excerpt(text string) string {
	if len(text) <= maxExcerpt {
		return text
	}
	return strings.ToValidUTF8(text[:maxExcerpt], "") + "…"
}

// reportMany says once that the rest of the tags is left out.
func (w *preparation) reportMany() {
	if w.tags == maxTags+1 {
		w.report(w.line, "liquid-tags", fmt.Sprintf("the page has more than %d tags", maxTags), "")
	}
}

func (w *preparation) reported(line int) bool {
	return slices.ContainsFunc(w.problems, func(d diagnostic.Diagnostic) bool { return d.Line == line })
}

func (w *preparation) report(line int, code, text, hint string) {
	if len(w.problems) >= maxProblems {
		return
	}
	w.problems = append(w.problems, diagnostic.Diagnostic{
		Code: code, Severity: diagnostic.Error, File: w.page.File, Line: line, Text: text, Hint: hint,
	})
}
