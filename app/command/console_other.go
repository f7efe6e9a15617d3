//go:build !windows

package command

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// AttachConsole has nothing to do on this system.
func AttachConsole() {}

// untilInterrupted ends with Ctrl+C, and when the program is told to end.
func untilInterrupted() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}
