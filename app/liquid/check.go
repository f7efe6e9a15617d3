package liquid

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/osteele/liquid/parser"

	"rutter/app/diagnostic"
)

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
var evaluates = map[string]bool{liquify: true, "where_exp": true, "find_exp": true, "group_by_exp": true}

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
		if !w.engine.filters[m[1]] && len(w.problems) < maxProblems {
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
