package command

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// report is what a check found, as --format json prints it. It is stable: fields
// may be added, none is taken away or given another meaning without another
// version.
type report struct {
	Version  int       `json:"version"`
	Pages    int       `json:"pages"`
	Errors   int       `json:"errors"`
	Warnings int       `json:"warnings"`
	Problems []problem `json:"problems"`

	// folder is what was checked, as it was named.
	folder string
}

// problem is one diagnostic.
type problem struct {
	Code     string `json:"code"`
	Severity string `json:"severity"`
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"`
	Text     string `json:"text"`
	Hint     string `json:"hint,omitempty"`

	diagnostic diagnostic.Diagnostic
}

func newReport(s *site.Site, found []diagnostic.Diagnostic) *report {
	r := &report{Version: 1, Pages: len(s.Pages), Problems: []problem{}}
	for _, d := range found {
		r.Problems = append(r.Problems, problem{d.Code, d.Severity.String(), d.File, d.Line, d.Text, d.Hint, d})
		if d.Severity == diagnostic.Error {
			r.Errors++
		} else {
			r.Warnings++
		}
	}
	return r
}

// checkFormats print a report.
var checkFormats = map[string]func(io.Writer, *report) error{
	"text": printText, "json": printJSON, "github": printGitHub,
}

func printText(out io.Writer, r *report) error {
	for _, p := range r.Problems {
		mark := ""
		if p.diagnostic.Severity == diagnostic.Warning {
			mark = " (warning)"
		}
		if _, err := fmt.Fprintf(out, "%s [%s]%s\n", p.diagnostic, p.Code, mark); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(out, r.summary())
	return err
}

// summary is the last line.
func (r *report) summary() string {
	return fmt.Sprintf("%s: %s, %s", countedOrNone(r.Pages, "page"), countedOrNone(r.Errors, "error"), countedOrNone(r.Warnings, "warning"))
}

func countedOrNone(n int, word string) string {
	if n == 0 {
		return "no " + word + "s"
	}
	return counted(n, word)
}

func printJSON(out io.Writer, r *report) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

// printGitHub writes workflow commands
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions),
// whose parts are escaped as actions/toolkit does it. GitHub knows files by their
// path from the top of the repository, which is where commands run.
func printGitHub(out io.Writer, r *report) error {
	from := fromHere(r.folder)
	for _, p := range r.Problems {
		place := "file=" + escapeProperty.Replace(path.Join(from, p.File))
		if p.Line > 0 {
			place += fmt.Sprintf(",line=%d", p.Line)
		}
		text := p.Text
		if p.Hint != "" {
			text += ": " + p.Hint
		}
		if _, err := fmt.Fprintf(out, "::%s %s,title=%s::%s\n", p.Severity, place, escapeProperty.Replace(p.Code), escapeData.Replace(text)); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(out, r.summary())
	return err
}

// fromHere is the way to a folder from the working directory; it is empty for a
// folder outside of it, and for a pack.
func fromHere(folder string) string {
	info, err := os.Stat(folder)
	if err != nil || !info.IsDir() {
		return ""
	}
	whole, err := filepath.Abs(folder)
	here, hereErr := os.Getwd()
	if err != nil || hereErr != nil {
		return ""
	}
	relative, err := filepath.Rel(here, whole)
	if err != nil || !filepath.IsLocal(relative) {
		return ""
	}
	return filepath.ToSlash(relative)
}

var (
	escapeData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	escapeProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
