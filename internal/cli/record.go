package cli

import (
	"errors"
	"fmt"
	"io"

	"annals"
	"annals/internal/check"
	"annals/internal/query"
	"annals/internal/render"
	"annals/internal/store"
	"annals/internal/wire"
)

// open opens the record. A command that only asks does not make one.
func (inv *invocation) open(create bool) (annals.Store, error) {
	name := inv.record()
	s, err := store.Open(inv.ctx, name, store.Options{Now: inv.Now, MustExist: !create})
	if errors.Is(err, annals.ErrNotFound) {
		return nil, storeError{hintError{fmt.Errorf("there is no record at %s", name),
			"annals read FILE makes one; --db FILE or ANNALS_DB names another"}}
	}
	if err != nil {
		return nil, storeError{hintError{err, "--db FILE or ANNALS_DB names another record"}}
	}
	return s, nil
}

// at opens the record as of the moment that --known names, and does something with it.
func (inv *invocation) at(do func(annals.Snapshot) error) (err error) {
	known, err := inv.known()
	if err != nil {
		return err
	}
	return inv.atKnown(known, do)
}

// atKnown is at, whatever --known says.
func (inv *invocation) atKnown(known annals.Known, do func(annals.Snapshot) error) (err error) {
	s, err := inv.open(false)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	snap, err := s.At(inv.ctx, known)
	if errors.Is(err, annals.ErrNotFound) {
		return hintError{err, "every answer prints the revision that it comes from"}
	}
	if err != nil {
		return err
	}
	defer closing(snap, &err)
	err = do(snap)
	if errors.Is(err, annals.ErrNotFound) && snap.Moment().Revision == 0 {
		if known == (annals.Known{}) {
			return hintError{err, "the record is empty (revision 0); annals read and annals import add to it"}
		}
		return hintError{err, "the record was empty then (revision 0); --known says when"}
	}
	return err
}

// ask puts a question to the record and prints the answer.
func (inv *invocation) ask(q annals.Question) error {
	return inv.at(func(snap annals.Snapshot) error {
		put := query.Answer
		if q.Ask == annals.AskShow {
			put = check.Dossier
		}
		a, err := put(inv.ctx, snap, q)
		if err != nil {
			return err
		}
		return inv.print(a)
	})
}

// print prints an answer in the form that was asked for.
func (inv *invocation) print(a annals.Answer) error {
	if inv.globals.JSON {
		return wire.WriteAnswer(inv.Stdout, a)
	}
	_, err := io.WriteString(inv.Stdout, render.Terminal(a, inv.screen.Options))
	return err
}
