// Build is the task runner: go run ./build, from anywhere in the project. It
// installs what a task needs, and says so before it does.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const usage = `Usage: go run ./build [COMMAND]

  (none)   install what is missing, build, and open the window
           (what follows -- goes to rutter: go run ./build -- FOLDER)
  binary   build ` + binaryDir + `/rutter
  test     install what the tests need and run all of them
  bench    measure the start against an empty window (-runs N pairs, default 11),
           page turns in the window, rendering against bare goldmark, search, serving, checking
  release  build and pack everything that people download, in ` + releaseDir + `
           (-verify looks at it afterwards)
  shots    make pictures of every kind of page, in ` + shotsDir + `
  trampolines
           list anew what the window calls of WebKitGTK, after a change of Wails
           or of the C in app/desktop
  help     this list
`

// errUsage is a mistake on the command line that has been explained already.
var errUsage = errors.New("unknown command")

func main() {
	err := enterProject()
	if err == nil {
		err = dispatch(os.Args[1:])
	}
	switch {
	case errors.Is(err, errUsage):
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func dispatch(args []string) error {
	if len(args) == 0 {
		return open(nil)
	}
	switch command, rest := args[0], args[1:]; command {
	case "--":
		return open(rest)
	case "binary":
		return without(rest, binary)
	case "test":
		return without(rest, test)
	case "trampolines":
		return without(rest, trampolines)
	case "shots":
		return without(rest, shots)
	case "bench":
		return bench(rest)
	case "release":
		return release(rest)
	case "help", "-h", "-help", "--help":
		fmt.Print(usage)
		return nil
	default:
		return misuse("unknown command %q", command)
	}
}

// without runs a command that takes no arguments.
func without(args []string, command func() error) error {
	if len(args) > 0 {
		return misuse("%q is one argument too many", args[0])
	}
	return command()
}

func misuse(format string, args ...any) error {
	fmt.Fprintf(os.Stderr, "build: "+format+"\n\n%s", append(args, usage)...)
	return errUsage
}

// enterProject makes the folder of go.mod the working directory.
func enterProject() error {
	output, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return fmt.Errorf("go env GOMOD: %w", err)
	}
	return os.Chdir(filepath.Dir(strings.TrimSpace(string(output))))
}
