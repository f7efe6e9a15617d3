package check

import (
	"slices"

	"rutter/app/diagnostic"
)

// withPack adds the damaged files of a pack. Such a file cannot be read either,
// which is said once; so it is of names that differ only by case.
func withPack(found, damaged []diagnostic.Diagnostic) []diagnostic.Diagnostic {
	said := map[string]bool{}
	for _, d := range slices.Concat(found, damaged) {
		switch d.Code {
		case "pack-damaged":
			said[d.File+" unreadable"] = true
		case "pack-case":
			said[d.File+" name-case"] = true
		}
	}
	found = slices.DeleteFunc(found, func(d diagnostic.Diagnostic) bool { return said[d.File+" "+d.Code] })
	return append(found, damaged...)
}
