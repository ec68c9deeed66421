package api

import (
	"context"
	"encoding/json"
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
	"annals/internal/gate"
	"annals/internal/query"
	"annals/internal/screen"
	"annals/internal/wire"
)

// Server answers requests from a record. It is an http.Handler.
type Server struct {
	Options
	keeper *screen.Keeper
	store  annals.Store
	mux    *http.ServeMux
	form   []byte // see etag.go
	kept   query.KeptEntities
}

// Options are what a server needs from outside.
type Options struct {
	// Now is the clock of "today".
	Now func() time.Time
	// Log takes what goes wrong on the server's side.
	Log *slog.Logger
	// ParseKnown reads the parameter known, as the command line reads --known.
	ParseKnown func(string) (annals.Known, error)
	// Gate decides who may write. It must also wrap the server, or nobody may.
	Gate *gate.Gate
	// AnyOrigin lets pages of every site read through their readers' browsers: for a record that everybody may read anyway.
	// Without it only pages of programs on the reader's own machine may, such as OpenRefine.
	AnyOrigin bool
	// Version is that of the program: another one may put the same answer otherwise.
	Version string
}

// New is a server of the record whose names the keeper keeps.
func New(store annals.Store, keeper *screen.Keeper, o Options) *Server {
	s := &Server{Options: o, keeper: keeper, store: store, mux: http.NewServeMux(), form: formOf(o.Version)}
	for _, r := range s.routes() {
		s.mux.Handle(r.pattern, s.adapt(r))
	}
	s.mux.HandleFunc("/", s.nothing)
	return s
}

// route is an address that the server answers at.
type route struct {
	pattern string
	handler handler
	// foreign marks the addresses whose answers have the shapes that others published: yente and the Reconciliation API.
	foreign bool
	// form marks those that take their parameters as a form too; elsewhere a body is JSON, whatever a client calls it.
	form bool
	// writes marks those that change the record, which want the token.
	writes bool
	// from is what the answers are made of.
	from source
}

func (s *Server) routes() []route {
	return []route{
		{pattern: "POST /match/{dataset}", handler: s.match, foreign: true},
		{pattern: "GET /search/{dataset}", handler: s.search, foreign: true, from: fromNames},
		{pattern: "GET /entities/{id}", handler: s.entity, foreign: true, from: fromNames},
		{pattern: "GET /catalog", handler: s.catalog, foreign: true, from: fromPresent},
		{pattern: "GET /reconcile/{dataset}", handler: s.reconcile, foreign: true, from: fromNames},
		{pattern: "POST /reconcile/{dataset}", handler: s.reconcile, foreign: true, form: true},
		{pattern: "GET /reconcile/{dataset}/preview", handler: s.preview, foreign: true, from: fromNames},
		{pattern: "GET /reconcile/{dataset}/suggest/entity", handler: s.suggestEntity, foreign: true, from: fromPresent},
		{pattern: "GET /reconcile/{dataset}/suggest/property", handler: s.suggestProperty, foreign: true, from: fromPresent},
		{pattern: "GET /reconcile/{dataset}/suggest/type", handler: s.suggestType, foreign: true, from: fromPresent},
		{pattern: "GET /reconcile/{dataset}/properties", handler: s.proposeProperties, foreign: true, from: fromPresent},
		{pattern: "GET /healthz", handler: s.health, from: fromElsewhere},
		{pattern: "GET /readyz", handler: s.ready, from: fromElsewhere},
		{pattern: "GET /openapi.yaml", handler: s.spec, from: fromPresent},
		{pattern: "GET /v1/screen", handler: s.screen, from: fromNames},
		{pattern: "GET /v1/search", handler: s.find, from: fromNames},
		{pattern: "GET /v1/entities", handler: s.entities},
		{pattern: "GET /v1/entities/{entity}", handler: s.show},
		{pattern: "GET /v1/entities/{entity}/status", handler: s.standing},
		{pattern: "GET /v1/entities/{entity}/timeline", handler: s.timeline},
		{pattern: "GET /v1/entities/{entity}/claims", handler: s.claims},
		{pattern: "GET /v1/entities/{entity}/network", handler: s.network},
		{pattern: "GET /v1/entities/{entity}/contradictions", handler: s.contradictions},
		{pattern: "GET /v1/statements/{statement}", handler: s.why},
		{pattern: "GET /v1/sentences", handler: s.sentences},
		{pattern: "GET /v1/findings", handler: s.findings},
		{pattern: "GET /v1/sources", handler: s.sources},
		{pattern: "GET /v1/sources/{source}", handler: s.source},
		{pattern: "GET /v1/compare", handler: s.compare},
		{pattern: "GET /v1/lists", handler: s.lists},
		{pattern: "GET /v1/lists/{list}/diff", handler: s.listDiff},
		{pattern: "GET /v1/queue", handler: s.queue},
		{pattern: "GET /v1/decisions", handler: s.decisions},
		{pattern: "POST /v1/decisions", handler: s.decide, writes: true},
	}
}

// Routes lists the addresses that the server answers at, each as "GET /v1/sources/{source}".
func (s *Server) Routes() (patterns []string) {
	for _, r := range s.routes() {
		patterns = append(patterns, r.pattern)
	}
	return patterns
}

// Headers that every answer has. A header takes these lists as they are, and nobody changes them.
var (
	varyOrigin = []string{"Origin"}
	noSniff    = []string{"nosniff"}
	asJSON     = []string{jsonType}
)

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.allowOrigin(w, r)
	w.Header()["X-Content-Type-Options"] = noSniff
	if r.Method == http.MethodOptions {
		w.Header().Set("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
		w.Header().Set("Access-Control-Allow-Headers", "Content-Type")
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if len(r.RequestURI) > maxURL {
		writeError(w, refuse("the address is longer than "+strconv.Itoa(maxURL)+" bytes", "send a long query with POST"), false)
		return
	}
	if strings.HasPrefix(r.URL.Path, "/match/") || strings.HasPrefix(r.URL.Path, "/reconcile/") ||
		strings.HasPrefix(r.URL.Path, "/search/") {
		_, after, _ := strings.Cut(r.URL.Path[1:], "/")
		if dataset, _, _ := strings.Cut(after, "/"); !slices.Contains(datasets, dataset) {
			writeError(w, fmt.Errorf("the dataset %q: %w; there is %q", dataset, annals.ErrNotFound, datasets[0]), true)
			return
		}
	}
	s.mux.ServeHTTP(w, r)
}

// allowOrigin tells a browser which pages of others may read what it gets here. Writing is nothing that a page of others may
// ask for: the header of a token is not among those allowed, and the gate refuses a cookie from elsewhere.
func (s *Server) allowOrigin(w http.ResponseWriter, r *http.Request) {
	w.Header()["Vary"] = varyOrigin
	origin := r.Header.Get("Origin")
	if origin == "" && !s.AnyOrigin {
		return
	}
	u, err := url.Parse(origin)
	switch {
	case s.AnyOrigin:
		w.Header().Set("Access-Control-Allow-Origin", "*")
	case err == nil && slices.Contains(gate.Local(), u.Hostname()):
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}

// nothing answers where nothing is, or not by that method.
func (s *Server) nothing(w http.ResponseWriter, r *http.Request) {
	var allowed []string
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		other := r.Clone(r.Context())
		other.Method = method
		if _, pattern := s.mux.Handler(other); pattern != "/" && pattern != "" {
			allowed = append(allowed, method)
		}
	}
	if len(allowed) > 0 {
		w.Header().Set("Allow", strings.Join(allowed, ", "))
		writeProblem(w, http.StatusMethodNotAllowed,
			wire.Problem{Detail: fmt.Sprintf("%s is not answered with %s", r.URL.Path, r.Method),
				Hint: "ask with " + strings.Join(allowed, " or ")}, false)
		return
	}
	writeError(w, annals.HintError{Err: fmt.Errorf("%s: %w", r.URL.Path, annals.ErrNotFound),
		Hint: "/openapi.yaml lists what there is"}, false)
}

// datasets are the names that the record goes by in addresses.
var datasets = []string{"default", "record"}

// handler answers a request. What it returns is written as JSON; an error becomes a status and a message.
type handler func(ctx context.Context, r *request) (any, error)

// plain is an answer that is not JSON.
type plain struct {
	contentType, text string
}

func (s *Server) adapt(route route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Body != http.NoBody {
			r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		}
		if route.writes {
			if reason := s.refusal(r); reason != "" {
				writeProblem(w, http.StatusForbidden,
					wire.Problem{Detail: reason, Hint: "send the header Authorization: Bearer TOKEN"}, false)
				return
			}
		}
		answer, err := s.answer(w, r, route)
		if err != nil {
			if status(err) >= 500 && r.Context().Err() == nil {
				s.Log.Error("a request failed", "path", r.URL.Path, "error", err)
			}
			writeError(w, err, route.foreign)
			return
		}
		switch answer := answer.(type) {
		case unchanged:
			w.WriteHeader(http.StatusNotModified)
		case plain:
			w.Header().Set("Content-Type", answer.contentType)
			fmt.Fprint(w, answer.text) // a client that went away is no error of ours
		case rendered:
			send(w, http.StatusOK, jsonType, *answer.text)
			answer.done()
		case created:
			w.Header().Set("Location", answer.location)
			writeJSON(w, http.StatusCreated, jsonType, answer.message)
		default:
			writeJSON(w, http.StatusOK, jsonType, answer)
		}
	})
}

// refusal says why a request may not write, "" where it may.
func (s *Server) refusal(r *http.Request) string {
	if s.Gate == nil {
		return "this server only reads"
	}
	return s.Gate.Refusal(r)
}

// created is the answer to what added something to the record.
type created struct {
	location string
	message  any
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request, route route) (any, error) {
	inURL, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, refuse("the address cannot be read: "+err.Error(), invalidHint)
	}
	req := &request{Request: r, w: w, values: inURL, inURL: inURL}
	req.used = req.room[:0]
	if route.form && strings.HasPrefix(r.Header.Get("Content-Type"), "application/x-www-form-urlencoded") {
		if err := r.ParseForm(); err != nil {
			return nil, badInput("the form", err, "")
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
		if req.known, err = s.ParseKnown(known); err != nil {
			return nil, refuse(fmt.Sprintf("known: %v", err), "write 2026-11-24, 2026-11-24T02:11:40Z or r12")
		}
	}
	tag := s.tag(r.Context(), req, route.from)
	if hasIt(req, tag) && !isAny(req) {
		s.tagged(w, tag)
		return unchanged{}, nil
	}
	answer, err := route.handler(r.Context(), req)
	if err != nil || tag == "" {
		return answer, err
	}
	s.tagged(w, tag)
	if isAny(req) {
		if text, ok := answer.(rendered); ok {
			text.done()
		}
		return unchanged{}, nil
	}
	return answer, nil
}

// tagged puts a tag on an answer.
func (s *Server) tagged(w http.ResponseWriter, tag string) {
	w.Header()["Etag"] = []string{tag}
	w.Header()["Cache-Control"] = noCache
}

// mostUsed is the number of parameters that most handlers know at most.
const mostUsed = 8

// roster is the roster that a request is about, and a snapshot where the request needs one, to be closed: where it is about a
// day or an earlier moment, or the record is to be asked for births or numbers.
func (s *Server) roster(ctx context.Context, r *request, asked bool) (*screen.Roster, annals.Snapshot, error) {
	if r.on == nil && !asked && r.known == (annals.Known{}) {
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

// The kinds of what is sent.
const (
	jsonType    = "application/json"
	problemType = "application/problem+json"
)

func writeJSON(w http.ResponseWriter, code int, kind string, message any) {
	text, err := json.Marshal(message)
	if err != nil {
		code, text = http.StatusInternalServerError, []byte(`{"detail":"the answer has no JSON form"}`)
	}
	send(w, code, kind, text)
}

func send(w http.ResponseWriter, code int, kind string, text []byte) {
	header := w.Header()
	if kind == jsonType {
		header["Content-Type"] = asJSON
	} else {
		header.Set("Content-Type", kind)
	}
	header.Set("Content-Length", strconv.Itoa(len(text)))
	w.WriteHeader(code)
	w.Write(text) // a client that went away is no error of ours
}
