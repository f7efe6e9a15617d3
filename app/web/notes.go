package web

import "rutter/app/diagnostic"

// shown are the problems of a text that its readers see. Where a trainer's note
// was left out of it for them only their author sees any: messages quote.
func (h *Handler) shown(problems []diagnostic.Diagnostic, withheld bool) []diagnostic.Diagnostic {
	if withheld && h.state == nil {
		return nil
	}
	return problems
}
