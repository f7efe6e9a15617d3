package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

const binaryDir = "build/bin"

// binary builds the front end and the program with its window.
func binary() error {
	// Before hundreds of megabytes are installed for nothing.
	if err := checkNode(); err != nil {
		return err
	}
	if err := installWindow(); err != nil {
		return err
	}
	if err := buildFrontend(); err != nil {
		return err
	}
	return compileBinary()
}

// compileBinary builds the program from the front end that is there.
func compileBinary() error {
	return run(windowEnv(runtime.GOOS), "go", buildArguments(runtime.GOOS, version(), binaryPath())...)
}

func binaryPath() string {
	path := filepath.Join(binaryDir, "rutter")
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	return path
}

// buildArguments are the arguments of go for the release binary.
func buildArguments(goos, version, output string) []string {
	flags := "-s -w -X rutter/app/command.Version=" + version
	if goos == "windows" {
		// Without it every start opens a console window as well.
		flags += " -H windowsgui"
	}
	// -buildvcs=false: git refuses to answer where the clone belongs to someone else,
	// as in containers, and the version is passed in anyway.
	return []string{"build", "-trimpath", "-buildvcs=false", "-tags", windowTags(goos), "-ldflags", flags, "-o", output, "."}
}

// windowTags are the build tags that put Wails' window into a program.
func windowTags(goos string) string {
	switch goos {
	case "linux":
		return "desktop,production,webkit2_41"
	case "windows":
		// A missing WebView2 is an error then, not a dialog that wants to download it.
		return "desktop,production,wv2runtime.error"
	default:
		return "desktop,production"
	}
}

// windowEnv is what the environment needs in addition while building.
func windowEnv(goos string) []string {
	if goos == "darwin" {
		// Wails uses this framework and leaves linking it to its own command.
		return []string{"CGO_LDFLAGS=-framework UniformTypeIdentifiers"}
	}
	return nil
}

// version describes the commit that is built; "unknown" outside a git clone.
func version() string {
	// Ten digits everywhere: otherwise it is the size of the clone that decides.
	output, err := git("describe", "--tags", "--always", "--dirty", "--abbrev=10")
	if err != nil {
		return "unknown"
	}
	return strings.TrimSpace(output)
}

// git asks about this clone, also where it belongs to someone else, as in containers.
func git(arguments ...string) (string, error) {
	output, err := exec.Command("git", append([]string{"-c", "safe.directory=*"}, arguments...)...).Output()
	return string(output), err
}
