package desktop

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"
)

// TestPresence wants the program to end when no page was there for a while, and not
// while one page follows another.
func TestPresence(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		program, end := context.WithCancel(t.Context())
		defer end()
		p := &presence{end: end}
		open := func() (closePage context.CancelFunc) {
			page, closePage := context.WithCancel(t.Context())
			r := httptest.NewRequestWithContext(page, http.MethodGet, presentPath, nil)
			go p.ServeHTTP(httptest.NewRecorder(), r)
			synctest.Wait()
			return closePage
		}
		wait := func(d time.Duration) {
			time.Sleep(d)
			synctest.Wait()
		}
		wait(time.Hour)
		first := open()
		wait(time.Hour)
		first()
		wait(absence - time.Second)
		second := open()
		other := open()
		wait(time.Hour)
		second()
		wait(time.Hour)
		if program.Err() != nil {
			t.Fatal("it ended although a page was there, or came in time")
		}
		other()
		wait(absence - time.Second)
		if program.Err() != nil {
			t.Error("it ended too soon after the last page")
		}
		wait(2 * time.Second)
		if program.Err() == nil {
			t.Error("it did not end after the last page")
		}
	})
}
