package main

import (
	"errors"
	"flag"
	"fmt"
	"runtime"
	"slices"
	"time"
)

// benchmarks are all that bench runs, in this order.
var benchmarks = []func(runs int) error{
	benchStart,
	benchTurns,
	benchRender,
	benchSearch,
	benchCheck,
	benchServe,
	benchReload,
}

// bench builds the program and runs every benchmark.
func bench(args []string) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	runs := flags.Int("runs", 11, "how often each program is started; the first `N` is a warm-up")
	if err := flags.Parse(args); err != nil {
		return errUsage
	}
	if *runs < 2 || flags.NArg() > 0 {
		return misuse("bench takes -runs N with N of at least 2, nothing else")
	}
	if runtime.GOOS != "linux" {
		return errors.New("the benchmarks need Linux's virtual display and WebKitGTK's inspector")
	}
	if err := errors.Join(install(benchNeeds), binary()); err != nil {
		return err
	}
	for _, benchmark := range benchmarks {
		if err := benchmark(*runs); err != nil {
			return err
		}
	}
	return nil
}

// median returns the middle of an odd number of durations, the mean of the two
// middle ones of an even number.
func median(durations []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(durations))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

func milliseconds(duration time.Duration) string {
	return fmt.Sprintf("%.0f ms", float64(duration)/float64(time.Millisecond))
}
