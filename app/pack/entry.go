package pack

import (
	"archive/zip"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"rutter/app/diagnostic"
)

// enterAll enters what the zip lists.
func (p *Pack) enterAll(listed []*zip.File, size int64) error {
	top := topFolder(listed)
	folded := map[string]string{}
	var total uint64
	for _, f := range listed {
		if strings.HasSuffix(f.Name, "/") || isNoise(f.Name) {
			continue
		}
		name := strings.TrimPrefix(f.Name, top)
		if text, hint := refusal(f, name); text != "" {
			p.leaveOut(name, text, hint)
			continue
		}
		if total += f.UncompressedSize64; explodes(uint64(size), total) {
			return errBomb
		}
		if !p.enter(name, f) {
			continue
		}
		if len(p.files)+len(p.folders) > maxEntries {
			return errTooMany
		}
		if other, taken := folded[strings.ToLower(name)]; taken {
			p.report(diagnostic.Diagnostic{
				Code: "pack-case", Severity: diagnostic.Warning, File: name,
				Text: fmt.Sprintf("differs from %s only by case", other), Hint: "rename one of the two: as a folder they break on another system",
			})
		}
		folded[strings.ToLower(name)] = name
	}
	return nil
}

// enter puts one file into its folder. It is false where something has the name
// already.
func (p *Pack) enter(name string, f *zip.File) bool {
	if _, taken := p.files[name]; taken {
		p.leaveOut(name, "is in the pack twice", "the first of the two counts")
		return false
	}
	if _, taken := p.folders[name]; taken {
		p.leaveOut(name, "is a file and a folder at once", "the folder counts")
		return false
	}
	for above := path.Dir(name); above != "."; above = path.Dir(above) {
		if _, taken := p.files[above]; taken {
			p.leaveOut(name, fmt.Sprintf("lies in %s, which is a file", above), "make the pack again")
			return false
		}
	}
	e := &entry{name: name, zipped: f}
	p.files[name] = e
	p.hang(name, fs.FileInfoToDirEntry(info{entry: e}))
	return true
}

func (p *Pack) leaveOut(name, text, hint string) {
	p.report(diagnostic.Diagnostic{Code: "pack-entry", Severity: diagnostic.Error, File: printable(name), Text: text, Hint: hint})
}

const again = "make the pack again with `rutter pack`"

// RefuseName says why a pack holds no file with this path, and how to name it;
// text is empty for a path that it may hold.
func RefuseName(name string) (text, hint string) {
	switch {
	case strings.Contains(name, `\`):
		return "has a backslash in its name", `write folders with "/"`
	case !fs.ValidPath(name) || name == ".":
		return "does not lie inside of the pack", again
	case strings.Contains(name, ":"):
		return "has a colon in its name", "rename it: Windows takes what stands before it for a drive"
	case !utf8.ValidString(name) || strings.ContainsFunc(name, unicode.IsControl):
		return "has a name that cannot be shown", "rename it with letters"
	case len(name) > maxNameLength || strings.Count(name, "/") > maxDepth:
		return "has too long a name", "put it into fewer folders"
	}
	return "", ""
}

// refusal says why an entry is left out; text is empty for one that is not.
func refusal(f *zip.File, name string) (text, hint string) {
	if text, hint := RefuseName(name); text != "" {
		return text + ": it is left out", hint
	}
	switch {
	case f.Mode()&fs.ModeSymlink != 0:
		return "is a link and no file: it is left out", "put the file itself in its place"
	case !f.Mode().IsRegular():
		return "is no regular file: it is left out", again
	case f.Flags&1 != 0:
		return "is encrypted: it is left out", "make the pack without a password"
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return fmt.Sprintf("is compressed by method %d, which cannot be read: it is left out", f.Method), again
	case f.UncompressedSize64 > maxFileSize:
		return fmt.Sprintf("is larger than %d MB: it is left out", maxFileSize>>20), "leave it out of the course"
	case explodes(f.CompressedSize64, f.UncompressedSize64):
		return fmt.Sprintf("would unpack to more than %d times its size: it is left out", maxRatio), again
	}
	return "", ""
}

// topFolder is the one folder that everything lies in, with a slash, where
// somebody has zipped the folder and not what is in it. What may be content at the
// top of a folder is none.
func topFolder(listed []*zip.File) string {
	top := ""
	for _, f := range listed {
		if isNoise(f.Name) {
			continue
		}
		first, _, below := strings.Cut(f.Name, "/")
		if !below || !fs.ValidPath(first) || first == "docs" || strings.HasPrefix(first, "_") || top != "" && top != first+"/" {
			return ""
		}
		top = first + "/"
	}
	return top
}

// isNoise holds for what macOS adds to every zip.
func isNoise(name string) bool {
	return strings.HasPrefix(name, "__MACOSX/") || path.Base(name) == ".DS_Store"
}

// printable keeps a name from acting on the terminal that it is shown in.
func printable(name string) string {
	if utf8.ValidString(name) && !strings.ContainsFunc(name, unicode.IsControl) {
		return name
	}
	return fmt.Sprintf("%q", name)
}
