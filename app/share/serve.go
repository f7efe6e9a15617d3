// Package share serves a handler to browsers, for one machine or for a room: the
// bounds that keep many readers, slow ones and broken ones from taking the machine,
// the addresses under which it is found, and how many read.
package share

import (
	"context"
	"net"
	"net/http"
	"time"

	"golang.org/x/net/netutil"
)

const (
	// headerTimeout is the longest that a browser may take to send a request.
	headerTimeout = 10 * time.Second
	// answerTimeout is the longest that an answer may take to go out: a picture of
	// 20 MB through a crowded wireless network.
	answerTimeout = 5 * time.Minute
	// idleTimeout is how long a connection stays open on which nothing is asked.
	idleTimeout = time.Minute
	// shutdownTimeout is how long pages that are being sent have at the end.
	shutdownTimeout = 2 * time.Second
	// maxHeader bounds a request's header, in bytes. Browsers send about one kB.
	maxHeader = 16 << 10
	// maxConnections bounds the connections at once, and with them the memory, about
	// 30 kB each. A browser opens up to six; several hundred come to a room.
	maxConnections = 4096
)

// Serve answers who connects to the listener until ctx ends, and lets the pages
// that are being sent go out. It closes the listener.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := newServer(handler)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(limited(listener)) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
		return end(server)
	}
}

func limited(listener net.Listener) net.Listener {
	return netutil.LimitListener(listener, maxConnections)
}

func newServer(handler http.Handler) *http.Server {
	return &http.Server{
		Handler: handler, ReadHeaderTimeout: headerTimeout, ReadTimeout: headerTimeout,
		WriteTimeout: answerTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeader,
	}
}

// end ends a server, gently for as long as shutdownTimeout.
func end(server *http.Server) error {
	grace, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return server.Close()
	}
	return nil
}
