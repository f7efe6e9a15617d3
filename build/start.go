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
const settleTime = 2 * time.Second

// started is one start of a program.
type started struct {
	// took is from exec to pixels on the screen, memory what all of its processes take
	// a moment later, in bytes.
	took   time.Duration
	memory int64
}

// benchStart measures from exec to pixels on the screen, and the memory of all
// processes: the program and an empty window in turns on one display, first with what
// they need in memory, then, for root, from the disk.
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
	// The first pair warms the disk cache and does not count.
	if _, err := startPairs(empty, display.Name, 1, nil); err != nil {
		return err
	}
	warm, err := startPairs(empty, display.Name, runs-1, nil)
	if err != nil {
		return err
	}
	warm.report("Start to pixels, warm")
	if err := forgetFiles(); err != nil {
		fmt.Println("\nStart from the disk: left out, since only root can have files forgotten")
		return nil
	}
	cold, err := startPairs(empty, display.Name, (runs+1)/2, forgetFiles)
	if err != nil {
		return err
	}
	cold.report("Start to pixels, cold: nothing of any file in memory")
	return nil
}

// pairs are starts of an empty window and of the program, in turns.
type pairs struct{ empty, own []started }

// startPairs starts both so many times, each after before, if there is one.
func startPairs(empty, display string, count int, before func() error) (p pairs, err error) {
	for range count {
		for _, one := range []struct {
			program string
			into    *[]started
		}{{empty, &p.empty}, {binaryPath(), &p.own}} {
			if before != nil {
				if err := before(); err != nil {
					return p, err
				}
			}
			s, err := startOnce(one.program, display)
			if err != nil {
				return p, err
			}
			*one.into = append(*one.into, s)
		}
	}
	return p, nil
}

func (p pairs) report(what string) {
	fmt.Printf("\n%s, %d pairs\n", what, len(p.own))
	empty, own := report("empty window", p.empty), report("rutter", p.own)
	fmt.Printf("  ratio of the medians: %.2f, of the memory: %.2f\n",
		float64(own.took)/float64(empty.took), float64(own.memory)/float64(empty.memory))
}

// report prints the starts of one program and returns the medians.
func report(name string, starts []started) (middle started) {
	var took, memory []time.Duration
	for _, s := range starts {
		// A number like any other, so that one median serves both.
		took, memory = append(took, s.took), append(memory, time.Duration(s.memory))
	}
	middle = started{median(took), int64(median(memory))}
	fmt.Printf("  %-12s median %s (%s to %s), %d MB\n", name, milliseconds(middle.took),
		milliseconds(slices.Min(took)), milliseconds(slices.Max(took)), middle.memory>>20)
	return middle
}

// startOnce starts a program with settings and caches of its own, reads how long
// it took to paint and what it takes of the memory, and ends it.
func startOnce(program, display string) (s started, err error) {
	w, err := openWindow(program, display)
	if err != nil {
		return s, err
	}
	defer w.close()
	time.Sleep(settleTime)
	// Before the inspector, which takes some itself.
	if s.memory, err = memoryOf(w.command.Process.Pid); err != nil {
		return s, err
	}
	painted, err := readPainted(w.inspector)
	if err != nil {
		return s, fmt.Errorf("%s: %w", program, err)
	}
	s.took = painted.Sub(w.started)
	return s, nil
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
