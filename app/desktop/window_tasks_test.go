package desktop_test

import (
	"strings"
	"testing"
)

// TestWindowTasks does by keyboard what somebody wants to do who knows no key of
// the program but Tab and Enter.
func TestWindowTasks(t *testing.T) {
	t.Run("find out what a DaemonSet is without leaving the page", func(t *testing.T) {
		w := openWindow(t, newDisplay(t), t.TempDir())
		w.follow(`a[href="`+journey+`intermediate/"]`, journey+"intermediate/")
		w.tabTo(`article a[data-term="daemonset"]`)
		w.until(tooltipShows)
		if told := evaluate[string](w, `document.querySelector(".tooltip").textContent`); !strings.Contains(told, "on every node") {
			t.Errorf("a DaemonSet is told as %q", told)
		}
	})
	t.Run("reach section 3 of the operator's intermediate journey", func(t *testing.T) {
		const operator = "/docs/user-journeys/users/cluster-operator/intermediate/"
		w := openWindow(t, newDisplay(t), t.TempDir())
		w.follow(`a[href="`+operator+`"]`, operator)
		w.follow(`.sections a[href="#section-3"]`, operator)
		w.until(`document.querySelector("#section-3:target + h2").getBoundingClientRect().top < innerHeight / 2`)
		// What comes next is in this section, not at the top of the page.
		w.press("Tab")
		if !evaluate[bool](w, `!!(document.querySelector("#section-3").compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)`) {
			t.Errorf("after the section's heading, Tab goes to %s", evaluate[string](w, `document.activeElement.outerHTML`))
		}
	})
}

// follow goes with Tab to a link, follows it by Enter, and waits for the page.
func (w *window) follow(link, path string) {
	w.t.Helper()
	w.tabTo(link)
	w.press("Return")
	w.until(`location.pathname === "` + path + `" && document.readyState === "complete"`)
}
