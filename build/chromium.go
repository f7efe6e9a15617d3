package main

import (
	"os"
	"strings"
)

// chromium returns the browser for the tests, "" where there is none.
func chromium() string {
	if named := os.Getenv("CHROMIUM"); named != "" {
		return named
	}
	return firstProgram("chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		`C:\Program Files\Google\Chrome\Application\chrome.exe`)
}

// aptChromium is the one package whose name differs between Debian and Ubuntu.
func aptChromium() string {
	release, err := os.ReadFile("/etc/os-release")
	if err == nil && strings.Contains("\n"+string(release), "\nID=ubuntu\n") {
		return "chromium-browser"
	}
	return "chromium"
}
