// Package inspector runs JavaScript in the page of a WebKitGTK window that was
// started with the environment variable WEBKIT_INSPECTOR_HTTP_SERVER set to an
// address such as 127.0.0.1:9000. It is how tests and benchmarks look into the
// unmodified release binary, also under a strict Content-Security-Policy.
//
// The inspector answers GET / with an HTML list of pages. Each entry names a
// WebSocket. On that socket the browser announces targets, and a command for a
// page travels as a string inside a command for its target:
//
//	{"id":1,"method":"Target.sendMessageToTarget","params":{"targetId":"page-8","message":"…"}}
package inspector

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"time"

	"github.com/gorilla/websocket"
)

const (
	// A cold start of WebKit on a busy two-core machine takes a few seconds.
	dialTimeout = 30 * time.Second
	// A web process that has just died accepts commands and never answers.
	probeTimeout = 2 * time.Second
	pollInterval = 50 * time.Millisecond
)

var socketPath = regexp.MustCompile(`/socket/\d+/\d+/WebPage`)

// Dial waits until the window whose inspector listens on addr ("host:port") has
// a page that answers, and connects to it. After half a minute it returns the
// last error.
func Dial(addr string) (*Page, error) {
	deadline := time.Now().Add(dialTimeout)
	for {
		page, err := connect(addr)
		if err == nil {
			return page, nil
		}
		if time.Now().After(deadline) {
			return nil, fmt.Errorf("no page answers on the inspector at %s: %w", addr, err)
		}
		time.Sleep(pollInterval)
	}
}

// connect makes one attempt.
func connect(addr string) (*Page, error) {
	path, err := findSocket(addr)
	if err != nil {
		return nil, err
	}
	conn, _, err := websocket.DefaultDialer.Dial("ws://"+addr+path, nil)
	if err != nil {
		return nil, err
	}
	page := &Page{conn: conn}
	if _, err := page.run("Runtime.evaluate", map[string]any{"expression": "1"}, probeTimeout); err != nil {
		conn.Close()
		return nil, err
	}
	return page, nil
}

// findSocket returns the path of the first page's WebSocket.
func findSocket(addr string) (string, error) {
	client := http.Client{Timeout: probeTimeout}
	response, err := client.Get("http://" + addr + "/")
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	list, err := io.ReadAll(response.Body)
	if err != nil {
		return "", err
	}
	path := socketPath.Find(list)
	if path == nil {
		return "", fmt.Errorf("the inspector lists no page yet")
	}
	return string(path), nil
}

// message is every shape that arrives on the socket or inside a target's message.
type message struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
	Params struct {
		Message    string `json:"message"`
		TargetID   string `json:"targetId"`
		TargetInfo struct {
			ID          string `json:"targetId"`
			Type        string `json:"type"`
			Provisional bool   `json:"isProvisional"`
		} `json:"targetInfo"`
		NewTargetID string `json:"newTargetId"`
	} `json:"params"`
}
