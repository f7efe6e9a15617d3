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
// given: it serves the handler on a free loopback port, opens the system's browser
// on it and returns when ctx ends, the last page was closed, or somebody quits. It
// lets in the browser that comes with the address it says, and no other.
func serveInBrowser(ctx context.Context, o Options, content *coming, reason string) error {
	handler, err := content.wait()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	ctx, end := context.WithCancel(ctx)
	defer end()
	o.Window.showInBrowser(end)
	port := listener.Addr().(*net.TCPAddr).Port
	admission := newAdmission(port)
	address := admission.address("http://" + listener.Addr().String())
	o.Notice("no window: " + reason + ": opening " + address + " in the browser, closing the last page or Ctrl+C ends it")

	pages := http.NewServeMux()
	pages.Handle("GET "+presentPath, &presence{end: end})
	pages.Handle("/", recoverPanics(handler))
	server := &http.Server{
		Handler:           onlyLocal(port, admission.guard(pages)),
		ReadHeaderTimeout: headerTimeout,
		// Pages ask what was changed, and would be waited for.
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	if err := startBrowser(address); err != nil {
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
