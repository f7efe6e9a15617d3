package main

import (
	"bytes"
	"debug/elf"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// toolkitFunctions lists what the window calls of WebKitGTK, GTK, GLib and
// libsoup. There is a trampoline for each (app/desktop/toolkit_linux.S), so that
// the program for Linux is linked with none of them.
const toolkitFunctions = "app/desktop/toolkit_functions_linux.h"

const toolkitHeading = `// Written by  go run ./build trampolines : what the window calls of WebKitGTK, GTK,
// GLib and libsoup. Who includes it says before what TOOLKIT_FUNCTION is.
`

// trampolines writes the list anew, which has to be done when another Wails or our
// own C calls other functions.
func trampolines() error {
	if err := installWindow(); err != nil {
		return err
	}
	list, err := listToolkitFunctions()
	if err != nil {
		return err
	}
	return os.WriteFile(toolkitFunctions, list, 0o644)
}

func listToolkitFunctions() ([]byte, error) {
	called, err := calledFromC()
	if err != nil {
		return nil, err
	}
	offered, err := toolkitSymbols()
	if err != nil {
		return nil, err
	}
	list := bytes.NewBufferString(toolkitHeading)
	for _, name := range slices.Sorted(maps.Keys(called)) {
		switch symbol, ok := offered[name]; {
		case !ok:
			// The C library's, or our own.
		case elf.ST_TYPE(symbol.Info) == elf.STT_OBJECT:
			return nil, fmt.Errorf("the window uses %s of %s, which is data: a trampoline leads to functions only", name, symbol.Library)
		default:
			fmt.Fprintf(list, "TOOLKIT_FUNCTION(%s)\n", name)
		}
	}
	return list.Bytes(), nil
}

// calledFromC are the names that the C of the window leaves to the linker. They
// are read from the compiled packages, so nothing needs to be linked.
func calledFromC() (map[string]bool, error) {
	archives, err := exec.Command("go", "list", "-deps", "-export", "-trimpath", "-tags", windowTags("linux"),
		"-f", "{{if and .CgoFiles (not .Standard)}}{{.Export}}{{end}}", ".").Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	// It complains of the Go in the archives, which is in no format that it knows.
	out, err := exec.Command("nm", append([]string{"--undefined-only", "--format=posix"}, strings.Fields(string(archives))...)...).Output()
	if err != nil {
		return nil, fmt.Errorf("nm: %w", err)
	}
	called := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		if fields := strings.Fields(line); len(fields) == 2 && fields[1] == "U" {
			called[fields[0]] = true
		}
	}
	return called, nil
}

// toolkitSymbols are what the libraries offer that WebKitGTK is linked with, less
// what the C library does.
func toolkitSymbols() (map[string]elf.Symbol, error) {
	folder, err := exec.Command("pkg-config", "--variable=libdir", "webkit2gtk-4.1").Output()
	if err != nil {
		return nil, fmt.Errorf("pkg-config: %w", err)
	}
	libdir := strings.TrimSpace(string(folder))
	webkit, libraries, err := offeredBy(filepath.Join(libdir, "libwebkit2gtk-4.1.so"))
	if err != nil {
		return nil, err
	}
	var system map[string]elf.Symbol
	for _, name := range libraries {
		symbols, _, err := offeredBy(filepath.Join(libdir, name))
		if err != nil {
			return nil, err
		}
		if name == "libc.so.6" {
			system = symbols
		}
		maps.Copy(webkit, symbols)
	}
	for name := range system {
		delete(webkit, name)
	}
	return webkit, nil
}

// offeredBy returns what a shared library defines, and the libraries that it needs
// itself.
func offeredBy(path string) (symbols map[string]elf.Symbol, needed []string, err error) {
	library, err := elf.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer library.Close()
	all, err := library.DynamicSymbols()
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	symbols = map[string]elf.Symbol{}
	for _, symbol := range all {
		if symbol.Section != elf.SHN_UNDEF {
			symbol.Library = filepath.Base(path)
			symbols[symbol.Name] = symbol
		}
	}
	needed, err = library.ImportedLibraries()
	return symbols, needed, err
}
