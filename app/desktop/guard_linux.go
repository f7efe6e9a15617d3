//go:build linux && cgo && (desktop || dev) && !bindings

package desktop

/*
#cgo pkg-config: gtk+-3.0
#cgo !webkit2_41 pkg-config: webkit2gtk-4.0
#cgo webkit2_41 pkg-config: webkit2gtk-4.1
#include "guard_linux.h"
*/
import "C"

import (
	"log"
	"time"
)

// pageReloads is the window's; C calls back without a place to keep it.
var pageReloads reloads

// guardWindow connects the guard to the web view that Wails made: Wails itself
// lets an external link navigate the window away, and leaves a frozen window
// when the web process dies.
func guardWindow() { C.attach_guard() }

//export judgeNavigation
func judgeNavigation(address *C.char, newWindow C.int, instead **C.char) C.int {
	follow, other := judge(C.GoString(address), newWindow != 0)
	if follow {
		return 1
	}
	if other != "" {
		*instead = C.CString(other)
	}
	return 0
}

//export mayReload
func mayReload() C.int {
	if !pageReloads.allow(time.Now()) {
		log.Printf("the page's process died %d times within a minute and is not started again", maxReloads+1)
		return 0
	}
	return 1
}

//export guardFailed
func guardFailed() {
	// Without the guard a link could take the window out of the handbook.
	log.Fatal("no web view was found to guard: this is a mistake in rutter")
}
