package desktop_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestWindowTextCanBeCopied selects a word with the mouse, copies it with the
// keyboard and finds the menu for the same under the right button.
func TestWindowTextCanBeCopied(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	w.page.Evaluate(`location.href = "` + journey + `foundational/"`)
	w.until(`location.pathname.endsWith("/foundational/") && document.querySelector("article p") !== null`)
	w.page.Evaluate(`addEventListener("copy", () => { window.copied = getSelection().toString() })`)
	at := evaluate[[2]float64](w, firstWord)

	stands := w.place()
	w.xdotool("mousemove", fmt.Sprint(stands.x+int(at[0])), fmt.Sprint(stands.y+int(at[1])),
		"click", "--repeat", "2", "--delay", "50", "1")
	w.until(`getSelection().toString().trim().length > 0`)
	w.press("ctrl+c")
	w.until(`Boolean(window.copied)`)

	before := w.visibleWindows()
	w.xdotool("click", "3")
	w.eventually("a context menu opens", func() bool { return w.visibleWindows() > before })
}

// firstWord is where the first word of the article's first paragraph stands.
const firstWord = `(() => {
	const paragraph = document.querySelector("article p");
	paragraph.scrollIntoView({block: "center", behavior: "instant"});
	const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	while (walker.nextNode().data.trim() === "");
	const range = document.createRange();
	range.setStart(walker.currentNode, 0);
	range.setEnd(walker.currentNode, 2);
	const box = range.getBoundingClientRect();
	return [box.x + box.width / 2, box.y + box.height / 2];
})()`

func (w *window) visibleWindows() int {
	w.t.Helper()
	return strings.Count(w.xdotool("search", "--onlyvisible", "--pid", fmt.Sprint(w.command.Process.Pid)), "\n")
}
