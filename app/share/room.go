package share

import (
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"sync"
)

// preferredPorts are tried before a port that the system chooses: people type them.
var preferredPorts = []int{8080, 8000, 8888}

// Room is what a window shares with the room, where it does. Its methods may be
// called from several goroutines.
type Room struct {
	mu      sync.Mutex
	server  *http.Server
	url     string
	readers *readers
}

// Open serves the handler at an address of this machine. What was open before is
// closed. The error is that of listening.
func (r *Room) Open(at netip.Addr, handler http.Handler) error {
	r.Close()
	listener, err := listen(at)
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.readers = newReaders()
	r.server, r.url = newServer(r.readers.counted(handler)), "http://"+listener.Addr().String()+"/"
	// Its error is that it was closed.
	go func(server *http.Server) { _ = server.Serve(limited(listener)) }(r.server)
	return nil
}

func listen(at netip.Addr) (listener net.Listener, err error) {
	for _, port := range append(preferredPorts, 0) {
		if listener, err = net.Listen("tcp", net.JoinHostPort(at.String(), strconv.Itoa(port))); err == nil {
			return listener, nil
		}
	}
	return nil, err
}

// Close ends sharing. Pages that are being sent go out, within two seconds.
func (r *Room) Close() {
	r.mu.Lock()
	server := r.server
	r.server, r.url = nil, ""
	r.mu.Unlock()
	if server != nil {
		_ = end(server)
	}
}

// Status returns the address under which the room reads, "" where nothing is
// shared, and from how many machines somebody does.
func (r *Room) Status() (url string, readers int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.url == "" {
		return "", 0
	}
	return r.url, r.readers.count()
}
