package diagnostic

import (
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the candidate that takes the fewest single-letter edits to
// reach from word, and whether it is near enough to suggest: at most a third of
// the word may differ. Two letters that changed places count as one edit. Of
// equally near candidates the first wins.
func Nearest(word string, candidates []string) (string, bool) {
	length := utf8.RuneCountInString(word)
	best, distance := "", length/3+1
	for _, c := range candidates {
		// A difference in length alone already costs that many edits.
		if d := utf8.RuneCountInString(c) - length; d >= distance || -d >= distance {
			continue
		}
		if d := edits(word, c); d < distance {
			best, distance = c, d
		}
	}
	return best, best != ""
}

// edits counts the edits between two words.
func edits(a, b string) int {
	d := levenshtein.ComputeDistance(a, b)
	if d == 2 && len(a) == len(b) {
		for i := range len(a) - 1 {
			if a[i] != b[i] {
				if a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:] {
					return 1
				}
				break
			}
		}
	}
	return d
}

// DidYouMean is the hint that names the nearest candidate; it is empty where
// nothing is near.
func DidYouMean(word string, candidates []string) string {
	if near, ok := Nearest(word, candidates); ok {
		return `did you mean "` + near + `"?`
	}
	return ""
}
