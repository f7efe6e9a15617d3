package site

import (
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Uses lists the pages that mention a term, in the order of Pages. The first
// question renders every page that can mention any; until then nothing is done.
func (s *Site) Uses(id string) []*Page { return s.uses()[id] }

// findUses maps each term to the pages that mention it.
func (s *Site) findUses() map[string][]*Page {
	mentioned := make([][]string, len(s.Pages))
	var group sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := range next {
				mentioned[i] = s.mentionedOn(s.Pages[i])
			}
		})
	}
	for i := range s.Pages {
		next <- i
	}
	close(next)
	group.Wait()
	uses := map[string][]*Page{}
	for i, ids := range mentioned {
		for _, id := range ids {
			uses[id] = append(uses[id], s.Pages[i])
		}
	}
	return uses
}

// mentionedOn lists the terms on a page. It is not kept in the cache, which is for
// the pages that people read.
func (s *Site) mentionedOn(p *Page) []string {
	if kept, ok := s.rendered.Peek(p); ok {
		return kept.Terms
	}
	source, err := s.readSource(p.File)
	if err != nil || !canMention(source) {
		return nil
	}
	return s.render(p).Terms
}

// canMention tells whether a page's source has anything in it that a mention can
// come from.
func canMention(source string) bool {
	return slices.ContainsFunc([]string{"{%", "{{", "data-term"}, func(mark string) bool { return strings.Contains(source, mark) })
}
