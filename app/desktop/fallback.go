package desktop

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

const (
	// A client that sends its request header more slowly is no browser.
	headerTimeout = 10 * time.Second
	// Pages that are being loaded may finish.
	shutdownTimeout = 2 * time.Second
)

// serveInBrowser stands in for a window that there cannot be, for the reason
// given: it serves the handler on a free loopback port, says where, opens the
// system's browser on it and returns when ctx ends.
func serveInBrowser(ctx context.Context, o Options, reason string) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	address := "http://" + listener.Addr().String() + "/"
	o.Notice("no window: " + reason + ": opening " + address + " in the browser, Ctrl+C ends it")

	server := &http.Server{
		Handler:           onlyLocal(listener.Addr().(*net.TCPAddr).Port, recoverPanics(o.Handler)),
		ReadHeaderTimeout: headerTimeout,
		// Pages ask what was changed, and would be waited for.
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	if err := OpenBrowser(address); err != nil {
		o.Notice("no browser either: " + err.Error() + ": open the address above yourself")
	}
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
		return stop(server)
	}
}

func stop(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	err := server.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	return err
}
