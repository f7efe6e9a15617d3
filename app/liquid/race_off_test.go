//go:build !race

package liquid_test

const raceEnabled = false
