package query

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/resolve"
)

// life is what the record tells of the two ends of somebody's or something's time, each by the act that a source dates; nil where
// none does.
type life struct {
	began, ended *ouster
	// founders are who founded it.
	founders []annals.EntityID
}

// maxLives is of how many of those that an entity is bound to it is asked when they began and ended.
const maxLives = maxBound + maxBeyond

// limit bounds ties by the lives of those whom they bind: nobody leads or belongs to anything after their death, and nothing
// holds of an organization before it was founded and after it was dissolved. Who founded what they lead or belong to did so
// from then on, where no other beginning is told. A tie that is told to have begun before, or to have gone on after, is left
// as it is told.
func (in *inquiry) limit(list []*tie) error {
	var ids []annals.EntityID
	for _, t := range list {
		if t.bond.lasts == state && len(t.items) > 0 {
			for _, id := range []annals.EntityID{t.from, t.to} {
				if !slices.Contains(ids, id) && len(ids) < maxLives {
					ids = append(ids, id)
				}
			}
		}
	}
	if len(ids) == 0 {
		return nil
	}
	lives, err := in.lives(ids)
	if err != nil {
		return err
	}
	goesOn := map[annals.EntityID]bool{}
	for _, t := range list {
		for _, id := range []annals.EntityID{t.from, t.to} {
			if end := lives[id].ended; end != nil && t.outlasts(*end) {
				goesOn[id] = true
			}
		}
	}
	for _, t := range list {
		if t.bond.lasts != state {
			continue
		}
		for _, id := range []annals.EntityID{t.from, t.to} {
			l := lives[id]
			if l.ended != nil && !goesOn[id] {
				t.end(*l.ended)
			}
			if l.began != nil {
				t.begin(*l.began, id == t.to && slices.Contains(l.founders, t.from))
			}
		}
	}
	return nil
}

// lives reads when people died and organizations were founded and dissolved.
func (in *inquiry) lives(ids []annals.EntityID) (map[annals.EntityID]life, error) {
	if err := in.readRefs(ids); err != nil {
		return nil, err
	}
	var people, bodies []annals.EntityID
	for _, id := range ids {
		ref, err := in.ref(id)
		if err != nil {
			return nil, err
		}
		switch ref.Kind {
		case annals.Person:
			people = append(people, in.clusters.Members(id)...)
		case annals.Organization:
			bodies = append(bodies, in.clusters.Members(id)...)
		}
	}
	var told []annals.Statement
	for _, ask := range []struct {
		ids   []annals.EntityID
		types []annals.Type
	}{{people, []annals.Type{annals.TypeEvent}}, {bodies, []annals.Type{annals.TypeFounding, annals.TypeDissolution}}} {
		if len(ask.ids) == 0 {
			continue
		}
		list, err := in.snap.About(in.ctx, ask.ids, ask.types...)
		if err != nil {
			return nil, err
		}
		told = append(told, list...)
	}
	return in.livesOf(told)
}

// foundersIn are who founded something, by a statement of that.
func (in *inquiry) foundersIn(s annals.Statement) (ids []annals.EntityID) {
	if s.Type != annals.TypeFounding {
		return nil
	}
	for _, by := range s.Roles[annals.RoleFounder] {
		if by.Entity != "" && by.Name != "" {
			ids = append(ids, in.clusters.Of(by.Entity))
		}
	}
	return ids
}

// livesOf are the lives that some statements tell of, in their sources' own voice.
func (in *inquiry) livesOf(told []annals.Statement) (map[annals.EntityID]life, error) {
	told = slices.DeleteFunc(told, func(s annals.Statement) bool {
		return reported(s) || s.Stance != annals.Asserted || len(s.Hedges) > 0 ||
			len(ended(s)) == 0 && s.Type != annals.TypeFounding
	})
	rulings, err := resolve.Judge(in.ctx, in.snap, told)
	if err != nil {
		return nil, err
	}
	if err := in.readSources(told, func(annals.Statement) bool { return true }); err != nil {
		return nil, err
	}
	in.dateSources()
	lives := map[annals.EntityID]life{}
	for _, s := range told {
		w, read := in.written[s.Evidence.Source]
		if !read || !rulings.Stands(s) || !rulings.Confirmed(s) {
			continue
		}
		o, dated := ousterOf(item{s: &s, written: &w, voice: s.Evidence.Source})
		of := ended(s)
		if s.Type == annals.TypeFounding {
			of = s.Roles[annals.RoleSubject]
		}
		for _, f := range of {
			if f.Entity == "" || f.Name == "" {
				continue
			}
			id := in.clusters.Of(f.Entity)
			l := lives[id]
			l.founders = append(l.founders, in.foundersIn(s)...)
			switch {
			case !dated:
			case s.Type == annals.TypeFounding && (l.began == nil || o.first < l.began.first):
				l.began = &o
			case s.Type != annals.TypeFounding && (l.ended == nil || o.last > l.ended.last):
				l.ended = &o
			}
			lives[id] = l
		}
	}
	return lives, nil
}

// ended are those whose life, or time as an organization, a statement tells the end of; nil for none.
func ended(s annals.Statement) []annals.Filler {
	if s.Type == annals.TypeDissolution {
		return s.Roles[annals.RoleSubject]
	}
	return Dead(s)
}

// outlasts reports whether a tie is told to have begun, or to have gone on, after the end of one of those whom it binds: then the
// end was another's, or not for good.
func (t *tie) outlasts(end ouster) bool {
	return t.bond.lasts == state && slices.ContainsFunc(t.items, func(it item) bool {
		return !it.denied && (it.starts && it.bounds.EarliestStart > end.last || it.bounds.EarliestEnd > end.last)
	})
}

// end lets what no end is told of end with a life.
func (t *tie) end(with ouster) {
	over := slices.ContainsFunc(t.items, func(it item) bool { return !it.denied && it.ends && it.bounds.LatestEnd < with.first })
	for i := range t.items {
		it := &t.items[i]
		if it.denied || it.ends || over && !it.starts {
			continue
		}
		b := &it.bounds
		if k := it.s.Time.Kind(); it.starts && k != edtf.Interval && b.EarliestStart >= with.first && b.LatestStart <= with.last {
			// "Its leader, Juan Santos, died in 1990": that he led it then is told, and not since when.
			b.EarliestStart, it.starts = edtf.Beginning, false
		}
		b.LatestStart = min(b.LatestStart, with.last)
		b.LatestEnd = min(b.LatestEnd, with.last)
		if it.until >= with.first {
			b.EarliestEnd, it.until = max(b.EarliestEnd, with.first), edtf.Beginning
		}
		it.ends, it.death = true, &with
	}
}

// hasBefore reports whether something is told to have begun before a day.
func hasBefore(items []item, day edtf.Day) bool {
	return slices.ContainsFunc(items, func(it item) bool { return !it.denied && it.starts && it.bounds.EarliestStart < day })
}

// begin lets what no beginning is told of begin no earlier than a life, and with it where it is by its founder. A tie that is
// told to have begun before the life is left as it is told, with what is told to end it.
func (t *tie) begin(with ouster, founder bool) {
	if hasBefore(t.items, with.first) {
		return
	}
	founder = founder && (t.typ == annals.TypeLeadership || t.typ == annals.TypeMembership) &&
		!slices.ContainsFunc(t.items, func(it item) bool { return !it.denied && it.starts })
	for i := range t.items {
		it := &t.items[i]
		if it.begin(with) && founder && !it.s.Time.IsZero() {
			it.bounds.LatestStart = min(it.bounds.LatestStart, max(with.last, with.first))
		}
	}
}

// begin lets an item of which no beginning is told begin no earlier than a life, and reports whether that bounds it.
func (it *item) begin(with ouster) bool {
	if it.denied || it.starts || it.bounds.EarliestStart >= with.first || it.bounds.LatestEnd < with.first {
		return false
	}
	b := &it.bounds
	b.EarliestStart = with.first
	b.LatestStart = max(b.LatestStart, with.first)
	b.EarliestEnd = max(b.EarliestEnd, with.first)
	it.birth = &with
	return true
}

// born bounds the standings of an organization by when it was founded: nobody bans or lists what is not there yet. One that is
// told to have begun before is left as it is told, with what is told to end it, and so are those of a part of it.
func (in *inquiry) born(all []*standing) error {
	if len(all) == 0 || in.about.Ref.Kind != annals.Organization {
		return nil
	}
	var founding []annals.Statement
	for _, s := range in.all {
		if of, plays := in.plays(s, annals.RoleSubject); plays && of.Name != "" && s.Type == annals.TypeFounding {
			founding = append(founding, s)
		}
	}
	if len(founding) == 0 {
		return nil
	}
	lives, err := in.livesOf(founding)
	if err != nil {
		return err
	}
	began := lives[in.about.Ref.ID].began
	if began == nil {
		return nil
	}
	for _, s := range all {
		if s.of != "" || hasBefore(s.items, began.first) {
			continue
		}
		for i := range s.items {
			s.items[i].begin(*began)
		}
	}
	return nil
}

// lifeActs are the acts by which lives bound what an answer for a day gives as its reason: that a life had not begun yet, or
// that or when it ended; and the founding with which the tie of a founder begins. A life that bounds what something else decides
// is none.
func lifeActs(items []item, b edtf.Bounds, day edtf.Day) (acts []item) {
	early := day < b.EarliestStart
	for _, it := range items {
		if it.birth != nil && (early && it.bounds.EarliestStart == b.EarliestStart ||
			it.bounds.LatestStart <= it.birth.last && it.bounds.LatestStart == b.LatestStart) {
			acts = append(acts, it.birth.item)
		}
		if it.death != nil && !early && it.bounds.LatestEnd == b.LatestEnd {
			acts = append(acts, it.death.item)
		}
	}
	return acts
}

// lives are the acts of other entities, and of this, by which lives bound a tie: what is told of it may not name them.
func (t *tie) lives() (acts []annals.Statement) {
	for _, it := range t.items {
		for _, o := range []*ouster{it.birth, it.death} {
			if o != nil {
				acts = append(acts, *o.s)
			}
		}
	}
	return acts
}

// told is what ended or began a life, in words: "Juan Santos died in 1990".
func (o ouster) told() string {
	s := o.s
	who, verb := s.First(annals.RoleSubject).Label(), "was dissolved"
	switch {
	case s.Type == annals.TypeFounding:
		verb = "was founded"
	case s.Type == annals.TypeEvent:
		who, verb = Dead(*s)[0].Label(), "died"
	}
	t := s.Time
	if t.Kind() == edtf.Interval {
		t = t.Start()
	}
	return who + " " + verb + " " + english.When(t, false)
}
