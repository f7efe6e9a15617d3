package rehearse

import (
	"os"
	"strings"

	"rutter/build/kubecheck/page"
)

// Update writes what the blocks printed into the outputs that the page shows,
// where they differ by more than what changes with every run.
func Update(p *page.Page, r *Result) error {
	source, err := os.ReadFile(p.Path)
	if err != nil {
		return err
	}
	lines := strings.Split(string(source), "\n")
	// From the end, so that the lines before keep their numbers.
	for i := len(p.Blocks) - 1; i > 0; i-- {
		shown := p.Blocks[i]
		printed, ran := r.Outputs[p.Blocks[i-1].Line]
		if shown.Lang != "output" || !ran || same(printed, shown.Text) {
			continue
		}
		lines = append(lines[:shown.Line], append(indented(printed, shown.Indent), lines[shown.End-1:]...)...)
	}
	return os.WriteFile(p.Path, []byte(strings.Join(lines, "\n")), 0o644)
}

func indented(text, indent string) []string {
	var lines []string
	for line := range strings.Lines(strings.Trim(text, "\n") + "\n") {
		lines = append(lines, strings.TrimRight(indent+line, " \t\n"))
	}
	return lines
}
