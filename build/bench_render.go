package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
)

// benchRender measures rendering and opening: the Go benchmarks of app/site, whose
// figures it prints as multiples of bare goldmark on the same text.
func benchRender(int) error {
	fmt.Println("\nRendering, one thread, without highlighting; times of one page")
	// Opening reads several pages at a time, so it gets all processors.
	var out bytes.Buffer
	for _, flags := range [][]string{{"-bench", "Pipeline", "-benchtime", "5s", "-cpu", "1"}, {"-bench", "Open", "-benchtime", "10x"}} {
		command := exec.Command("go", append(append([]string{"test", "-run", "-"}, flags...), "./app/site")...)
		command.Stdout, command.Stderr = &out, os.Stderr
		if err := command.Run(); err != nil {
			return fmt.Errorf("%w\n%s", err, out.Bytes())
		}
	}
	return renderTable(os.Stdout, out.Bytes())
}

// stages are the columns of the table, the one that the others are divided by first.
var stages = []string{"bare", "liquid", "kramdown", "liquid+kramdown", "all"}

var (
	pipelineLine = regexp.MustCompile(`(?m)^BenchmarkPipeline/(\w+?)(?:-\d+)?\s+(.*)$`)
	stageTime    = regexp.MustCompile(`([\d.]+) ([\w+]+)-ns/page`)
	openLine     = regexp.MustCompile(`(?m)^BenchmarkOpen(?:-\d+)?\s.*?([\d.]+) ns/page`)
)

// renderTable prints the benchmark's output as a table in Markdown.
func renderTable(w io.Writer, output []byte) error {
	times, trees := map[string]map[string]float64{}, []string{}
	for _, m := range pipelineLine.FindAllSubmatch(output, -1) {
		tree := string(m[1])
		times[tree] = map[string]float64{}
		trees = append(trees, tree)
		for _, stage := range stageTime.FindAllSubmatch(m[2], -1) {
			times[tree][string(stage[2])], _ = strconv.ParseFloat(string(stage[1]), 64)
		}
	}
	if len(trees) == 0 {
		return errors.New("the benchmark printed no times")
	}
	fmt.Fprintln(w, "\n| | bare goldmark | Liquid | kramdown | Liquid + kramdown | whole pipeline |\n|---|---|---|---|---|---|")
	for _, tree := range trees {
		fmt.Fprintf(w, "| %s |", tree)
		for _, stage := range stages {
			ns := times[tree][stage]
			fmt.Fprintf(w, " %.0f µs (%.2f) |", ns/1000, ns/times[tree]["bare"])
		}
		fmt.Fprintln(w)
	}
	if m := openLine.FindSubmatch(output); m != nil {
		ns, _ := strconv.ParseFloat(string(m[1]), 64)
		fmt.Fprintf(w, "\nOpening a folder of 10,000 pages: %.1f µs a page, %.0f ms in all\n", ns/1000, ns/100)
	}
	return nil
}
