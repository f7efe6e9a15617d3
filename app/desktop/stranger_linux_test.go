package desktop

import (
	"bufio"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// TestStranger wants another user of the machine not to get in with the token, which
// the system shows to all, and the person to get in afterwards.
func TestStranger(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can be somebody else")
	}
	a := newAdmission(1)
	server := httptest.NewServer(a.guard(http.NotFoundHandler()))
	defer server.Close()
	entrance := strings.TrimPrefix(a.address(server.URL), server.URL)
	enter := func(user int) (status int) {
		conn := dialAs(t, user, server.Listener.Addr().String())
		defer conn.Close()
		r, err := http.NewRequest(http.MethodGet, server.URL+entrance, nil)
		if err == nil {
			err = r.Write(conn)
		}
		if err != nil {
			t.Fatal(err)
		}
		answer, err := http.ReadResponse(bufio.NewReader(conn), r)
		if err != nil {
			t.Fatal(err)
		}
		return answer.StatusCode
	}
	const nobody = 65534
	if status := enter(nobody); status != http.StatusForbidden {
		t.Errorf("another user gets %d", status)
	}
	if status := enter(0); status != http.StatusSeeOther {
		t.Errorf("the person gets %d", status)
	}
}

// dialAs connects as a user of the system.
func dialAs(t *testing.T, user int, address string) net.Conn {
	t.Helper()
	var conn net.Conn
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		// The thread ends with the goroutine, since it is never unlocked.
		runtime.LockOSThread()
		if _, _, failed := syscall.RawSyscall(syscall.SYS_SETRESUID, uintptr(user), uintptr(user), uintptr(user)); failed != 0 {
			err = failed
			return
		}
		conn, err = net.Dial("tcp", address)
	}()
	<-done
	if err != nil {
		t.Fatal(err)
	}
	return conn
}
