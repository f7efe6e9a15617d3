package desktop

import (
	"fmt"
	"net/http"
)

// onlyLocal lets through what the person's own browser asks for its own pages. A
// page from elsewhere reaches a loopback port too: by a name that it lets
// resolve to 127.0.0.1 (DNS rebinding), which shows in the Host header, or by
// posting a form across origins.
func onlyLocal(port int, handler http.Handler) http.Handler {
	handler = http.NewCrossOriginProtection().Handler(handler)
	own := fmt.Sprintf("127.0.0.1:%d", port)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Host != own {
			http.Error(w, "This is Rutter, for this computer only: open http://"+own+"/", http.StatusMisdirectedRequest)
			return
		}
		handler.ServeHTTP(w, r)
	})
}
