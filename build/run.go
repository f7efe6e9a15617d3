package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// run prints a command and runs it with this program's own input and output, so
// that nothing it says is held back. Each entry of env is NAME=value and is added
// to the environment.
func run(env []string, name string, args ...string) error {
	words := append(append(append([]string{}, env...), name), args...)
	fmt.Println("$", line(words))
	command := exec.Command(name, args...)
	command.Env = append(os.Environ(), env...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := command.Run(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// line shows a command so that it can be copied into a shell.
func line(words []string) string {
	shown := make([]string, len(words))
	for i, word := range words {
		if word == "" || strings.ContainsAny(word, " ()'\"$*;&|<>") {
			word = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
		shown[i] = word
	}
	return strings.Join(shown, " ")
}

func hasProgram(name string) bool {
	_, err := exec.LookPath(name)
	return err == nil
}
