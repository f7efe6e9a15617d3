// A shared worker: one connection for all tabs, since a browser has few to one address. It ends with
// the last tab, and the program with it (app/desktop/presence.go).
self.presence = new EventSource("/-/present");
