package pack

import (
	"context"
	"maps"
	"slices"

	"rutter/app/diagnostic"
)

// Verify compares every file with the manifest and returns what is wrong, by
// name. progress is called behind each file, if it is not nil. It ends early with
// ctx.
func (p *Pack) Verify(ctx context.Context, progress func(done, total int)) []diagnostic.Diagnostic {
	var problems []diagnostic.Diagnostic
	names := p.names()
	for i, name := range names {
		if ctx.Err() != nil {
			break
		}
		if _, err := p.files[name].verify(); err != nil {
			problems = append(problems, diagnostic.Diagnostic{
				Code: "pack-damaged", Severity: diagnostic.Error, File: name, Text: "cannot be read: " + err.Error(),
			})
		}
		if progress != nil {
			progress(i+1, len(names))
		}
	}
	return problems
}

// names lists the files, sorted.
func (p *Pack) names() []string { return slices.Sorted(maps.Keys(p.files)) }
