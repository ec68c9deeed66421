package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"annals"
	"annals/internal/review"
	"annals/internal/wire"
)

// judgement is what POST /v1/decisions takes. Which fields a decision needs depends on its kind.
type judgement struct {
	Kind string `json:"kind"`
	// By is who decides.
	By     string `json:"by"`
	Reason string `json:"reason"`
	// Statement is the beginning of the id of what is accepted, rejected or corrected.
	Statement string `json:"statement"`
	// Change is what a correction puts otherwise.
	Change *struct {
		Time   *string                `json:"time"`
		Roles  map[annals.Role]string `json:"roles"`
		Stance annals.Stance          `json:"stance"`
		Type   annals.Type            `json:"type"`
	} `json:"change"`
	// A and B are names or ids of two entities that are the same, different or may be either.
	A string `json:"a"`
	B string `json:"b"`
	// Source is what is withdrawn, by its name or the beginning of its hash; or else an edition of a List, of the day Published
	// and, where there are several, of the File, by its name or the beginning of its hash.
	Source    string `json:"source"`
	List      string `json:"list"`
	Published string `json:"published"`
	File      string `json:"file"`
	// Undoes is the beginning of the id of the decision that is taken back.
	Undoes string `json:"undoes"`
}

// decide answers POST /v1/decisions.
func (s *Server) decide(ctx context.Context, r *request) (any, error) {
	if err := r.finish(); err != nil {
		return nil, err
	}
	if kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); strings.TrimSpace(kind) != jsonType {
		return nil, refuse(fmt.Sprintf("the body is of the kind %q", kind), "send "+jsonType)
	}
	var j judgement
	d := json.NewDecoder(r.Body)
	d.DisallowUnknownFields()
	if err := d.Decode(&j); err != nil {
		return nil, badBody(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, refuse("something stands after the decision", "send one decision at a time")
	}
	asked := review.Judgement{Kind: annals.DecisionKind(j.Kind), By: j.By, Reason: j.Reason, Statement: j.Statement,
		A: j.A, B: j.B, Undoes: j.Undoes, Source: j.Source, List: annals.ListID(j.List), Published: j.Published, File: j.File}
	if j.Change != nil {
		asked.Change = review.Change{Time: j.Change.Time, Roles: j.Change.Roles, Stance: j.Change.Stance, Type: j.Change.Type}
	}
	made, err := review.Decide(ctx, s.store, asked)
	if err != nil {
		return nil, err
	}
	// The decision is made, whatever becomes of the names in memory: they follow the record by themselves as well.
	if _, err := s.keeper.Refresh(context.WithoutCancel(ctx)); err != nil {
		s.Log.Error("the names in memory do not follow the record", "error", err)
	}
	return created{"/v1/decisions?id=" + url.QueryEscape(string(made.ID)), wire.FromDecision(made)}, nil
}

// badBody says what is wrong with a body.
func badBody(err error) error {
	return badInput("the body", err, `{"kind": "reject", "statement": "3f2a91cc", "by": "A. Reader", "reason": "…"}`)
}

// decisions answers GET /v1/decisions: all, the last first, or those on an entity or a statement, or the one of an id.
func (s *Server) decisions(ctx context.Context, r *request) (any, error) {
	id, statement, entity := annals.DecisionID(r.get("id")), annals.StatementID(r.get("statement")),
		annals.EntityID(r.get("entity"))
	limit, offset, err := r.window()
	if err != nil {
		return nil, err
	}
	return s.at(ctx, r, func(snap annals.Snapshot) (any, error) {
		list, err := decisionsOn(ctx, snap, entity, statement)
		if err != nil {
			return nil, err
		}
		answer := wire.Decisions{Known: wire.FromMoment(snap.Moment()), Decisions: []wire.Decision{}}
		skipped := 0
		for i := len(list) - 1; i >= 0 && len(answer.Decisions) < limit; i-- {
			if id != "" && list[i].ID != id {
				continue
			}
			if skipped++; skipped > offset {
				answer.Decisions = append(answer.Decisions, wire.FromDecision(list[i]))
			}
		}
		return answer, nil
	})
}

func decisionsOn(ctx context.Context, snap annals.Snapshot, entity annals.EntityID,
	statement annals.StatementID) ([]annals.Decision, error) {
	if entity == "" && statement == "" {
		return snap.AllDecisions(ctx)
	}
	var entities []annals.EntityID
	var statements []annals.StatementID
	if entity != "" {
		entities = []annals.EntityID{entity}
	}
	if statement != "" {
		statements = []annals.StatementID{statement}
	}
	return snap.Decisions(ctx, entities, statements)
}
