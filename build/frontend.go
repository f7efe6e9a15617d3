package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// oldestNode is the oldest Node that builds the front end: major and minor number.
var oldestNode = [2]int{20, 19}

// buildFrontend installs the front end's packages, builds frontend/dist and lists
// the licences in it, each only where it is out of date.
func buildFrontend() error {
	if err := checkNode(); err != nil {
		return err
	}
	// npm writes this file last.
	installed := modified("frontend/node_modules/.package-lock.json")
	if !installed.After(modified("frontend/package-lock.json")) {
		if err := npm("ci", "--no-audit", "--no-fund"); err != nil {
			return err
		}
	}
	fresh, err := upToDate("frontend/dist", "frontend")
	if err == nil && !fresh {
		if err = npm("run", "build"); err != nil {
			// What is there is half of a build, and newer than its sources.
			err = errors.Join(err, emptyFrontend())
		}
	}
	if err != nil {
		return err
	}
	return writeLicenses()
}

// emptyFrontend removes what was built, so that the next build makes all of it.
func emptyFrontend() error {
	const dist = "frontend/dist"
	entries, err := os.ReadDir(dist)
	for _, entry := range entries {
		if entry.Name() != ".gitkeep" {
			err = errors.Join(err, os.RemoveAll(filepath.Join(dist, entry.Name())))
		}
	}
	return err
}

// checkNode says what to install where Node or npm is missing or too old.
func checkNode() error {
	if !hasProgram("npm") {
		return errors.New("npm is missing: install Node 20.19 or newer, which brings it (https://nodejs.org)")
	}
	output, err := exec.Command("node", "--version").Output()
	if err != nil {
		return fmt.Errorf("node --version: %w", err)
	}
	if version := strings.TrimSpace(string(output)); !newEnough(version) {
		return fmt.Errorf("Node %s is too old: install Node 20.19 or newer (https://nodejs.org)", version)
	}
	return nil
}

// newEnough judges a version as Node prints it, such as v20.19.1.
func newEnough(version string) bool {
	var major, minor int
	if _, err := fmt.Sscanf(version, "v%d.%d", &major, &minor); err != nil {
		return false
	}
	return major > oldestNode[0] || major == oldestNode[0] && minor >= oldestNode[1]
}

func npm(args ...string) error {
	return run(nil, "npm", append([]string{"--prefix", "frontend"}, args...)...)
}
