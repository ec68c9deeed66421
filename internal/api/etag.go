package api

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"

	"annals"
	"annals/internal/http1"
	"annals/names"
)

// source is what the answers of a route are made of, and with that, when they change.
type source int

const (
	// fromRecord is the record as of the moment asked about, the present one if none is.
	fromRecord source = iota
	// fromNames are the names in memory, as of that moment; the present ones may lag behind the record.
	fromNames
	// fromPresent are the names in memory whatever moment is asked about.
	fromPresent
	// fromElsewhere is what has nothing to do with the record: whether the program is well.
	fromElsewhere
)

// unchanged is the answer where the client has it already.
type unchanged struct{}

// noCache lets a client keep an answer, and asks it to ask each time whether it is still the answer.
var noCache = []string{"no-cache"}

// tag names the answer to a request as of the state of the record that it will be made of: the same state, question, day
// and program have the same answer, byte for byte. It is weak, since proxies may compress an answer on its way. It is ""
// for answers that have none. The state is looked at before the answer is made, so that a tag is never newer than its
// answer.
func (s *Server) tag(ctx context.Context, r *request, from source) string {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return ""
	}
	revision, ok := s.revision(ctx, r, from)
	if !ok {
		return "" // the handler says what is wrong
	}
	var room [512]byte
	b := append(room[:0], s.form...)
	b = strconv.AppendInt(b, int64(revision), 10)
	b = append(b, ' ')
	b = strconv.AppendInt(b, int64(s.day(r)), 10) // today, where no day is asked about
	b = append(append(append(b, ' '), r.Host...), ' ')
	if r.TLS != nil {
		b = append(b, "tls "...)
	}
	b = append(b, r.URL.RequestURI()...)
	sum := sha256.Sum256(b)
	return `W/"` + hex.EncodeToString(sum[:12]) + `"`
}

// revision is that of the record which the answer is made of, or an earlier one.
func (s *Server) revision(ctx context.Context, r *request, from source) (annals.Revision, bool) {
	switch {
	case from == fromElsewhere:
		return 0, false
	case from == fromRecord, from == fromNames && r.known != (annals.Known{}):
		snap, err := s.store.At(ctx, r.known)
		if err != nil {
			return 0, false
		}
		return snap.Moment().Revision, snap.Close() == nil
	}
	return s.keeper.Present().Moment().Revision, true
}

// formOf is what decides the form of answers besides the record: the program and how it compares names.
func formOf(version string) []byte {
	sum := sha256.Sum256([]byte(version + "\x00" + names.Version() + "\x00" + openapi))
	return sum[:]
}

// hasIt reports whether the client says that it has the answer of the tag.
func hasIt(r *request, tag string) bool { return tag != "" && http1.Has(r.Request, tag) }

// isAny reports whether the client has any answer: it must be found out whether there is one.
func isAny(r *request) bool { return r.Header.Get("If-None-Match") == "*" }
