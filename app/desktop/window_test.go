// These tests drive the real release binary, named by RUTTER_BINARY, on a virtual
// display: the keyboard and the mouse by xdotool, a look into the page by
// WebKit's remote inspector.
package desktop_test

import (
	"testing"
)

const journey = "/docs/user-journeys/users/application-developer/"

// TestWindowReading goes from home through a journey with the keyboard alone.
func TestWindowReading(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())

	w.tabTo(`a[href="` + journey + `foundational/"]`)
	w.press("Return")
	w.until(`location.pathname === "` + journey + `foundational/" && document.readyState === "complete"`)

	w.tabTo(`article a[data-term]`)
	w.until(tooltipShows)
	w.press("Escape")
	w.until(`!(` + tooltipShows + `)`)
	if !evaluate[bool](w, `document.activeElement.matches("article a[data-term]")`) {
		t.Error("Escape took the focus away from the term")
	}

	w.tabTo(`a[href="` + journey + `intermediate/"]`)
	w.press("Return")
	w.until(`location.pathname === "` + journey + `intermediate/" && document.readyState === "complete"`)

	w.page.Evaluate(`history.back()`)
	w.until(`location.pathname === "` + journey + `foundational/"`)
	w.page.Evaluate(`history.back()`)
	w.until(`location.pathname === "/"`)
}

// tooltipShows is true while a tooltip with the definition of the term that has
// the focus stands inside the window, clear of the term, and a screen reader is
// told the same.
const tooltipShows = `(() => {
	const term = document.activeElement;
	const tooltip = document.querySelector(".tooltip:not([hidden])");
	const definition = document.getElementById(term.getAttribute("aria-describedby"));
	if (!tooltip?.checkVisibility({visibilityProperty: true, opacityProperty: true}) || !definition) return false;
	const told = definition.textContent.trim();
	const box = tooltip.getBoundingClientRect(), link = term.getBoundingClientRect();
	return told.length > 20 && tooltip.textContent.includes(told)
		&& box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
		&& (box.top >= link.bottom || box.bottom <= link.top);
})()`

func TestWindowShowsOurMissingPage(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	for _, path := range []string{"/docs/nowhere/", "/docs/nowhere"} {
		w.page.Evaluate(`location.href = "` + path + `"`)
		w.until(`location.pathname === "` + path + `" && document.readyState === "complete"`)
		text := evaluate[string](w, `document.body.innerText`)
		if !evaluate[bool](w, `document.querySelector('main') !== null && document.querySelector('a[href="/"]') !== null`) ||
			!evaluate[bool](w, `document.body.innerText.includes("/docs/nowhere")`) {
			t.Errorf("%s shows a page that is not ours:\n%s", path, text)
		}
	}
}

// Page script could call what is bound to it, from any frame.
func TestWindowBindsNoGo(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	if bound := evaluate[[]string](w, `Object.keys(window.go).concat(Object.keys(window.wailsbindings ?? {}))`); len(bound) != 0 {
		t.Errorf("bound to the page: %q", bound)
	}
}
