package desktop

import "net/http"

// coming is a handler that is being made while the window is: the toolkit and WebKit's
// processes take most of the start, and leave a processor free.
type coming struct {
	made    chan struct{}
	handler http.Handler
	err     error
}

func begin(build func() (http.Handler, error)) *coming {
	c := &coming{made: make(chan struct{})}
	go func() {
		defer close(c.made)
		c.handler, c.err = build()
	}()
	return c
}

// wait returns the handler when it is made, or why it could not be.
func (c *coming) wait() (http.Handler, error) {
	<-c.made
	return c.handler, c.err
}

// ServeHTTP lets the first requests wait.
func (c *coming) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	handler, err := c.wait()
	if err != nil {
		// The window is being closed.
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
		return
	}
	handler.ServeHTTP(w, r)
}
