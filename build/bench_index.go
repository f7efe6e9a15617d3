package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
)

// indexLine is what the Go benchmark of app/search prints.
var indexLine = regexp.MustCompile(`(?m)^BenchmarkBuild/(\d+)\S*\s.*?([\d.]+) CPU-ms.*?([\d.]+) MB-kept`)

// benchIndex measures how long the index takes on one processor.
func benchIndex() error {
	command := exec.Command("go", "test", "-run", "-", "-bench", "Build", "-benchtime", "1x", "-cpu", "1", "./app/search")
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

// besideLine is what the Go benchmark of app/web prints.
var besideLine = regexp.MustCompile(`(?m)^BenchmarkBesideIndex\S*\s.*?([\d.]+) alone-µs/page\s+([\d.]+) beside-µs/page`)

// benchBesideIndex measures what the index costs the pages that are asked for
// while it is being built.
func benchBesideIndex() error {
	command := exec.Command("go", "test", "-run", "-", "-bench", "BesideIndex", "-benchtime", "10x", "./app/web")
	command.Stderr = os.Stderr
	out, err := command.Output()
	m := besideLine.FindSubmatch(out)
	if err != nil || m == nil {
		return fmt.Errorf("the benchmark of app/web: %v\n%s", err, out)
	}
	alone, _ := strconv.ParseFloat(string(m[1]), 64)
	beside, _ := strconv.ParseFloat(string(m[2]), 64)
	fmt.Printf("  a page that nobody has asked for before: %.0f µs alone, %.0f µs beside the index: ratio %.2f\n", alone, beside, beside/alone)
	return nil
}
