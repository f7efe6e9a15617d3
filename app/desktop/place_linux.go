//go:build linux && cgo && (desktop || dev) && !bindings

package desktop

/*
#cgo pkg-config: gtk+-3.0
#include <gtk/gtk.h>

static gboolean move_window(gpointer place) {
	GList *windows = gtk_window_list_toplevels();
	for (GList *at = windows; at != NULL; at = at->next)
		gtk_window_move(GTK_WINDOW(at->data), ((GdkPoint *)place)->x, ((GdkPoint *)place)->y);
	g_list_free(windows);
	return G_SOURCE_REMOVE;
}

// Wails centres the window in a callback of ordinary priority after it is shown;
// one of low priority comes later.
static void move_window_later(int x, int y) {
	GdkPoint *place = g_new(GdkPoint, 1);
	place->x = x;
	place->y = y;
	g_idle_add_full(G_PRIORITY_LOW, move_window, place, g_free);
}
*/
import "C"

import (
	"context"

	"rutter/app/state"
)

// restorePosition moves the window to where it was. Wails' own call counts from
// the monitor on which the window happens to open, while it reads the position
// from the whole desktop. Under Wayland no program places its windows; there
// nothing happens.
func restorePosition(_ context.Context, place state.Window) {
	C.move_window_later(C.int(place.X), C.int(place.Y))
}
