package desktop_test

import "testing"

// A call number typed into the dialog leads to its section, by a form whose answer
// stands at another address than the page it shows.
func TestWindowGoesToSection(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	w.press("ctrl+g")
	w.until(`document.querySelector("#go").open`)
	w.press("a", "d", "2", "period", "3", "Return")
	w.until(`location.pathname === "` + journey + `intermediate/" && location.hash === "#section-3"`)
	w.until(`document.querySelector("#section-3:target + h2").getBoundingClientRect().top < 200`)
	w.press("alt+Left")
	w.until(`location.pathname === "/"`)
}
