package desktop_test

import "testing"

// What was chosen, read and left off stands on the home page of the next window,
// though the first one ended without a farewell.
func TestWindowRemembersReading(t *testing.T) {
	home := t.TempDir()
	w := openWindow(t, newDisplay(t), home)
	w.page.Evaluate(`location.href = "/?path=users&persona=cluster-operator&level=advanced"`)
	w.until(`location.search !== "" && document.readyState === "complete"`)
	w.page.Evaluate(`location.href = "` + journey + `intermediate/#section-2"`)
	w.until(`document.querySelector("#section-2 + h2 + .section-tools button")?.click() === undefined &&
		document.querySelector("#section-2 + h2 + .section-tools button")?.ariaPressed === "true"`)
	kept := `fetch("/-/state").then((answer) => answer.json()).then((reader) => { window.kept = JSON.stringify(reader) }) && (window.kept ?? "")`
	w.until(`(` + kept + `).includes("#section-2") && window.kept.includes("progress")`)
	w.command.Process.Kill()

	again := openWindow(t, newDisplay(t), home)
	again.until(`document.querySelector(".chosen [aria-current]")?.textContent === "Advanced"`)
	again.until(`document.querySelector(".continue a").getAttribute("href") === "` + journey + `intermediate/#section-2"`)
	again.tabTo(`.continue a`)
	again.press("Return")
	again.until(`location.pathname === "` + journey + `intermediate/" && location.hash === "#section-2"`)
	again.until(`document.querySelector("li[data-read] .buoy")?.textContent === "2"`)
}
