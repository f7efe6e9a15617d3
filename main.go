// Rutter is an offline reader for learning journeys: one program that holds a
// handbook and a window to read it in, and opens any folder in the same format.
package main

import (
	"embed"
	"io/fs"
	"os"

	"rutter/app/command"
)

// Without "all:" the folders that begin with an underscore would be left out.
//
//go:embed all:content all:frontend/dist
var embedded embed.FS

func main() {
	command.AttachConsole()
	os.Exit(command.Main(command.Program{
		Handbook: folder("content"),
		Frontend: folder("frontend/dist"),
	}, os.Args[1:], os.Stdout, os.Stderr))
}

// folder is a folder of the embedded files. It is known to exist: the program
// would not have been built without it.
func folder(name string) fs.FS {
	tree, err := fs.Sub(embedded, name)
	if err != nil {
		panic(err)
	}
	return tree
}
