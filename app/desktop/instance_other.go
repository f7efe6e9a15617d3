//go:build !linux

package desktop

import "context"

// HandOver is Wails' business on this system: it ends the second start by itself when
// the window is to be opened.
func HandOver(context.Context, string) bool { return false }

func listenForOthers(func(string), func(string)) (release func()) { return func() {} }
