package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// processors are those that programs are built for.
var processors = []string{"amd64", "arm64"}

// buildPrograms builds every program that this machine can build: those for a Mac
// need a Mac, all others are built elsewhere.
func buildPrograms(folder, version string) error {
	if runtime.GOOS == "darwin" {
		return buildApple(folder, version)
	}
	for _, processor := range processors {
		if err := buildWindows(processor, folder, version); err != nil {
			return err
		}
		// Nobody can try this one here, but it must not stop compiling.
		env := []string{"GOOS=darwin", "GOARCH=" + processor, "CGO_ENABLED=0"}
		if err := run(env, "go", browserArguments(version, os.DevNull)...); err != nil {
			return err
		}
	}
	return buildLinux(folder, version)
}

// buildWindows builds FOLDER/windows-PROCESSOR/rutter.exe.
func buildWindows(processor, folder, version string) error {
	env := []string{"GOOS=windows", "GOARCH=" + processor, "CGO_ENABLED=0"}
	return run(env, "go", buildArguments("windows", version, filepath.Join(folder, "windows-"+processor, "rutter.exe"))...)
}

// buildApple builds the program for each processor and one that holds both.
func buildApple(folder, version string) error {
	join := []string{"-create", "-output", filepath.Join(folder, "darwin-universal", "rutter")}
	for _, processor := range processors {
		program := filepath.Join(folder, "darwin-"+processor, "rutter")
		env := append(windowEnv("darwin"), "GOOS=darwin", "GOARCH="+processor, "CGO_ENABLED=1")
		if err := run(env, "go", buildArguments("darwin", version, program)...); err != nil {
			return err
		}
		join = append(join, program)
	}
	if err := os.MkdirAll(filepath.Join(folder, "darwin-universal"), 0o755); err != nil {
		return err
	}
	return run(nil, "lipo", join...)
}
