//go:build linux && cgo && (desktop || dev) && !bindings

#include <gtk/gtk.h>
#include <stdlib.h>
#include <webkit2/webkit2.h>

#include "_cgo_export.h"
#include "guard_linux.h"

static gboolean decide_policy(WebKitWebView *view, WebKitPolicyDecision *decision,
                              WebKitPolicyDecisionType type, gpointer data)
{
    if (type == WEBKIT_POLICY_DECISION_TYPE_RESPONSE)
        return FALSE;
    WebKitNavigationAction *action = webkit_navigation_policy_decision_get_navigation_action(
        WEBKIT_NAVIGATION_POLICY_DECISION(decision));
    const char *uri = webkit_uri_request_get_uri(webkit_navigation_action_get_request(action));
    char *instead = NULL;
    if (judgeNavigation((char *)uri, type == WEBKIT_POLICY_DECISION_TYPE_NEW_WINDOW_ACTION, &instead))
        return FALSE;

    webkit_policy_decision_ignore(decision);
    if (instead != NULL)
        webkit_web_view_load_uri(view, instead);
    free(instead);
    return TRUE;
}

static void process_terminated(WebKitWebView *view, WebKitWebProcessTerminationReason reason, gpointer data)
{
    if (mayReload())
        webkit_web_view_reload(view);
}

// Saving what a link leads to would fetch it past the guard.
static void refuse_download(WebKitWebContext *context, WebKitDownload *download, gpointer data)
{
    webkit_download_cancel(download);
}

// Items that do nothing here, because the guard refuses what they start.
static gboolean is_dead(WebKitContextMenuAction action)
{
    switch (action) {
    case WEBKIT_CONTEXT_MENU_ACTION_OPEN_LINK_IN_NEW_WINDOW:
    case WEBKIT_CONTEXT_MENU_ACTION_OPEN_IMAGE_IN_NEW_WINDOW:
    case WEBKIT_CONTEXT_MENU_ACTION_OPEN_FRAME_IN_NEW_WINDOW:
    case WEBKIT_CONTEXT_MENU_ACTION_DOWNLOAD_LINK_TO_DISK:
    case WEBKIT_CONTEXT_MENU_ACTION_DOWNLOAD_IMAGE_TO_DISK:
        return TRUE;
    default:
        return FALSE;
    }
}

static gboolean trim_context_menu(WebKitWebView *view, WebKitContextMenu *menu, GdkEvent *event,
                                  WebKitHitTestResult *hit, gpointer data)
{
    GList *items = g_list_copy(webkit_context_menu_get_items(menu));
    for (GList *at = items; at != NULL; at = at->next)
        if (is_dead(webkit_context_menu_item_get_stock_action(at->data)))
            webkit_context_menu_remove(menu, at->data);
    g_list_free(items);
    return FALSE;
}

static void find_view(GtkWidget *widget, gpointer found)
{
    if (WEBKIT_IS_WEB_VIEW(widget))
        *(GtkWidget **)found = widget;
    else if (GTK_IS_CONTAINER(widget))
        gtk_container_foreach(GTK_CONTAINER(widget), find_view, found);
}

static gboolean attach(gpointer data)
{
    GtkWidget *view = NULL;
    GList *windows = gtk_window_list_toplevels();
    g_list_foreach(windows, (GFunc)find_view, &view);
    g_list_free(windows);
    if (view == NULL) {
        guardFailed();
        return G_SOURCE_REMOVE;
    }
    g_signal_connect(view, "decide-policy", G_CALLBACK(decide_policy), NULL);
    g_signal_connect(view, "web-process-terminated", G_CALLBACK(process_terminated), NULL);
    g_signal_connect(view, "context-menu", G_CALLBACK(trim_context_menu), NULL);
    g_signal_connect(webkit_web_view_get_context(WEBKIT_WEB_VIEW(view)), "download-started",
                     G_CALLBACK(refuse_download), NULL);
    return G_SOURCE_REMOVE;
}

void attach_guard(void)
{
    g_idle_add_full(G_PRIORITY_HIGH, attach, NULL, NULL);
}
