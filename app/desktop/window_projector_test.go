package desktop_test

import "testing"

// The window keeps projector mode over a page turn, and its keys reach the page.
func TestWindowProjects(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	w.page.Evaluate(`location.href = "` + journey + `intermediate/"`)
	w.until(`location.pathname === "` + journey + `intermediate/" && document.readyState === "complete"`)
	w.press("F8")
	w.until(`document.querySelector("#projector [role=status]").textContent === "0 / 5"`)
	w.press("Next", "Next")
	w.until(`document.querySelector("#projector [role=status]").textContent === "2 / 5"`)
	w.page.Evaluate(`location.href = "` + journey + `foundational/"`)
	w.until(`location.pathname === "` + journey + `foundational/" && document.readyState === "complete"`)
	w.until(`getComputedStyle(document.querySelector(".topbar")).display === "none"`)
	w.press("Escape")
	w.until(`getComputedStyle(document.querySelector(".topbar")).display !== "none"`)
}
