package desktop_test

import "testing"

// WebKit takes some names of monospaced type for a wish for smaller text, others than
// Chromium does.
func TestWindowCodeIsAsLargeAsItsLine(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	w.page.Evaluate(`location.href = "` + journey + `foundational/"`)
	w.until(`document.readyState === "complete" && document.querySelector("article :not(pre) > code") !== null`)
	smallest := evaluate[float64](w, `Math.min(...[...document.querySelectorAll("article :not(pre) > code")].map(code =>
		parseFloat(getComputedStyle(code).fontSize) / parseFloat(getComputedStyle(code.parentElement).fontSize)))`)
	if smallest < 0.8 {
		t.Errorf("code is %.2f times as large as its line", smallest)
	}
}
