package desktop_test

import "testing"

// TestWindowCopiesAddress copies the address of a heading by keyboard and pastes it:
// it must be one that works elsewhere, without the window's own origin.
func TestWindowCopiesAddress(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	w.page.Evaluate(`location.href = "` + journey + `foundational/"`)
	w.until(`location.pathname.endsWith("/foundational/") && document.readyState === "complete"`)
	w.tabTo(`article h2 > .heading-link`)
	id := evaluate[string](w, `document.activeElement.parentElement.id`)
	w.press("Return")
	w.until(`document.querySelector("#toast [role=status]").textContent.startsWith("Copied: ")`)

	w.page.Evaluate(`location.href = "/docs/reference/glossary/?all=true"`)
	w.until(`location.pathname.endsWith("/glossary/") && document.readyState === "complete"`)
	w.tabTo(`input[type=search]`)
	w.press("ctrl+v")
	w.until(`document.activeElement.value !== ""`)
	if got, want := evaluate[string](w, `document.activeElement.value`), journey+"foundational/#"+id; got != want {
		t.Errorf("the clipboard holds %q, want %q", got, want)
	}
}
