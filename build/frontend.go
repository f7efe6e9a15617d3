package main

import (
	"errors"
	"os/exec"
)

// buildFrontend installs the front end's packages and builds frontend/dist, each
// only where it is out of date.
func buildFrontend() error {
	if err := installFrontendPackages(); err != nil {
		return err
	}
	fresh, err := upToDate("frontend/dist", "frontend")
	if err != nil || fresh {
		return err
	}
	return npm("run", "build")
}

// installFrontendPackages runs npm ci where the lock file changed after the last
// installation.
func installFrontendPackages() error {
	if _, err := exec.LookPath("npm"); err != nil {
		return errors.New("npm is not installed: install Node 20.19 or newer (https://nodejs.org), which brings it")
	}
	// npm writes this file last.
	installed := modified("frontend/node_modules/.package-lock.json")
	if installed.After(modified("frontend/package-lock.json")) {
		return nil
	}
	return npm("ci", "--no-audit", "--no-fund")
}

func npm(args ...string) error {
	return run(nil, "npm", append([]string{"--prefix", "frontend"}, args...)...)
}
