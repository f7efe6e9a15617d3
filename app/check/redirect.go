package check

import (
	"fmt"
	"strings"

	"rutter/app/site"
)

// redirectsBelow wants something at addresses that begin so: where each redirect
// of such a kind leads only who follows it knows.
func (c *checker) redirectsBelow(r site.Reference, start string) {
	if !strings.HasPrefix(start, "/") || c.addresses().below(start) {
		return
	}
	c.report(place{r.File, r.Line}, "redirect-dead", fmt.Sprintf("redirects to %q, and no page lies below %q", r.Address, start), "")
}

// redirectsTwice wants one redirect from each address: the first counts.
func (c *checker) redirectsTwice() {
	first := map[string]int{}
	for _, r := range c.site.References() {
		if r.Kind != site.RedirectReference {
			continue
		}
		from := strings.TrimSuffix(r.From, "/")
		if line, taken := first[from]; taken {
			c.report(place{r.File, r.Line}, "redirect-twice", fmt.Sprintf("line %d redirects %s already", line, r.From), "take one of the two out")
			continue
		}
		first[from] = r.Line
	}
}
