//go:build (desktop || dev) && !bindings

package desktop

import "github.com/wailsapp/go-webview2/webviewloader"

// prepare returns why there can be no window, or nothing. Where WebView2 is
// missing Wails offers to download it, so it is asked here first.
//
// WebView2 looks for a proxy before the first page, which takes 10 to 15 seconds
// without a network (MicrosoftEdge/WebView2Feedback#1432). The variable against
// it, WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS=--no-proxy-server, cannot be set
// from here: go-webview2 v1.0.22 empties it right before it starts the browser
// (preventEnvAndRegistryOverrides), and Wails passes on no arguments of ours.
func prepare() (reason string) {
	version, err := webviewloader.GetAvailableCoreWebView2BrowserVersionString("")
	if err != nil {
		return "WebView2 does not answer (" + err.Error() + ")"
	}
	if version == "" {
		return "Microsoft Edge WebView2 is not installed"
	}
	return ""
}
