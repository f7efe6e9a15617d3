package command

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/mattn/go-isatty"
)

// progressPause is the least time between two lines of progress.
const progressPause = 100 * time.Millisecond

// progressOn tells on a terminal how far the program is, such as "checking 3 of
// 40", in one line that done takes away again. Elsewhere it tells nothing, and
// report is nil.
func progressOn(out io.Writer, what string) (report func(done, total int), done func()) {
	terminal, ok := out.(*os.File)
	if !ok || !isatty.IsTerminal(terminal.Fd()) {
		return nil, func() {}
	}
	var told time.Time
	width := 0
	report = func(done, total int) {
		if time.Since(told) < progressPause {
			return
		}
		told = time.Now()
		line := fmt.Sprintf("%s %d of %d", what, done, total)
		width = max(width, len(line))
		fmt.Fprintf(terminal, "\r%-*s", width, line)
	}
	return report, func() { fmt.Fprintf(terminal, "\r%s\r", strings.Repeat(" ", width)) }
}
