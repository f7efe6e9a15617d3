package inspector

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// evaluateTimeout is how long a script may take, promises included.
const evaluateTimeout = 20 * time.Second

// Page is a connection to one page. It follows the page through navigations.
// Its methods may be called from several goroutines; one runs at a time.
type Page struct {
	conn   *websocket.Conn
	mu     sync.Mutex
	target string
	lastID int
}

// remoteValue is what a script came to: a plain value, or a handle to an object
// that stayed in the page.
type remoteValue struct {
	Result struct {
		ObjectID    string          `json:"objectId"`
		Value       json.RawMessage `json:"value"`
		Description string          `json:"description"`
	} `json:"result"`
	WasThrown bool `json:"wasThrown"`
}

// Evaluate runs js as a script of the page and returns the value of its last
// expression as JSON, awaiting it where it is a promise; undefined comes back as
// null. What the script throws, or rejects with, is the error. A page that does
// not answer within 20 seconds, for instance because its process was killed, is
// an error too: the connection is of no use after it, Dial again.
func (p *Page) Evaluate(js string) (json.RawMessage, error) {
	value, err := p.run("Runtime.evaluate", map[string]any{"expression": js}, evaluateTimeout)
	if err != nil {
		return nil, err
	}
	if value.WasThrown {
		return nil, errors.New(value.Result.Description)
	}
	if value.Result.ObjectID == "" {
		return orNull(value.Result.Value), nil
	}
	return p.resolve(value.Result.ObjectID)
}

// resolve fetches an object's value, or the value of the promise that it is.
func (p *Page) resolve(objectID string) (json.RawMessage, error) {
	// WebKit reports a rejected promise as an ordinary value, so the function
	// catches it and says which of the two it was.
	value, err := p.run("Runtime.callFunctionOn", map[string]any{
		"objectId": objectID,
		"functionDeclaration": `async function () {
			try { return {value: await this} } catch (e) { return {thrown: String(e)} }
		}`,
		"returnByValue": true,
		"awaitPromise":  true,
	}, evaluateTimeout)
	if err != nil {
		return nil, err
	}
	var settled struct {
		Value  json.RawMessage `json:"value"`
		Thrown *string         `json:"thrown"`
	}
	if err := json.Unmarshal(orNull(value.Result.Value), &settled); err != nil {
		return nil, fmt.Errorf("reading the value of an object: %w", err)
	}
	if settled.Thrown != nil {
		return nil, errors.New(*settled.Thrown)
	}
	return orNull(settled.Value), nil
}

func orNull(value json.RawMessage) json.RawMessage {
	if value == nil {
		return json.RawMessage("null")
	}
	return value
}

// Close ends the connection. The page goes on.
func (p *Page) Close() error {
	return p.conn.Close()
}

// run sends one command to the page and waits for its answer.
func (p *Page) run(method string, params any, timeout time.Duration) (*remoteValue, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	deadline := time.Now().Add(timeout)
	for p.target == "" {
		if _, err := p.read(deadline); err != nil {
			return nil, fmt.Errorf("waiting for the page's target: %w", err)
		}
	}
	if err := p.send(method, params); err != nil {
		return nil, err
	}
	for {
		answer, err := p.read(deadline)
		if err != nil {
			return nil, fmt.Errorf("waiting for the answer to %s: %w", method, err)
		}
		if answer == nil || answer.ID != p.lastID {
			continue
		}
		if answer.Error != nil {
			return nil, fmt.Errorf("%s: %s", method, answer.Error.Message)
		}
		value := new(remoteValue)
		return value, json.Unmarshal(answer.Result, value)
	}
}

// send wraps a command for the current target. The wrapper and the command share
// one id, so an error for either is found by it.
func (p *Page) send(method string, params any) error {
	p.lastID++
	command, err := json.Marshal(map[string]any{"id": p.lastID, "method": method, "params": params})
	if err != nil {
		return err
	}
	return p.conn.WriteJSON(map[string]any{
		"id":     p.lastID,
		"method": "Target.sendMessageToTarget",
		"params": map[string]any{"targetId": p.target, "message": string(command)},
	})
}

// read takes one message from the socket. It returns an answer of the page or
// an error of the wrapper, nil for anything else, and keeps track of the target.
func (p *Page) read(deadline time.Time) (*message, error) {
	p.conn.SetReadDeadline(deadline)
	var outer message
	if err := p.conn.ReadJSON(&outer); err != nil {
		return nil, err
	}
	switch outer.Method {
	case "":
		if outer.Error != nil {
			return &outer, nil
		}
	case "Target.targetCreated":
		if info := outer.Params.TargetInfo; info.Type == "page" && !info.Provisional {
			p.target = info.ID
		}
	case "Target.didCommitProvisionalTarget":
		p.target = outer.Params.NewTargetID
	case "Target.targetDestroyed":
		if outer.Params.TargetID == p.target {
			p.target = ""
		}
	case "Target.dispatchMessageFromTarget":
		inner := new(message)
		return inner, json.Unmarshal([]byte(outer.Params.Message), inner)
	}
	return nil, nil
}
