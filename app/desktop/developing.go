//go:build dev

package desktop

// developing says that `wails dev` shows the window.
const developing = true
