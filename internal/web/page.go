package web

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/gate"
	"annals/internal/screen"
)

// visit is a request for a page, with the parameters that all pages take.
type visit struct {
	*http.Request
	w http.ResponseWriter
	// snap is the record as of the moment asked about.
	snap annals.Snapshot
	// roster is the names of the record as it is now, to search in.
	roster *screen.Roster
	// on is the day asked about, today where none was asked about; today is the day of the clock.
	on, today edtf.Day
	known     annals.Known
	// onText and knownText are the parameters as given, "" for none.
	onText, knownText string
}

// view is what a handler makes of a visit: a template and what it shows, or an address to go to.
type view struct {
	// template is the name of a file of templates, without ".html".
	template string
	title    string
	data     any
	// status is that of the answer; 0 is 200.
	status int
	// private tells that the view depends on who asks, so that it is not kept.
	private bool
	// part is the template of a piece of the page that a script asked for; "" for the whole page.
	part string
	// redirect is where to go instead.
	redirect string
	// download is a file to send instead.
	download *download
}

// download is a file that a reader asked for.
type download struct {
	name, kind string
	text       []byte
}

// handler makes a page. An error becomes a page that says what to do; see failure.go.
type handler func(v *visit) (view, error)

// page answers requests with what a handler makes, kept from before where the record has not changed.
func (s *Server) page(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		roster := s.keeper.Present()
		key := cacheKey(roster.Moment(), s.day(), r)
		if r.Method == http.MethodGet || r.Method == http.MethodHead {
			if kept, ok := s.cache.get(key); ok {
				kept.serve(w, r)
				return
			}
		}
		v := &visit{Request: r, w: w, roster: roster, today: s.day()}
		made, err := s.visit(v, h)
		if err != nil {
			made = s.failure(v, err)
		}
		if made.redirect != "" {
			http.Redirect(w, r, made.redirect, http.StatusSeeOther)
			return
		}
		if f := made.download; f != nil {
			w.Header().Set("Content-Type", f.kind)
			w.Header().Set("Content-Disposition", `attachment; filename="`+f.name+`"`)
			if r.Method == http.MethodPost {
				w.Header().Set("Cache-Control", "no-store")
			} else if tag := tagOf(f.text); tagged(w, r, tag) {
				return
			}
			w.Write(f.text) // a client that went away is no error of ours
			return
		}
		text, err := s.draw(v, made)
		if err != nil {
			s.Log.Error("a page could not be made", "path", r.URL.Path, "error", err)
			http.Error(w, "the server failed; its log says why", http.StatusInternalServerError)
			return
		}
		status := made.status
		if status == 0 {
			status = http.StatusOK
		}
		k := newKept(text, status, made.private)
		if (r.Method == http.MethodGet || r.Method == http.MethodHead) && status == http.StatusOK && !made.private {
			s.cache.put(key, k)
		}
		k.serve(w, r)
	})
}

// visit reads the parameters, opens the record and calls the handler.
func (s *Server) visit(v *visit, h handler) (made view, err error) {
	v.on = v.today
	q, err := url.ParseQuery(v.URL.RawQuery)
	if err != nil {
		return view{}, advise(annals.ErrInvalid, "The address of this page cannot be read: “"+words(v.URL.RawQuery)+"”.",
			"A percent sign stands before two digits of a code, as %20 for a blank; write %25 for one that is meant.")
	}
	v.onText, v.knownText = q.Get("on"), q.Get("known")
	if v.onText != "" {
		on, err := parseDay(v.onText)
		if err != nil {
			v.onText = ""
			return view{}, err
		}
		v.on, v.onText = on, on.String()
	}
	if v.knownText != "" {
		if v.known, err = s.ParseKnown(v.knownText); err != nil {
			v.knownText = ""
			return view{}, advise(annals.ErrInvalid, fmt.Sprintf("“%s” is no moment of the record.", words(q.Get("known"))),
				"Write a day such as 2026-11-24, an instant such as 2026-11-24T02:11:40Z, or a revision such as r12.")
		}
	}
	known := v.known
	if known == (annals.Known{}) {
		// The revision of the roster, so that the page is of the moment by which it is kept.
		if known.Revision = v.roster.Moment().Revision; known.Revision == 0 {
			known.Until = time.Unix(0, 0) // of an empty record
		}
	}
	if v.snap, err = s.store.At(v.Context(), known); err != nil {
		if errors.Is(err, annals.ErrNotFound) {
			v.knownText = ""
			return view{}, advise(annals.ErrNotFound, "The record has no revision "+words(q.Get("known"))+".",
				fmt.Sprintf("Its last is r%d.", v.roster.Moment().Revision))
		}
		return view{}, err
	}
	defer func() {
		if e := v.snap.Close(); err == nil {
			err = e
		}
	}()
	return h(v)
}

// draw fills the template of a view.
func (s *Server) draw(v *visit, made view) ([]byte, error) {
	var b bytes.Buffer
	name := "layout"
	if made.part != "" {
		name = made.part
	}
	err := templates()[made.template].ExecuteTemplate(&b, name, frame{v, s, made.title, made.data})
	if err != nil {
		return nil, fmt.Errorf("template %s: %w", made.template, err)
	}
	return b.Bytes(), nil
}

// parseDay reads a day of an address, "2009-01-26" or "26 January 2009".
func parseDay(text string) (edtf.Day, error) {
	v, err := edtf.Parse(cmp.Or(english.Written(text), text))
	if err != nil {
		return 0, advise(annals.ErrInvalid, fmt.Sprintf("“%s” is no day.", words(text)), "Write a day as 2009-01-26.")
	}
	b := v.Bounds()
	if b.EarliestStart != b.LatestEnd {
		return 0, advise(annals.ErrInvalid, fmt.Sprintf("“%s” is more than one day.", words(text)),
			fmt.Sprintf("Ask for its first, %s, or its last, %s.", b.EarliestStart, b.LatestEnd))
	}
	return b.EarliestStart, nil
}

// day is today.
func (s *Server) day() edtf.Day {
	now := s.Now().UTC()
	return edtf.DayOf(int64(now.Year()), int(now.Month()), now.Day())
}

// link is an address of ours that keeps the day and the moment asked about. More parameters come in pairs; an empty value
// leaves its parameter out.
func (v *visit) link(path string, pairs ...string) string {
	q := url.Values{}
	pairs = append([]string{"on", v.onText, "known", v.knownText}, pairs...)
	for i := 0; i+1 < len(pairs); i += 2 {
		if q.Del(pairs[i]); pairs[i+1] != "" {
			q.Set(pairs[i], pairs[i+1])
		}
	}
	if len(q) == 0 {
		return path
	}
	return path + "?" + q.Encode()
}

// entityLink leads to the dossier of an entity; "" where a source's words are no entity's, such as "a European court".
func (v *visit) entityLink(id annals.EntityID) string {
	if id == "" {
		return ""
	}
	return v.link("/e/" + url.PathEscape(string(id)))
}
func (v *visit) whyLink(id annals.StatementID) string {
	return v.link("/why/" + url.PathEscape(string(id)))
}
func (v *visit) sourceLink(id annals.SourceID) string {
	return v.link("/source/" + url.PathEscape(string(id)))
}

// partial reports whether a script asks only for a piece of the page.
func (v *visit) partial() bool { return v.URL.Query().Get("part") != "" }

// frame is what layout.html shows around a page.
type frame struct {
	*visit
	server *Server
	Title  string
	Data   any
}

// Link is visit.link for templates.
func (f frame) Link(path string, pairs ...string) string { return f.link(path, pairs...) }

// Asset is the address of a file of assets.
func (f frame) Asset(name string) string { return f.server.assets[name].path }

// On and Known are the parameters as given, OnDay the day that counts.
func (f frame) On() string    { return f.onText }
func (f frame) Known() string { return f.knownText }
func (f frame) OnDay() string { return f.on.String() }
func (f frame) Today() string { return f.today.String() }

// Query is what was searched for.
func (f frame) Query() string { return f.URL.Query().Get("q") }

// Path is the address of the page, without parameters.
func (f frame) Path() string { return f.URL.Path }

// Keep are the parameters, other than the day and the moment, that choosing another day keeps.
func (f frame) Keep() []annals.Field {
	var kept []annals.Field
	q := f.URL.Query()
	for _, name := range []string{"q", "from", "to", "list", "hops", "show", "source", "old", "new", "words", "kind",
		"with", "standing", "sort"} {
		for _, v := range q[name] {
			if v != "" {
				kept = append(kept, annals.Field{Name: name, Value: v})
			}
		}
	}
	return kept
}

// Moment is the state of the record that the page is from.
func (f frame) Moment() annals.Moment {
	if f.snap == nil {
		return f.roster.Moment()
	}
	return f.snap.Moment()
}

// MayWrite reports whether the reader showed the token; only views that are private may ask.
func (f frame) MayWrite() bool { return gate.MayWrite(f.Context()) }

// cacheKey names a page as of a state of the record. Today is part of it, for it decides what "today" shows.
func cacheKey(m annals.Moment, today edtf.Day, r *http.Request) string {
	return strconv.FormatInt(int64(m.Revision), 10) + " " + strconv.FormatInt(int64(today), 10) + " " + r.URL.RequestURI()
}

// refresh makes what was just written visible on the next page.
func (s *Server) refresh(ctx context.Context) {
	if _, err := s.keeper.Refresh(context.WithoutCancel(ctx)); err != nil {
		s.Log.Error("the names in memory do not follow the record", "error", err)
	}
}
