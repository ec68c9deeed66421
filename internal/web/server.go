package web

import (
	"log/slog"
	"net/http"
	"strings"
	"time"

	"annals"
	"annals/internal/gate"
	"annals/internal/query"
	"annals/internal/screen"
)

// Server makes the pages of a record. It is an http.Handler.
type Server struct {
	Options
	store   annals.Store
	keeper  *screen.Keeper
	assets  map[string]asset
	cache   *cache
	drafts  *drafts
	waiting waiting
	kept    query.KeptEntities
	mux     *http.ServeMux
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
	// Version is that of the program; records keep it with what is read.
	Version string
}

// New is a server of the record whose names the keeper keeps.
func New(store annals.Store, keeper *screen.Keeper, o Options) *Server {
	s := &Server{Options: o, store: store, keeper: keeper, assets: readAssets(), cache: newCache(cacheBytes),
		drafts: newDrafts(), mux: http.NewServeMux()}
	s.routes()
	return s
}

// routes are the pages.
func (s *Server) routes() {
	s.reading("GET /{$}", s.home)
	s.reading("GET /find", s.find)
	s.reading("GET /texts", s.texts)
	s.reading("GET /entities", s.entities)
	s.reading("GET /e/{id}", s.dossier)
	s.reading("GET /why/{id}", s.why)
	s.reading("GET /source/{id}", s.source)
	s.reading("GET /sources", s.sources)
	s.analysis()
	s.reading("GET /screen", s.screen)
	s.reading("POST /screen", s.screenFile)
	s.reading("GET /add", s.add)
	s.writing("POST /add", s.begin)
	s.writing("GET /add/{draft}", s.draft)
	s.writing("POST /add/{draft}", s.confirm)
	s.reading("GET /", s.nothing)
	s.mux.HandleFunc("GET "+assetPath, s.asset)
	s.mux.HandleFunc("GET "+EnterPath, s.enter)
	s.mux.HandleFunc("POST "+EnterPath, s.enter)
}

// analysis are the pages that compare and judge.
func (s *Server) analysis() {
	s.reading("GET /e/{id}/network", s.network)
	s.reading("GET /e/{id}/contradictions", s.contradictionsOf)
	s.reading("GET /e/{id}"+tablePath, s.export)
	s.reading("GET /contradictions", s.contradictions)
	s.reading("GET /health", s.health)
	s.reading("GET /compare", s.compare)
	s.reading("GET /lists", s.lists)
	s.reading("GET /lists/{list}", s.lists)
	s.reading("GET /review", s.review)
	s.writing("POST /review", s.judge)
	s.reading("GET /review/merge", s.merge)
	s.reading("GET /review/withdraw", s.withdraw)
	s.reading("GET /decisions", s.decisions)
	s.reading("GET /e/{id}/members", s.members)
	s.writing("POST /e/{id}/members", s.split)
}

// maxURL is the length of the longest address that is read.
const maxURL = 8 << 10

// ServeHTTP answers one request. Its headers keep pages from running what we did not write, and other sites from showing
// them.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy",
		"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "+
			"form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	if len(r.URL.RequestURI()) > maxURL {
		http.Error(w, "the address is too long", http.StatusRequestURITooLong)
		return
	}
	s.mux.ServeHTTP(w, r)
}

// reading adds a page that only reads.
func (s *Server) reading(pattern string, h handler) {
	s.mux.Handle(pattern, s.page(h))
}

// writing adds a page that writes: it wants the token and a page of ours.
func (s *Server) writing(pattern string, h handler) {
	s.mux.Handle(pattern, s.page(func(v *visit) (view, error) {
		if reason := s.Gate.Refusal(v.Request); reason != "" {
			return view{}, forbidden(reason)
		}
		return h(v)
	}))
}

// nothing answers addresses that no page has.
func (s *Server) nothing(v *visit) (view, error) {
	return view{}, advise(annals.ErrNotFound, "There is no page at "+strings.TrimSpace(v.URL.Path)+".",
		"Search for a name, or begin at the first page.")
}
