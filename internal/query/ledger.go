package query

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// status is the ledger of an entity's designations, bans and other standings on a day, with what others report of
// them and what was read with too little confidence to count.
func status(in *inquiry) ([]annals.Section, error) {
	ledger, err := in.ledger()
	if err != nil {
		return nil, err
	}
	sections := []annals.Section{{Name: "ledger", Title: "Standing on " + english.Day(in.q.On), Rows: ledger}}
	confirmed := in.rulings.Confirmed
	for _, part := range []struct {
		name, title string
		list        []annals.Statement
	}{
		{"reported", "Reported, not told in a source’s own voice", in.standings(func(s annals.Statement) bool {
			return confirmed(s) && reported(s) && !in.ownWord(s)
		})},
		{"intended", "Planned or asked for", in.standings(func(s annals.Statement) bool {
			return confirmed(s) && !reported(s) && s.Stance == annals.Intended
		})},
		{"unconfirmed", "Read with little confidence, not counted", in.standings(func(s annals.Statement) bool {
			return !confirmed(s)
		})},
		{Decided, "What it decided of others", in.decided()},
	} {
		rows, err := in.facts(in.cut(part.name, part.list))
		if err != nil {
			return nil, err
		}
		sections = appendRows(sections, part.name, part.title, rows)
	}
	return sections, nil
}

// Decided is the name of the section of what the entity decided of others.
const Decided = "decided"

// decided are the standings that the entity gave others, or took from them.
func (in *inquiry) decided() []annals.Statement {
	var list []annals.Statement
	for _, s := range in.all {
		if _, decides := in.plays(s, annals.RoleAuthority); decides && isStanding(s.Type) && in.rulings.Confirmed(s) &&
			!reported(s) {
			list = append(list, s)
		}
	}
	return list
}

// standingTypes are the types of the statements that go into the ledger.
var standingTypes = []annals.Type{annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan, annals.TypeStatus}

// ledgerTypes are those that the ledger is made from: a dissolution ends registrations, and nothing is banned before its
// founding.
var ledgerTypes = append(slices.Clone(standingTypes), annals.TypeDissolution, annals.TypeFounding)

func isStanding(t annals.Type) bool { return slices.Contains(standingTypes, t) }

// standings lists the statements on the entity's own standing that fit a test.
func (in *inquiry) standings(fits func(annals.Statement) bool) []annals.Statement {
	var list []annals.Statement
	for _, i := range in.onStanding {
		if fits(in.all[i]) {
			list = append(list, in.all[i])
		}
	}
	return list
}

// ledger gives every standing its verdict for the day: what is in force first, then what is disputed, possible, over; and where
// somebody belongs after all that singles him out.
func (in *inquiry) ledger() ([]annals.Row, error) {
	all, err := in.settled()
	if err != nil {
		return nil, err
	}
	rows := make([]annals.Row, len(all))
	for i, s := range all {
		rows[i] = s.row(in.q.On)
	}
	slices.SortStableFunc(rows, func(a, b annals.Row) int {
		return cmp.Or(belongsLast(a, b), cmp.Compare(place(a.Verdict), place(b.Verdict)), cmp.Compare(whoOf(a), whoOf(b)),
			cmp.Compare(a.What, b.What))
	})
	return rows, nil
}

// settled are the standings that the sources tell of in their own voice, or hand on from the authority that decides on
// them, and that were read with confidence.
func (in *inquiry) settled() ([]*standing, error) {
	if err := in.joinStandings(); err != nil {
		return nil, err
	}
	statements := in.standings(func(s annals.Statement) bool {
		return in.rulings.Confirmed(s) && s.Stance != annals.Intended && (!reported(s) || in.ownWord(s))
	})
	all, err := in.gather(statements)
	if err != nil {
		return nil, err
	}
	oust(all, in.dissolutions())
	return all, in.born(all)
}

func place(v annals.Verdict) int {
	return slices.Index([]annals.Verdict{annals.Yes, annals.Disputed, annals.Possibly, annals.No}, v)
}

func whoOf(r annals.Row) string {
	if r.Who == nil {
		return ""
	}
	return r.Who.Name
}

// row gives a standing its verdict for a day.
func (s *standing) row(day edtf.Day) annals.Row {
	h := hear(s.items)
	findings := h.judge(day, s.wording())
	row := annals.Row{What: s.what(), Verdict: settle(findings), Course: h.course()}
	if s.authority.ref.Name != "" {
		ref := s.authority.ref
		row.Who = &ref
	}
	order := slices.Clone(findings)
	slices.SortStableFunc(order, func(a, b finding) int {
		return cmp.Compare(weight(row.Verdict, a, day), weight(row.Verdict, b, day))
	})
	for _, f := range order {
		row.Statements = addAll(row.Statements, f.items)
	}
	row.Statements = addAll(row.Statements, s.items)
	if row.Verdict == annals.Disputed {
		row.Reason = "the sources exclude each other"
		row.Sides = sides(findings)
		return row
	}
	row.Reason = order[0].reason
	if e := order[0].episode; e != nil {
		row.Bounds = &e.bounds
		if day < e.bounds.EarliestStart {
			row.Statements = addAll(row.Statements, lifeActs(order[0].items, e.bounds, day))
		}
	}
	if len(order[0].items) > 0 {
		row.Time = order[0].items[0].s.Time
	}
	return row
}

// weight puts the findings that give the row's verdict first, and among those an end before the day before a start
// after it.
func weight(v annals.Verdict, f finding, day edtf.Day) int {
	switch {
	case f.verdict.String() != string(v):
		return 2
	case f.verdict == edtf.No && f.episode != nil && day < f.episode.bounds.EarliestStart:
		return 1
	}
	return 0
}

// sides gathers findings by their verdicts.
func sides(findings []finding) []annals.Side {
	var out []annals.Side
	for _, t := range []edtf.Truth{edtf.Yes, edtf.No, edtf.Possibly} {
		side := annals.Side{Verdict: annals.Verdict(t.String())}
		for _, f := range findings {
			if f.verdict != t {
				continue
			}
			if side.Reason == "" {
				side.Reason = f.reason
			} else if !strings.Contains(side.Reason, f.reason) {
				side.Reason += "; " + f.reason
			}
			side.Statements = addAll(side.Statements, f.items)
		}
		if len(side.Statements) > 0 {
			out = append(out, side)
		}
	}
	return out
}

func addAll(ids []annals.StatementID, items []item) []annals.StatementID {
	for _, it := range items {
		if !slices.Contains(ids, it.s.ID) {
			ids = append(ids, it.s.ID)
		}
	}
	return ids
}
