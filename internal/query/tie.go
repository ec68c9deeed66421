package query

import (
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/names"
)

// bond says how the statements of a type bind two entities.
type bond struct {
	// from and to are the roles of the two ends; every filler of one is bound to every filler of the other.
	from, to annals.Role
	// mutual marks a tie without a direction.
	mutual bool
	// lasts tells how long it holds.
	lasts lasting
	// was is how reasons speak of it.
	was string
	// label is the role whose words tell ties of one type apart, for a view to show; "" for none.
	label annals.Role
}

// lasting is how long a tie holds that a statement tells of.
type lasting int

const (
	state   lasting = iota // from a start to an end, as the statement has them
	once                   // from when it happened, for ever: who split from whom has done so
	kinship                // without a time of its own on every day, else like a state
)

// bonds are the ties that statements tell of, standings aside: the ledger gives those.
var bonds = map[annals.Type][]bond{
	annals.TypeAlliance: {{from: annals.RoleParty, to: annals.RoleParty, mutual: true, was: "allied"}},
	annals.TypeSupport: {{from: annals.RoleSupporter, to: annals.RoleSupported, was: "supporting",
		label: annals.RoleMeans}},
	annals.TypeConflict:   {{from: annals.RoleParty, to: annals.RoleAgainst, mutual: true, was: "in conflict"}},
	annals.TypeMembership: {{from: annals.RoleMember, to: annals.RoleOrganization, was: "a member"}},
	annals.TypeLeadership: {{from: annals.RolePerson, to: annals.RoleSubject, was: "leading", label: annals.RoleTitle}},
	annals.TypePart:       {{from: annals.RoleSubject, to: annals.RoleWhole, was: "a part"}},
	annals.TypeFamily: {{from: annals.RoleRelative, to: annals.RolePerson, lasts: kinship, was: "related",
		label: annals.RoleRelation}},
	annals.TypeFounding:    {{from: annals.RoleFounder, to: annals.RoleSubject, lasts: once, was: "founded"}},
	annals.TypeDissolution: {{from: annals.RoleBy, to: annals.RoleSubject, lasts: once, was: "dissolved"}},
	annals.TypeSplit:       {{from: annals.RoleSubject, to: annals.RoleFrom, lasts: once, was: "split"}},
	annals.TypeMerger: {{from: annals.RoleSubject, to: annals.RoleInto, lasts: once, was: "merged"},
		{from: annals.RoleSubject, to: annals.RoleSubject, mutual: true, lasts: once, was: "merged"}},
}

// TieTypes lists the types of ties that a network can have, in the order of the vocabulary. All ties between an authority
// and whom it gave a standing, delistings and bans included, are of the type designation, ban or status.
func TieTypes() []annals.Type {
	return slices.DeleteFunc(annals.Types(), func(t annals.Type) bool {
		return bonds[t] == nil && (!isStanding(t) || t == annals.TypeDelisting)
	})
}

// tieKey tells ties apart.
type tieKey struct {
	typ      annals.Type
	from, to annals.EntityID
	label    string
}

// tie is what all sources say of one bond between two clusters.
type tie struct {
	tieKey
	bond  bond
	items []item
	// reported are the statements that no source tells in its own voice.
	reported []annals.Statement
	// words are the label as the sources write it.
	words string
	// row is the ledger's row, for a standing.
	row *annals.Row
}

// ties gathers the ties of the entity that its statements tell of, standings aside, in the order of the record.
func (in *inquiry) ties(types []annals.Type) []*tie {
	byKey := map[tieKey]*tie{}
	var list []*tie
	for _, s := range in.confirmed() {
		if s.Stance == annals.Intended || !slices.Contains(types, s.Type) {
			continue
		}
		for _, b := range bonds[s.Type] {
			for _, ends := range in.ends(s, b) {
				label, words := s.Relation, s.Relation
				if b.label != "" {
					words = s.First(b.label).Text
				}
				if b.to == annals.RoleInto {
					words = "into" // told apart from those that merge with each other
				}
				if s.Type == annals.TypeFamily {
					label = names.Key(words) // one who is a brother to some and a husband to others is both
				}
				key := tieKey{s.Type, ends[0], ends[1], label}
				t := byKey[key]
				if t == nil {
					t = &tie{tieKey: key, bond: b, words: words}
					byKey[key] = t
					list = append(list, t)
				}
				t.tell(s, in.written[s.Evidence.Source])
			}
		}
	}
	return list
}

// ends are the pairs of clusters that a statement binds, of which the entity asked about is one; those of a mutual bond in
// the order of their ids.
func (in *inquiry) ends(s annals.Statement, b bond) (pairs [][2]annals.EntityID) {
	of := func(r annals.Role) (ids []annals.EntityID) {
		for _, f := range s.Roles[r] {
			if f.Entity != "" && f.Name != "" {
				ids = append(ids, in.clusters.Of(f.Entity))
			}
		}
		return ids
	}
	own := in.about.Ref.ID
	for _, x := range of(b.from) {
		for _, y := range of(b.to) {
			if x == y || x != own && y != own {
				continue
			}
			pair := [2]annals.EntityID{x, y}
			if b.mutual {
				pair = [2]annals.EntityID{min(x, y), max(x, y)}
			}
			if !slices.Contains(pairs, pair) {
				pairs = append(pairs, pair)
			}
		}
	}
	return pairs
}

// tell adds a statement to a tie.
func (t *tie) tell(s annals.Statement, w writing) {
	if reported(s) {
		t.reported = append(t.reported, s)
		return
	}
	it, ok := itemOf(s, w)
	if !ok {
		return
	}
	switch {
	case it.denied:
	case t.bond.lasts == once:
		b := s.Time.Bounds()
		it.bounds = edtf.Bounds{EarliestStart: b.EarliestStart, LatestStart: max(min(b.LatestEnd, w.last), b.EarliestStart),
			EarliestEnd: edtf.Forever, LatestEnd: edtf.Forever}
		it.starts, it.ends, it.foretold = true, false, false
	case t.bond.lasts == kinship && s.Time.IsZero():
		it.bounds = edtf.Bounds{EarliestStart: edtf.Beginning, LatestStart: edtf.Beginning, EarliestEnd: edtf.Forever,
			LatestEnd: edtf.Forever}
	}
	t.items = append(t.items, it)
}

// binds reports whether anything affirms the tie: what is only denied binds nobody.
func (t *tie) binds() bool {
	return len(t.reported) > 0 || slices.ContainsFunc(t.items, func(it item) bool { return !it.denied })
}

// answer gives a tie its row for a day.
func (t *tie) answer(day edtf.Day) annals.Row {
	if t.row != nil {
		return *t.row
	}
	row := annals.Row{What: string(t.typ), Text: t.words}
	for _, s := range t.reported {
		row.Statements = append(row.Statements, s.ID)
		row.Time = s.Time
	}
	if len(t.items) == 0 {
		row.Verdict, row.Reason = annals.Possibly, onlyReported(t.reported)
		row.Course = t.reportedCourse()
		return row
	}
	h := hear(t.items)
	row.Course = h.course()
	findings := h.findings(day)
	if t.bond.lasts == state || len(findings) == 0 {
		findings = h.judge(day, wording{t.bond.was})
	}
	row.Verdict = settle(findings)
	row.Time = t.items[0].s.Time
	if e := firstEpisode(findings); e != nil {
		row.Bounds = &e.bounds
	}
	own := addAll(nil, t.items)
	for _, f := range findings {
		if f.episode != nil {
			own = addAll(own, lifeActs(t.items, f.episode.bounds, day))
		}
	}
	row.Statements = append(own, row.Statements...)
	switch {
	case row.Verdict == annals.Disputed:
		for i := range findings {
			findings[i].reason, findings[i].items = t.because(findings[i], day), itemsOf(findings[i])
		}
		row.Reason, row.Sides = "the sources exclude each other", sides(findings)
	case len(findings) > 0:
		row.Reason = t.because(findings[0], day)
	}
	return row
}

// because says why a finding is what it is.
func (t *tie) because(f finding, day edtf.Day) string {
	switch {
	case f.reason != "":
		return f.reason
	case f.denial != nil:
		return wording{t.bond.was}.explainDenial(*f.denial, f.verdict, day)
	}
	s := f.episode.items[0].s
	switch {
	case t.bond.lasts == kinship && s.Time.IsZero():
		return "on any day"
	case s.Time.IsZero():
		return fmt.Sprintf("%s; when is not stated", t.bond.was)
	case day < f.episode.bounds.EarliestStart:
		return "not before " + english.Date(s.Time)
	case english.When(s.Time, false) == "":
		return t.bond.was + " at some time before " + writtenBy(f.episode.items[0].written)
	case f.verdict == edtf.Possibly:
		return fmt.Sprintf("%s %s, the day is not stated", t.bond.was, english.When(s.Time, false))
	}
	return t.bond.was + " " + english.When(s.Time, false)
}

// itemsOf are what a finding rests on.
func itemsOf(f finding) []item {
	switch {
	case f.denial != nil:
		return []item{*f.denial}
	case f.items != nil:
		return f.items
	}
	return f.episode.items
}

func firstEpisode(findings []finding) *episode {
	for _, f := range findings {
		if f.episode != nil {
			return f.episode
		}
	}
	return nil
}

// reportedCourse is possibly wherever a report may hold; a report without a time is one of any day.
func (t *tie) reportedCourse() []annals.Stretch {
	first, last := edtf.Forever, edtf.Beginning
	for _, s := range t.reported {
		b := s.Time.Bounds()
		first, last = min(first, b.EarliestStart), max(last, b.LatestEnd)
	}
	course := []annals.Stretch{{From: first, To: last, Verdict: annals.Possibly}}
	if first != edtf.Beginning {
		course = slices.Insert(course, 0, annals.Stretch{From: edtf.Beginning, To: first.Add(-1), Verdict: annals.No})
	}
	if last != edtf.Forever {
		course = append(course, annals.Stretch{From: last.Add(1), To: edtf.Forever, Verdict: annals.No})
	}
	return course
}

// onlyReported is why statements that are not told as so leave a tie open: whose words they are, or by which words their source
// doubts them.
func onlyReported(reported []annals.Statement) string {
	var doubts []string
	for _, s := range reported {
		if len(s.Speaker) > 0 {
			return "only reported, not told in a source’s own voice"
		}
		for _, h := range s.Hedges {
			doubts = append(doubts, "“"+h+"”")
		}
	}
	if len(doubts) == 0 {
		return "only alleged, in a source’s own voice"
	}
	return "only alleged, in a source’s own voice: " + strings.Join(distinct(doubts), ", ")
}
