package main

import (
	"net"
	"os"
	"os/exec"
	"time"
)

// window is a running program with a window, and settings and caches of its own.
type window struct {
	// inspector is the address on which WebKit's inspector listens.
	inspector string
	started   time.Time
	command   *exec.Cmd
	home      string
}

// openWindow starts a program on a display. Each variable is NAME=value.
func openWindow(program, display string, variables ...string) (*window, error) {
	w, err := newWindow(program, display, variables...)
	if err != nil {
		return nil, err
	}
	return w, w.start()
}

// newWindow prepares the start, and leaves it to the caller to put something
// into the settings before.
func newWindow(program, display string, variables ...string) (*window, error) {
	home, err := os.MkdirTemp("", "rutter-window-")
	if err != nil {
		return nil, err
	}
	addr, err := freeAddr()
	if err != nil {
		return nil, err
	}
	w := &window{inspector: addr, home: home, command: exec.Command(program)}
	w.command.Env = append(os.Environ(), "DISPLAY="+display, "GDK_BACKEND=x11", "WEBKIT_INSPECTOR_HTTP_SERVER="+addr,
		"XDG_CONFIG_HOME="+home, "XDG_DATA_HOME="+home, "XDG_CACHE_HOME="+home,
		// The person at this machine may have the program open.
		"DBUS_SESSION_BUS_ADDRESS=disabled:")
	w.command.Env = append(w.command.Env, variables...)
	return w, nil
}

func (w *window) start() error {
	w.started = time.Now()
	return w.command.Start()
}

// close ends the program and forgets what it kept.
func (w *window) close() {
	w.command.Process.Kill()
	w.command.Wait()
	os.RemoveAll(w.home)
}

// freeAddr returns a loopback address on which nothing listens.
func freeAddr() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}
