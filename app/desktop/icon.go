//go:build desktop || dev || bindings

package desktop

import _ "embed"

// icon is the window's on Linux; the others take it out of the program file.
// `go run -C build/release . -icons` draws it.
//
//go:embed icon.png
var icon []byte
