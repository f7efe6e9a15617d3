package main

import (
	"strings"
	"testing"
)

func TestRenderTable(t *testing.T) {
	var out strings.Builder
	err := renderTable(&out, []byte(`goos: linux
BenchmarkPipeline/sample	      31	  37663288 ns/op	   500000 all-ns/page	   200000 bare-ns/page	   400000 liquid+kramdown-ns/page
BenchmarkOpen-2                              	       4	 252277301 ns/op	     25228 ns/page
`))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"| sample | 200 µs (1.00) |", "| 400 µs (2.00) | 500 µs (2.50) |", "25.2 µs a page, 252 ms in all"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the table has no %q:\n%s", want, out.String())
		}
	}
	if err := renderTable(&out, []byte("PASS")); err == nil {
		t.Error("output without a time is no error")
	}
}
