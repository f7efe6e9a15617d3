package share

import (
	"net/http"
	"net/netip"
	"sync"
	"time"
)

const (
	// readingTime is how long somebody who asked for something is taken to read.
	readingTime = 5 * time.Minute
	// maxReaders bounds the machines that are told apart.
	maxReaders = 4096
)

// readers knows from which machines somebody asked, and when last.
type readers struct {
	mu   sync.Mutex
	last map[netip.Addr]time.Time
}

func newReaders() *readers { return &readers{last: map[netip.Addr]time.Time{}} }

// counted counts who asks the handler.
func (r *readers) counted(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		if from, err := netip.ParseAddrPort(request.RemoteAddr); err == nil {
			r.see(from.Addr().Unmap())
		}
		handler.ServeHTTP(w, request)
	})
}

func (r *readers) see(who netip.Addr) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, known := r.last[who]; known || len(r.last) < maxReaders {
		r.last[who] = time.Now()
	}
}

// count is the number of machines of the last minutes; it forgets the others.
func (r *readers) count() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	for who, at := range r.last {
		if time.Since(at) > readingTime {
			delete(r.last, who)
		}
	}
	return len(r.last)
}
