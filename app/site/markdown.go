package site

import (
	"fmt"
	"html"
	"log"
	"runtime/debug"

	"rutter/app/kramdown"
)

// markdown is kramdown.Render, but for a text that makes it fail: that is shown as
// it stands, and the program lives on.
func markdown(source string) (string, []kramdown.Problem) { return rescued(kramdown.Render, source) }

func rescued(render func(string) (string, []kramdown.Problem), source string) (out string, problems []kramdown.Problem) {
	defer func() {
		cause := recover()
		if cause == nil {
			return
		}
		log.Printf("kramdown: %v\n%s", cause, debug.Stack())
		out = "<pre>" + html.EscapeString(source) + "</pre>"
		problems = []kramdown.Problem{{
			Code: "kramdown-failed", Text: fmt.Sprintf("the Markdown made the renderer fail (%v); it is shown as it stands", cause),
			Hint: "please report this page to the makers of Rutter",
		}}
	}()
	return render(source)
}
