package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// indexLine is what the Go benchmark of app/search prints.
var indexLine = regexp.MustCompile(`(?m)^BenchmarkBuild/(\d+)\S*\s.*?([\d.]+) CPU-ms.*?([\d.]+) MB-kept`)

// benchIndex measures how long the index takes on one processor.
func benchIndex() error {
	command := exec.Command("go", "test", "-run", "-", "-bench", "Build", "-benchtime", "3x", "-cpu", "1", "./app/search")
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	for _, m := range indexLine.FindAllSubmatch(out, -1) {
		fmt.Printf("  index of %s pages, rendering included: %s ms of one processor's time, %s MB\n", m[1], m[2], m[3])
	}
	return nil
}

// benchBehindPages compares pages that nobody has asked for before, while the
// index is being built and before it is begun. The first pair warms up.
func benchBehindPages(runs int) error {
	files, err := markdownFiles("content/docs")
	if err != nil {
		return err
	}
	var alone, beside []time.Duration
	for i := range runs {
		for _, c := range []struct {
			after time.Duration
			into  *[]time.Duration
		}{{0, &alone}, {indexBegins, &beside}} {
			times, err := firstPages(files[:40], c.after)
			if err != nil {
				return err
			}
			if i > 0 {
				*c.into = append(*c.into, times...)
			}
		}
	}
	fmt.Printf("  a page's first answer: median %s alone, %s beside the index: ratio %.2f\n",
		quantile(alone, 0.5), quantile(beside, 0.5), float64(median(beside))/float64(median(alone)))
	return nil
}

// indexBegins is when the index is being built for sure: app/web waits a little
// shorter behind the first page.
const indexBegins = 450 * time.Millisecond

// firstPages asks a fresh program for pages, a moment after the first one.
func firstPages(files []string, after time.Duration) ([]time.Duration, error) {
	base, stop, err := serveCopies(5000)
	if err != nil {
		return nil, err
	}
	defer stop()
	if _, err := get(base); err != nil {
		return nil, err
	}
	time.Sleep(after)
	address := func(i int) string {
		path, _ := filepath.Rel("content", files[i])
		return base + strings.TrimSuffix(strings.TrimSuffix(filepath.ToSlash(path), ".md"), "/index") + "/"
	}
	times, _, err := timed(address, len(files))
	return times, err
}
