package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
)

// checkLine is what the Go benchmark of app/check prints.
var checkLine = regexp.MustCompile(`(?m)^BenchmarkRun\S*\s.*?([\d.]+) CPU-ms\s+([\d.]+) check-ms\s+([\d.]+) render-ms`)

// benchCheck measures checking 1,000 pages, beside rendering them in the same run.
func benchCheck(int) error {
	command := exec.Command("go", "test", "-run", "-", "-bench", "Run", "-benchtime", "3x", "./app/check")
	command.Stderr = os.Stderr
	out, err := command.Output()
	m := checkLine.FindSubmatch(out)
	if err != nil || m == nil {
		return fmt.Errorf("the benchmark of app/check: %v\n%s", err, out)
	}
	check, _ := strconv.ParseFloat(string(m[2]), 64)
	render, _ := strconv.ParseFloat(string(m[3]), 64)
	fmt.Printf("\nChecking 1,000 pages (goal: 3 s): %.2f s, %s ms of the processors' time; %.2f times as long as rendering them alone\n",
		check/1000, m[1], check/render)
	return nil
}
