package check

import (
	"slices"

	"rutter/app/diagnostic"
)

// withPack adds the damaged files of a pack. Such a file cannot be read either,
// which is said once; so it is of names that differ only by case.
func withPack(found, damaged []diagnostic.Diagnostic) []diagnostic.Diagnostic {
	ofPack := slices.Concat(found, damaged)
	found = slices.DeleteFunc(found, func(d diagnostic.Diagnostic) bool {
		return slices.ContainsFunc(ofPack, func(p diagnostic.Diagnostic) bool {
			return d.File == p.File && (d.Code == "unreadable" && p.Code == "pack-damaged" || d.Code == "name-case" && p.Code == "pack-case")
		})
	})
	return append(found, damaged...)
}
