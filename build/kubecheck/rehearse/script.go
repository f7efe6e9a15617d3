// Package rehearse runs the commands of the handbook's pages, top to bottom as a
// reader would, and compares what they print with what the pages show.
package rehearse

import (
	"fmt"
	"path/filepath"
	"strings"

	"rutter/build/kubecheck/page"
)

// Comments that keep a block from being run as it stands.
const (
	notRun = "not run: "
	fails  = "fails"
)

// reasons are the only ones that excuse a block from being run.
var reasons = map[string]bool{
	"needs a node": true, "needs Docker": true, "needs a network": true, "needs a person": true, "needs an add-on": true,
}

// mark begins the lines by which the script says where it is. It is unlikely
// in any program's output.
const mark = "\x1erehearsal "

// script is the page as one bash script. What the files hold goes to the folder
// files, by the line of their block.
func script(p *page.Page, files string) (text string, saved map[string]string, err error) {
	var b strings.Builder
	saved = map[string]string{}
	b.WriteString("set -e -o pipefail\n")
	for _, block := range p.Blocks {
		switch {
		case block.SaveAs != "":
			name := filepath.Join(files, fmt.Sprint(block.Line))
			saved[name] = block.Text
			fmt.Fprintf(&b, "cp '%s' '%s'\n", name, block.SaveAs)
		case block.Lang != "shell":
		case strings.HasPrefix(block.Comment, notRun):
			if reason := strings.TrimPrefix(block.Comment, notRun); !reasons[reason] {
				return "", nil, fmt.Errorf("%s:%d: %q is no reason that the style sheet knows", p.Path, block.Line, reason)
			}
		default:
			b.WriteString(run(block))
		}
	}
	fmt.Fprintf(&b, "printf '%send 0\\n'\n", mark)
	return b.String(), saved, nil
}

// run is one block between marks.
func run(b page.Block) string {
	body := b.Text
	if b.Comment == fails {
		// In a condition bash ignores set -e, so the block gets a shell of its own.
		body = "if bash -e <<'REHEARSAL'\n" + body + "REHEARSAL\nthen echo 'this was meant to fail'; false; fi\n"
	}
	return fmt.Sprintf("printf '%sline %d\\n'\n%s", mark, b.Line, body)
}
