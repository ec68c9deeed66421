package query

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/names"
)

// status is the ledger of an entity's designations, bans and other standings on a day, with what others report of
// them and what was read with too little confidence to count.
func status(in *inquiry) ([]annals.Section, error) {
	ledger, err := in.ledger()
	if err != nil {
		return nil, err
	}
	sections := []annals.Section{{Name: "ledger", Title: "Standing on " + in.q.On.String(), Rows: ledger}}
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
		{"unconfirmed", "Read with little confidence, not counted", in.standings(func(s annals.Statement) bool { return !confirmed(s) })},
		{"decided", "What it decided of others", in.decided()},
	} {
		rows, err := in.facts(part.list)
		if err != nil {
			return nil, err
		}
		sections = appendRows(sections, part.name, part.title, rows)
	}
	return sections, nil
}

// decided are the standings that the entity gave others, or took from them.
func (in *inquiry) decided() []annals.Statement {
	var list []annals.Statement
	for _, s := range in.all {
		if _, decides := in.plays(s, annals.RoleAuthority); decides && isStanding(s.Type) && in.rulings.Confirmed(s) && !reported(s) {
			list = append(list, s)
		}
	}
	return list
}

// standingTypes are the types of the statements that go into the ledger.
var standingTypes = []annals.Type{annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan, annals.TypeStatus}

func isStanding(t annals.Type) bool { return slices.Contains(standingTypes, t) }

// standings lists the statements on the entity's own standing that fit a test.
func (in *inquiry) standings(fits func(annals.Statement) bool) []annals.Statement {
	var list []annals.Statement
	for _, s := range in.all {
		if _, own := in.plays(s, annals.RoleSubject); own && isStanding(s.Type) && fits(s) {
			list = append(list, s)
		}
	}
	return list
}

// standing is one standing before one authority.
type standing struct {
	authority authority
	class     class
	// of is whose standing it is, where that is not the entity itself but a part of it: "members of the MEK".
	of    string
	items []item
	// labels are what the sources call it, with how often.
	labels map[string]int
}

// add takes in an item once, also where a statement names two bodies of one authority.
func (s *standing) add(it item) {
	if !slices.ContainsFunc(s.items, func(o item) bool { return o.s.ID == it.s.ID }) {
		s.items = append(s.items, it)
	}
}

// class is what a standing is worth: two statements are about one standing when their classes are equal.
type class struct {
	kind string // terrorist, banned, a name of a list, or the words of another standing
	list string // the list's name, where the source gives one
}

const (
	terrorist = "terrorist"
	banned    = "banned"
	listed    = "listed" // on a list that the source does not name: what a bare delisting ends
)

// anaphors stand for what was said before: "they do not regard it so".
var anaphors = map[string]bool{"so": true, "such": true, "as such": true, "this": true, "that": true, "one": true}

// classOf reads the class off the type and the words of the "as".
func classOf(t annals.Type, as, scheme string) class {
	key := names.Key(as)
	for _, article := range []string{"a ", "an ", "the "} {
		key = strings.TrimPrefix(key, article)
	}
	words := strings.Fields(key)
	has := func(stems ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(w, stem) })
		})
	}
	for _, l := range lists() {
		if l.scheme == scheme && strings.Contains(" "+key+" ", " "+l.key+" ") {
			return class{terrorist, l.name}
		}
	}
	switch {
	case t == annals.TypeBan, has("proscribed", "banned", "outlawed", "illegal", "unlawful", "prohibited"):
		return class{kind: banned}
	case has("terror"):
		return class{kind: terrorist}
	case key == "":
		return class{kind: listed}
	}
	return class{kind: key}
}

// wording is how reasons speak of the standing.
func (s *standing) wording() wording {
	switch {
	case s.class.kind == banned:
		return wording{"banned"}
	case slices.ContainsFunc(s.items, func(it item) bool { return it.s.Type == annals.TypeStatus }):
		return wording{"in force"}
	}
	return wording{"listed"}
}

// what is the standing in the sources' words, those they use most.
func (s *standing) what() string {
	label := s.class.list
	switch {
	case label != "":
	case s.class.kind == banned:
		label = "banned"
	case len(s.labels) == 0:
		label = "on a list"
	default:
		for l, n := range s.labels {
			if label == "" || cmp.Or(cmp.Compare(n, s.labels[label]), -cmp.Compare(len(l), len(label)), -cmp.Compare(l, label)) > 0 {
				label = l
			}
		}
	}
	if s.of != "" {
		label += " (" + s.of + ")"
	}
	return label
}

// ledger gives every standing its verdict for the day: what is in force first, then what is disputed, possible, over.
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
		return cmp.Or(cmp.Compare(place(a.Verdict), place(b.Verdict)), cmp.Compare(whoOf(a), whoOf(b)), cmp.Compare(a.What, b.What))
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
	return in.gather(statements)
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

// joinStandings joins all that the statements on the entity's standing name, those that do not count included: they are
// in the answer too.
func (in *inquiry) joinStandings() error {
	var ids []annals.EntityID
	for _, s := range in.standings(func(annals.Statement) bool { return true }) {
		ids = append(ids, entitiesOf(s)...)
		ids = append(ids, principalIDs(s)...)
	}
	return in.join(ids)
}

// ownWord reports whether a statement is what the authority says of its own act: "the Department said that it removed the
// group". That is as good as the act; reasons tell whose word it is.
func (in *inquiry) ownWord(s annals.Statement) bool {
	if len(s.Speaker) == 0 {
		return false
	}
	for _, f := range s.Speaker {
		if f.Name == annals.Unnamed || !slices.ContainsFunc(s.Roles[annals.RoleAuthority], func(a annals.Filler) bool {
			return in.authorityKey(a, s.Evidence.Source) == in.authorityKey(f, s.Evidence.Source)
		}) {
			return false
		}
	}
	return true
}

// gather sorts statements into standings, in the order in which the sources first tell of them.
func (in *inquiry) gather(statements []annals.Statement) ([]*standing, error) {
	type key struct {
		authority, of string
		class         class
	}
	byKey := map[key]*standing{}
	var all []*standing
	// said is what each source last called a designation, for when it goes on with "so".
	said := map[annals.SourceID]annals.Filler{}
	for _, s := range statements {
		as := s.First(annals.RoleAs)
		if anaphors[names.Key(as.Text)] {
			as = said[s.Evidence.Source]
		} else if s.Type == annals.TypeDesignation {
			said[s.Evidence.Source] = as
		}
		it, ok := itemOf(s, in.written[s.Evidence.Source])
		if !ok {
			continue
		}
		subject, _ := in.plays(s, annals.RoleSubject)
		of := ""
		if subject.Name == "" {
			of = subject.Text
		}
		fillers := s.Roles[annals.RoleAuthority]
		if len(fillers) == 0 {
			fillers = []annals.Filler{{}} // a standing of nobody's giving that the source tells
		}
		for _, f := range fillers {
			a, err := in.authority(f, s.Evidence.Source)
			if err != nil {
				return nil, err
			}
			k := key{a.key, of, classOf(s.Type, as.Text, a.scheme)}
			st := byKey[k]
			if st == nil {
				st = &standing{authority: a, class: k.class, of: of, labels: map[string]int{}}
				byKey[k] = st
				all = append(all, st)
			}
			st.add(it)
			if as.Text != "" {
				st.labels[as.Text]++
			}
		}
	}
	return joinGeneral(all), nil
}

// joinGeneral brings what sources say without naming a list to the lists that others name: a bare delisting to the
// standings of the same authority, a terrorist listing to each list for terrorists. It stays by itself only where
// there is none.
func joinGeneral(all []*standing) []*standing {
	joined := map[*standing]bool{}
	for _, level := range []struct {
		general class
		fits    func(class) bool
	}{
		{class{kind: terrorist}, func(c class) bool { return c.kind == terrorist && c.list != "" }},
		{class{kind: listed}, func(c class) bool { return c.kind == terrorist }},
		{class{kind: listed}, func(c class) bool { return c.kind == banned }},
	} {
		for _, g := range all {
			if g.class != level.general || joined[g] {
				continue
			}
			for _, s := range all {
				if s != g && !joined[s] && s.authority.key == g.authority.key && s.of == g.of && level.fits(s.class) {
					for _, it := range g.items {
						s.add(it)
					}
					joined[g] = true
				}
			}
		}
	}
	return slices.DeleteFunc(all, func(s *standing) bool { return joined[s] })
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
