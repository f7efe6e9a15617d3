package state

import (
	"path/filepath"
	"testing"
)

func TestBesideProgram(t *testing.T) {
	for program, want := range map[string]string{
		"/stick/rutter": "/stick",
		"/Volumes/Stick/Rutter.app/Contents/MacOS/rutter": "/Volumes/Stick",
		"/home/app/MacOS/rutter":                          "/home/app/MacOS",
	} {
		if got := besideProgram(filepath.FromSlash(program)); got != filepath.FromSlash(want) {
			t.Errorf("beside %s is %s, want %s", program, got, want)
		}
	}
}
