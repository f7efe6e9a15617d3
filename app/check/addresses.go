package check

import (
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/agnivade/levenshtein"

	"rutter/app/site"
)

// addresses are all that a link can lead to, for suggestions.
type addresses struct {
	all []candidate
	// folded leads from an address in small letters to the address, byName from its
	// last part to all that end in it.
	folded map[string]string
	byName map[string][]string
}

// candidate is an address with its letters counted.
type candidate struct {
	address, folded string
	letters         [32]int8
}

// newAddresses lists the pages and files of a site and those of its fallback. It
// waits until somebody asks: most trees have no dead link.
func newAddresses(s *site.Site) func() *addresses {
	return sync.OnceValue(func() *addresses {
		a := &addresses{folded: map[string]string{}, byName: map[string][]string{}}
		for ; s != nil; s = s.Fallback() {
			for _, url := range s.URLs() {
				a.add(url)
			}
			for _, file := range s.Files() {
				a.add("/" + file)
			}
		}
		return a
	})
}

// below tells whether any address begins so.
func (a *addresses) below(start string) bool {
	return slices.ContainsFunc(a.all, func(c candidate) bool { return strings.HasPrefix(c.address, start) })
}

func (a *addresses) add(address string) {
	folded := fold(address)
	if _, taken := a.folded[folded]; taken {
		return
	}
	a.folded[folded] = address
	a.byName[path.Base(folded)] = append(a.byName[path.Base(folded)], address)
	a.all = append(a.all, candidate{address, folded, letters(folded)})
}

// fold is an address as it is compared.
func fold(address string) string {
	address = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(address), "/"), "/index")
	return strings.TrimSuffix(strings.TrimSuffix(address, ".html"), ".md")
}

// sameButCase is the address that differs only in capital and small letters.
func (a *addresses) sameButCase(address string) (string, bool) {
	found, ok := a.folded[fold(address)]
	if !ok || strings.Trim(found, "/") == strings.Trim(address, "/") || !strings.EqualFold(strings.Trim(found, "/"), strings.Trim(address, "/")) {
		return "", false
	}
	return found, true
}

// nearest is the address that was probably meant: one that ends in the same name,
// or one that few letters lead to. It is empty where that would be a guess.
func (a *addresses) nearest(address string) string {
	folded := fold(address)
	if found, ok := a.folded[folded]; ok {
		return found
	}
	if same := a.byName[path.Base(folded)]; len(same) == 1 && len(path.Base(folded)) >= minName {
		return same[0]
	} else if len(same) > 1 {
		return closest(folded, same)
	}
	// A long path in front says nothing: what may differ depends on the last part.
	best, distance, wanted := "", max(maxSlips, len(path.Base(folded))/3)+1, letters(folded)
	for i := range a.all {
		c := &a.all[i]
		if apart(&c.letters, &wanted) < distance {
			if d := levenshtein.ComputeDistance(c.folded, folded); d < distance {
				best, distance = c.address, d
			}
		}
	}
	return best
}

// maxSlips is how many letters may differ in any address.
const maxSlips = 2

// minName is how long the last part of an address has to be so that it says
// something by itself.
const minName = 5

// closest is, of addresses that end in the same name, the one that differs in one
// part; empty where there are two such.
func closest(address string, same []string) string {
	best, most, tie := "", strings.Count(strings.Trim(address, "/"), "/")-2, false
	for _, candidate := range same {
		n := shared(address, fold(candidate))
		switch {
		case n > most:
			best, most, tie = candidate, n, false
		case n == most:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}

// shared counts the parts that two addresses have in common, but for the first.
func shared(a, b string) (n int) {
	parts := map[string]bool{}
	for _, part := range strings.Split(strings.Trim(a, "/"), "/") {
		parts[part] = true
	}
	for i, part := range strings.Split(strings.Trim(b, "/"), "/") {
		if i > 0 && parts[part] {
			n++
		}
	}
	return n
}

// letters counts the letters of an address, those that are alike together.
func letters(address string) (counts [32]int8) {
	for i := range len(address) {
		if c := &counts[address[i]%32]; *c < 127 {
			*c++
		}
	}
	return counts
}

// apart is how many letters at least have to be typed or taken out: a bound for
// the distance that costs little.
func apart(a, b *[32]int8) int {
	more, less := 0, 0
	for i := range a {
		if d := int(a[i]) - int(b[i]); d > 0 {
			more += d
		} else {
			less -= d
		}
	}
	return max(more, less)
}
