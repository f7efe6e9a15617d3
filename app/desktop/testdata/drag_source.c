// A file manager of one file: a small window in the corner of the display, on top of all others, from which the
// address given as argument can be dragged. It says "dropped" when somebody has taken it.
#include <gtk/gtk.h>

static const char *address;

static void give(GtkWidget *source, GdkDragContext *context, GtkSelectionData *data, guint info, guint time, gpointer none)
{
    gchar *uris[] = {(gchar *)address, NULL};
    gtk_selection_data_set_uris(data, uris);
}

static void ended(GtkWidget *source, GdkDragContext *context, gpointer none)
{
    g_print("%s\n", gdk_drag_context_get_selected_action(context) ? "dropped" : "refused");
    fflush(stdout);
}

int main(int count, char **arguments)
{
    gtk_init(&count, &arguments);
    address = arguments[1];
    GtkWidget *window = gtk_window_new(GTK_WINDOW_POPUP), *box = gtk_event_box_new();
    gtk_container_add(GTK_CONTAINER(window), box);
    gtk_window_resize(GTK_WINDOW(window), 60, 60);
    gtk_window_move(GTK_WINDOW(window), 0, 0);
    GtkTargetEntry target = {"text/uri-list", 0, 0};
    gtk_drag_source_set(box, GDK_BUTTON1_MASK, &target, 1, GDK_ACTION_COPY);
    g_signal_connect(box, "drag-data-get", G_CALLBACK(give), NULL);
    g_signal_connect(box, "drag-end", G_CALLBACK(ended), NULL);
    gtk_widget_show_all(window);
    g_print("ready\n");
    fflush(stdout);
    gtk_main();
    return 0;
}
