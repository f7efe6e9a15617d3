package desktop_test

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// TestWindowStaysOnExternalLinks tries every way out of the window to a server
// that counts who comes.
func TestWindowStaysOnExternalLinks(t *testing.T) {
	var visits atomic.Int32
	outside := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { visits.Add(1) }))
	defer outside.Close()
	w := openWindow(t, newDisplay(t), t.TempDir())

	shows := func(address string) string {
		return fmt.Sprintf(`location.href.startsWith("wails://wails/-/external?to=") && document.readyState === "complete" &&
			document.querySelector("main").innerText.includes(%q)`, address)
	}
	here := fmt.Sprintf(`location.href === "wails://wails%sfoundational/" && document.readyState === "complete"`, journey)
	for _, test := range []struct {
		name, act, then string
		// byKeyboard follows the link that act gives the focus.
		byKeyboard bool
	}{
		{name: "location", act: `location.href = "OUTSIDE/a?b=c#d"`, then: shows("OUTSIDE/a?b=c#d")},
		{name: "location of a mail", act: `location.href = "mailto:a@example.org"`, then: shows("mailto:a@example.org")},
		{name: "form", act: formTo("OUTSIDE/form"), then: here},
		{name: "window.open", act: `window.open("OUTSIDE/open")`, then: here},
		{name: "file", act: `location.href = "file:///etc/passwd"`, then: here},
		{name: "data", act: `location.href = "data:text/html,<h1>gone"`, then: here},
		{name: "other host", act: `location.href = "wails://elsewhere/"`, then: here},
		{name: "link in a new window", act: linkTo("OUTSIDE/new", "target"), then: shows("OUTSIDE/new"), byKeyboard: true},
		{name: "link in the same window", act: linkTo("OUTSIDE/same", "title"), then: shows("OUTSIDE/same"), byKeyboard: true},
		{name: "download", act: linkTo("OUTSIDE/download", "download"), then: shows("OUTSIDE/download"), byKeyboard: true},
		{name: "own page in a new window", act: linkTo("/docs/", "target"), then: here, byKeyboard: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			whole := w.t
			w.t = t
			defer func() { w.t = whole }()
			w.page.Evaluate(`location.href = "` + journey + `foundational/"`)
			w.until(here)
			replace := strings.NewReplacer("OUTSIDE", outside.URL)
			if _, err := w.page.Evaluate(replace.Replace(test.act)); err != nil {
				t.Fatal(err)
			}
			if test.byKeyboard {
				w.press("Return")
			}
			if test.then == here {
				// There is nothing to wait for where nothing may happen.
				time.Sleep(300 * time.Millisecond)
			}
			w.until(replace.Replace(test.then))
		})
	}
	if n := visits.Load(); n != 0 {
		t.Errorf("the window asked the outside %d times", n)
	}
	if _, err := net.Dial("tcp", outside.Listener.Addr().String()); err != nil {
		t.Errorf("the outside could not have been asked: %v", err)
	}
}

// An external link of the content asks before it goes anywhere.
func TestWindowAsksBeforeExternalLink(t *testing.T) {
	// The handbook has no external links.
	w := openFolder(t, newDisplay(t), t.TempDir(), "../../frontend/browser/shelf")
	w.page.Evaluate(`location.href = "/docs/guide/outside/"`)
	w.until(`location.pathname === "/docs/guide/outside/" && document.readyState === "complete" && document.querySelector("article a[data-external]") !== null`)
	address := evaluate[string](w, `document.querySelector("article a[data-external]").href`)
	w.page.Evaluate(`document.querySelector("article a[data-external]").focus()`)
	w.press("Return")
	w.until(fmt.Sprintf(`(document.querySelector("dialog[open]") ?? document.createElement("p")).innerText.includes(%q) ||
		location.pathname === "/-/external" && document.body.innerText.includes(%q)`, address, address))
	if origin := evaluate[string](w, `location.protocol + "//" + location.host`); origin != "wails://wails" {
		t.Errorf("the window went to %s", origin)
	}
}

// linkTo is a script that puts a link with the attribute on the page and gives
// it the focus.
func linkTo(address, attribute string) string {
	return fmt.Sprintf(`{
		const link = document.createElement("a");
		link.href = %q;
		link.textContent = "out";
		link.setAttribute(%q, "_blank");
		document.body.prepend(link);
		link.focus();
	}`, address, attribute)
}

func formTo(address string) string {
	return fmt.Sprintf(`{
		const form = document.createElement("form");
		form.action = %q;
		document.body.append(form);
		form.submit();
	}`, address)
}

// TestWindowOutlivesItsWebProcess kills the process that draws the page, as a
// machine short of memory does.
func TestWindowOutlivesItsWebProcess(t *testing.T) {
	w := openWindow(t, newDisplay(t), t.TempDir())
	w.page.Evaluate(`location.href = "` + journey + `intermediate/"`)
	w.until(`location.pathname === "` + journey + `intermediate/" && document.readyState === "complete"`)

	killed := w.webProcess()
	if err := killed.Kill(); err != nil {
		t.Fatal(err)
	}
	w.connect()
	w.until(`location.pathname === "` + journey + `intermediate/" && document.querySelector("article") !== null`)
	if now := w.webProcess(); now.Pid == killed.Pid {
		t.Errorf("process %d was not killed", now.Pid)
	}
	// The keyboard reaches the new page in the same window.
	w.tabTo(`a[href="/"]`)
	w.press("Return")
	w.until(`location.pathname === "/"`)
}
