package desktop_test

import "testing"

// TestWindowPalette types a query into the window as a person does, goes down to
// the second answer and opens it.
func TestWindowPalette(t *testing.T) {
	home := t.TempDir()
	w := openWindow(t, newDisplay(t), home)
	w.press("slash")
	w.until(`document.activeElement.matches("#palette[open] [role=combobox]")`)
	w.xdotool("type", "--delay", "40", "statefulset")
	w.until(answersTo("statefulset"))
	w.press("Down")
	w.until(`document.querySelectorAll("#palette [role=option]")[1].id === document.activeElement.getAttribute("aria-activedescendant")`)
	target := evaluate[string](w, `document.querySelectorAll("#palette [role=option]")[1].href`)
	w.press("Return")
	w.until(`location.href === "` + target + `" && document.readyState === "complete"`)
	w.until(`CSS.highlights.get("mark")?.size > 0`)
	w.press("Escape")
	w.until(`!CSS.highlights.has("mark") && !location.search.includes("mark")`)

	// The program keeps what was searched for.
	w.press("ctrl+k")
	w.until(`document.querySelector("#palette[open] [data-kind=recent]")?.dataset.query === "statefulset"`)
	w.xdotool("type", "--delay", "40", "kube-ap")
	w.until(answersTo("kube-ap"))
	w.press("Escape")
	w.until(`!document.querySelector("#palette").open`)
}

// answersTo is true when the palette shows answers to a query.
func answersTo(query string) string {
	return `document.querySelector("#palette [data-kind=more]")?.dataset.query === "` + query + `"`
}
