package site

import (
	"strings"
	"testing"

	"rutter/app/kramdown"
)

func TestRescued(t *testing.T) {
	out, problems := rescued(func(string) (string, []kramdown.Problem) { panic("aground") }, "a <b>")
	if out != "<pre>a &lt;b&gt;</pre>" {
		t.Errorf("the text is shown as %q", out)
	}
	if len(problems) != 1 || !strings.Contains(problems[0].Text, "aground") {
		t.Errorf("the problems are %v", problems)
	}
}
