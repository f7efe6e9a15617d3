package pack

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"rutter/app/diagnostic"
)

// ManifestName is the manifest's name in the zip. It is no file of the content.
const ManifestName = "rutter.json"

// formatVersion is the version of the format that is written.
const formatVersion = 1

// Manifest says what is in a pack. What stands in it is the maker's word: only
// what Files says is checked.
type Manifest struct {
	// Format is the version of the pack format.
	Format int `json:"rutter"`
	// Title and Language are those of the content's _config.yml, Language a
	// BCP 47 tag.
	Title    string `json:"title"`
	Language string `json:"language"`
	// Version and Maker are what the maker calls them; they may be empty.
	Version string `json:"version,omitempty"`
	Maker   string `json:"maker,omitempty"`
	// Date is when the pack was made, as RFC 3339 has it; it may be empty.
	Date string `json:"date,omitempty"`
	// Pages is the number of pages.
	Pages int `json:"pages"`
	// ErrorsAllowed tells that the content had errors and was packed all the same,
	// TrainerNotes that the trainer's notes are in it.
	ErrorsAllowed bool `json:"errorsAllowed,omitempty"`
	TrainerNotes  bool `json:"trainerNotes,omitempty"`
	// Files are sorted by name.
	Files fileList `json:"files"`
}

// File is what the manifest says about one file: its path, its size in bytes, and
// the SHA-256 of its content in hexadecimal.
type File struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// fileList is never longer than a pack may be: an entry takes 3 bytes in a manifest,
// and 40 in memory.
type fileList []File

// UnmarshalJSON reads the list. The error is errTooMany, or that of the JSON.
func (l *fileList) UnmarshalJSON(source []byte) error {
	*l = nil
	entries := json.NewDecoder(bytes.NewReader(source))
	if opening, err := entries.Token(); err != nil || opening != json.Delim('[') {
		var none []File
		return json.Unmarshal(source, &none)
	}
	for entries.More() {
		if len(*l) == maxEntries {
			return errTooMany
		}
		var file File
		if err := entries.Decode(&file); err != nil {
			return err
		}
		*l = append(*l, file)
	}
	return nil
}

// readManifest reads the manifest and compares the list of files with it.
func (p *Pack) readManifest() {
	e, ok := p.files[ManifestName]
	if !ok {
		p.bare(p.name, "there is no manifest in this zip, so nothing tells whether its files are whole", diagnostic.Warning)
		return
	}
	p.forget(ManifestName)
	source, err := e.content(maxManifestSize)
	if err != nil {
		p.bare(ManifestName, "the manifest cannot be read: "+err.Error(), diagnostic.Error)
		return
	}
	if err := json.Unmarshal(source, &p.Manifest); err != nil {
		p.Manifest = Manifest{}
		p.bare(ManifestName, fmt.Sprintf("the manifest cannot be read: %v", err), diagnostic.Error)
		return
	}
	if p.Manifest.Format > formatVersion {
		p.report(diagnostic.Diagnostic{
			Code: "pack-manifest", Severity: diagnostic.Warning, File: ManifestName,
			Text: "this pack was made for a newer Rutter", Hint: "what this one can read of it is shown",
		})
	}
	p.compare()
}

func (p *Pack) bare(file, text string, severity diagnostic.Severity) {
	p.Bare = true
	p.report(diagnostic.Diagnostic{
		Code: "pack-manifest", Severity: severity, File: file, Text: text, Hint: "make the pack again with `rutter pack`",
	})
}

// forget takes a file at the top out of the content.
func (p *Pack) forget(name string) {
	delete(p.files, name)
	top := p.folders["."]
	for i, e := range top.entries {
		if e.Name() == name {
			top.entries = append(top.entries[:i], top.entries[i+1:]...)
			return
		}
	}
}

// content reads all of an entry, where it is no longer than the bound.
func (e *entry) content(bound int64) ([]byte, error) {
	if int64(e.zipped.UncompressedSize64) > bound {
		return nil, fmt.Errorf("it is larger than %d MB", bound>>20)
	}
	if _, err := e.verify(); err != nil {
		return nil, err
	}
	in, err := e.zipped.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var out bytes.Buffer
	_, err = io.Copy(&out, in)
	return out.Bytes(), err
}

// compare reports what only one of the manifest and the zip has, and gives each
// file what the manifest says of it.
func (p *Pack) compare() {
	for i, f := range p.Manifest.Files {
		e, ok := p.files[f.Name]
		switch {
		case !ok:
			p.report(diagnostic.Diagnostic{
				Code: "pack-missing", Severity: diagnostic.Error, File: printable(f.Name),
				Text: "is missing in the pack", Hint: "copy the pack again from where it came",
			})
		case e.want == nil:
			e.want = &p.Manifest.Files[i]
			e.want.SHA256 = strings.ToLower(e.want.SHA256)
		}
	}
	for _, name := range p.names() {
		if p.files[name].want == nil {
			p.report(diagnostic.Diagnostic{
				Code: "pack-added", Severity: diagnostic.Warning, File: name,
				Text: "is not in the manifest, so nothing tells whether it is whole", Hint: "make the pack again with `rutter pack`",
			})
		}
	}
}
