package main

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestWrong wants every mistake of testdata/wrong.md found, and nothing else.
func TestWrong(t *testing.T) {
	checkFile(t, "wrong")
}

// TestRight wants nothing of testdata/right.md reported.
func TestRight(t *testing.T) {
	checkFile(t, "right")
}

func checkFile(t *testing.T, name string) {
	minor, err := release()
	if err != nil {
		t.Fatal(err)
	}
	var output bytes.Buffer
	c := newChecker(minor, &output)
	if err := c.read([]string{"testdata/" + name + ".md"}); err != nil {
		t.Fatal(err)
	}
	c.check()
	golden := "testdata/" + name + ".golden"
	if *update {
		if err := os.WriteFile(golden, output.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, output.Bytes()) {
		t.Errorf("got\n%s\nwant\n%s", output.Bytes(), want)
	}
}
