// Package needed reads what a program for Linux asks of a system before it starts.
package needed

import (
	"debug/elf"
	"fmt"
	"slices"
	"strings"
)

// maxGlibc is the newest version of the GNU C library that may be asked for: that
// of 2021, in which what programs need besides libc.so.6 became part of it.
var maxGlibc = [2]int{2, 34}

// CheckWindow returns what keeps a program with a window from starting on a
// system with that C library and nothing else.
func CheckWindow(path string) error {
	return check(path, []string{"libc.so.6"})
}

// CheckStatic returns what keeps a program from starting on any Linux.
func CheckStatic(path string) error {
	return check(path, nil)
}

func check(path string, want []string) error {
	program, err := elf.Open(path)
	if err != nil {
		return err
	}
	defer program.Close()
	libraries, err := program.ImportedLibraries()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if !slices.Equal(libraries, want) {
		return fmt.Errorf("%s needs %q to start, it may need %q", path, libraries, want)
	}
	if len(want) == 0 {
		return checkLoader(path, program)
	}
	symbols, err := program.ImportedSymbols()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return checkVersions(path, symbols)
}

func checkLoader(path string, program *elf.File) error {
	for _, part := range program.Progs {
		if part.Type == elf.PT_INTERP {
			return fmt.Errorf("%s is not static: it names a loader", path)
		}
	}
	return nil
}

func checkVersions(path string, symbols []elf.ImportedSymbol) error {
	for _, symbol := range symbols {
		version, glibc := strings.CutPrefix(symbol.Version, "GLIBC_")
		var numbers [2]int
		fmt.Sscanf(version, "%d.%d", &numbers[0], &numbers[1])
		if glibc && slices.Compare(numbers[:], maxGlibc[:]) > 0 {
			return fmt.Errorf("%s needs %s of %s: no version after %d.%d may be asked for, so build it on an older system",
				path, symbol.Name, symbol.Version, maxGlibc[0], maxGlibc[1])
		}
	}
	return nil
}
