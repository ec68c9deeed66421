package query

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/names"
)

// registered is the kind of the standing of who is on a register of its authority, however often it was entered there.
const registered = "registered"

// entered are the keys of words for being on a register, and recognized those for being lawful without one.
var (
	entered = map[string]bool{registered: true, "re registered": true, "reregistered": true, "legally registered": true,
		"officially registered": true, "formally registered": true}
	recognized = map[string]bool{"recognized": true, "recognised": true, "legally recognized": true,
		"legally recognised": true, "officially recognized": true, "officially recognised": true, "legal": true,
		"legalized": true, "legalised": true, "lawful": true, "incorporated": true}
	struckOff = map[string]bool{"deregistered": true, "de registered": true}
)

// registrants are what is registered for what it is: a registered party or charity, but not a registered lobbyist, which a
// banned organization may stay.
var registrants = []string{"association", "charity", "church", "community", "company", "corporation", "foundation",
	"ngo", "organisation", "organization", "party", "religion", "society", "union"}

func (c class) onRegister() bool {
	words := strings.Fields(c.kind)
	return c.kind == registered || len(words) > 1 && words[0] == registered && slices.Contains(registrants, words[len(words)-1])
}

func (c class) lawful() bool { return c.onRegister() || recognized[c.kind] }

// ouster is an act that a standing does not outlast, with the first and the last day on which it can have been.
type ouster struct {
	item
	span
}

// ousterOf is the act that an item tells of; ok is false where it has no date, lies after the writing, or is doubtful.
func ousterOf(it item) (o ouster, ok bool) {
	b := it.s.Time.Bounds()
	if it.run != nil {
		b = it.bounds
	}
	days := span{b.EarliestStart, b.LatestStart}
	if it.s.Time.Kind() != edtf.Interval && it.run == nil {
		days.last = b.LatestEnd
	}
	return ouster{it, days}, !it.denied && it.s.Stance == annals.Asserted && it.s.Type != annals.TypeDelisting &&
		days.first != edtf.Beginning && days.last != edtf.Forever && days.first <= it.written.last
}

// oust lets registrations and recognitions of one subject end with a later ban by the same authority, with being struck off
// its register and with the subject's dissolution, and bans with a later registration by the same authority.
func oust(all []*standing, dissolved []ouster) {
	type authorityOf struct{ key, of string }
	bans, entries := map[authorityOf][]ouster{}, map[authorityOf][]ouster{}
	for _, s := range all {
		to := authorityOf{s.authority.key, s.of}
		for _, it := range s.items {
			o, ok := ousterOf(it)
			switch {
			case !ok:
			case s.class.kind == banned && !s.lifted(o), struckOff[s.class.kind]:
				bans[to] = append(bans[to], o)
			case s.class.onRegister():
				entries[to] = append(entries[to], o)
			}
		}
	}
	dissolved = slices.DeleteFunc(dissolved, func(o ouster) bool { return outlasted(all, o) })
	for _, s := range all {
		to := authorityOf{s.authority.key, s.of}
		var by []ouster
		switch {
		case s.class.lawful():
			by = bans[to]
			if s.of == "" {
				by = slices.Concat(by, dissolved)
			}
		case s.class.kind == banned:
			by = entries[to]
		}
		var ends []item
		for _, o := range by {
			if s.gaveWay(o) {
				ends = append(ends, o.end())
			}
		}
		for _, it := range ends {
			s.add(it)
		}
	}
}

// dissolutions are those of the entity itself, which its sources tell in their own voice.
func (in *inquiry) dissolutions() (list []ouster) {
	for _, s := range in.all {
		f, own := in.plays(s, annals.RoleSubject)
		if s.Type != annals.TypeDissolution || !own || f.Name == "" || reported(s) || !in.rulings.Confirmed(s) {
			continue
		}
		w := in.written[s.Evidence.Source]
		it := item{s: &s, written: &w, voice: s.Evidence.Source}
		if o, ok := ousterOf(it); ok {
			list = append(list, o)
		}
	}
	return list
}

// outlasted reports whether a standing of the subject begins after its dissolution: what was dissolved may have been a part
// of it, or its body in one country.
func outlasted(all []*standing, dissolution ouster) bool {
	return slices.ContainsFunc(all, func(s *standing) bool {
		return s.of == "" && slices.ContainsFunc(s.items, func(it item) bool {
			return !it.denied && it.starts && it.bounds.EarliestStart > dissolution.last
		})
	})
}

// lifted reports whether an end of the ban is told: what was in force before it may have been so again.
func (s *standing) lifted(ban ouster) bool {
	return slices.ContainsFunc(s.items, func(it item) bool {
		return !it.denied && it.ends && it.bounds.LatestEnd >= ban.first
	})
}

// gaveWay reports whether a standing had begun before an act and nobody tells that it went on after that, other than by a
// new beginning.
func (s *standing) gaveWay(o ouster) bool {
	begun, anew := false, edtf.Forever
	for _, it := range s.items {
		if !it.denied && it.starts {
			begun = begun || it.bounds.LatestStart < o.first
			if it.bounds.EarliestStart > o.last {
				anew = min(anew, it.bounds.EarliestStart)
			}
		}
	}
	return begun && !slices.ContainsFunc(s.items, func(it item) bool {
		later := it.starts && it.bounds.EarliestStart > o.last
		attested := it.bounds.EarliestEnd
		return !it.denied && !later && (it.lasting >= o.first || attested >= o.first && attested < anew)
	})
}

// end is what an act says of a standing that gave way to it: that it was over by then, and nothing of the days before.
func (o ouster) end() item {
	last := o.last.Add(-1)
	return item{s: o.s, written: o.written, voice: o.voice, ends: true, ousts: true, upTo: o.first.Add(-1),
		bounds: edtf.Bounds{EarliestStart: edtf.Beginning, LatestStart: last, EarliestEnd: edtf.Beginning, LatestEnd: last},
		until:  edtf.Beginning, lasting: edtf.Beginning}
}

// ousting is the act in words: "it was banned in 2011".
func (it item) ousting() string {
	act := "banned"
	switch it.s.Type {
	case annals.TypeDissolution:
		act = "dissolved"
	case annals.TypeStatus:
		act = names.Key(it.s.First(annals.RoleAs).Text)
		if entered[act] {
			act = registered
		}
	}
	t := it.s.Time
	if t.Kind() == edtf.Interval {
		t = t.Start()
	}
	return "it was " + act + " " + english.When(t, false)
}
