package desktop

import "net/url"

// ownOrigin is where Wails serves the handler on Linux and macOS.
const ownOrigin = "wails://wails"

// judge says what the window does about a navigation: it follows it, or it loads
// instead in its place, or, with instead empty, it stays where it is. Only pages
// of our own are followed, and none opens a second window.
func judge(address string, newWindow bool) (follow bool, instead string) {
	if !newWindow && isOwn(address) {
		return true, ""
	}
	external, err := externalAddress(address)
	if err != nil {
		return false, ""
	}
	return false, ownOrigin + "/-/external?to=" + url.QueryEscape(external)
}

func isOwn(address string) bool {
	if address == "about:blank" {
		return true
	}
	u, err := url.Parse(address)
	return err == nil && u.Scheme+"://"+u.Host == ownOrigin && u.User == nil
}
