package desktop

import (
	"context"
	"net/http"
	"sync"
	"time"
)

const (
	// presentPath is held open by every browser that shows a page, once for all of its
	// tabs (frontend/public/assets/present.js).
	presentPath = "/-/present"
	// absence is how long no page may be there before the program ends: turning a page
	// and loading one anew take less.
	absence = 10 * time.Second
)

// presence ends the program when the last page was closed.
type presence struct {
	end context.CancelFunc

	mu    sync.Mutex
	there int
	timer *time.Timer
}

// ServeHTTP answers with a stream in which nothing is ever said, for as long as
// somebody listens.
func (p *presence) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusOK)
	_ = http.NewResponseController(w).Flush()
	p.come()
	defer p.leave()
	<-r.Context().Done()
}

func (p *presence) come() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.there++
	if p.timer != nil {
		p.timer.Stop()
	}
}

func (p *presence) leave() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.there--; p.there == 0 {
		p.timer = time.AfterFunc(absence, p.endIfAbsent)
	}
}

// endIfAbsent looks once more: a page may have come while the timer went off.
func (p *presence) endIfAbsent() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.there == 0 {
		p.end()
	}
}
