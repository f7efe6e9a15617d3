package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"runtime"
	"slices"
	"time"

	"rutter/build/inspector"
	"rutter/build/xvfb"
)

const (
	pageTurns = 200
	// turnTime passes before the inspector is asked, as settleTime does at the start.
	turnTime     = 300 * time.Millisecond
	turnPatience = 15 * time.Second
)

// walk is what the turns lead to, over and over, as the selector of a link: the
// five kinds of turn that reading is made of.
var walk = []string{
	`a[href^="/docs/user-journeys/"]`,
	`a[href^="/docs/user-journeys/"]`,
	documentLink,
	documentLink,
	`a[href^="/docs/reference/glossary/"]`,
}

const documentLink = `a[href^="/docs/"]:not([href^="/docs/user-journeys/"], [href^="/docs/reference/glossary/"])`

// clickLink clicks one of the links that a selector finds and that lead to
// another page, and notes when in the storage of the session, which the next
// page can read. The click comes after the answer.
const clickLink = `(() => {
	const links = [...document.querySelectorAll(%q)].filter(link =>
		link.pathname + link.search !== location.pathname + location.search && !link.dataset.term);
	const link = links[%d %% links.length];
	setTimeout(() => {
		sessionStorage.setItem("turn", performance.timeOrigin + performance.now());
		link.click();
	});
	return link.getAttribute("href");
})()`

// turnTook is how many milliseconds after the click this page was painted, null
// on a page on which the click was.
const turnTook = `performance.timeOrigin < Number(sessionStorage.getItem("turn")) ? null :
	` + paintedAt + `.then(painted => painted - Number(sessionStorage.getItem("turn")))`

// turn is one page turn.
type turn struct {
	address string
	took    time.Duration
}

// benchTurns measures from the click on a link to the next page on the screen,
// in the real window. A busy machine falsifies it: the window is several processes
// that wait for each other.
func benchTurns(int) error {
	display, err := xvfb.Start(1280, 800)
	if err != nil {
		return err
	}
	defer display.Close()
	w, err := openWindow(binaryPath(), display.Name)
	if err != nil {
		return err
	}
	defer w.close()
	time.Sleep(settleTime)
	if _, err := readPainted(w.inspector); err != nil {
		return err
	}
	page, err := inspector.Dial(w.inspector)
	if err != nil {
		return err
	}
	defer page.Close()
	turns, err := turnPages(page)
	if err != nil {
		return err
	}
	reportTurns(turns)
	return nil
}

func turnPages(page *inspector.Page) ([]turn, error) {
	var turns []turn
	for i := range pageTurns {
		t, err := turnPage(page, fmt.Sprintf(clickLink, walk[i%len(walk)], i))
		if err != nil {
			return nil, err
		}
		turns = append(turns, t)
	}
	return turns, nil
}

func turnPage(page *inspector.Page, click string) (t turn, err error) {
	if err := evaluate(page, click, &t.address); err != nil {
		return t, err
	}
	time.Sleep(turnTime)
	var took *float64
	for deadline := time.Now().Add(turnPatience); took == nil; {
		if err := evaluate(page, turnTook, &took); took == nil && time.Now().After(deadline) {
			return t, fmt.Errorf("the link to %s did not turn the page: %v", t.address, err)
		}
	}
	t.took = time.Duration(*took * float64(time.Millisecond))
	return t, nil
}

// evaluate runs a script in the page and reads what it comes to.
func evaluate(page *inspector.Page, js string, value any) error {
	data, err := page.Evaluate(js)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, value)
}

func reportTurns(turns []turn) {
	slices.SortFunc(turns, func(a, b turn) int { return cmp.Compare(a.took, b.took) })
	fmt.Printf("\nPage turns, click to painted, %d on %d processors\n", len(turns), runtime.NumCPU())
	for _, part := range []float64{0.5, 0.9, 0.99} {
		fmt.Printf("  %2.0f %% within %s\n", part*100, milliseconds(percentile(turns, part)))
	}
	for _, slow := range turns[len(turns)-3:] {
		fmt.Printf("  slow: %s %s\n", milliseconds(slow.took), slow.address)
	}
}

// percentile returns how long that part of the sorted turns took at most.
func percentile(turns []turn, part float64) time.Duration {
	return turns[int(math.Ceil(part*float64(len(turns))))-1].took
}
