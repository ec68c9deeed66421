package api

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"annals"
	"annals/internal/wire"
)

// kindsOf are the kinds of entities.
var kindsOf = []annals.EntityKind{annals.Organization, annals.Person, annals.State, annals.Body, annals.Place,
	annals.Event, annals.People}

// entities answers GET /v1/entities: who is in the record.
func (s *Server) entities(ctx context.Context, r *request) (any, error) {
	q := annals.EntitiesQuestion{Words: r.get("words"), Kind: annals.EntityKind(r.get("kind")), Source: r.get("source"),
		With: r.get("with"), By: r.get("by")}
	switch standing, sort := r.get("standing"), r.get("sort"); {
	case q.Kind != "" && !slices.Contains(kindsOf, q.Kind):
		return nil, refuse(fmt.Sprintf("kind is %q; one of %v was expected", q.Kind, kindsOf), "")
	case standing != "" && standing != "true" && standing != "false":
		return nil, refuse(fmt.Sprintf("standing is %q; true or false was expected", standing), "")
	case sort != "" && sort != "told" && sort != "name":
		return nil, refuse(fmt.Sprintf("sort is %q; told or name was expected", sort), "")
	default:
		q.Standing, q.ByName = standing == "true", sort == "name"
	}
	if q.Standing {
		q.On = s.day(r)
	}
	limit, offset, err := r.window()
	if err != nil {
		return nil, err
	}
	return s.at(ctx, r, func(snap annals.Snapshot) (any, error) {
		list, err := s.kept.Of(ctx, snap, q)
		var name *annals.NameError
		if errors.Is(err, annals.ErrNotFound) && !errors.As(err, &name) {
			return nil, annals.HintError{Err: err, Hint: "/v1/sources lists the sources, /v1/lists the lists"}
		}
		if err != nil {
			return nil, err
		}
		answer := wire.Entities{Known: wire.FromMoment(snap.Moment()), Entities: []wire.Listed{}}
		if all, counted := list.All(); counted {
			answer.All = &all
		}
		err = list.Each(ctx, snap, offset, func(e annals.Listed) (bool, error) {
			if len(answer.Entities) == limit {
				return false, nil
			}
			answer.Entities = append(answer.Entities, wire.FromListed(e))
			return true, nil
		})
		return answer, err
	})
}
