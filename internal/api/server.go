package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"annals"
	"annals/edtf"
	"annals/internal/screen"
)

// Server answers requests from a record. It is an http.Handler.
type Server struct {
	keeper *screen.Keeper
	store  annals.Store
	now    func() time.Time
	log    *slog.Logger
	mux    *http.ServeMux
}

// Options are what a server needs from outside.
type Options struct {
	// Now is the clock of "today".
	Now func() time.Time
	// Log takes what goes wrong on the server's side.
	Log *slog.Logger
	// ParseKnown reads the parameter known, as the command line reads --known.
	ParseKnown func(string) (annals.Known, error)
}

// New is a server of the record whose names the keeper keeps.
func New(store annals.Store, keeper *screen.Keeper, o Options) *Server {
	s := &Server{keeper: keeper, store: store, now: o.Now, log: o.Log, mux: http.NewServeMux()}
	parseKnown := o.ParseKnown
	for pattern, h := range map[string]handler{
		"POST /match/{dataset}":                     s.match,
		"GET /search/{dataset}":                     s.search,
		"GET /entities/{id}":                        s.entity,
		"GET /catalog":                              s.catalog,
		"GET /v1/screen":                            s.screen,
		"GET /healthz":                              s.health,
		"GET /readyz":                               s.ready,
		"GET /reconcile/{dataset}":                  s.reconcile,
		"POST /reconcile/{dataset}":                 s.reconcile,
		"GET /reconcile/{dataset}/preview":          s.preview,
		"GET /reconcile/{dataset}/suggest/entity":   s.suggestEntity,
		"GET /reconcile/{dataset}/suggest/property": s.suggestProperty,
		"GET /reconcile/{dataset}/suggest/type":     s.suggestType,
		"GET /reconcile/{dataset}/properties":       s.proposeProperties,
	} {
		s.mux.Handle(pattern, s.adapt(h, parseKnown))
	}
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "*") // what it serves is open to whoever reaches it
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if r.Method == http.MethodOptions {
		w.Header().Set("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
		w.Header().Set("Access-Control-Allow-Headers", "Content-Type")
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if len(r.URL.RequestURI()) > maxURL {
		writeError(w, refuse("the address is longer than "+strconv.Itoa(maxURL)+" bytes", "send a long query with POST"))
		return
	}
	if strings.HasPrefix(r.URL.Path, "/match/") || strings.HasPrefix(r.URL.Path, "/reconcile/") || strings.HasPrefix(r.URL.Path, "/search/") {
		parts := strings.SplitN(r.URL.Path, "/", 4)
		if !slices.Contains(datasets, parts[2]) {
			writeError(w, fmt.Errorf("the dataset %q: %w; there is %q", parts[2], annals.ErrNotFound, datasets[0]))
			return
		}
	}
	s.mux.ServeHTTP(w, r)
}

// datasets are the names that the record goes by in addresses.
var datasets = []string{"default", "record"}

// handler answers a request. What it returns is written as JSON; an error becomes a status and a message.
type handler func(ctx context.Context, r *request) (any, error)

// request is a request with the parameters that all take.
type request struct {
	*http.Request
	values url.Values
	on     *edtf.Day
	known  annals.Known
	used   []string // the parameters that the handler knows
	w      http.ResponseWriter
}

// plain is an answer that is not JSON.
type plain struct {
	contentType, text string
}

func (s *Server) adapt(h handler, parseKnown func(string) (annals.Known, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		answer, err := s.answer(w, r, h, parseKnown)
		if err != nil {
			if status(err) >= 500 && r.Context().Err() == nil {
				s.log.Error("a request failed", "path", r.URL.Path, "error", err)
			}
			writeError(w, err)
			return
		}
		if p, ok := answer.(plain); ok {
			w.Header().Set("Content-Type", p.contentType)
			fmt.Fprint(w, p.text) // a client that went away is no error of ours
			return
		}
		writeJSON(w, http.StatusOK, answer)
	})
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request, h handler, parseKnown func(string) (annals.Known, error)) (any, error) {
	req := &request{Request: r, w: w, values: r.URL.Query()}
	if r.Method == http.MethodPost && strings.HasPrefix(r.Header.Get("Content-Type"), "application/x-www-form-urlencoded") {
		if err := r.ParseForm(); err != nil {
			return nil, asInvalid(err)
		}
		req.values = r.Form
	}
	if on := req.get("on"); on != "" {
		v, err := edtf.Parse(on)
		if err != nil {
			return nil, refuse(fmt.Sprintf("on: %v", err), "a day is written 2009-01-26")
		}
		b := v.Bounds()
		if b.EarliestStart != b.LatestEnd {
			return nil, refuse(fmt.Sprintf("on takes one day, and %q is more than one", on), "a day is written 2009-01-26")
		}
		req.on = &b.EarliestStart
	}
	if known := req.get("known"); known != "" {
		var err error
		if req.known, err = parseKnown(known); err != nil {
			return nil, refuse(fmt.Sprintf("known: %v", err), "write 2026-11-24, 2026-11-24T02:11:40Z or r12")
		}
	}
	return h(r.Context(), req)
}

// get is a parameter, which it marks as known.
func (r *request) get(name string) string {
	r.used = append(r.used, name)
	return r.values.Get(name)
}

// accept marks parameters as known whose value makes no difference here.
func (r *request) accept(names ...string) { r.used = append(r.used, names...) }

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

// finish refuses parameters that nobody asked for: a misspelled one would be passed over in silence.
func (r *request) finish() error {
	for name := range r.URL.Query() {
		if !slices.Contains(r.used, name) {
			return refuse(fmt.Sprintf("there is no parameter %q", name), "there are "+strings.Join(r.used, ", "))
		}
	}
	return nil
}

// roster is the roster that a request is about, and a snapshot where the request needs one, to be closed.
func (s *Server) roster(ctx context.Context, r *request) (*screen.Roster, annals.Snapshot, error) {
	if r.on == nil && r.known == (annals.Known{}) {
		return s.keeper.Present(), nil, nil
	}
	roster, snap, err := s.keeper.At(ctx, r.known)
	if err != nil {
		return nil, nil, err
	}
	return roster, snap, nil
}

func closing(snap annals.Snapshot, err *error) {
	if snap == nil {
		return
	}
	if e := snap.Close(); *err == nil {
		*err = e
	}
}

// refusal is a request that asks for what cannot be.
type refusal struct{ message, hint string }

func (r refusal) Error() string { return r.message }
func (r refusal) Unwrap() error { return annals.ErrInvalid }

func refuse(message, hint string) error { return refusal{message, hint} }

func asInvalid(err error) error {
	var long *http.MaxBytesError
	if errors.As(err, &long) {
		return err
	}
	return refuse(err.Error(), "")
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
	case errors.Is(err, annals.ErrUnavailable), errors.Is(err, context.Canceled):
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// failure is what a refused request is told.
type failure struct {
	Detail string `json:"detail"`
	Hint   string `json:"hint,omitempty"`
}

func writeError(w http.ResponseWriter, err error) {
	code := status(err)
	f := failure{Detail: err.Error()}
	var r refusal
	if errors.As(err, &r) {
		f.Hint = r.hint
	}
	if code == http.StatusInternalServerError {
		f = failure{Detail: "the server failed; its log says why"}
	}
	writeJSON(w, code, f)
}

func writeJSON(w http.ResponseWriter, code int, message any) {
	text, err := json.Marshal(message)
	if err != nil {
		code, text = http.StatusInternalServerError, []byte(`{"detail":"the answer has no JSON form"}`)
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(text)))
	w.WriteHeader(code)
	w.Write(text) // a client that went away is no error of ours
}
