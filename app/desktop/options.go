//go:build desktop || dev || bindings

package desktop

import (
	"net/http"
	"path/filepath"
	goruntime "runtime"

	"github.com/adrg/xdg"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/menu"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/mac"
	"github.com/wailsapp/wails/v2/pkg/options/windows"

	"rutter/app/state"
)

// windowOptions returns how Wails is to open the window. What is left out
// matters as much: no Bind, which any frame of the page could call. Page script can
// forge a file drop; content has none, and what is dropped is only opened to be read.
func windowOptions(o Options, pages http.Handler, place state.Window) *options.App {
	return &options.App{
		SingleInstanceLock: wailsLock(o),
		Title:              o.Title,
		Width:              place.Width,
		Height:             place.Height,
		MinWidth:           minWidth,
		MinHeight:          minHeight,
		WindowStartState:   startState(place),
		BackgroundColour:   ground(),
		AssetServer:        &assetserver.Options{Handler: windowHandler(pages)},
		Menu:               systemMenu(),
		DragAndDrop:        &options.DragAndDrop{EnableFileDrop: true},
		// Wails hides the context menu, and with it copying by mouse, where its scripts are.
		EnableDefaultContextMenu: true,
		LogLevel:                 logger.ERROR,
		LogLevelProduction:       logger.ERROR,
		Linux: &linux.Options{
			// The numbers in Wails' Go and C disagree: the zero value means "always".
			WebviewGpuPolicy: linux.WebviewGpuPolicyNever,
			ProgramName:      "rutter",
			Icon:             icon,
		},
		Windows: &windows.Options{
			// WebView2 puts its data into the roaming profile otherwise, which is
			// copied over the network. DataHome is local application data there.
			WebviewUserDataPath: filepath.Join(xdg.DataHome, "rutter", "WebView2"),
		},
		Mac: &mac.Options{
			// Tab goes past links otherwise.
			Preferences: &mac.Preferences{TabFocusesLinks: mac.Enabled},
			// A double-click on a pack. The toolkit waits for the answer.
			OnFileOpen: func(path string) { go o.Open(path) },
		},
	}
}

// windowHandler answers the window's requests.
func windowHandler(pages http.Handler) http.Handler {
	handler := showNotFound(recoverPanics(pages))
	// On Windows a drop reaches the program through the runtime's scripts, and `wails dev`
	// reloads pages through them.
	if goruntime.GOOS == "linux" && !developing {
		handler = withoutRuntime(handler)
	}
	return handler
}

func startState(place state.Window) options.WindowStartState {
	if place.Maximised {
		return options.Maximised
	}
	return options.Normal
}

// systemMenu returns the menu bar: on macOS, where copying by keyboard needs an
// Edit menu, and nowhere else, where it would repeat what the page shows.
func systemMenu() *menu.Menu {
	if goruntime.GOOS != "darwin" {
		return nil
	}
	return menu.NewMenuFromItems(menu.AppMenu(), menu.EditMenu(), menu.WindowMenu())
}

// ground is the colour of the window before the page is drawn. It is the page's
// own, so that the start does not flash.
func ground() *options.RGBA {
	c := paper
	if prefersDark() {
		c = night
	}
	return options.NewRGB(c.red, c.green, c.blue)
}
