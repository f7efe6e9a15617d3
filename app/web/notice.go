package web

import "rutter/app/diagnostic"

// programNotices are what the program itself has to say on the home page: what was
// wrong when it started, and what became of a damaged state file since.
func (h *opened) programNotices() []diagnostic.Diagnostic {
	all := h.notices[:len(h.notices):len(h.notices)]
	if h.state == nil {
		return all
	}
	for _, message := range h.state.Messages() {
		all = append(all, diagnostic.Diagnostic{Code: "state", Severity: diagnostic.Error, Text: message})
	}
	return all
}
