//go:build linux && cgo && (desktop || dev) && !bindings

package desktop

/*
#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>

#define TOOLKIT_FUNCTION(name) extern void *toolkit_slot_##name;
#include "toolkit_functions_linux.h"
#undef TOOLKIT_FUNCTION

static const struct {
	const char *name;
	void **slot;
} functions[] = {
#define TOOLKIT_FUNCTION(name) {#name, &toolkit_slot_##name},
#include "toolkit_functions_linux.h"
#undef TOOLKIT_FUNCTION
};

// Modules of GTK may count on finding its functions everywhere, as they do where
// the system's loader has opened it.
static void *open_library(const char *file)
{
	return dlopen(file, RTLD_LAZY | RTLD_GLOBAL);
}

// fill_slots finds the functions of GTK, GLib and libsoup in what WebKitGTK was
// linked with. All are looked up at once: one that is missing must not be found
// out by calling it. Returns its name, or NULL.
static const char *fill_slots(void *webkit)
{
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		if ((*functions[i].slot = dlsym(webkit, functions[i].name)) == NULL)
			return functions[i].name;
	return NULL;
}

extern unsigned int webkit_get_major_version(void);
extern unsigned int webkit_get_minor_version(void);
*/
import "C"

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"

	"github.com/wailsapp/wails/v2/pkg/assetserver/webview"
)

// openToolkit opens WebKitGTK and all that it brings, so that the functions that
// Wails and this package call lead there, and returns why they cannot, or
// nothing. The program is not linked with any of these libraries: it starts where
// they are missing too.
func openToolkit() (reason string) {
	// What dlerror says is of the thread that asks.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var reasons []string
	for _, file := range []string{"libwebkit2gtk-4.1.so.0", "libwebkit2gtk-4.0.so.37"} {
		name := C.CString(file)
		defer C.free(unsafe.Pointer(name))
		if webkit := C.open_library(name); webkit != nil {
			// The other version is no way out: it brings another libsoup, and a
			// program that holds both is ended by them.
			return useToolkit(webkit, file)
		}
		reasons = append(reasons, C.GoString(C.dlerror()))
	}
	return "WebKitGTK does not open (" + strings.Join(reasons, "; ") + ")"
}

func useToolkit(webkit unsafe.Pointer, file string) (reason string) {
	if missing := C.fill_slots(webkit); missing != nil {
		return fmt.Sprintf("%s is too old (it has no %s)", file, C.GoString(missing))
	}
	// Wails shows a dialog and ends the program.
	major, minor := C.webkit_get_major_version(), C.webkit_get_minor_version()
	if major != 2 || minor < webview.Webkit2MinMinorVersion {
		return fmt.Sprintf("%s is too old (%d.%d, wanted 2.%d)", file, major, minor, webview.Webkit2MinMinorVersion)
	}
	return ""
}
