package desktop

import "time"

// A page that kills its web process on every load would otherwise be reloaded
// without end.
const (
	maxReloads   = 3
	reloadWindow = time.Minute
)

// reloads counts how often the page was reloaded because its process died.
type reloads struct{ at []time.Time }

// allow says whether the page may be reloaded at the time now, and if so counts
// it: at most maxReloads within one reloadWindow.
func (r *reloads) allow(now time.Time) bool {
	for len(r.at) > 0 && now.Sub(r.at[0]) > reloadWindow {
		r.at = r.at[1:]
	}
	if len(r.at) == maxReloads {
		return false
	}
	r.at = append(r.at, now)
	return true
}
