package gate_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"annals/internal/gate"
)

const token = "a token of some length"

// serve answers one request behind a gate: GET reads, POST writes.
func serve(o gate.Options, r *http.Request) *httptest.ResponseRecorder {
	g := gate.New(o)
	mux := http.NewServeMux()
	ok := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("in")) })
	mux.Handle("GET /", ok)
	mux.Handle("POST /", g.Writing(ok))
	w := httptest.NewRecorder()
	g.Wrap(mux).ServeHTTP(w, r)
	return w
}

// cookie is what a browser has that showed the token.
func cookie() *http.Cookie {
	w := httptest.NewRecorder()
	gate.New(gate.Options{Token: token}).Admit(w, httptest.NewRequest("POST", "/enter", nil))
	return w.Result().Cookies()[0]
}

func TestGate(t *testing.T) {
	local := gate.Options{Token: token, OpenReading: true, Hosts: gate.Local()}
	closed := gate.Options{Token: token, EnterPath: "/enter", OpenPaths: []string{"/assets/"}}
	for _, c := range []struct {
		name     string
		options  gate.Options
		method   string
		path     string
		header   map[string]string
		cookie   bool
		want     int
		location string
	}{
		{name: "reading is open", options: local, method: "GET", want: 200},
		{name: "writing is not", options: local, method: "POST", want: 403},
		{name: "a program writes with the token", options: local, method: "POST",
			header: map[string]string{"Authorization": "Bearer " + token}, want: 200},
		{name: "another token writes nothing", options: local, method: "POST",
			header: map[string]string{"Authorization": "Bearer guess"}, want: 403},
		{name: "a wrong token is not made good by a cookie", options: local, method: "POST",
			header: map[string]string{"Authorization": "Bearer guess"}, cookie: true, want: 403},
		{name: "a page of ours writes with the cookie", options: local, method: "POST", cookie: true,
			header: map[string]string{"Sec-Fetch-Site": "same-origin"}, want: 200},
		{name: "a page of another site does not", options: local, method: "POST", cookie: true,
			header: map[string]string{"Sec-Fetch-Site": "cross-site"}, want: 403},
		{name: "nor one of an old browser", options: local, method: "POST", cookie: true,
			header: map[string]string{"Origin": "http://elsewhere.example"}, want: 403},
		{name: "a name that was given our address", options: local, method: "GET",
			header: map[string]string{"Host": "rebound.example:8600"}, want: 421},
		{name: "without a token nobody writes", options: gate.Options{OpenReading: true}, method: "POST",
			header: map[string]string{"Authorization": "Bearer "}, want: 403},
		{name: "a closed server tells programs what it wants", options: closed, method: "GET", want: 401},
		{name: "and sends browsers to show the token", options: closed, method: "GET", path: "/e/e1?on=2009-01-26",
			header: map[string]string{"Accept": "text/html,*/*"}, want: 303, location: "/enter?next=%2Fe%2Fe1%3Fon%3D2009-01-26"},
		{name: "what the page to enter needs is open", options: closed, method: "GET", path: "/assets/site.css", want: 200},
		{name: "with the token all is open", options: closed, method: "GET",
			header: map[string]string{"Authorization": "ApiKey " + token}, want: 200},
		{name: "and with the cookie", options: closed, method: "GET", cookie: true, want: 200},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := c.path
			if path == "" {
				path = "/"
			}
			r := httptest.NewRequest(c.method, path, nil)
			r.Host = "127.0.0.1:8600"
			for k, v := range c.header {
				if k == "Host" {
					r.Host = v
					continue
				}
				r.Header.Set(k, v)
			}
			if c.cookie {
				r.AddCookie(cookie())
			}
			w := serve(c.options, r)
			if w.Code != c.want || w.Header().Get("Location") != c.location {
				t.Errorf("%d to %q, want %d to %q: %s", w.Code, w.Header().Get("Location"), c.want, c.location, w.Body)
			}
		})
	}
}

// TestTheCookieDoesNotTellTheToken: who reads the cookie of a browser cannot use it as a program.
func TestTheCookieDoesNotTellTheToken(t *testing.T) {
	c := cookie()
	if strings.Contains(c.Value, token) || gate.New(gate.Options{Token: token}).Is(c.Value) {
		t.Error("the cookie is as good as the token")
	}
	if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode {
		t.Errorf("scripts or other sites get the cookie: %v", c)
	}
}

// TestTheCookieIsOfTheToken: another server's cookie, or one that somebody made up, opens nothing.
func TestTheCookieIsOfTheToken(t *testing.T) {
	own := gate.New(gate.Options{Token: token})
	for name, c := range map[string]struct {
		of   *gate.Gate
		edit func(*http.Cookie)
		want bool
	}{
		"its own":                       {own, func(*http.Cookie) {}, true},
		"its own under another name":    {own, func(c *http.Cookie) { c.Name = "session" }, false},
		"of another token":              {gate.New(gate.Options{Token: "another token"}), func(*http.Cookie) {}, false},
		"of a server without a token":   {gate.New(gate.Options{}), func(*http.Cookie) {}, false},
		"without a value":               {own, func(c *http.Cookie) { c.Value = "" }, false},
		"the token instead of its hash": {own, func(c *http.Cookie) { c.Value = strings.ReplaceAll(token, " ", "") }, false},
	} {
		w := httptest.NewRecorder()
		c.of.Admit(w, httptest.NewRequest("POST", "/enter", nil))
		shown := w.Result().Cookies()[0]
		c.edit(shown)
		r := httptest.NewRequest("GET", "/", nil)
		r.AddCookie(shown)
		if got := own.Holds(r); got != c.want {
			t.Errorf("the cookie %s: %v", name, got)
		}
		if gate.New(gate.Options{}).Holds(r) {
			t.Errorf("the cookie %s opens a server that has no token", name)
		}
	}
}

// TestTheCookieLasts for every page of the server and thirty days, and never goes over a wire in the clear that came in
// over an encrypted one.
func TestTheCookieLasts(t *testing.T) {
	for name, c := range map[string]struct {
		request *http.Request
		secure  bool
	}{
		"on this machine": {httptest.NewRequest("POST", "/enter", nil), false},
		"over TLS":        {httptest.NewRequest("POST", "https://annals.example/enter", nil), true},
		"behind a proxy that ends TLS": {func() *http.Request {
			r := httptest.NewRequest("POST", "/enter", nil)
			r.Header.Set("X-Forwarded-Proto", "https")
			return r
		}(), true},
	} {
		w := httptest.NewRecorder()
		gate.New(gate.Options{Token: token}).Admit(w, c.request)
		got := w.Result().Cookies()[0]
		if got.Path != "/" || got.MaxAge != 30*24*60*60 || got.Secure != c.secure {
			t.Errorf("%s: path %q, %d seconds, secure %v", name, got.Path, got.MaxAge, got.Secure)
		}
	}
}

func TestIsLocal(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1:8600": true, "localhost:0": true, "[::1]:80": true, "127.8.8.8:1": true,
		":8600": false, "0.0.0.0:8600": false, "[::]:80": false, "192.168.1.2:80": false, "example.org:80": false, "127.0.0.1": false,
	} {
		if got := gate.IsLocal(address); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}
