package check

import (
	"strings"
	"testing"
)

// TestProse wants what no reader sees blanked out, with "." for each of its
// letters, and the rest in its place.
func TestProse(t *testing.T) {
	for text, want := range map[string]string{
		"a `b` c":                              "a ... c",
		"a ``b ` c`` d":                        "a ......... d",
		"a ` b":                                "a ` b",
		"a ` b\n\nc ` d":                       "a ` b\n\nc ` d",
		"a `b\nc` d":                           "a ..\n.. d",
		"```\nb\n```\nc":                       "...\n.\n...\nc",
		"1. ~~~ x\n   b\n   ~~~\n   c":         "........\n....\n......\n   c",
		"```\nb":                               "...\n.",
		"``` a ``` b":                          "......... b",
		"a <!-- b --> c <!-- d":                "a .......... c <!-- d",
		"a <code>b</code> <pre\nx>c</pre>":     "a .............. <pre\nx>c</pre>",
		"{% comment %} b {%- endcomment -%} c": ".................................. c",
		"{% comments %} b":                     "{% comments %} b",
	} {
		got := []byte(prose(text))
		for i, c := range got {
			if c == ' ' && text[i] != ' ' {
				got[i] = '.'
			}
		}
		// Blanks in what is blanked out cannot be told from others.
		if strings.ReplaceAll(string(got), " ", ".") != strings.ReplaceAll(want, " ", ".") {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
