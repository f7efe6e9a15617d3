//go:build race

package liquid_test

// raceEnabled tells tests that measure that the race detector is on.
const raceEnabled = true
