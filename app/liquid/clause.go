package liquid

import (
	"fmt"
	"slices"
	"strings"
)

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
