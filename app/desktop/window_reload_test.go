package desktop_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestWindowReload edits a folder that a second start has opened: sees the change where
// it was reading, breaks the page and sees the message, goes from it to the list of
// problems, mends it, takes the page and the folder away and brings both back.
func TestWindowReload(t *testing.T) {
	f := &edited{t: t, path: t.TempDir()}
	f.save("docs/harbour.md", harbour("The tide is low."))
	f.save("docs/other.md", "# Other\n")
	home, session := t.TempDir(), startSessionBus(t)
	w := openWindow(t, newDisplay(t), home, "DBUS_SESSION_BUS_ADDRESS="+session)
	w.startAgain(t, home, session, f.path)
	w.shows(f.path, filepath.Base(f.path))
	w.open("/docs/harbour/")
	w.page.Evaluate(`scrollTo({top: document.getElementById("buoy-20").getBoundingClientRect().top + scrollY - 200, behavior: "instant"})`)

	f.save("docs/harbour.md", harbour("The tide is high.\n\n"+strings.Repeat("A new line above.\n\n", 30)))
	w.until(text("The tide is high."))
	f.report(w, "written")
	w.until(`document.readyState === "complete" && Math.abs(document.getElementById("buoy-20").getBoundingClientRect().top - 200) < 3`)

	f.exchange("docs/harbour.md", harbour(`{% glossary_tooltip text="tide" term_id="tied" %} {% endif %}`))
	w.until(`document.querySelector(".problems")?.innerText.includes("docs/harbour.md:5") && ` + text("Buoy 30"))
	f.report(w, "written through another name")
	w.tabTo(`.problems a[href^="/-/problems"]`)
	w.press("Return")
	w.until(`document.querySelector("li:target")?.innerText.includes("line 5")`)
	f.exchange("docs/harbour.md", harbour("Mended."))
	w.until(`!document.querySelector(".problem-list").innerText.includes("line 5")`)
	w.page.Evaluate(`history.back()`)
	w.until(`document.querySelector(".problems") === null && ` + text("Mended."))

	w.leavesAlone(f)
	w.waitsForDialog(f)

	f.remove("docs/harbour.md")
	w.until(`document.querySelector("main.missing, .page-missing") !== null`)
	f.save("docs/harbour.md", harbour("Back."))
	w.until(text("Back."))
	f.move(f.path, f.path+"-away")
	w.until(text("there is no such folder: what was read before is shown") + ` && ` + text("Buoy 30"))
	f.move(f.path+"-away", f.path)
	w.until(`!` + text("there is no such folder") + ` && ` + text("Buoy 30"))
}

// leavesAlone wants a page to stay as it is when another one is changed.
func (w *window) leavesAlone(f *edited) {
	w.t.Helper()
	drawn := evaluate[string](w, `window.before = true, document.documentElement.dataset.drawn`)
	f.save("docs/other.md", "# Another\n")
	w.until(fmt.Sprintf(`document.documentElement.dataset.drawn !== %q`, drawn))
	if !evaluate[bool](w, `window.before === true`) {
		w.t.Error("a page came anew although another one was changed")
	}
}

// waitsForDialog wants a page not to go while a dialog is open.
func (w *window) waitsForDialog(f *edited) {
	w.t.Helper()
	w.openDialog("settings")
	f.save("docs/harbour.md", harbour("Behind the dialog."))
	w.until(`document.getElementById("toast").textContent.includes("as soon as you close")`)
	if !evaluate[bool](w, `document.getElementById("settings").open && window.before === true`) {
		w.t.Error("the page came anew while a dialog was open")
	}
	w.press("Escape")
	w.until(text("Behind the dialog."))
}

// text is a script that tells whether the page's main part holds words.
func text(words string) string {
	return fmt.Sprintf(`document.querySelector("main").innerText.includes(%q)`, words)
}

// harbour is a long page with a changing beginning, on line 5.
func harbour(beginning string) string {
	page := new(strings.Builder)
	fmt.Fprintf(page, "---\ntitle: Harbour\n---\n\n%s\n\n", beginning)
	for n := range 40 {
		fmt.Fprintf(page, "## Buoy %d\n\nKeep number %d to port.\n\n", n, n)
	}
	return page.String()
}

// edited is a folder that somebody works in.
type edited struct {
	t    *testing.T
	path string
	// saved is when the last file was.
	saved time.Time
}

// save writes a file in place.
func (f *edited) save(name, content string) {
	f.t.Helper()
	file := filepath.Join(f.path, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		f.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		f.t.Fatal(err)
	}
	f.saved = time.Now()
}

// exchange writes a file through another name, as many editors do.
func (f *edited) exchange(name, content string) {
	f.t.Helper()
	f.save(name+".tmp", content)
	f.move(filepath.Join(f.path, name+".tmp"), filepath.Join(f.path, name))
	f.saved = time.Now()
}

func (f *edited) move(from, to string) {
	f.t.Helper()
	if err := os.Rename(from, to); err != nil {
		f.t.Fatal(err)
	}
}

func (f *edited) remove(name string) {
	f.t.Helper()
	if err := os.Remove(filepath.Join(f.path, name)); err != nil {
		f.t.Fatal(err)
	}
}

// report logs how long it took from saving until the page that now stands was painted.
func (f *edited) report(w *window, how string) {
	f.t.Helper()
	painted := evaluate[float64](w, `new Promise((resolve) => {
		const look = () => {
			const mark = performance.getEntriesByName("rutter:painted")[0];
			mark ? resolve(performance.timeOrigin + mark.startTime) : requestAnimationFrame(look);
		};
		look();
	})`)
	f.t.Logf("%s: on the screen %.0f ms after it was saved", how, painted-float64(f.saved.UnixMicro())/1000)
}
