package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
)

// reloadLine is what the Go benchmark of app/command prints.
var reloadLine = regexp.MustCompile(`(?m)^BenchmarkReload/(\d+)\S*\s.*?([\d.]+) ms/save`)

// benchReload measures how long it takes from saving a file until pages are told.
func benchReload(int) error {
	command := exec.Command("go", "test", "-run", "-", "-bench", "Reload", "-benchtime", "10x", "./app/command")
	command.Stderr = os.Stderr
	out, err := command.Output()
	lines := reloadLine.FindAllSubmatch(out, -1)
	if err != nil || lines == nil {
		return fmt.Errorf("the benchmark of app/command: %v\n%s", err, out)
	}
	fmt.Println("Live reload, from saving a page until pages are told, 50 ms of quiet included:")
	for _, m := range lines {
		fmt.Printf("  a folder of %s pages: %s ms\n", m[1], m[2])
	}
	return nil
}
