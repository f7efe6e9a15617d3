package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"runtime"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"golang.org/x/sync/singleflight"
)

// maxKept bounds the finished answers that are kept, in bytes, the compressed form
// included. The longest page of the handbook, its glossary, takes 350 kB.
const maxKept = 64 << 20

// answers keeps finished answers, so that what a whole class asks for at once is
// made once. It belongs to what is open.
type answers struct {
	mu   sync.Mutex
	kept *simplelru.LRU[string, *answer]
	// size is that of what is kept, bound the largest that it may be.
	size, bound int
	making      singleflight.Group
	// turns bounds how many are made at once, and with it the memory that takes.
	turns chan struct{}
}

func newAnswers(bound int) *answers {
	a := &answers{bound: bound, turns: make(chan struct{}, 2*runtime.GOMAXPROCS(0))}
	// Their size is what bounds them.
	a.kept, _ = simplelru.NewLRU(bound, func(_ string, old *answer) { a.size -= old.size() })
	return a
}

// get returns the answer for a key, made where it is not kept. Whoever asks for it
// meanwhile waits for the same one.
func (a *answers) get(key string, make func() *answer) *answer {
	if found, ok := a.find(key); ok {
		return found
	}
	made, _, _ := a.making.Do(key, func() (any, error) {
		a.turns <- struct{}{}
		defer func() { <-a.turns }()
		// Somebody may just have finished it.
		if found, ok := a.find(key); ok {
			return found, nil
		}
		made := make()
		a.keep(key, made)
		return made, nil
	})
	return made.(*answer)
}

func (a *answers) find(key string) (*answer, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.kept.Get(key)
}

// keep keeps an answer in the place of those that were asked for longest ago.
func (a *answers) keep(key string, made *answer) {
	if made.status != http.StatusOK || made.size() > a.bound/16 {
		return
	}
	made.compress()
	a.mu.Lock()
	defer a.mu.Unlock()
	a.kept.Remove(key)
	a.kept.Add(key, made)
	for a.size += made.size(); a.size > a.bound; {
		a.kept.RemoveOldest()
	}
}

// answer is a finished answer. It records what a handler writes.
type answer struct {
	status     int
	header     http.Header
	body       []byte
	compressed []byte // by gzip; nil where that is not shorter
	tag        string // the inner part of its ETag; "" where it is not kept
}

func newAnswer() *answer { return &answer{header: http.Header{}} }

// Header is part of http.ResponseWriter.
func (a *answer) Header() http.Header { return a.header }

// WriteHeader is part of http.ResponseWriter.
func (a *answer) WriteHeader(status int) {
	if a.status == 0 {
		a.status = status
	}
}

// Write is part of http.ResponseWriter.
func (a *answer) Write(data []byte) (int, error) {
	a.WriteHeader(http.StatusOK)
	a.body = append(a.body, data...)
	return len(data), nil
}

func (a *answer) size() int { return len(a.body) + len(a.compressed) }

// compress makes the compressed form and the tag.
func (a *answer) compress() {
	sum := sha256.Sum256(a.body)
	a.tag = hex.EncodeToString(sum[:12])
	var out bytes.Buffer
	to := gzip.NewWriter(&out)
	_, _ = to.Write(a.body)
	_ = to.Close()
	if out.Len() < len(a.body) {
		a.compressed = bytes.Clone(out.Bytes())
	}
}
