//go:build bindings || (darwin && (desktop || dev))

package desktop

// prepare has nothing to do: macOS always has a window, and a program built with
// the tag bindings only writes files for "wails build" and ends.
func prepare() (reason string) { return "" }
