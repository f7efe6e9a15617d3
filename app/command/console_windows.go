package command

import (
	"context"
	"log"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/sys/windows"
)

var (
	kernel                = windows.NewLazySystemDLL("kernel32.dll")
	attachConsole         = kernel.NewProc("AttachConsole")
	setConsoleCtrlHandler = kernel.NewProc("SetConsoleCtrlHandler")
)

// AttachConsole gives the program the console of the shell that it was started
// from: Windows gives a window program none. What is redirected to a file or a
// pipe stays so. Without a console, as after a double-click, nothing happens. It
// replaces os.Stdout and os.Stderr, so it comes before anything else.
//
// Nothing of ours reads standard input, which the shell goes on reading.
func AttachConsole() {
	const parent = ^uintptr(0) // ATTACH_PARENT_PROCESS
	// Asked first: attaching changes the answers.
	output, problems := given(windows.STD_OUTPUT_HANDLE), given(windows.STD_ERROR_HANDLE)
	if attached, _, _ := attachConsole.Call(parent); attached == 0 || isElsewhere(output) && isElsewhere(problems) {
		return
	}
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return
	}
	beginLine(console)
	if !isElsewhere(output) {
		os.Stdout = console
		windows.SetStdHandle(windows.STD_OUTPUT_HANDLE, windows.Handle(console.Fd()))
	}
	if !isElsewhere(problems) {
		os.Stderr = console
		windows.SetStdHandle(windows.STD_ERROR_HANDLE, windows.Handle(console.Fd()))
		log.SetOutput(console)
	}
}

// given is a stream that the program was started with, or 0.
func given(stream uint32) windows.Handle {
	handle, err := windows.GetStdHandle(stream)
	if err != nil {
		return 0
	}
	if kind, err := windows.GetFileType(handle); err != nil || kind == windows.FILE_TYPE_UNKNOWN {
		return 0
	}
	return handle
}

// isElsewhere reports whether what is written to a stream goes to something else
// than the console.
func isElsewhere(stream windows.Handle) bool {
	var mode uint32
	return stream != 0 && windows.GetConsoleMode(stream, &mode) != nil
}

// beginLine leaves the line of the prompt: a shell does not wait for a window
// program, only a batch file and start /wait do.
func beginLine(console *os.File) {
	var screen windows.ConsoleScreenBufferInfo
	err := windows.GetConsoleScreenBufferInfo(windows.Handle(console.Fd()), &screen)
	if err == nil && screen.CursorPosition.X > 0 {
		console.WriteString("\n")
	}
}

// untilInterrupted ends with Ctrl+C, and when the console is closed or the person
// logs off.
func untilInterrupted() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// Go's own handler does not survive AttachConsole, which empties the list.
	setConsoleCtrlHandler.Call(windows.NewCallback(func(event uint32) uintptr {
		stop()
		if event != windows.CTRL_C_EVENT && event != windows.CTRL_BREAK_EVENT {
			// Windows ends the program when this returns, or after some seconds.
			select {}
		}
		return 1
	}), 1)
	return ctx, stop
}
