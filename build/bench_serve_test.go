package main

import (
	"testing"
	"time"
)

func TestReadWrk(t *testing.T) {
	out := `Running 5s test @ http://127.0.0.1:8080/
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency    38.12ms   22.59ms 301.20ms   78.50%
    Req/Sec     5.03k   412.77     6.10k    71.50%
  Latency Distribution
     50%   36.28ms
     75%   50.00ms
     90%   61.00ms
     99%    1.25s
  25134 requests in 5.00s, 1.36GB read
Requests/sec:   5026.84
`
	got, err := readWrk([]byte(out))
	if want := (load{5026.84, 36280 * time.Microsecond, 1250 * time.Millisecond}); err != nil || got != want {
		t.Errorf("%v, %v", got, err)
	}
	for _, bad := range []string{"", out + "  Non-2xx or 3xx responses: 12\n"} {
		if _, err := readWrk([]byte(bad)); err == nil {
			t.Errorf("%q is no error", bad)
		}
	}
}
