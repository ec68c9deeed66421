package grammar

import (
	"slices"

	"annals"
)

func (r *resolver) onlyHeaded(w string) *Entity {
	var only *Entity
	times := 0
	for _, x := range r.spoken {
		if e := x.entity; e.Kind == annals.Organization && e.Ref == "" && e.heads(w) {
			if only != nil && e != only {
				return nil
			}
			only = e
			times++
		}
	}
	if times < 2 && w != "party" {
		return nil
	}
	return only
}

func (r *resolver) onlyAround(w string) *Entity {
	var only *Entity
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 3; k-- {
		e := r.spoken[k].entity
		if e == only || !e.mayBe(w) || e.headsOther(w) || partNouns[w] && !e.isA(w) {
			continue
		}
		if only != nil {
			return nil
		}
		only = e
	}
	return only
}

func (r *resolver) headedNear(w string) *Entity {
	var only *Entity
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 3; k-- {
		e := r.spoken[k].entity
		if e == only || e.Kind == annals.Person || e.Kind == annals.People || len(e.members) > 0 || !e.endsIn(w) {
			continue
		}
		if only != nil {
			return nil
		}
		only = e
	}
	return only
}

func (r *resolver) bearing(w string) *Entity {
	if main := r.d.Main; main != nil && (main.heads(w) || main.bears(w) && groupWords[w]) {
		return main
	}
	return nil
}

func (r *resolver) lastHeaded(w string) *Entity {
	firm := companyNouns[w] && w != "bank" && (r.d.Main == nil || r.d.Main.Kind != annals.Organization)
	var best *Entity
	cost := 1 << 20
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 3; k-- {
		x := r.spoken[k]
		if e := x.entity; x.modifier || e == r.d.Main || !e.isA(w) && !(firm && e.isFirm()) {
			continue
		}
		c := 4 * (r.index - x.sentence)
		if !x.subject {
			c += 3
		}
		if c < cost {
			best, cost = x.entity, c
		}
	}
	return best
}

func (r *resolver) goesOn(w string, e *Entity) bool {
	u, ok := r.unknown[w]
	return ok && r.index-u <= 5 && e != r.d.Main && !slices.ContainsFunc(r.spoken, func(x spoken) bool {
		return x.entity == e && x.subject
	})
}

func (r *resolver) ruler(w string) *Entity {
	if w == "country" {
		return nil
	}
	for k := r.index; k >= 0; k-- {
		s := r.d.Sentences[k]
		for n := range s.Mentions {
			m := &s.Mentions[n]
			if m.Last+1 < len(s.Tokens) && s.Tokens[m.Last+1].Lower == w && !m.Anaphor &&
				m.Entity.Kind == annals.Organization {
				return m.Entity
			}
		}
	}
	return nil
}

func (r *resolver) home() *Entity {
	var last *Entity
	for k := len(r.spoken) - 1; k >= 0 && r.d.Sentences[r.spoken[k].sentence].Block == r.s.Block; k-- {
		switch x := r.spoken[k]; {
		case x.entity.Kind != annals.State:
		case x.sentence == r.index && !x.modifier && !x.pronoun:
			return x.entity
		case last == nil:
			last = x.entity
		}
	}
	if r.land != nil {
		return r.land
	}
	if last != nil {
		return last
	}
	if d := r.d.definition; d != nil {
		for _, m := range d.Mentions {
			if m.Entity.Kind == annals.State {
				return m.Entity
			}
		}
	}
	return nil
}
