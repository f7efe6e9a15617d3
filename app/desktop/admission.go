package desktop

import (
	"crypto/rand"
	"crypto/subtle"
	"fmt"
	"net/http"
	"net/url"
	"sync"
)

// enterPath is the first address of the pages in a browser. Its token is good for
// once and becomes a cookie.
const enterPath = "/-/enter"

// admission lets in the browser of the person who started the program, and nobody
// else: every user of the machine reaches a loopback port.
type admission struct {
	// cookie names the port: a browser sends the cookies of all ports of a host.
	cookie, secret string

	mu sync.Mutex
	// token is "" when it was used.
	token string
}

func newAdmission(port int) *admission {
	return &admission{cookie: fmt.Sprintf("rutter-%d", port), secret: rand.Text(), token: rand.Text()}
}

// address is where the person's browser enters.
func (a *admission) address(origin string) string {
	return origin + enterPath + "?token=" + url.QueryEscape(a.token)
}

// guard lets through what the person's own browser asks for.
func (a *admission) guard(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		admitted := a.knows(r)
		switch {
		case r.URL.Path == enterPath && (admitted || !isStranger(r) && a.takes(r.FormValue("token"))):
			if !admitted {
				http.SetCookie(w, &http.Cookie{Name: a.cookie, Value: a.secret, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
			}
			w.Header().Set("Referrer-Policy", "no-referrer")
			w.Header().Set("Cache-Control", "no-store")
			// The token is not to stand in the address of a page.
			http.Redirect(w, r, "/", http.StatusSeeOther)
		case admitted && r.URL.Path != enterPath:
			handler.ServeHTTP(w, r)
		default:
			refuse(w)
		}
	})
}

func (a *admission) knows(r *http.Request) bool {
	cookie, err := r.Cookie(a.cookie)
	return err == nil && subtle.ConstantTimeCompare([]byte(cookie.Value), []byte(a.secret)) == 1
}

// takes uses the token up.
func (a *admission) takes(token string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.token == "" || subtle.ConstantTimeCompare([]byte(token), []byte(a.token)) != 1 {
		return false
	}
	a.token = ""
	return true
}

// refuse says how to get in, to who has the address alone.
func refuse(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'")
	w.Header().Set("Cache-Control", "no-store")
	// Nobody is to hold the program's files open who may not read.
	w.Header().Set("Connection", "close")
	w.WriteHeader(http.StatusForbidden)
	fmt.Fprint(w, `<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>These pages are somebody's own</title>
<h1>These pages are somebody's own</h1>
<p>Rutter shows them to the browser that it opened, and to no other. To read in this browser, start Rutter again with this
browser as the system's default.</p>
</html>
`)
}
