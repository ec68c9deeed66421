package check

import (
	"fmt"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// lasts reports whether a statement tells of a membership or leadership, whose start and end sources may give otherwise.
func lasts(s annals.Statement) bool {
	return s.Type == annals.TypeMembership || s.Type == annals.TypeLeadership
}

// terms are whom a statement tells to have been a member or leader of whom, by their clusters.
func (c *checkup) terms(s annals.Statement) (pairs [][2]string) {
	who, of := annals.RoleMember, annals.RoleOrganization
	switch s.Type {
	case annals.TypeMembership:
	case annals.TypeLeadership:
		who, of = annals.RolePerson, annals.RoleSubject
	default:
		return nil
	}
	for _, x := range s.Roles[who] {
		for _, y := range s.Roles[of] {
			if x.Entity != "" && x.Name != "" && y.Entity != "" && y.Name != "" {
				pairs = append(pairs, [2]string{string(c.clusters.Of(x.Entity)), string(c.clusters.Of(y.Entity))})
			}
		}
	}
	return pairs
}

// termsExclude says how the start or the end of one term is told otherwise by two sources, or "". A source that also
// tells of a term as the other has it tells of two; so do two sources one of whose terms was over before the other's began.
func termsExclude(a, b annals.Statement, group []annals.Statement) string {
	if a.Evidence.Source == b.Evidence.Source || differ(a.First(annals.RoleTitle).Text, b.First(annals.RoleTitle).Text) ||
		a.Time.Kind() != edtf.Interval || b.Time.Kind() != edtf.Interval || apart(a.Time, b.Time) {
		return ""
	}
	for _, bound := range []struct {
		of   func(edtf.Value) edtf.Value
		word string
	}{{edtf.Value.Start, "it began"}, {edtf.Value.End, "it ended"}} {
		x, y := bound.of(a.Time), bound.of(b.Time)
		if x.IsZero() || y.IsZero() || edtf.Overlaps(x, y) != edtf.No {
			continue
		}
		agrees := func(source annals.SourceID, with edtf.Value) bool {
			for _, s := range group {
				if t := bound.of(s.Time); s.Evidence.Source == source && !t.IsZero() && edtf.Overlaps(t, with) != edtf.No {
					return true
				}
			}
			return false
		}
		if agrees(a.Evidence.Source, y) || agrees(b.Evidence.Source, x) {
			continue
		}
		return fmt.Sprintf("the dates exclude each other: %s %s and %s", bound.word, english.When(x, false),
			english.When(y, false))
	}
	return ""
}

// apart reports whether one of two stretches was over before the other began.
func apart(a, b edtf.Value) bool {
	over := func(x, y edtf.Value) bool {
		end, start := x.End(), y.Start()
		return !end.IsZero() && !start.IsZero() && edtf.Before(end, start) == edtf.Yes
	}
	return over(a, b) || over(b, a)
}
