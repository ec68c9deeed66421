package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
)

// advice is an error with what to do about it, in words for a page.
type advice struct {
	kind            error
	message, remedy string
}

func (a advice) Error() string { return a.message }
func (a advice) Unwrap() error { return a.kind }

// advise makes an error of a kind of the root package that says what to do.
func advise(kind error, message, remedy string) error { return advice{kind, message, remedy} }

// errForbidden is what a reader without the token may not do.
var errForbidden = errors.New("forbidden")

func forbidden(reason string) error {
	return advise(errForbidden, "You may read this record here, but not write in it: "+reason+".",
		"Open the address with the token that annals serve prints when it starts, or enter the token.")
}

// failurePage is what failure.html shows.
type failurePage struct {
	Message, Remedy string
	// Nearest are entities that may have been meant.
	Nearest []namedLink
	Enter   bool
	// Plain is the same page without the day, the moment or whatever else it cannot be asked for with.
	Plain string
}

// namedLink is a name that leads somewhere.
type namedLink struct {
	Name, Kind, Href string
}

// failure is the page of an error: what is wrong, and what to do.
func (s *Server) failure(v *visit, err error) view {
	status := statusOf(err)
	page := failurePage{Message: "The server failed.", Remedy: "Its log says why. Try again, or go back."}
	var said advice
	var name *annals.NameError
	var hinted annals.HintError
	switch {
	case errors.As(err, &said):
		page.Message, page.Remedy, page.Enter = words(said.message), words(said.remedy), errors.Is(err, errForbidden)
	case errors.As(err, &name):
		page.Message, page.Remedy = "Nobody in this record is called “"+words(name.Name)+"”.", "Try another spelling, or add a "+
			"source that speaks of them."
		if errors.Is(err, annals.ErrAmbiguous) {
			page.Message, page.Remedy = "“"+words(name.Name)+"” may be several.", "Which of them?"
		}
		for _, ref := range name.Nearest {
			page.Nearest = append(page.Nearest, namedLink{words(ref.Name), string(ref.Kind), v.entityLink(ref.ID)})
		}
	case errors.As(err, &hinted):
		page.Message, page.Remedy = sentence(hinted.Error()), sentence(hinted.Hint)
	case status < 500:
		page.Message, page.Remedy = sentence(err.Error()), "Go back, or search for a name."
	default:
		if v.Context().Err() == nil {
			s.Log.Error("a page failed", "path", v.URL.Path, "error", err)
		}
	}
	if status == http.StatusBadRequest && strings.HasPrefix(v.URL.Path, "/e/") && v.URL.RawQuery != "" {
		page.Plain = (&url.URL{Path: v.URL.Path}).String()
	}
	title := page.Message
	if status == http.StatusNotFound {
		title = "Not found here"
	}
	return view{template: "failure", title: title, data: page, status: status}
}

// sentence is the message of an error as a page has it; "" for none.
func sentence(message string) string {
	if message == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(message)
	return words(string(unicode.ToUpper(r))+message[size:]) + "."
}

// statusOf is the status of HTTP for an error.
func statusOf(err error) int {
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &long):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, errForbidden):
		return http.StatusForbidden
	case errors.Is(err, annals.ErrAmbiguous):
		return http.StatusMultipleChoices
	case errors.Is(err, annals.ErrNotFound):
		return http.StatusNotFound
	case errors.Is(err, annals.ErrConflict):
		return http.StatusConflict
	case errors.Is(err, annals.ErrInvalid), errors.Is(err, annals.ErrUnsupported):
		return http.StatusBadRequest
	case errors.Is(err, annals.ErrUnavailable), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}
