//go:build !(desktop || dev || bindings)

package desktop

import "context"

// Run serves the handler on a loopback port, opens the system's browser on it
// and returns when ctx ends: this build has no window. The error is that of the
// content or the listener.
func Run(ctx context.Context, o Options) error {
	return serveInBrowser(ctx, o, begin(o.Handler), "this build of rutter has none")
}
