package check

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/pattern"
	"annals/internal/query"
	"annals/internal/resolve"
	"annals/names"
)

// contradictions finds where the source excludes itself or other sources of the record.
func (c *checkup) contradictions() error {
	if err := c.standings(); err != nil {
		return err
	}
	all, err := c.others(comparable)
	if err != nil {
		return err
	}
	groups := map[string][]annals.Statement{}
	var order []string
	for _, s := range all {
		for _, key := range c.comparisons(s) {
			if _, ok := groups[key]; !ok {
				order = append(order, key)
			}
			groups[key] = append(groups[key], s)
		}
	}
	for _, key := range order {
		c.compare(groups[key])
	}
	return nil
}

// standings finds the listings, bans and other standings on which sources exclude each other.
func (c *checkup) standings() error {
	done := map[annals.EntityID]bool{}
	for _, s := range c.statements {
		switch s.Type {
		case annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan, annals.TypeStatus:
		default:
			continue
		}
		for _, f := range s.Roles[annals.RoleSubject] {
			id := c.clusters.Of(f.Entity)
			if f.Entity == "" || done[id] || c.entity != nil && id != c.entity.Ref.ID {
				continue
			}
			done[id] = true
			ref, err := resolve.RefOf(c.ctx, c.snap, c.clusters, id)
			if err != nil {
				return err
			}
			ledger, err := query.LedgerOf(c.ctx, c.snap, resolve.Found{Ref: ref, Members: c.clusters.Members(id)})
			if err != nil {
				return err
			}
			maps.Copy(c.standing, ledger.Held)
			c.pool = append(c.pool, ledger.Statements...)
			for _, d := range ledger.Disputes {
				c.dispute(ref, d, ledger.Statements)
			}
		}
	}
	return nil
}

// dispute is the finding for one stretch of days, at the first of its statements that is the source's own.
func (c *checkup) dispute(about annals.EntityRef, d query.Dispute, statements []annals.Statement) {
	// What a source leaves open excludes nothing, where others say yes and no.
	excluding := slices.DeleteFunc(slices.Clone(d.Row.Sides), func(s annals.Side) bool { return s.Verdict == annals.Possibly })
	if len(excluding) < 2 {
		excluding = d.Row.Sides
	}
	var sides []annals.StatementID
	for _, side := range excluding {
		for _, id := range side.Statements {
			if !slices.Contains(sides, id) {
				sides = append(sides, id)
			}
		}
	}
	i := slices.IndexFunc(statements, func(s annals.Statement) bool {
		return c.own(s) && slices.Contains(sides, s.ID)
	})
	if i < 0 {
		return // other sources disagree, not this one
	}
	who := ""
	if d.Row.Who != nil {
		who = d.Row.Who.Name + ": "
	}
	var reasons []string
	for _, side := range excluding {
		reasons = append(reasons, string(side.Verdict)+" ("+side.Reason+")")
	}
	row := d.Row
	row.Text = fmt.Sprintf("%s, %s%s, %s", about.Name, who, d.Row.What, stretch(d))
	message := row.Text + ": " + strings.Join(reasons, ", but ")
	row.What, row.Verdict, row.Reason = ContradictingStandings, "", ""
	row.Statements, row.Sides = sides, excluding
	c.find("contradictions", row, statements[i], message)
}

// stretch is the days of a dispute in words.
func stretch(d query.Dispute) string {
	switch {
	case d.From == d.To:
		return "on " + english.Day(d.From)
	case d.From == edtf.Beginning && d.To == edtf.Forever:
		return "on every day"
	case d.From == edtf.Beginning:
		return "until " + english.Day(d.To)
	case d.To == edtf.Forever:
		return "from " + english.Day(d.From) + " on"
	}
	return "from " + english.Day(d.From) + " to " + english.Day(d.To)
}

// find adds a finding to a section, at the place of one of its statements.
func (c *checkup) find(section string, row annals.Row, at annals.Statement, message string) {
	if c.entity == nil {
		row.Problem = c.at(row.What, at.Evidence.Start, message)
	} else {
		row.Problem = &annals.Problem{Code: row.What, Message: message}
	}
	c.rows[section] = append(c.rows[section], row)
}

// others lists the statements of the whole record, this source's included, about the entities of those that fit.
func (c *checkup) others(fits func(annals.Statement) bool) ([]annals.Statement, error) {
	if c.entity != nil {
		return c.statements, nil
	}
	if err := c.readAround(); err != nil {
		return nil, err
	}
	about := map[annals.EntityID]bool{}
	for _, id := range c.mainMembers(fits) {
		about[id] = true
	}
	return slices.DeleteFunc(slices.Clone(c.around), func(s annals.Statement) bool {
		names := false
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) { names = names || about[f.Entity] })
		return !names
	}), nil
}

// readAround reads once what the record says of all whom the source is about in a way that others may confirm or contradict.
func (c *checkup) readAround() error {
	if c.around != nil {
		return nil
	}
	c.around = []annals.Statement{}
	ids := c.mainMembers(func(s annals.Statement) bool { return comparable(s) || restsOnOne(s) })
	if len(ids) == 0 {
		return nil
	}
	// What these decided of others is about those.
	all, err := c.snap.AboutPart(c.ctx, ids, annals.Part{})
	if err != nil {
		return err
	}
	rulings, err := resolve.Judge(c.ctx, c.snap, all)
	if err != nil {
		return err
	}
	c.around = slices.DeleteFunc(all, func(s annals.Statement) bool { return !rulings.Stands(s) || !rulings.Confirmed(s) })
	c.pool = append(c.pool, c.around...)
	return nil
}

// mainMembers are the entities, with all that are one with them, that the statements which fit are about.
func (c *checkup) mainMembers(fits func(annals.Statement) bool) []annals.EntityID {
	var ids []annals.EntityID
	for _, s := range c.statements {
		if fits(s) {
			for _, f := range mainFillers(s) {
				if f.Entity != "" {
					ids = append(ids, c.clusters.Members(f.Entity)...)
				}
			}
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(ids)))
}

// mainFillers are those whom a statement is about.
func mainFillers(s annals.Statement) []annals.Filler {
	if s.Type == annals.TypeEvent {
		return dead(s)
	}
	for _, r := range []annals.Role{annals.RoleSubject, annals.RolePerson, annals.RoleOrganization, annals.RoleParty} {
		if fs := s.Roles[r]; len(fs) > 0 {
			return fs
		}
	}
	return nil
}

// once are the types of what happens to a thing once, so that two dates exclude each other; with the role that tells
// apart several of them.
var once = map[annals.Type]annals.Role{annals.TypeFounding: "", annals.TypeDissolution: "",
	annals.TypeRenaming: annals.RoleTo, annals.TypeSplit: annals.RoleFrom, annals.TypeMerger: annals.RoleInto}

// comparable reports whether a statement can contradict another in a way that this package looks for, standings aside.
func comparable(s annals.Statement) bool {
	one := happensOnce(s)
	if reported(s) {
		return one || s.Type == annals.TypeSize
	}
	if len(s.Speaker) > 0 || s.Stance == annals.Intended {
		return false
	}
	return one || lasts(s) || s.Stance == annals.Denied || s.Type == annals.TypePart || s.Type == annals.TypeFamily ||
		s.Type == annals.TypeSize
}

// comparisons are the keys under which a statement meets those that it may contradict.
func (c *checkup) comparisons(s annals.Statement) []string {
	if reported(s) && !comparable(s) || !reported(s) && (len(s.Speaker) > 0 || s.Stance == annals.Intended) {
		return nil
	}
	var keys []string
	key := func(parts ...string) { keys = append(keys, strings.Join(parts, "\x00")) }
	who := func(r annals.Role) string {
		var list []string
		for _, f := range s.Roles[r] {
			// What it was renamed to is one more name of the same entity, so only its words tell renamings apart.
			if f.Entity != "" && f.Name != "" && s.Type != annals.TypeRenaming {
				list = append(list, string(c.clusters.Of(f.Entity)))
			} else {
				list = append(list, names.Key(f.Text))
			}
		}
		slices.Sort(list)
		return strings.Join(list, "\x01")
	}
	if s.Stance != annals.Denied {
		if role, ok := once[s.Type]; ok {
			for _, f := range s.Roles[annals.RoleSubject] {
				if f.Entity != "" {
					key("once", string(s.Type), string(c.clusters.Of(f.Entity)), who(role))
				}
			}
		}
		for _, f := range dead(s) {
			key("death", string(c.clusters.Of(f.Entity)))
		}
		for _, pair := range c.terms(s) {
			key("term", string(s.Type), pair[0], pair[1])
		}
		switch s.Type {
		case annals.TypePart:
			key("relation", who(annals.RoleSubject), who(annals.RoleWhole))
		case annals.TypeFamily:
			key("relation", who(annals.RoleRelative), who(annals.RolePerson))
		case annals.TypeSize:
			key("number", who(annals.RoleSubject), who(annals.RoleOf), s.Time.String())
		}
	}
	switch {
	case reported(s): // what is said denies nothing
	case s.Type == annals.TypeDesignation || s.Type == annals.TypeDelisting || s.Type == annals.TypeBan ||
		s.Type == annals.TypeStatus: // see standings
	default:
		without := s.Clone()
		without.Stance = annals.Asserted
		key("fact", query.FactKey(without, c.clusters))
	}
	return keys
}

// compare reports the first pair of a group in which this source's statement and another exclude each other: one that
// sources tell as so and, apart from it, one of which somebody says at least one.
func (c *checkup) compare(group []annals.Statement) {
	group = firstTellings(group)
	told, said := false, !slices.ContainsFunc(group, reported)
	for i, a := range group {
		for _, b := range group[i+1:] {
			if told && said {
				return
			}
			if !c.own(a) && !c.own(b) || a.ID == b.ID {
				continue
			}
			own, other := a, b
			if !c.own(own) {
				own, other = b, a
			}
			row := annals.Row{Time: own.Time, Statements: []annals.StatementID{own.ID, other.ID},
				Sides: []annals.Side{{Statements: []annals.StatementID{own.ID}}, {Statements: []annals.StatementID{other.ID}}}}
			if reported(a) || reported(b) {
				if said {
					continue
				}
				if message := saidOtherwise(own, other); message != "" {
					row.What, said = SaidOtherwise, true
					c.find("said", row, own, message)
				}
			} else if !told {
				if code, message := exclude(own, other, group); code != "" {
					row.What, told = code, true
					c.find("contradictions", row, own, message)
				}
			}
		}
	}
}

// firstTellings leaves out of a group what one source tells of the same in the same words again: it excludes nothing that its
// first telling does not, and a text that says one thing ten thousand times has fifty million pairs. Numbers stay, for what
// excludes those is also where they stand; see [oneBreath].
func firstTellings(group []annals.Statement) (list []annals.Statement) {
	seen := map[string]bool{}
	for _, s := range group {
		var b strings.Builder
		fmt.Fprintf(&b, "%s\x00%s\x00%s\x00%s\x00%s\x00%q", s.Evidence.Source, s.Type, s.Relation, s.Stance, s.Time,
			s.Hedges)
		s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
			fmt.Fprintf(&b, "\x00%s\x00%s\x00%s\x00%s", role, f.Text, f.Name, f.Entity)
		})
		if key := b.String(); s.Type == annals.TypeSize || !seen[key] {
			seen[key] = true
			list = append(list, s)
		}
	}
	return list
}

// exclude says how two statements that may contradict each other do, or ""; with what else may, which tells apart who did
// something twice.
func exclude(a, b annals.Statement, group []annals.Statement) (code, message string) {
	words := func(r annals.Role) (string, string) { return a.First(r).Text, b.First(r).Text }
	relationA, relationB := words(annals.RoleRelation)
	valueA, valueB := words(annals.RoleValue)
	switch {
	case (a.Stance == annals.Denied) != (b.Stance == annals.Denied):
		return ContradictingDenial, "one statement asserts what another denies"
	case happensOnce(a) && !a.Time.IsZero() && !b.Time.IsZero() && edtf.Overlaps(a.Time, b.Time) == edtf.No:
		return ContradictingDates, fmt.Sprintf("the dates exclude each other: %s and %s", english.Date(a.Time),
			english.Date(b.Time))
	case lasts(a):
		if message = termsExclude(a, b, group); message != "" {
			return ContradictingDates, message
		}
	case a.Type == annals.TypePart && a.Relation != "" && b.Relation != "" && a.Relation != b.Relation:
		return ContradictingRelations, fmt.Sprintf("the relations differ: %s and %s", a.Relation, b.Relation)
	case a.Type == annals.TypeFamily && differ(relationA, relationB):
		return ContradictingRelations, fmt.Sprintf("the relations differ: %s and %s", relationA, relationB)
	case a.Type == annals.TypeSize && (!a.Time.IsZero() || a.Evidence.Source == b.Evidence.Source):
		x, okX := numberOf(valueA)
		y, okY := numberOf(valueB)
		if okX && okY && x.unit == y.unit && (x.high < y.low || y.high < x.low) && !oneBreath(a.Evidence, b.Evidence) {
			return ContradictingNumbers, fmt.Sprintf("the numbers differ: “%s” and “%s”", valueA, valueB)
		}
	}
	return "", ""
}

// oneBreath reports whether two statements rest on the same words, at least in part: two numbers in one clause tell of a
// change ("fell from 900 members to 200") or of a choice, and exclude nothing.
func oneBreath(a, b annals.Evidence) bool {
	return a.Source == b.Source && a.Start < b.End && b.Start < a.End
}

// differ reports whether two words for a relation exclude each other: neither is part of the other ("first wife", "wife").
func differ(a, b string) bool {
	a, b = names.Key(a), names.Key(b)
	return a != "" && b != "" && !strings.Contains(a, b) && !strings.Contains(b, a)
}

// number is a number as written, with what is counted.
type number struct {
	low, high float64
	unit      string
}

var figures = pattern.Lazily(`\d+(?:[,.]\d+)*`)

// numberOf reads "about 20,000 members", "between 3,000 and 5,000 fighters", "2.5 million": the range that the figures
// span, a tenth wider on each side where they are not exact. ok is false for words without figures.
func numberOf(value string) (n number, ok bool) {
	key := strings.ToLower(value)
	var list []float64
	rest := key
	for _, m := range figures().FindAllString(key, -1) {
		f, err := strconv.ParseFloat(strings.ReplaceAll(m, ",", ""), 64)
		if err != nil {
			return number{}, false
		}
		list = append(list, f)
		rest = strings.Replace(rest, m, " ", 1)
	}
	if len(list) == 0 {
		return number{}, false
	}
	var unit []string
	scale, rough := 1.0, false
	for _, w := range strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(" ,.–—-+~()", r) }) {
		switch w {
		case "thousand":
			scale = 1e3
		case "million":
			scale = 1e6
		case "about", "around", "approximately", "roughly", "nearly", "almost", "some", "estimated", "c", "ca", "circa":
			rough = true
		case "over", "more", "least", "up", "fewer", "less", "under", "most":
			return number{}, false // a bound on one side excludes little
		case "between", "and", "to", "from", "than", "at", "an", "a", "the", "or":
		default:
			unit = append(unit, w)
		}
	}
	n = number{low: slices.MinFunc(list, cmp.Compare[float64]) * scale,
		high: slices.MaxFunc(list, cmp.Compare[float64]) * scale, unit: strings.Join(unit, " ")}
	if rough {
		n.low, n.high = n.low*0.9, n.high*1.1
	}
	return n, true
}
