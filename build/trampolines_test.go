package main

import (
	"os"
	"testing"
)

// TestTrampolinesFitWails holds the committed list against what the pinned Wails
// and our own C call.
func TestTrampolinesFitWails(t *testing.T) {
	if !headers("webkit2gtk-4.1")() || !headers("gtk+-3.0")() {
		t.Skip("the headers of GTK and WebKitGTK are not here")
	}
	t.Chdir("..")
	want, err := listToolkitFunctions()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(toolkitFunctions)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s is not what the window calls: type  go run ./build trampolines", toolkitFunctions)
	}
}
