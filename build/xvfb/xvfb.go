// Package xvfb starts a virtual X display for a real window that nobody looks at.
package xvfb

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// Display is a running virtual screen.
type Display struct {
	// Name is what a program expects in the environment variable DISPLAY, as ":7".
	Name    string
	command *exec.Cmd
}

// Start starts Xvfb on a free display with one screen of width × height pixels
// and returns once it accepts connections. The error says so where Xvfb is not
// installed.
func Start(width, height int) (*Display, error) {
	ready, writeEnd, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer ready.Close()
	command := exec.Command("Xvfb", "-displayfd", "3", "-nolisten", "tcp",
		"-screen", "0", fmt.Sprintf("%dx%dx24", width, height))
	command.ExtraFiles = []*os.File{writeEnd}
	err = command.Start()
	writeEnd.Close()
	if err != nil {
		return nil, fmt.Errorf("starting Xvfb: %w", err)
	}
	// Xvfb picks a free number itself and writes it when it is ready.
	number, err := bufio.NewReader(ready).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("Xvfb ended before it was ready: %v", command.Wait())
	}
	return &Display{Name: ":" + strings.TrimSpace(number), command: command}, nil
}

// Close ends the display and every window on it.
func (d *Display) Close() error {
	if err := d.command.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	return d.command.Wait()
}
