package check

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// names looks for files and folders whose names differ only in capital and small
// letters. Windows and macOS take the two for one.
func (c *checker) names() {
	first := map[string]string{}
	_ = fs.WalkDir(c.site.Tree(), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || file == "." {
			return nil
		}
		if entry.IsDir() && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules" || entry.Name() == "_site") {
			return fs.SkipDir
		}
		folded := path.Join(path.Dir(file), strings.ToLower(path.Base(file)))
		if other, taken := first[folded]; taken {
			c.report(place{file, 0}, "name-case", fmt.Sprintf("%s differs only in capital and small letters", other), "rename one of the two: other systems take them for one")
			return nil
		}
		first[folded] = file
		return nil
	})
}
