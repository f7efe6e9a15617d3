package desktop

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

// A window that is open is found on the session bus, which belongs to one person.
// Wails' own lock does it too, but ends the second program with code 1 and from within,
// hands over all arguments, and starts a bus where there is none.
const (
	busName      = "org.rutter.Reader"
	busPath      = dbus.ObjectPath("/org/rutter/Reader")
	busInterface = "org.rutter.Reader"
)

// busPatience is how long a window may take to answer before the second start opens
// one of its own.
const busPatience = 3 * time.Second

// HandOver gives the path to the window of another start of the program, "" for
// nothing but to come to the front, and tells whether there is one that took it. Who
// sees no display, from another machine perhaps, does not see that window either.
func HandOver(ctx context.Context, path string) bool {
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return false
	}
	connection, err := sessionBus()
	if err != nil {
		return false
	}
	defer connection.Close()
	ctx, cancel := context.WithTimeout(ctx, busPatience)
	defer cancel()
	call := connection.Object(busName, busPath).CallWithContext(ctx, busInterface+".Open", dbus.FlagNoAutoStart, path)
	return call.Err == nil
}

// listenForOthers lets open have what other starts of the program hand over, until
// release is called. Where there is no session bus, or another window listens, nobody
// is heard.
func listenForOthers(open func(path string), notice func(string)) (release func()) {
	connection, err := sessionBus()
	if err != nil {
		return func() {}
	}
	release = func() { connection.Close() }
	err = connection.ExportMethodTable(map[string]any{"Open": func(path string) *dbus.Error {
		if err := handedPath(path); err != nil {
			return dbus.MakeFailedError(err)
		}
		open(path)
		return nil
	}}, busPath, busInterface)
	if err == nil {
		_, err = connection.RequestName(busName, dbus.NameFlagDoNotQueue)
	}
	if err != nil {
		notice("other starts of the program are not heard: " + err.Error())
	}
	return release
}

// sessionBus connects to the bus of the person's session. It is a socket in the file
// system, or there is none: another kind would be a network.
func sessionBus() (*dbus.Conn, error) {
	address := os.Getenv("DBUS_SESSION_BUS_ADDRESS")
	if address == "" {
		socket := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "bus")
		if _, err := os.Stat(socket); err != nil || !filepath.IsAbs(socket) {
			return nil, errors.ErrUnsupported
		}
		address = "unix:path=" + dbus.EscapeBusAddressValue(socket)
	}
	if !strings.HasPrefix(address, "unix:") {
		return nil, errors.ErrUnsupported
	}
	return dbus.Connect(address)
}
