package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"rutter/build/inspector"
	"rutter/build/xvfb"
)

// paintedAt is when the second frame of the page began, in milliseconds since
// 1970. A page makes the mark itself; the script waits for it.
const paintedAt = `new Promise(done => (function look() {
	const mark = performance.getEntriesByName("rutter:painted")[0];
	mark ? done(performance.timeOrigin + mark.startTime) : setTimeout(look, 20);
})())`

// settleTime passes before the inspector is asked, which would otherwise slow
// down the start that is measured.
const settleTime = time.Second

// benchStart measures from exec to pixels on the screen: the program and an
// empty window in turns on one display. The first pair warms the disk cache and
// does not count.
func benchStart(runs int) error {
	empty := filepath.Join(binaryDir, "emptywindow")
	err := run(nil, "go", "build", "-trimpath", "-tags", windowTags(runtime.GOOS), "-ldflags", "-s -w",
		"-o", empty, "./build/emptywindow")
	if err != nil {
		return err
	}
	display, err := xvfb.Start(1280, 800)
	if err != nil {
		return err
	}
	defer display.Close()
	fmt.Printf("\nStart to pixels, %d pairs; pair 0 warms up and does not count\n", runs-1)
	var floor, ours []time.Duration
	for i := range runs {
		base, err := startOnce(empty, display.Name)
		if err != nil {
			return err
		}
		own, err := startOnce(binaryPath(), display.Name)
		if err != nil {
			return err
		}
		fmt.Printf("  pair %2d: empty window %s, rutter %s\n", i, milliseconds(base), milliseconds(own))
		floor, ours = append(floor, base), append(ours, own)
	}
	report("empty window", floor[1:])
	report("rutter", ours[1:])
	fmt.Printf("  ratio of the medians: %.2f\n", float64(median(ours[1:]))/float64(median(floor[1:])))
	return nil
}

func report(name string, durations []time.Duration) {
	fmt.Printf("  %-12s median %s (%s to %s)\n", name, milliseconds(median(durations)),
		milliseconds(slices.Min(durations)), milliseconds(slices.Max(durations)))
}

// startOnce starts a program with settings and caches of its own, reads how long
// it took to paint, and ends it.
func startOnce(program, display string) (time.Duration, error) {
	w, err := openWindow(program, display)
	if err != nil {
		return 0, err
	}
	defer w.close()
	time.Sleep(settleTime)
	painted, err := readPainted(w.inspector)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", program, err)
	}
	return painted.Sub(w.started), nil
}

func readPainted(addr string) (time.Time, error) {
	page, err := inspector.Dial(addr)
	if err != nil {
		return time.Time{}, err
	}
	defer page.Close()
	value, err := page.Evaluate(paintedAt)
	if err != nil {
		return time.Time{}, err
	}
	var milliseconds float64
	err = json.Unmarshal(value, &milliseconds)
	return time.UnixMicro(int64(milliseconds * 1000)), err
}
