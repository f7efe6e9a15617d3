package command

import (
	"archive/zip"
	"fmt"
	"io"
	"os"

	"github.com/rogpeppe/go-internal/testscript"
)

// zipped prints the names in a zip, or what a file in it holds: "zipped FILE",
// "zipped FILE NAME".
func zipped(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 || len(args) > 2 {
		ts.Fatalf("usage: zipped FILE [NAME]")
	}
	archive, err := zip.OpenReader(ts.MkAbs(args[0]))
	ts.Check(err)
	defer archive.Close()
	for _, f := range archive.File {
		if len(args) == 1 {
			fmt.Fprintf(ts.Stdout(), "%s\n", f.Name)
			continue
		}
		if f.Name == args[1] {
			in, err := f.Open()
			ts.Check(err)
			defer in.Close()
			_, err = io.Copy(ts.Stdout(), in)
			ts.Check(err)
		}
	}
}

// zipUp makes a plain zip of a folder: "zip FILE FOLDER".
func zipUp(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: zip FILE FOLDER")
	}
	out, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	archive := zip.NewWriter(out)
	ts.Check(archive.AddFS(os.DirFS(ts.MkAbs(args[1]))))
	ts.Check(archive.Close())
	ts.Check(out.Close())
}
