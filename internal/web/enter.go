package web

import (
	"net/http"
	"strings"
)

// EnterPath is where a browser shows the token, once: annals serve prints the address with it.
const EnterPath = "/enter"

// enterPage is what enter.html shows.
type enterPage struct {
	Next  string
	Wrong bool
}

// enter gives a browser that shows the token its cookie, and sends it where it wanted to go.
func (s *Server) enter(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 4<<10)
	token, next := r.FormValue("token"), ours(r.FormValue("next"))
	if s.Gate.Is(token) {
		s.Gate.Admit(w, r)
		w.Header().Set("Cache-Control", "no-store")
		http.Redirect(w, r, next, http.StatusSeeOther)
		return
	}
	page := enterPage{Next: next, Wrong: token != ""}
	status := http.StatusOK
	if page.Wrong {
		status = http.StatusForbidden
	}
	v := &visit{Request: r, w: w, roster: s.keeper.Present(), today: s.day(), on: s.day()}
	text, err := s.draw(v, view{template: "enter", title: "Enter the token", data: page})
	if err != nil {
		s.Log.Error("a page could not be made", "path", r.URL.Path, "error", err)
		http.Error(w, "the server failed; its log says why", http.StatusInternalServerError)
		return
	}
	newKept(text, status, true).serve(w, r)
}

// ours is an address of this server to go to, "/" for any other: nobody is sent elsewhere by a link to us.
func ours(next string) string {
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") || strings.ContainsAny(next, "\\\r\n\t") {
		return "/"
	}
	return next
}
