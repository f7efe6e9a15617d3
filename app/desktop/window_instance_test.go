package desktop_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// TestWindowTakesASecondStart starts the program again on another folder: it ends with
// 0, and the window that is open shows the folder. Nothing but whole paths is taken.
func TestWindowTakesASecondStart(t *testing.T) {
	home := t.TempDir()
	folder := writeFolder(t, filepath.Join(home, "tides"), "Tides")
	session := startSessionBus(t)
	w := openWindow(t, newDisplay(t), home, "DBUS_SESSION_BUS_ADDRESS="+session)
	w.open(journey + "foundational/")

	second := w.startAgain(t, home, session, folder)
	w.shows(folder, "Tides")
	if said := second.output.String(); !strings.Contains(said, "handed over to the window that is open") {
		t.Errorf("the second start says %q", said)
	}

	// Without a folder it only comes to the front.
	w.open("/docs/neap/")
	w.startAgain(t, home, session, "")
	w.startAgain(t, home, session, filepath.Join(home, "nowhere"))
	w.until(`document.getElementById("toast").innerText.includes("there is no such folder") && location.pathname === "/docs/neap/"`)

	connection, err := dbus.Connect(session)
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	for _, path := range []string{"tides", "../tides", "/a\x01/../b\x7f" + strings.Repeat("x", 40<<10)} {
		if err := connection.Object("org.rutter.Reader", "/org/rutter/Reader").Call("org.rutter.Reader.Open", 0, path).Err; err == nil {
			t.Errorf("the path %.20q was taken", path)
		}
	}
	w.end()

	// The window is gone, so the next start has one of its own.
	w = openFolder(t, w.display, home, folder, "DBUS_SESSION_BUS_ADDRESS="+session)
	w.shows(folder, "Tides")
}

// startSessionBus starts a bus and returns its address.
func startSessionBus(t *testing.T) string {
	t.Helper()
	socket := filepath.Join(t.TempDir(), "bus")
	command := exec.Command("dbus-daemon", "--session", "--nofork", "--address=unix:path="+socket)
	if err := command.Start(); err != nil {
		t.Fatalf("dbus-daemon: %v", err)
	}
	t.Cleanup(func() {
		command.Process.Kill()
		command.Wait()
	})
	address := "unix:path=" + socket
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		connection, err := dbus.Connect(address)
		if err == nil {
			connection.Close()
			return address
		}
		if time.Now().After(deadline) {
			t.Fatal(err)
		}
	}
}

// startAgain starts the program again beside the window and waits until it has ended
// with 0.
func (w *window) startAgain(t *testing.T, home, session, folder string) *program {
	t.Helper()
	p := startProgram(t, home, folder, "DISPLAY="+w.display, "DBUS_SESSION_BUS_ADDRESS="+session)
	select {
	case <-p.ended:
	case <-time.After(patience):
		t.Fatal("the second start does not end")
	}
	if code := p.command.ProcessState.ExitCode(); code != 0 {
		t.Errorf("the second start ended with code %d", code)
	}
	return p
}
