// Package about tells an administrator what the program is and does: what is in its
// file, what it reads and writes, when it listens, how it is deployed and taken away.
// Whatever the machine knows is looked up, not written down, and each statement names
// the tests that hold it.
package about

import (
	"io/fs"
	"runtime"
)

// Program is what has to be told about the running program.
type Program struct {
	// Version is the release, such as "1.2.0".
	Version string
	// Handbook is the built-in content tree, Frontend the built front end.
	Handbook fs.FS
	Frontend fs.FS
	// Pages is how many pages the handbook has.
	Pages int
}

// Section is a group of statements.
type Section struct {
	Title      string
	Statements []Statement
}

// Statement is one thing that the administrator is told.
type Statement struct {
	// Text is whole sentences.
	Text string
	// Lines are paths, commands or names, to be shown as they stand.
	Lines []string
	// Tests are what fails if it is not so: "folder TestName" for a test in Go, else a
	// file of the project.
	Tests []string
}

// Proof returns all that there is to tell on this machine.
func Proof(p Program) []Section {
	return []Section{p.file(), reads(), writes(), network(), content(), verify(), deploy(), start(), remove(), made()}
}

// traced adds where a statement was not held by a trace of the window, which only
// Linux's tests make.
func traced(text string) string {
	if runtime.GOOS == "linux" {
		return text
	}
	return text + " (Traced on Linux only, not on this system.)"
}

// Platform is the system and the processor that the program was built for, as Go
// names them.
func Platform() string { return runtime.GOOS + "/" + runtime.GOARCH }
