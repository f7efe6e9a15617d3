//go:build !linux

package desktop

import "github.com/pkg/browser"

func openURL(address string) error { return browser.OpenURL(address) }
