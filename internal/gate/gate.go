// Package gate decides who may read and who may write what a server serves. It knows no record and makes no pages: it
// wraps handlers.
//
//	request ─Wrap→ is the name that it was sent to ours? → may it read? → handler ─Writing→ may it write? → handler
//
// Reading is open, or needs the token; see [Options.OpenReading]. Writing always needs the token, as a header of a program
// or as a cookie of a browser that showed it once. What comes with the cookie must also come from a page of ours, so that no
// other site can write through a reader's browser. A server on this machine answers only to the machine's own names, so that
// no other site can read through a reader's browser either, by giving its own name our address.
package gate

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Options say who may do what.
type Options struct {
	// Token is what a writer must show. Without one nobody may write.
	Token string
	// OpenReading lets everybody read who reaches the server.
	OpenReading bool
	// Hosts are the names that the server answers to, without their ports; empty for any.
	Hosts []string
	// EnterPath is where a browser that may not read is sent to show the token. What lies there is open, and so is what lies
	// below the OpenPaths.
	EnterPath string
	OpenPaths []string
}

// Gate wraps handlers. It is immutable and safe for use by several goroutines.
type Gate struct {
	Options
	cookie string
	origin *http.CrossOriginProtection
}

// New is a gate.
func New(o Options) *Gate {
	g := &Gate{Options: o, origin: http.NewCrossOriginProtection()}
	if o.Token != "" {
		sum := sha256.Sum256([]byte("annals cookie\x00" + o.Token))
		g.cookie = hex.EncodeToString(sum[:])
	}
	return g
}

// cookieName is the cookie of a browser that showed the token; its value follows from the token and does not tell it.
const cookieName = "annals"

// cookieLife is how long a browser need not show the token again.
const cookieLife = 30 * 24 * time.Hour

type key struct{}

// Wrap lets requests through that may read.
func (g *Gate) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !g.ours(r.Host) {
			refuse(w, http.StatusMisdirectedRequest,
				"this server does not answer to the name "+r.Host+"; annals serve --host NAME gives it one")
			return
		}
		may := g.Holds(r)
		if !g.OpenReading && !may && !g.open(r.URL.Path) {
			if r.Method == http.MethodGet && strings.Contains(r.Header.Get("Accept"), "text/html") && g.EnterPath != "" {
				http.Redirect(w, r, g.EnterPath+"?next="+url.QueryEscape(r.URL.RequestURI()), http.StatusSeeOther)
				return
			}
			w.Header().Set("WWW-Authenticate", `Bearer realm="annals"`)
			refuse(w, http.StatusUnauthorized, "this server wants a token: send the header Authorization: Bearer TOKEN")
			return
		}
		if may {
			r = r.WithContext(context.WithValue(r.Context(), key{}, may))
		}
		next.ServeHTTP(w, r)
	})
}

// Writing lets requests through that may write. It stands below Wrap.
func (g *Gate) Writing(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if reason := g.Refusal(r); reason != "" {
			refuse(w, http.StatusForbidden, reason)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Refusal says why a request may not write, "" where it may.
func (g *Gate) Refusal(r *http.Request) string {
	switch {
	case g.Token == "":
		return "this server was started without a token, so nobody may write"
	case !MayWrite(r.Context()):
		return "writing needs the token that annals serve printed"
	case bearer(r) != "":
		return "" // no page of another site can send this header
	}
	if err := g.origin.Check(r); err != nil {
		return "the request comes from a page of another site"
	}
	return ""
}

// MayWrite reports whether the request of a context showed the token.
func MayWrite(ctx context.Context) bool {
	may, _ := ctx.Value(key{}).(bool)
	return may
}

// Holds reports whether a request shows the token, or the cookie that stands for it.
func (g *Gate) Holds(r *http.Request) bool {
	if g.Token == "" {
		return false
	}
	if shown := bearer(r); shown != "" {
		return g.Is(shown)
	}
	c, err := r.Cookie(cookieName)
	return err == nil && same(c.Value, g.cookie)
}

// Is reports whether a text is the token.
func (g *Gate) Is(token string) bool { return g.Token != "" && same(token, g.Token) }

// Admit gives a browser the cookie, once it has shown the token.
func (g *Gate) Admit(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: g.cookie, Path: "/", HttpOnly: true,
		SameSite: http.SameSiteStrictMode, Secure: r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https",
		MaxAge: int(cookieLife.Seconds())})
}

// bearer is the token that a program sends, as "Authorization: Bearer TOKEN" or, as clients of OpenSanctions do, "ApiKey
// TOKEN".
func bearer(r *http.Request) string {
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	switch strings.ToLower(scheme) {
	case "bearer", "apikey":
		return strings.TrimSpace(token)
	}
	return ""
}

// same compares without telling by its time where texts differ.
func same(a, b string) bool {
	x, y := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}

// ours reports whether the server answers to a host.
func (g *Gate) ours(host string) bool {
	if len(g.Hosts) == 0 {
		return true
	}
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return slices.Contains(g.Hosts, strings.ToLower(strings.Trim(host, "[]")))
}

func (g *Gate) open(path string) bool {
	return path == g.EnterPath || slices.ContainsFunc(g.OpenPaths, func(p string) bool { return strings.HasPrefix(path, p) })
}

// refuse says why, as RFC 9457 has it.
func refuse(w http.ResponseWriter, code int, detail string) {
	text, err := json.Marshal(struct {
		Title  string `json:"title"`
		Status int    `json:"status"`
		Detail string `json:"detail"`
	}{http.StatusText(code), code, detail})
	if err != nil {
		panic(err) // every field has a JSON form
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(code)
	w.Write(text) // a client that went away is no error of ours
}

// Local are the names of this machine that only it can mean, for [Options.Hosts].
func Local() []string { return []string{"localhost", "127.0.0.1", "::1"} }

// IsLocal reports whether only this machine reaches an address to listen on, "127.0.0.1:8600". An address without a host is
// that of every network.
func IsLocal(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
