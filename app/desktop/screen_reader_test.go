package desktop_test

import (
	"strings"
	"testing"
)

// TestWindowScreenReader wants a screen reader to be told the definition of the
// term that the keyboard is on: the tree that it reads is asked over D-Bus, as it does.
func TestWindowScreenReader(t *testing.T) {
	display := newDisplay(t)
	bus := startBus(t)
	w := openWindow(t, display, t.TempDir(), "DBUS_SESSION_BUS_ADDRESS="+bus.address, "NO_AT_BRIDGE=0")
	w.page.Evaluate(`location.href = "` + journey + `foundational/"`)
	w.until(`location.pathname.endsWith("/foundational/") && document.readyState === "complete"`)
	w.tabTo(`article a[data-term]`)
	want := oneLine(evaluate[string](w, `document.getElementById(document.activeElement.getAttribute("aria-describedby")).textContent`))
	if len(want) < 20 {
		t.Fatalf("the page gives no definition: %q", want)
	}

	var term accessible
	w.eventually("a link in the accessibility tree has the focus", func() (found bool) {
		term, found = bus.focusedLink("rutter")
		return found
	})
	if name := evaluate[string](w, `document.activeElement.textContent`); bus.text(term, "Name") != name {
		t.Errorf("the link with the focus is called %q, on the page %q", bus.text(term, "Name"), name)
	}
	if got := oneLine(bus.text(term, "Description")); got != want {
		t.Errorf("a screen reader is told\n%q\nthe definition is\n%q", got, want)
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
