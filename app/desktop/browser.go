package desktop

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/pkg/browser"
)

// A browser that runs in the foreground keeps its starter waiting until it is
// closed. One that has not failed by now is taken to be open.
const browserPatience = 2 * time.Second

func init() {
	browser.Stdout, browser.Stderr = io.Discard, io.Discard
	// io.Discard is a pipe to the browser, which breaks when we end before it.
	if null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		browser.Stdout, browser.Stderr = null, null
	}
}

// OpenBrowser opens an http, https or mailto address in the program that the
// system has for it. Any other address is an error, and so is a system without
// such a program. It returns within two seconds.
func OpenBrowser(address string) error {
	external, err := externalAddress(address)
	if err != nil {
		return err
	}
	if err := startBrowser(external); err != nil {
		return fmt.Errorf("opening %s: %w", external, err)
	}
	return nil
}

// startBrowser is OpenBrowser for an address that needs no look; its error does not
// name the address.
func startBrowser(address string) error {
	opened := make(chan error, 1)
	go func() { opened <- openURL(address) }()
	select {
	case err := <-opened:
		return err
	case <-time.After(browserPatience):
		return nil
	}
}

// externalAddress returns the address, written in full and escaped, when it is
// one that may be handed to another program.
func externalAddress(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", fmt.Errorf("%q is no address", address)
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return "", fmt.Errorf("%q names no host", address)
		}
	case "mailto":
		// Some mail programs attach the local file that such an address names.
		if q := u.Query(); q.Has("attach") || q.Has("attachment") {
			return "", fmt.Errorf("%q would attach a file", address)
		}
	default:
		return "", fmt.Errorf("%q is not opened: only http, https and mailto addresses are", address)
	}
	return escapeRest(u.String()), nil
}

// escapeRest escapes what net/url leaves as it stood in a query and in a mailto
// address: a space or a quotation mark would end the argument where a system
// starts programs by a command line.
func escapeRest(address string) string {
	var out strings.Builder
	for _, b := range []byte(address) {
		if b <= ' ' || b >= 0x7f || strings.IndexByte("\"<>\\^`{|}", b) >= 0 {
			fmt.Fprintf(&out, "%%%02X", b)
			continue
		}
		out.WriteByte(b)
	}
	return out.String()
}
