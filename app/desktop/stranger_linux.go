package desktop

import (
	"bufio"
	"net"
	"net/http"
	"net/netip"
	"os"
	"strconv"
	"strings"
)

// connections is where Linux lists who holds each end of a connection (proc(5)).
var connections = []string{"/proc/net/tcp", "/proc/net/tcp6"}

// isStranger tells whether a request is known to come from another user of this
// machine: every user sees the arguments that a browser is started with, and the token
// in them, until it is used. The administrator is none.
func isStranger(r *http.Request) bool {
	own, _ := r.Context().Value(http.LocalAddrContextKey).(net.Addr)
	if own == nil {
		return false
	}
	here, errHere := netip.ParseAddrPort(own.String())
	there, errThere := netip.ParseAddrPort(r.RemoteAddr)
	if errHere != nil || errThere != nil {
		return false
	}
	for _, list := range connections {
		if heldByOther(list, there.Port(), here.Port()) {
			return true
		}
	}
	return false
}

// heldByOther tells whether the list has an end of a connection between the two ports
// that another user holds.
func heldByOther(list string, from, to uint16) bool {
	file, err := os.Open(list)
	if err != nil {
		return false
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) < 8 || !isPort(fields[1], from) || !isPort(fields[2], to) {
			continue
		}
		if user, err := strconv.Atoi(fields[7]); err == nil && user != 0 && user != os.Getuid() {
			return true
		}
	}
	return false
}

// isPort tells whether an address of the list, such as 0100007F:1F90, has the port.
func isPort(address string, port uint16) bool {
	_, digits, _ := strings.Cut(address, ":")
	found, err := strconv.ParseUint(digits, 16, 16)
	return err == nil && uint16(found) == port
}
