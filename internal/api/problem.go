package api

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"

	"annals"
	"annals/internal/wire"
)

// refusal is a request that asks for what cannot be.
type refusal struct{ message, hint string }

func (r refusal) Error() string { return r.message }
func (r refusal) Unwrap() error { return annals.ErrInvalid }

func refuse(message, hint string) error { return refusal{message, hint} }

// badInput says what is wrong with a form or JSON that was sent; what names the place, and hint shows how it should look.
func badInput(what string, err error, hint string) error {
	var long *http.MaxBytesError
	var other *json.UnmarshalTypeError
	found := strings.TrimPrefix(err.Error(), "json: ")
	switch {
	case errors.As(err, &long):
		return err
	case errors.As(err, &other):
		sort, _, _ := strings.Cut(other.Value, " ")
		found = sortOf(other.Type) + " was expected, and " + cmp.Or(sortsFound[sort], other.Value) + " was found"
		if other.Field != "" {
			found = "for " + other.Field + " " + found
		}
	case errors.Is(err, io.EOF):
		found = "it is empty"
	}
	return refuse(what+" is not as expected: "+found, hint)
}

// sortsFound are the names that encoding/json has for what it found.
var sortsFound = map[string]string{"array": "a list", "object": "an object", "string": "a string", "number": "a number",
	"bool": "true or false"}

// sortOf is what JSON has for a type.
func sortOf(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Struct, reflect.Map:
		return "an object"
	case reflect.Slice, reflect.Array:
		return "a list"
	case reflect.Bool:
		return "true or false"
	case reflect.String:
		return "a string"
	}
	return "a whole number"
}

func status(err error) int {
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &long):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, annals.ErrInvalid), errors.Is(err, annals.ErrUnsupported), errors.Is(err, annals.ErrAmbiguous):
		return http.StatusBadRequest
	case errors.Is(err, annals.ErrNotFound):
		return http.StatusNotFound
	case errors.Is(err, annals.ErrConflict):
		return http.StatusConflict
	case errors.Is(err, annals.ErrUnavailable), errors.Is(err, context.Canceled):
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// writeError says why a request was refused: as RFC 9457 has it, in the one shape that clients of yente and of the
// Reconciliation API read too; to these, foreign, it is sent as the kind that they expect.
func writeError(w http.ResponseWriter, err error, foreign bool) {
	code := status(err)
	p := wire.Problem{Detail: err.Error(), Hint: hintOf(err)}
	var name *annals.NameError
	if errors.As(err, &name) {
		p.Nearest = name.Nearest
	}
	var long *http.MaxBytesError
	if errors.As(err, &long) {
		p.Detail = fmt.Sprintf("the body is larger than %d bytes, the most that is read", long.Limit)
		p.Hint = "send it in several requests"
	}
	if code == http.StatusInternalServerError {
		p = wire.Problem{Detail: "the server failed; its log says why"}
	}
	writeProblem(w, code, p, foreign)
}

// hintOf is what to do about an error.
func hintOf(err error) string {
	var r refusal
	var hinted annals.HintError
	var name *annals.NameError
	switch {
	case errors.As(err, &r):
		return cmp.Or(r.hint, invalidHint)
	case errors.As(err, &hinted):
		return hinted.Hint
	case errors.As(err, &name) && len(name.Nearest) > 0:
		return "ask with the id of one of the nearest"
	case errors.As(err, &name):
		return "/v1/search?q= searches"
	case errors.Is(err, annals.ErrConflict):
		return "the record changed meanwhile; try again"
	case errors.Is(err, annals.ErrNotFound):
		return "/v1/search?q= searches names, /v1/sources lists sources"
	case errors.Is(err, annals.ErrInvalid), errors.Is(err, annals.ErrUnsupported):
		return invalidHint
	}
	return ""
}

// invalidHint is what to do about a request that says not enough of what was expected.
const invalidHint = "/openapi.yaml describes every address and parameter"

func writeProblem(w http.ResponseWriter, code int, p wire.Problem, foreign bool) {
	p.Title, p.Status = http.StatusText(code), code
	kind := problemType
	if foreign {
		kind = jsonType
	}
	writeJSON(w, code, kind, p)
}
