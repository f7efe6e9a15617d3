//go:build linux && cgo && (desktop || dev) && !bindings

package desktop

/*
#cgo pkg-config: gtk+-3.0
#include <gtk/gtk.h>

static int monitor_count(void) {
	return gdk_display_get_n_monitors(gdk_display_get_default());
}

// The primary monitor is number -1; a display need not have one.
static gboolean monitor_workarea(int number, GdkRectangle *area) {
	GdkDisplay *display = gdk_display_get_default();
	GdkMonitor *monitor = number < 0 ? gdk_display_get_primary_monitor(display) : gdk_display_get_monitor(display, number);
	if (monitor == NULL)
		return FALSE;
	gdk_monitor_get_workarea(monitor, area);
	return TRUE;
}

static gboolean settings_dark(char **theme) {
	gboolean dark = FALSE;
	g_object_get(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", &dark, "gtk-theme-name", theme, NULL);
	return dark;
}
*/
import "C"

import (
	"os"
	"runtime"
	"strings"
	"unsafe"

	"rutter/app/state"
)

// prepare makes the toolkit ready and returns why there can be no window, or
// nothing. Wails panics where there is no display, so it is asked here first.
func prepare() (reason string) {
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return "neither DISPLAY nor WAYLAND_DISPLAY is set"
	}
	// Before any of the toolkit: C cannot read the environment while it is written.
	for variable, value := range toolkitVariables() {
		if os.Getenv(variable) == "" && value != "" {
			state.Setenv(variable, value)
		}
	}
	if reason := openToolkit(); reason != "" {
		return reason
	}
	// The toolkit belongs to one thread: this one, where Wails runs it too.
	runtime.LockOSThread()
	if C.gtk_init_check(nil, nil) == 0 {
		runtime.UnlockOSThread()
		return "no display answers (DISPLAY=" + os.Getenv("DISPLAY") + " WAYLAND_DISPLAY=" + os.Getenv("WAYLAND_DISPLAY") + ")"
	}
	return ""
}

// toolkitVariables are what the toolkit is told through the environment.
func toolkitVariables() map[string]string {
	return map[string]string{
		"GDK_BACKEND": backend(os.Getenv("XDG_SESSION_TYPE"), os.Getenv("DISPLAY")),
		// GTK would get OpenGL ready, which is a tenth of the start and 15 MB, and nothing in
		// the window draws with it.
		"GDK_GL": "disable",
		// WebKit shows a blank window with some graphics drivers otherwise
		// (wailsapp/wails#2977, #4985).
		"WEBKIT_DISABLE_DMABUF_RENDERER": "1",
	}
}

// backend chooses as Wails does later, since the toolkit is made ready only once
// and the web process reads the variable that Wails would set. It differs where
// that choice fails: in a session without a type that has only Wayland.
func backend(session, x11 string) string {
	switch {
	case session != "" && session != "unspecified" && session != "x11":
		return ""
	case x11 == "":
		return "wayland"
	default:
		return "x11"
	}
}

// screens returns the parts of the desktop that windows may cover, the primary
// monitor's first.
func screens() []rectangle {
	var all []rectangle
	for number := C.int(-1); number < C.monitor_count(); number++ {
		var area C.GdkRectangle
		if C.monitor_workarea(number, &area) != 0 {
			all = append(all, rectangle{int(area.x), int(area.y), int(area.width), int(area.height)})
		}
	}
	return all
}

// prefersDark says whether WebKit will tell the page that the person prefers
// dark colours: it goes by the toolkit's settings and the name of its theme.
func prefersDark() bool {
	var name *C.char
	if C.settings_dark(&name) != 0 {
		C.g_free(C.gpointer(unsafe.Pointer(name)))
		return true
	}
	defer C.g_free(C.gpointer(unsafe.Pointer(name)))
	theme := strings.ToLower(C.GoString(name))
	if variable := os.Getenv("GTK_THEME"); variable != "" {
		theme = strings.ToLower(variable)
	}
	return strings.HasSuffix(theme, "-dark") || strings.HasSuffix(theme, ":dark")
}
