package check

import "sync/atomic"

// Content may be made to be slow to check: a page with a hundred thousand dead
// links takes no longer than these allow. What they cost is a line or a hint, never
// a finding.
const (
	// maxLooks is how many bytes of a text's sources are gone through to find lines.
	maxLooks = 64 << 20
	// maxGuesses is how many addresses and places are compared for hints, in all.
	maxGuesses = 20 << 20
	// guessesOfPlaces is what comparing two places costs, in comparisons of addresses.
	guessesOfPlaces = 50
	// maxPlaceholders is how many placeholders of one text are listed: who reads a
	// hundred knows the rest.
	maxPlaceholders = 100
)

// budget is what is left of a bound.
type budget struct{ spent atomic.Int64 }

// spend tells whether there is so much left, and takes it.
func (b *budget) spend(n, bound int) bool { return b.spent.Add(int64(n)) <= int64(bound) }
