package api

import (
	"context"
	"errors"
	"strings"

	"annals"
)

// sentences answers GET /v1/sentences: where words are written in the sources.
func (s *Server) sentences(ctx context.Context, r *request) (any, error) {
	q := annals.Question{Ask: annals.AskWhere, Words: strings.TrimSpace(r.get("words")), Source: r.get("source")}
	var err error
	if q.Limit, q.Offset, err = r.window(); err != nil {
		return nil, err
	}
	switch {
	case q.Words == "":
		return nil, refuse("words is empty; words that a sentence is to have were expected", "/v1/sentences?words=hunger+strike")
	case q.Limit == 0:
		return nil, refuse("limit is 0; a whole number from 1 was expected", "")
	}
	answer, err := s.ask(ctx, r, q)
	if errors.Is(err, annals.ErrNotFound) && q.Source != "" {
		return nil, annals.HintError{Err: err, Hint: "/v1/sources lists the sources, /v1/lists the lists"}
	}
	return answer, err
}
