package screen

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/names"
)

// Standing is a line of an entity's ledger on a day.
type Standing struct {
	Authority string         `json:"authority,omitempty"`
	What      string         `json:"what"`
	Verdict   annals.Verdict `json:"verdict"`
	Reason    string         `json:"reason,omitempty"`
	// denied tells that sources say of the standing only that it was not.
	denied bool
	// belongs tells that it is where somebody belongs, had before a listing and after it.
	belongs bool
}

// Title is what the standing is and before whom: "United Nations: Al-Qaida"; "banned" where no source says by whom.
func (s Standing) Title() string {
	if s.Authority == "" {
		return s.What
	}
	return s.Authority + ": " + s.What
}

// String is the standing in a line: "United Nations: Al-Qaida, possibly".
func (s Standing) String() string { return s.Title() + ", " + string(s.Verdict) }

// ToldStandings is the standings in a line, "; " between, with the reasons where asked for.
func (h Hit) ToldStandings(reasons bool) string {
	told := make([]string, 0, len(h.Standings))
	for _, s := range h.Standings {
		line := s.String()
		if reasons && s.Reason != "" {
			line += " (" + s.Reason + ")"
		}
		told = append(told, line)
	}
	return strings.Join(told, "; ")
}

// sieve tells which finds count on a day, and remembers those that do not, for the search that follows.
type sieve struct {
	roster    *Roster
	snap      annals.Snapshot
	on        edtf.Day
	out       map[uint32]bool       // entries that do not count
	judged    map[uint32]bool       // entries that do
	standings map[uint32][]Standing // of the bearers asked about
}

func newSieve(r *Roster, snap annals.Snapshot, on edtf.Day) *sieve {
	return &sieve{roster: r, snap: snap, on: on, out: map[uint32]bool{}, judged: map[uint32]bool{},
		standings: map[uint32][]Standing{}}
}

// sift judges finds, and tells whether some do not count, so that the search is to be made again without them.
func (s *sieve) sift(ctx context.Context, finds []Find) (again bool, err error) {
	for _, f := range finds {
		if s.judged[f.Entry] {
			continue
		}
		b := s.roster.bearers[f.Bearer]
		standings, asked := s.standings[f.Bearer]
		if !asked {
			if standings, err = Standings(ctx, s.snap, b.ref.ID, s.on); err != nil {
				return false, err
			}
			s.standings[f.Bearer] = standings
		}
		if !anyHolds(standings) {
			for entry := b.first; entry < b.last; entry++ {
				s.out[entry] = true
			}
			again = true
			continue
		}
		borne, err := s.borne(ctx, b.members, s.roster.index.entries[f.Entry].Name)
		if err != nil {
			return false, err
		}
		s.judged[f.Entry] = borne
		if !borne {
			s.out[f.Entry] = true
			again = true
		}
	}
	return again, nil
}

// anyHolds tells whether a standing holds, or may, or whether none was ever told. A nationality or a flag singles nobody out.
func anyHolds(standings []Standing) bool {
	told := false
	for _, s := range standings {
		if s.belongs {
			continue
		}
		if s.Verdict != annals.No {
			return true
		}
		told = told || !s.denied
	}
	return !told
}

// Standings is an entity's ledger on a day.
func Standings(ctx context.Context, snap annals.Snapshot, id annals.EntityID, on edtf.Day) ([]Standing, error) {
	answer, err := query.Answer(ctx, snap, annals.Question{Ask: annals.AskStatus, Entity: string(id), On: on})
	if err != nil {
		return nil, fmt.Errorf("the standing of %s: %w", id, err)
	}
	list := []Standing{}
	for _, section := range answer.Sections {
		if section.Name != "ledger" {
			continue
		}
		for _, row := range section.Rows {
			standing := Standing{What: row.What, Verdict: row.Verdict, Reason: row.Reason, belongs: query.Belongs(row)}
			if row.Who != nil {
				standing.Authority = row.Who.Name
			}
			standing.denied = !slices.ContainsFunc(row.Statements, func(id annals.StatementID) bool {
				s := answer.Statements[id]
				return s.Type == annals.TypeDelisting || s.Stance != annals.Denied
			})
			list = append(list, standing)
		}
	}
	return list, nil
}

// borne tells whether a name was or may have been borne on the day: unless every statement of it that has a time says
// otherwise.
func (s *sieve) borne(ctx context.Context, members []annals.EntityID, name string) (bool, error) {
	statements, err := s.snap.About(ctx, members, annals.TypeName)
	if err != nil {
		return false, fmt.Errorf("when %q was borne: %w", name, err)
	}
	key := names.Key(name)
	timed := false
	for _, st := range statements {
		if st.Stance != annals.Asserted {
			continue
		}
		for _, value := range st.Roles[annals.RoleValue] {
			if names.Key(value.Label()) != key {
				continue
			}
			if st.Time.IsZero() || st.Time.Contains(s.on) != edtf.No {
				return true, nil
			}
			timed = true
		}
	}
	return !timed, nil
}
