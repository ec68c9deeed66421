package annals

import "fmt"

// Validate reports the first way in which the batch could not be recorded whatever the record holds: a source,
// statement or entity without an id, an empty list where a list must have something in it, a decision without
// what it judges. Whether the ids it refers to exist is for the store to say.
func (b Batch) Validate() error {
	if b.Base < 0 {
		return fmt.Errorf("%w: a batch made from revision %d", ErrInvalid, b.Base)
	}
	if b.Source == nil && (b.Text != "" || len(b.Problems) > 0) {
		return fmt.Errorf("%w: a batch with a text or problems, but no source that they belong to", ErrInvalid)
	}
	if b.Source != nil && b.Source.ID == "" {
		return fmt.Errorf("%w: source %q has no id", ErrInvalid, b.Source.Name)
	}
	if err := b.validateEdition(); err != nil {
		return err
	}
	for _, e := range b.Entities {
		if e.ID == "" {
			return fmt.Errorf("%w: entity %q has no id", ErrInvalid, e.Name)
		}
	}
	for _, s := range b.Statements {
		if s.ID == "" {
			return fmt.Errorf("%w: a %s without an id: %q", ErrInvalid, s.Type, s.Evidence.Text)
		}
		if s.Evidence.Source == "" {
			return fmt.Errorf("%w: statement %s has no source", ErrInvalid, s.ID.Short())
		}
		for r, fs := range s.Roles {
			if len(fs) == 0 {
				return fmt.Errorf("%w: statement %s has a role %q that nothing fills", ErrInvalid, s.ID.Short(), r)
			}
			if r == RoleSpeaker {
				return fmt.Errorf("%w: statement %s has its speaker among its roles", ErrInvalid, s.ID.Short())
			}
		}
	}
	for _, d := range b.Decisions {
		if err := d.Validate(); err != nil {
			return err
		}
	}
	return nil
}

// ValidateLoad reports the first way in which the batch is none that a Load takes: besides what Validate finds, a source
// that is no record of a list, a decision, or a statement in a record that the batch does not have.
func (b Batch) ValidateLoad() error {
	if b.Source != nil || len(b.Decisions) > 0 {
		return fmt.Errorf("%w: an article or decisions among what an empty record is loaded with", ErrInvalid)
	}
	records := make(map[SourceID]bool, len(b.Records))
	for _, r := range b.Records {
		records[r.ID()] = true
	}
	for _, s := range b.Statements {
		if !records[s.Evidence.Source] {
			return fmt.Errorf("%w: statement %s is from source %s, which is no record of its batch", ErrInvalid,
				s.ID.Short(), s.Evidence.Source)
		}
	}
	return b.Validate()
}

func (b Batch) validateEdition() error {
	for _, r := range b.Records {
		if r.List == "" || r.UID == "" || r.Text == "" || b.Edition != nil && r.List != b.Edition.List {
			return fmt.Errorf("%w: record %q of list %q", ErrInvalid, r.UID, r.List)
		}
	}
	e := b.Edition
	switch {
	case e == nil:
		return nil
	case e.List == "" || e.File == "":
		return fmt.Errorf("%w: an edition without a list or a file: %q", ErrInvalid, e.Name)
	case e.Published.Value().IsZero():
		return fmt.Errorf("%w: the edition %s of %s has no day of publication", ErrInvalid, e.Name, e.List)
	case len(e.Entries) == 0:
		return fmt.Errorf("%w: the edition %s of %s has no entries", ErrInvalid, e.Name, e.List)
	}
	seen := make(map[string]bool, len(e.Entries))
	for _, entry := range e.Entries {
		if entry.UID == "" || entry.Record == "" || seen[entry.UID] {
			return fmt.Errorf("%w: the edition %s of %s has an entry %q without a record, or twice", ErrInvalid, e.Name,
				e.List, entry.UID)
		}
		seen[entry.UID] = true
	}
	return nil
}

// Validate reports the first way in which the decision is not one: an unknown kind, nobody who decided, or
// other things judged than its kind judges.
func (d Decision) Validate() error {
	var want, have [6]bool
	switch d.Kind {
	case Same, Different, Unsure:
		want[0], want[1] = true, true
	case Accept, Reject:
		want[2] = true
	case Correct:
		want[2], want[3] = true, true
	case Withdraw:
		want[5] = true
	case Undo:
		want[4] = true
	default:
		return fmt.Errorf("%w: unknown kind of decision %q", ErrInvalid, d.Kind)
	}
	have = [6]bool{d.A != "", d.B != "", d.Statement != "", d.Replacement != "", d.Undoes != "",
		d.Source != "" || d.Edition != ""}
	for i, name := range []string{"a first entity", "a second entity", "a statement", "a replacement", "a decision to undo",
		"a source or an edition"} {
		switch {
		case want[i] && !have[i]:
			return fmt.Errorf("%w: the decision %q needs %s", ErrInvalid, d.Kind, name)
		case have[i] && !want[i]:
			return fmt.Errorf("%w: the decision %q does not take %s", ErrInvalid, d.Kind, name)
		}
	}
	if d.A != "" && d.A == d.B {
		return fmt.Errorf("%w: the decision %q is about one entity, %s, twice", ErrInvalid, d.Kind, d.A)
	}
	if d.Statement != "" && d.Statement == d.Replacement {
		return fmt.Errorf("%w: statement %s cannot replace itself", ErrInvalid, d.Statement.Short())
	}
	if d.Source != "" && d.Edition != "" {
		return fmt.Errorf("%w: the decision %q is about a source and an edition at once", ErrInvalid, d.Kind)
	}
	if d.By == "" {
		return fmt.Errorf("%w: nobody made the decision %q; say who decided", ErrInvalid, d.Kind)
	}
	return nil
}
