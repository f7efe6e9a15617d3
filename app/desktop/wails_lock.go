//go:build desktop || dev || bindings

package desktop

import (
	"path/filepath"
	goruntime "runtime"
	"strings"

	"github.com/wailsapp/wails/v2/pkg/options"
)

// wailsLock makes a second start hand its path to the window that is open, where
// instance_linux.go does not. It was never tried: nothing here runs these systems.
func wailsLock(o Options) *options.SingleInstanceLock {
	if goruntime.GOOS == "linux" {
		return nil
	}
	return &options.SingleInstanceLock{UniqueId: "rutter-reader", OnSecondInstanceLaunch: func(second options.SecondInstanceData) {
		path := secondPath(second.Args, second.WorkingDirectory)
		if handedPath(path) == nil {
			o.Open(path)
		}
	}}
}

// secondPath is what a second start with these arguments is to open, "" for nothing.
func secondPath(arguments []string, folder string) string {
	for _, argument := range arguments {
		switch {
		case strings.HasPrefix(argument, "-"):
		case filepath.IsAbs(argument):
			return argument
		default:
			return filepath.Join(folder, argument)
		}
	}
	return ""
}
