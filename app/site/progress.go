package site

import (
	"context"
	"sync/atomic"
)

// progress is how far opening is, and whether it is to go on.
type progress struct {
	ctx           context.Context
	tell          func(looked, found int)
	looked, found atomic.Int64
}

func newProgress(ctx context.Context, tell func(looked, found int)) *progress {
	if tell == nil {
		tell = func(int, int) {}
	}
	return &progress{ctx: ctx, tell: tell}
}

// find counts a file that is to be looked at.
func (p *progress) find() { p.tell(int(p.looked.Load()), int(p.found.Add(1))) }

// look counts a file that was looked at.
func (p *progress) look() { p.tell(int(p.looked.Add(1)), int(p.found.Load())) }
