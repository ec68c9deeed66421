package review

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/internal/resolve"
)

// Judgement is what somebody decides, in the terms in which they say it.
type Judgement struct {
	Kind annals.DecisionKind
	// Statement is the beginning of the id of the statement that is accepted, rejected or corrected.
	Statement string
	// Change is what a correction puts otherwise.
	Change Change
	// A and B are two entities, each by a name or an id, of a Same, Different or Unsure.
	A, B string
	// Source is the source that a Withdraw takes out of all answers, by its name, its title or the beginning of its hash. Or it
	// is the edition of a List of the day Published, in EDTF, and, where there are several, of the File: its name, or the
	// beginning of its hash.
	Source    string
	List      annals.ListID
	Published string
	File      string
	// Undoes is the beginning of the id of the decision that is taken back.
	Undoes string
	// By is who decides; it is not [annals.Program].
	By     string
	Reason string
}

// maxTries is how often a decision is made again when somebody else changed the record meanwhile.
const maxTries = 5

// Decide checks a judgement against the record as it is and adds the decision to it. What cannot be decided is an error of
// a root kind, mostly an [annals.HintError]; annals.ErrConflict says that the record kept changing meanwhile.
func Decide(ctx context.Context, store annals.Store, j Judgement) (annals.Decision, error) {
	by, err := author(j.By)
	if err != nil {
		return annals.Decision{}, err
	}
	j.By = by
	for try := 1; ; try++ {
		d, err := once(ctx, store, j)
		if errors.Is(err, annals.ErrConflict) && try < maxTries {
			continue
		}
		if err != nil {
			return d, err
		}
		return d, follow(context.WithoutCancel(ctx), store, d)
	}
}

// author is who decides, as the record keeps the name.
func author(by string) (string, error) {
	switch by = strings.TrimSpace(by); by {
	case "":
		return "", invalid("say who decides", "a decision needs a name to stand under")
	case annals.Program:
		return "", invalid("decide under another name", "%q is the program's own name", by)
	}
	return by, nil
}

// once tries to add the decision to the record as it is.
func once(ctx context.Context, store annals.Store, j Judgement) (annals.Decision, error) {
	decision := annals.Decision{Kind: j.Kind, By: j.By, Reason: strings.TrimSpace(j.Reason)}
	var batch annals.Batch
	err := at(ctx, store, annals.Known{}, func(snap annals.Snapshot) error {
		batch.Base = snap.Moment().Revision
		added, err := j.fill(ctx, snap, &decision)
		if added != nil {
			batch.Statements = []annals.Statement{*added}
		}
		return err
	})
	if err != nil {
		return annals.Decision{}, err
	}
	batch.Decisions = []annals.Decision{decision}
	receipt, err := store.Append(ctx, batch)
	if err != nil {
		return annals.Decision{}, err
	}
	for _, made := range receipt.Decisions {
		decision = made
	}
	return decision, nil
}

// fill says what is decided, from the record as it is now, and gives the statement that a correction adds.
func (j Judgement) fill(ctx context.Context, snap annals.Snapshot, d *annals.Decision) (*annals.Statement, error) {
	switch j.Kind {
	case annals.Accept, annals.Reject:
		s, err := statement(ctx, snap, j.Statement)
		d.Statement = s.ID
		return nil, err
	case annals.Correct:
		old, err := statement(ctx, snap, j.Statement)
		if err != nil {
			return nil, err
		}
		corrected, err := j.Change.Apply(ctx, snap, old)
		if err != nil {
			return nil, err
		}
		d.Statement, d.Replacement = old.ID, corrected.ID
		return &corrected, nil
	case annals.Same, annals.Different, annals.Unsure:
		return nil, j.pair(ctx, snap, d)
	case annals.Withdraw:
		return nil, j.withdraw(ctx, snap, d)
	case annals.Undo:
		return nil, j.undo(ctx, snap, d)
	}
	return nil, invalid("decide accept, reject, correct, same, different, unsure, withdraw or undo",
		"there is no decision %q", j.Kind)
}

// statement is the one whose id begins so.
func statement(ctx context.Context, snap annals.Snapshot, prefix string) (annals.Statement, error) {
	s, _, err := snap.Statement(ctx, strings.ToLower(strings.TrimSpace(prefix)))
	switch {
	case errors.Is(err, annals.ErrNotFound):
		return s, annals.HintError{Err: err, Hint: "every answer prints the ids of its statements at the end of its lines"}
	case errors.Is(err, annals.ErrAmbiguous):
		return s, annals.HintError{Err: err, Hint: "type more of the id"}
	}
	return s, err
}

// pair finds the two entities that are judged.
func (j Judgement) pair(ctx context.Context, snap annals.Snapshot, d *annals.Decision) error {
	first, as, err := bearers(ctx, snap, j.A)
	if err != nil {
		return err
	}
	second, bs, err := bearers(ctx, snap, j.B)
	if err != nil {
		return err
	}
	d.A, d.B = first.Ref.ID, second.Ref.ID
	switch {
	case d.A != d.B:
	case j.Kind == annals.Same:
		return invalid("there is nothing to decide", "%q and %q are one entity already, %s", j.A, j.B, d.A)
	case len(as) == 1 && len(bs) == 1 && as[0] != bs[0]:
		// What the program joined is taken apart at the entities themselves, not at the cluster.
		d.A, d.B = as[0], bs[0]
	case len(first.Members) < 2:
		return invalid("name another for one of them", "%q and %q mean one entity, which is in the record once, %s", j.A, j.B, d.A)
	default:
		return annals.HintError{Err: fmt.Errorf("%w: both names stand for the same entities of the record: %s",
			annals.ErrAmbiguous, listed(first.Members)), Hint: "name two of these by their ids"}
	}
	return nil
}

// bearers are the entities that a name or id means: the one with that id, or those of the cluster that bear the name. A name
// that others have too decides nothing, unless it is the fullest name of the one.
func bearers(ctx context.Context, snap annals.Snapshot, name string) (resolve.Found, []annals.EntityID, error) {
	found, err := resolve.Find(ctx, snap, name)
	if err != nil {
		return found, nil, err
	}
	if len(found.Namesakes) > 0 && found.Ref.Name != name {
		return found, nil, &annals.NameError{Name: name, Nearest: append([]annals.EntityRef{found.Ref}, found.Namesakes...),
			Err: annals.ErrAmbiguous}
	}
	if id := annals.EntityID(name); slices.Contains(found.Members, id) {
		return found, []annals.EntityID{id}, nil
	}
	entities, err := snap.Entities(ctx, found.Members)
	if err != nil {
		return found, nil, err
	}
	var out []annals.EntityID
	for _, e := range entities {
		if slices.ContainsFunc(e.Names, func(n annals.EntityName) bool { return n.Name == name }) {
			out = append(out, e.ID)
		}
	}
	return found, out, nil
}

// undo finds the decision that is taken back.
func (j Judgement) undo(ctx context.Context, snap annals.Snapshot, d *annals.Decision) error {
	all, err := snap.AllDecisions(ctx)
	if err != nil {
		return err
	}
	prefix := strings.ToLower(strings.TrimSpace(j.Undoes))
	for _, made := range all {
		if prefix == "" || !strings.HasPrefix(string(made.ID), prefix) {
			continue
		}
		if d.Undoes != "" {
			return annals.HintError{Err: fmt.Errorf("decision %q: %w: several begin like this", j.Undoes, annals.ErrAmbiguous),
				Hint: "type more of the id"}
		}
		d.Undoes = made.ID
	}
	if d.Undoes == "" {
		return annals.HintError{Err: fmt.Errorf("decision %q: %w", j.Undoes, annals.ErrNotFound),
			Hint: "what a statement rests on (why) lists the decisions on it"}
	}
	if by, out := annals.TakenBack(all)[d.Undoes]; out {
		return invalid(fmt.Sprintf("annals review undo %s makes it count again", by.ID), "decision %s was taken back by %s on %s",
			d.Undoes, by.By, by.Recorded.Recorded.UTC().Format("2 January 2006"))
	}
	return nil
}

// at reads a record as of a moment.
func at(ctx context.Context, store annals.Store, known annals.Known, do func(annals.Snapshot) error) (err error) {
	snap, err := store.At(ctx, known)
	if err != nil {
		return err
	}
	defer func() {
		if e := snap.Close(); err == nil {
			err = e
		}
	}()
	return do(snap)
}

func invalid(hint, format string, args ...any) error {
	return annals.HintError{Err: fmt.Errorf("%w: "+format, append([]any{annals.ErrInvalid}, args...)...), Hint: hint}
}
