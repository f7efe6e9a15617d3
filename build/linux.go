package main

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"rutter/build/needed"
)

// linuxTarget is a processor that there are programs for Linux for.
type linuxTarget struct {
	processor string
	// compiler is the one for this processor on machines with another one.
	compiler need
}

var linuxTargets = []linuxTarget{
	{"amd64", crossCompiler("x86_64-linux-gnu-gcc", "gcc-x86-64-linux-gnu", "libc6-dev-amd64-cross")},
	{"arm64", crossCompiler("aarch64-linux-gnu-gcc", "gcc-aarch64-linux-gnu", "libc6-dev-arm64-cross")},
}

// crossCompiler is a compiler and the C library that it links with. Only Debian
// and its relatives have both.
func crossCompiler(file string, packages ...string) need {
	return need{file, program(file), map[string][]string{"apt-get": packages}}
}

// buildLinux builds all programs for Linux from the front end that is there:
// FOLDER/linux-PROCESSOR/rutter, which opens a window where it can, and
// FOLDER/linux-PROCESSOR-browser/rutter, which is static and runs on every Linux.
// It says what this machine cannot build, and leaves it out.
func buildLinux(folder, version string) error {
	for _, target := range linuxTargets {
		own := filepath.Join(folder, "linux-"+target.processor)
		if err := target.buildBrowser(version, filepath.Join(own+"-browser", "rutter")); err != nil {
			return err
		}
		env, err := target.windowEnv()
		if err != nil {
			fmt.Printf("Left out is the window for linux/%s: %v\n", target.processor, err)
			continue
		}
		if err := target.buildWindow(env, version, filepath.Join(own, "rutter")); err != nil {
			return err
		}
	}
	return nil
}

func (target linuxTarget) buildBrowser(version, output string) error {
	env := []string{"GOOS=linux", "GOARCH=" + target.processor, "CGO_ENABLED=0"}
	if err := run(env, "go", browserArguments(version, output)...); err != nil {
		return err
	}
	return needed.CheckStatic(output)
}

func (target linuxTarget) buildWindow(env []string, version, output string) error {
	if err := run(env, "go", buildArguments("linux", version, output)...); err != nil {
		return err
	}
	return needed.CheckWindow(output)
}

// browserArguments are the arguments of go for the program without a window.
func browserArguments(version, output string) []string {
	return []string{"build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -X rutter/app/command.Version=" + version, "-o", output, "."}
}

// windowEnv is what the environment needs to build the window's C for this
// processor.
func (target linuxTarget) windowEnv() ([]string, error) {
	env := []string{"GOOS=linux", "GOARCH=" + target.processor, "CGO_ENABLED=1"}
	switch {
	case runtime.GOOS != "linux":
		return nil, errors.New("it is built on Linux")
	case runtime.GOARCH == target.processor:
		return env, installWindow()
	}
	if err := errors.Join(installWindow(), install([]need{target.compiler})); err != nil {
		return nil, err
	}
	headersOnly, err := filepath.Abs("build/headers-only")
	if err != nil {
		return nil, err
	}
	// The headers of GTK and WebKitGTK are the same for all processors; those of
	// the C library are not, and lie where only this machine's are looked for.
	own, err := exec.Command("gcc", "-print-multiarch").Output()
	if err != nil {
		return nil, fmt.Errorf("gcc: %w", err)
	}
	include := "PKG_CONFIG_SYSTEM_INCLUDE_PATH=/usr/include:/usr/include/" + strings.TrimSpace(string(own))
	return append(env, "CC="+target.compiler.name, "PKG_CONFIG="+headersOnly, include), nil
}
