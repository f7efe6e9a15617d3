package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// step is one part of the test run.
type step struct {
	name string
	run  func() error
}

// test installs what the tests need and runs them all. A failed step does not
// stop those after it, so that one run shows everything.
func test() error {
	return runSteps([]step{
		{"Install", installTests},
		{"Go format", checkFormat},
		{"Front end: build", buildFrontend},
		{"Front end: types", func() error { return npm("run", "check") }},
		{"Front end: unit tests", func() error { return npm("test") }},
		{"Build with window", buildForTests},
		{"Build without window", func() error {
			return run([]string{"CGO_ENABLED=0"}, "go", "build", "-trimpath", "-buildvcs=false", "-o", os.DevNull, ".")
		}},
		{"Go vet", vet},
		{"Handbook against Kubernetes", checkHandbook},
		{"Browser tests", browserTests},
		{"Go tests", goTests},
		{"Window tests", windowTests},
	})
}

// runSteps runs each step under a heading and ends with a line for each.
func runSteps(steps []step) error {
	var summary strings.Builder
	failed := 0
	for _, step := range steps {
		fmt.Printf("\n== %s\n", step.name)
		start := time.Now()
		err := step.run()
		result := "ok    "
		if err != nil {
			result = "FAILED"
			failed++
			fmt.Println("FAILED:", err)
		}
		entry := fmt.Sprintf("%s %6.1f s  %s\n", result, time.Since(start).Seconds(), step.name)
		fmt.Print(entry)
		summary.WriteString(entry)
	}
	fmt.Printf("\n== Summary\n%s", &summary)
	if failed > 0 {
		return fmt.Errorf("%d of %d steps failed", failed, len(steps))
	}
	return nil
}

// checkFormat fails where gofmt would change a file. It looks where our Go lies:
// packages of npm bring Go files too.
func checkFormat() error {
	top, err := filepath.Glob("*.go")
	if err != nil {
		return err
	}
	output, err := exec.Command("gofmt", append([]string{"-l", "app", "build"}, top...)...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("gofmt: %w\n%s", err, output)
	}
	if len(output) > 0 {
		return fmt.Errorf("not formatted: type  gofmt -w app build *.go\n%s", output)
	}
	return nil
}

// buildForTests removes an older binary first: the tests must not pass on it.
func buildForTests() error {
	if err := os.Remove(binaryPath()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return compileBinary()
}

// vet looks at both builds, with and without the window, and at those for the other
// systems as far as this one compiles them, their tests included.
func vet() error {
	// -trimpath as in the builds, whose results can be used again then.
	problems := []error{
		run(nil, "go", "vet", "-trimpath", "./..."),
		run(nil, "go", "vet", "-trimpath", "-tags", windowTags(runtime.GOOS), "./..."),
	}
	for _, processor := range processors {
		problems = append(problems, vetElsewhere("windows", processor, "-tags", windowTags("windows")))
	}
	return errors.Join(append(problems, vetElsewhere("darwin", "arm64"))...)
}

func vetElsewhere(system, processor string, arguments ...string) error {
	env := []string{"GOOS=" + system, "GOARCH=" + processor, "CGO_ENABLED=0"}
	return run(env, "go", append(append([]string{"vet", "-trimpath"}, arguments...), ".", "./app/...")...)
}

// goTests runs the Go tests with the race detector, which needs a C compiler.
func goTests() error {
	arguments := []string{"test", "-race", "-timeout", "5m", "./..."}
	if !program("gcc", "clang", "cc")() {
		fmt.Println("Without the race detector: there is no C compiler.")
		arguments = append(arguments[:1], arguments[2:]...)
	}
	return run(nil, "go", arguments...)
}

// checkHandbook holds the handbook's manifests and commands against Kubernetes,
// which has a module of its own.
func checkHandbook() error {
	const module = "build/kubecheck"
	return errors.Join(
		run(nil, "go", "vet", "-C", module, "./..."),
		run(nil, "go", "test", "-C", module, "./..."),
		run(nil, "go", "run", "-C", module, "."),
	)
}

func browserTests() error {
	env, err := binaryEnv()
	if err != nil {
		return err
	}
	return run(append(env, "CHROMIUM="+chromium()), "npm", "--prefix", "frontend", "run", "browser")
}

func windowTests() error {
	if runtime.GOOS != "linux" {
		fmt.Println("Left out: they need Linux's virtual display and WebKitGTK's inspector.")
		return nil
	}
	env, err := binaryEnv()
	if err != nil {
		return err
	}
	// -count=1: the result depends on the binary, which go test does not see.
	return run(env, "go", "test", "-trimpath", "-count=1", "-timeout", "5m", "-tags", windowTags(runtime.GOOS), "./app/desktop")
}

// binaryEnv tells the tests which program to start.
func binaryEnv() ([]string, error) {
	path, err := filepath.Abs(binaryPath())
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("the program was not built: %w", err)
	}
	return []string{"RUTTER_BINARY=" + path}, nil
}
