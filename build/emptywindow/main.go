//go:build desktop

// Emptywindow is the smallest Wails program: one window, one static page that
// marks when its second frame begins. The start benchmark measures Rutter
// against it, since nothing on this toolkit can start faster.
package main

import (
	"embed"
	"log"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
)

//go:embed index.html
var page embed.FS

func main() {
	err := wails.Run(&options.App{
		Title:       "Empty window",
		Width:       1024,
		Height:      768,
		AssetServer: &assetserver.Options{Assets: page},
		// The zero value of the policy means "always" on Linux.
		Linux: &linux.Options{WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
	})
	if err != nil {
		log.Fatal(err)
	}
}
