package desktop_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Of these keys a browser has its own; the window has what the page brings.

// TestWindowFind looks for a word by keyboard, goes through what was found and
// reads on there.
func TestWindowFind(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	w.open(journey + "foundational/")
	w.press("ctrl+f")
	w.until(`document.activeElement.matches("[data-find] input")`)
	w.xdotool("type", "--delay", "30", "CONTAINER")
	status := `document.querySelector("[data-find] [role=status]").innerText`
	w.until(status + `.startsWith("1 of ")`)
	w.until(`CSS.highlights.get("find").size > 5 && CSS.highlights.get("find-here").size === 1`)
	w.press("Return", "F3")
	w.until(status + `.startsWith("3 of ")`)
	w.press("shift+F3")
	w.until(status + `.startsWith("2 of ")`)
	w.until(foundInSight)
	w.press("Escape")
	w.until(`document.querySelector("[data-find]").hidden && getSelection().toString().toLowerCase() === "container"`)
	w.press("Tab")
	w.until(`document.activeElement.matches("article *") && document.activeElement.getBoundingClientRect().top >= 0`)
}

// foundInSight is true while the current match stands in the window, below the bar.
const foundInSight = `(() => {
	const [place] = CSS.highlights.get("find-here");
	const range = document.createRange();
	range.setStart(place.startContainer, place.startOffset);
	range.setEnd(place.endContainer, place.endOffset);
	const box = range.getBoundingClientRect();
	return box.top >= document.querySelector("[data-find]").getBoundingClientRect().bottom && box.bottom <= innerHeight;
})()`

// TestWindowTextSizeSurvivesARestart makes text larger by keyboard, twice, and
// finds it so when the program starts again.
func TestWindowTextSizeSurvivesARestart(t *testing.T) {
	display, home := newDisplay(t), t.TempDir()
	w := openWindow(t, display, home)
	size := `parseFloat(getComputedStyle(document.documentElement).fontSize)`
	normal := evaluate[float64](w, size)
	w.press("ctrl+plus")
	w.until(`document.documentElement.style.getPropertyValue("--text-size") === "1.1"`)
	w.press("ctrl+plus")
	w.until(`document.documentElement.style.getPropertyValue("--text-size") === "1.25"`)
	w.eventually("the size is written", func() bool { return strings.Contains(readState(home), `"size": 125`) })
	w.end()

	w = openWindow(t, display, home)
	if got := evaluate[float64](w, size); got < normal*1.24 || got > normal*1.26 {
		t.Errorf("text is %v px high, before it was enlarged %v", got, normal)
	}
	w.press("ctrl+minus", "ctrl+0")
	w.until(`!["1.1", "1.25"].includes(document.documentElement.style.getPropertyValue("--text-size"))`)
}

// TestWindowHistory goes back and forward by keyboard and by the buttons.
func TestWindowHistory(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	w.open(journey + "foundational/")
	w.open(journey + "intermediate/")
	w.press("alt+Left")
	w.until(`location.pathname.endsWith("/foundational/") && document.readyState === "complete"`)
	w.press("alt+Right")
	w.until(`location.pathname.endsWith("/intermediate/") && document.readyState === "complete"`)
	w.tabTo(`[data-history] [data-part="back"]`)
	w.press("Return")
	w.until(`location.pathname.endsWith("/foundational/") && document.readyState === "complete"`)
	w.tabTo(`[data-history] [data-part="forward"]`)
	w.press("space")
	w.until(`location.pathname.endsWith("/intermediate/")`)
}

// TestWindowPrints hands a whole journey to the system's own print dialog and
// prints it into a file there.
func TestWindowPrints(t *testing.T) {
	home := t.TempDir()
	t.Chdir(home)
	w := openWindow(t, newDisplay(t), home, "HOME="+home)
	w.open(journey + "foundational/")
	w.press("ctrl+p")
	w.until(`document.querySelector("#print-dialog").open`)
	w.press("Down", "Down")
	w.until(`document.querySelector("#print-dialog [value=journey]").checked`)
	before := w.visibleWindows()
	w.press("Return")
	w.eventually("the system's print dialog opens", func() bool { return w.visibleWindows() > before })

	w.printToFile()
	w.eventually("the journey is printed", func() bool {
		// The dialog writes into the program's own folder.
		file, _ := os.ReadFile("output.pdf")
		return bytes.HasPrefix(file, []byte("%PDF-")) && bytes.HasSuffix(bytes.TrimSpace(file), []byte("%%EOF")) && len(file) > 500_000
	})
}

func readState(home string) string {
	text, _ := os.ReadFile(filepath.Join(home, "config", "rutter", "state.json"))
	return string(text)
}

// open leads the window to a page of its own.
func (w *window) open(path string) {
	w.t.Helper()
	w.page.Evaluate(fmt.Sprintf(`location.href = %q`, path))
	w.until(fmt.Sprintf(`location.pathname === %q && document.readyState === "complete"`, path))
}

// printToFile chooses the printer that writes a file in GTK's print dialog, the only
// one where there is no printer, and prints. The page answers nothing meanwhile.
func (w *window) printToFile() {
	w.t.Helper()
	ids := strings.Fields(w.xdotool("search", "--onlyvisible", "--pid", fmt.Sprint(w.command.Process.Pid)))
	dialog := &window{program: w.program, display: w.display, id: ids[len(ids)-1]}
	stands := dialog.place()
	click := func(x, y int) {
		w.xdotool("mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "1", "sleep", "0.5")
	}
	click(stands.x+90, stands.y+86)
	click(stands.x+stands.width-56, stands.y+stands.height-29)
}
