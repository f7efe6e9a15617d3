package kramdown

import (
	"strings"
	"testing"
	"time"
)

// TestLongInputs repeats every piece that a construct begins with.
func TestLongInputs(t *testing.T) {
	pieces := []string{
		"*", "**", "_", "~~", "`", "``", "[", "![", "]", "](", "[a](", "[a](b \"", "<", "<div>", "<a ", "<code>", "</div>", "<!--",
		"<h1>", "<div markdown=\"1\">", "{:", "{: .a", "{::comment}", "{:/}", "{: .a}\n", "\n", " ", "\t", "    \n", "> ", ">", "* ", "1. ",
		"* a\n", "* a\n\n", "  * a\n", "- ", ": ", "a\n: b\n", "a\n\n: b\n", "#", "# ", "# a\n", "a\n===\n", "---\n", "|", "|a|b|\n", "|`a",
		"|\n|-\n", "```\n", "~~~\n", "[^a]", "[^a]: b\n", "[a]: /b\n", "[a]", "[a][b] ", "*[a]: b\n", "\\", "\\\\\n", "&", "&amp;", "\"",
		"'", "--", "...", "<<", ">>", "$$", "^\n", "a", "a\n", "a ", "*a ", "*a* ", "a*", "_a ", "a_", "**a ", "~~a ", "{:x:y}\n", "<b>",
		"<https://", "<a@b", "* [ ] a\n", "* {: .a} b\n", "  \n", "é", "*a **b ", "[a](b", "]: ", "a: ", "<p>\n", "<br>\n", "- a\n  ", "]([",
		"<h1>a</h1>", "<table><tr><td>a</td></tr></table>", "<a/>", "<!-- a -->",
	}
	for _, piece := range pieces {
		growsEvenly(t, "<div>"+piece, func(length int) string { return "<div>" + strings.Repeat(piece, length/len(piece)) + "</div>" })
		growsEvenly(t, piece, func(length int) string { return strings.Repeat(piece, length/len(piece)) })
		growsEvenly(t, "a "+piece, func(length int) string { return "a " + strings.Repeat(piece, length/len(piece)) + "b" })
	}
}

// TestDeepInputs nests containers far deeper than a person would.
func TestDeepInputs(t *testing.T) {
	for _, piece := range []string{"> ", "* ", "1. ", ">* ", "<div markdown=\"1\">\n", "[", "*a **b ", ": ", "<div>"} {
		growsEvenly(t, piece, func(length int) string { return strings.Repeat(piece, length/16) + "a\n" })
	}
	growsEvenly(t, "stairs", func(length int) string {
		var stairs strings.Builder
		for depth := 0; stairs.Len() < length; depth++ {
			stairs.WriteString(strings.Repeat("  ", depth) + "* a\n")
		}
		return stairs.String()
	})
}

// growsEvenly fails where four times the input takes far more than four times as
// long: sixteen times would mean that every part of it looks at every other. What
// both take in absolute terms depends on the machine and the race detector.
func growsEvenly(t *testing.T, name string, input func(length int) string) {
	t.Helper()
	const length, slack = 32 << 10, 10 * time.Millisecond
	short, long := input(length/4), input(length)
	var shortTook, longTook time.Duration
	// A busy machine makes anything slow now and then, but not every time.
	for range 6 {
		_, _, shortTook = timed(short)
		_, _, longTook = timed(long)
		if longTook < 10*shortTook+slack {
			return
		}
	}
	t.Errorf("%q: %d bytes took %v, %d took %v", name, len(short), shortTook, len(long), longTook)
}
