// Manual writes what a package installs besides the program: a manual page for each
// command, and completions for shells, as cobra makes them of the command line.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"rutter/app/command"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "Usage: go run ./build/manual FOLDER SECONDS-SINCE-1970")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "manual:", err)
		os.Exit(1)
	}
}

func write(folder, seconds string) error {
	when, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return err
	}
	root := command.Root(command.Program{})
	// The hint at the foot names the day on which the page was made.
	root.DisableAutoGenTag = true
	date := time.Unix(when, 0).UTC()
	return errors.Join(
		os.MkdirAll(folder, 0o755),
		doc.GenManTree(root, &doc.GenManHeader{Section: "1", Source: "Rutter", Manual: "Rutter", Date: &date}, folder),
		complete(root, folder),
	)
}

func complete(root *cobra.Command, folder string) error {
	return errors.Join(
		root.GenBashCompletionFileV2(filepath.Join(folder, "rutter.bash"), true),
		root.GenFishCompletionFile(filepath.Join(folder, "rutter.fish"), true),
		root.GenZshCompletionFile(filepath.Join(folder, "rutter.zsh")),
	)
}
