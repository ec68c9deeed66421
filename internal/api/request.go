package api

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/edtf"
)

// request is a request with the parameters that all take.
type request struct {
	*http.Request
	values url.Values // those of the address, and of a form
	inURL  url.Values
	on     *edtf.Day
	known  annals.Known
	used   []string         // the parameters that the handler knows
	room   [mostUsed]string // for these
	passed []string         // those that make no difference to it
	w      http.ResponseWriter
}

// get is a parameter, which it marks as known.
func (r *request) get(name string) string {
	r.used = append(r.used, name)
	return r.values.Get(name)
}

// accept marks parameters as known whose value makes no difference here.
func (r *request) accept(names ...string) { r.passed = names }

// number is a parameter that is a whole number from 0 to most.
func (r *request) number(name string, otherwise, most int) (int, error) {
	text := r.get(name)
	if text == "" {
		return otherwise, nil
	}
	n, err := strconv.Atoi(text)
	switch {
	case err != nil || n < 0:
		return 0, refuse(fmt.Sprintf("%s is %q; a whole number from 0 was expected", name, text), "")
	case n > most:
		return 0, refuse(fmt.Sprintf("%s is %d; %d are the most", name, n, most), "")
	}
	return n, nil
}

// share is a parameter that is a number from 0 to 1.
func (r *request) share(name string, otherwise float64) (float64, error) {
	text := r.get(name)
	if text == "" {
		return otherwise, nil
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		return 0, refuse(fmt.Sprintf("%s is %q; a number from 0 to 1 was expected", name, text), "")
	}
	return x, nil
}

// finish refuses parameters that nobody asked for, and those that are given twice: a misspelled one, and all but the first,
// would be passed over in silence.
func (r *request) finish() error {
	for name, given := range r.inURL {
		if slices.Contains(r.used, name) && len(given) > 1 {
			return refuse(fmt.Sprintf("%s is given %d times; one was expected", name, len(given)), "ask once for each")
		}
		if !slices.Contains(r.used, name) && !slices.Contains(r.passed, name) {
			return refuse(fmt.Sprintf("there is no parameter %q", name),
				"there are "+strings.Join(slices.Concat(r.used, r.passed), ", "))
		}
	}
	return nil
}
