package about

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
)

// file tells what is in the program's file.
func (p Program) file() Section {
	return Section{"What is in the file", []Statement{
		{
			Text:  "This is Rutter " + p.Version + " for " + Platform() + ", under the Apache License 2.0.",
			Tests: []string{"app/command/testdata/about.txtar"},
		},
		{
			Text:  "The file of this program has the SHA-256 checksum that follows.",
			Lines: []string{ownSum()},
			Tests: []string{"app/desktop TestAboutKnowsItsFile"},
		},
		{
			Text: fmt.Sprintf("It holds the handbook (%d pages; %s) and the interface (%s). Both are read from the file itself and never unpacked.",
				p.Pages, sizeOf(p.Handbook), sizeOf(p.Frontend)),
			Tests: []string{"app/command/testdata/about.txtar", "app/desktop TestWindowWithoutNetwork"},
		},
	}}
}

// made tells what the program is made of; it comes last, since it is long.
func made() Section {
	return Section{"What it is made of", []Statement{
		{
			Text:  "It was built by the compiler and from the modules that follow, as the compiler noted in the file. The CycloneDX list beside each release names the same and the packages of the interface; their licenses are in the program's menu.",
			Lines: modules(),
			Tests: []string{"app/desktop TestAboutKnowsItsFile", "build/release/verify_bill.go", "app/web/testdata/request/licenses.txt"},
		},
	}}
}

// ownSum is the checksum of the running program and its path, as sha256sum prints it.
func ownSum() string {
	path, err := os.Executable()
	if err != nil {
		return "not known: " + err.Error()
	}
	f, err := os.Open(path)
	if err != nil {
		return "not known: " + err.Error()
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "not known: " + err.Error()
	}
	return fmt.Sprintf("%x  %s", sum.Sum(nil), path)
}

// sizeOf counts the files of a tree and their bytes.
func sizeOf(tree fs.FS) string {
	files, bytes := 0, int64(0)
	// A tree in memory has no errors; of another one what can be read is counted.
	_ = fs.WalkDir(tree, ".", func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil
		}
		if info, err := entry.Info(); err == nil {
			files, bytes = files+1, bytes+info.Size()
		}
		return nil
	})
	return fmt.Sprintf("%d files, %.1f MB", files, float64(bytes)/1e6)
}

// modules are the compiler and the modules in the running program.
func modules() []string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return nil
	}
	lines := []string{info.GoVersion}
	for _, module := range info.Deps {
		if module.Replace != nil {
			module = module.Replace
		}
		lines = append(lines, module.Path+" "+module.Version+" "+module.Sum)
	}
	return lines
}
