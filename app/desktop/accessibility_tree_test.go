package desktop_test

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
)

// What AT-SPI calls its things; the numbers are those of its roles and states.
const (
	interfaceAccessible = "org.a11y.atspi.Accessible"
	registryName        = "org.a11y.atspi.Registry"
	rootPath            = "/org/a11y/atspi/accessible/root"
	roleLink            = 88
	stateFocused        = 12
	// deepest is where a walk down the tree ends; a page nests to about 30.
	deepest = 100
)

// bus is a session bus of the test's own, with the accessibility bus beside it.
type bus struct {
	t       *testing.T
	address string
	// accessibility is the line to what programs tell screen readers.
	accessibility *dbus.Conn
}

// accessible is one thing in the tree: what D-Bus calls the process and the object.
type accessible struct {
	Process string
	Path    dbus.ObjectPath
}

// startBus starts the buses and says on them that a screen reader is there.
func startBus(t *testing.T) *bus {
	t.Helper()
	command := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")
	// There the accessibility bus puts its socket.
	command.Env = append(os.Environ(), "XDG_RUNTIME_DIR="+t.TempDir())
	out, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		t.Fatalf("dbus-daemon: %v", err)
	}
	t.Cleanup(func() {
		command.Process.Kill()
		command.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("dbus-daemon names no address: %v", err)
	}
	b := &bus{t: t, address: strings.TrimSpace(address)}
	session := b.connect(b.address)
	launcher := session.Object("org.a11y.Bus", "/org/a11y/bus")
	for _, name := range []string{"IsEnabled", "ScreenReaderEnabled"} {
		if err := launcher.SetProperty("org.a11y.Status."+name, dbus.MakeVariant(true)); err != nil {
			t.Fatalf("the accessibility bus does not start (package at-spi2-core): %v", err)
		}
	}
	var accessibility string
	if err := launcher.Call("org.a11y.Bus.GetAddress", 0).Store(&accessibility); err != nil {
		t.Fatal(err)
	}
	b.accessibility = b.connect(accessibility)
	return b
}

func (b *bus) connect(address string) *dbus.Conn {
	b.t.Helper()
	connection, err := dbus.Connect(address)
	if err != nil {
		b.t.Fatalf("%s: %v", address, err)
	}
	b.t.Cleanup(func() { connection.Close() })
	return connection
}

// focusedLink walks down the tree of the program to the link with the focus.
func (b *bus) focusedLink(program string) (accessible, bool) {
	root := accessible{registryName, rootPath}
	for i := range b.count(root) {
		if app, ok := b.child(root, i); ok && strings.HasPrefix(b.text(app, "Name"), program) {
			return b.find(app, deepest, func(a accessible) bool {
				return b.role(a) == roleLink && b.has(a, stateFocused)
			})
		}
	}
	return accessible{}, false
}

func (b *bus) find(a accessible, depth int, holds func(accessible) bool) (accessible, bool) {
	if holds(a) {
		return a, true
	}
	for i := range b.count(a) {
		child, ok := b.child(a, i)
		if !ok || depth == 0 {
			continue
		}
		if found, ok := b.find(child, depth-1, holds); ok {
			return found, true
		}
	}
	return accessible{}, false
}

// child is the nth child. Children are asked for one by one, and roles by number:
// other questions made the web process end (WebKitGTK 2.50).
func (b *bus) child(a accessible, i int) (child accessible, ok bool) {
	err := b.object(a).Call(interfaceAccessible+".GetChildAtIndex", 0, int32(i)).Store(&child)
	return child, err == nil && child.Path != "/org/a11y/atspi/null"
}

func (b *bus) count(a accessible) int {
	value, err := b.object(a).GetProperty(interfaceAccessible + ".ChildCount")
	if err != nil {
		return 0
	}
	count, _ := value.Value().(int32)
	return int(count)
}

func (b *bus) role(a accessible) (role uint32) {
	_ = b.object(a).Call(interfaceAccessible+".GetRole", 0).Store(&role)
	return role
}

// has tells whether a state is on; states are the bits of two numbers.
func (b *bus) has(a accessible, state int) bool {
	var states []uint32
	err := b.object(a).Call(interfaceAccessible+".GetState", 0).Store(&states)
	return err == nil && len(states) > state/32 && states[state/32]&(1<<(state%32)) != 0
}

// text is the Name or the Description.
func (b *bus) text(a accessible, property string) string {
	value, err := b.object(a).GetProperty(interfaceAccessible + "." + property)
	if err != nil {
		return ""
	}
	text, _ := value.Value().(string)
	return text
}

func (b *bus) object(a accessible) dbus.BusObject { return b.accessibility.Object(a.Process, a.Path) }
