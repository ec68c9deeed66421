package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// compounds reads the participles that a hyphen ties to a name: "U.S.-backed rebels", "a Berlin-based company", "a Hamas-led government", "a U.S.-designated
// terrorist group".
func (t *tree) compounds(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	for i := 2; i < len(t.t); i++ {
		typ, ok := hyphened[t.t[i].Lower]
		name := i - 2
		if hyphen := t.t[i].Glued && (t.t[i-1].Text == "-" || t.t[i-1].Text == "–"); ok && !hyphen && t.unhyphened(i) {
			// "a UK based company".
			name = i - 1
		} else if !ok || !hyphen {
			continue
		}
		first := i + 1
		if q := t.s.QuoteAt(i); q != nil && q.Last == first {
			// "the "Front-linked" groups".
			first++
		}
		for first+1 < len(t.t) && (t.t[first].Tag == "CC" || t.t[first].Tag == "VBN") {
			first++
		}
		m := t.s.MentionAt(name)
		if m != nil && typ.typ == annals.TypeBase && m.Entity.Kind != annals.Place && m.Entity.Kind != annals.State && !regional[t.t[m.First].Lower] {
			// "web-based", "Swagger-based".
			continue
		}
		if m == nil || first >= len(t.t) || typ.typ == annals.TypeLeadership && m.Entity.Kind == "" && strings.HasPrefix(t.t[name].Tag, "JJ") {
			continue // a "Kurdish-led" group has a leader who is one of a people, and not named
		}
		c := t.s.ChunkAt(first)
		for k := first + 1; c == nil && k < min(first+3, len(t.t)) && (t.t[k].Glued || t.t[k-1].Tag == "HYPH"); k++ {
			// "U.S.-backed and funded right-wing groups": the parser may take "right" for an adverb.
			c = t.s.ChunkAt(k)
		}
		if c == nil || c.Head < first || typ.typ == annals.TypeLeadership && (!t.isGroup(c.Head) &&
			!lists["band"][t.t[c.Head].Lemma] || t.isEventNoun(c.Head)) {
			// "a Front-led campaign": nobody is led.
			continue
		}
		head := c.Head
		x := grammar.NewCandidate(typ.typ, typ.rule, 0.75)
		before := t.s.Filler(m.First, m.Last, m.First)
		before.Entity = m.Entity
		if k := m.First - 2; k >= 0 && typ.typ == annals.TypeBase && t.t[k+1].Text == "," {
			// "a Lansing, Michigan-based company".
			if town := t.s.MentionAt(k); town != nil && town.Last == k && !town.Anaphor && town.Entity.Kind != annals.Person {
				before.Start, before.Entity = t.t[town.First].Start, town.Entity
			}
		}
		for k := first; k < head; k++ {
			if of := t.s.MentionAt(k); t.t[k+1].Tag == "POS" && (of == nil || of.Last <= k) {
				// "the U.S.-backed army's men": the army is backed; of "the U.S.-backed People's Guard" the guard.
				head = k
				break
			}
		}
		whole := t.s.Filler(first, max(head, first), head)
		if head == c.Head {
			whole = t.s.Filler(first, c.Last, head)
		}
		if whole.Entity == nil {
			if k := t.entity(head); k != nil {
				whole.Entity = k
			} else if n := t.next(head); n != nil {
				whole = t.s.Filler(first, n.Last, n.Last)
			}
		}
		switch typ.typ {
		case annals.TypePart:
			x.Relation = "affiliate"
		case annals.TypeDesignation:
			if m.Entity.Kind != annals.State && m.Entity.Kind != annals.Body {
				continue
			}
			x.Add(annals.RoleAs, grammar.Mention{Start: t.t[first].Start, End: t.t[head].End})
			if beside := t.partners(head); len(beside) > 0 {
				whole = t.filler(beside[0])
			}
			if whole.Start == t.t[first].Start {
				continue // "a U.S.-designated terrorist group was there": which one is not told
			}
		}
		x.Add(typ.of, before)
		x.Add(typ.what, whole)
		x.Time = t.passingTime(head)
		taken[i] = true
		out = append(out, x)
	}
	return out
}

// unhyphened reports whether "based" at token i stands between a place's name and the noun for what is based there, in one phrase.
func (t *tree) unhyphened(i int) bool {
	m := t.s.MentionAt(i - 1)
	if t.t[i].Lower != "based" || m == nil || m.Anaphor || m.Entity.Kind != annals.Place && m.Entity.Kind != annals.State || i+1 >= len(t.t) {
		return false
	}
	next := t.t[i+1].Tag
	return strings.HasPrefix(next, "NN") || strings.HasPrefix(next, "JJ")
}

// regional are the adjectives that make a region of a place's name: "Western Germany-based".
var regional = lemmas("western eastern northern southern central upper lower greater north south east west")

// hyphened gives the type of what a participle after a hyphen tells, the role of the name before it and that of the noun after it.
var hyphened = map[string]struct {
	typ      annals.Type
	rule     string
	of, what annals.Role
}{
	"backed":     {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"funded":     {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"supported":  {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"sponsored":  {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"financed":   {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"armed":      {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"based":      {annals.TypeBase, "base.hyphen", annals.RolePlace, annals.RoleSubject},
	"led":        {annals.TypeLeadership, "leadership.hyphen", annals.RolePerson, annals.RoleSubject},
	"affiliated": {annals.TypePart, "part.hyphen", annals.RoleWhole, annals.RoleSubject},
	"linked":     {annals.TypePart, "part.hyphen", annals.RoleWhole, annals.RoleSubject},
	"aligned":    {annals.TypePart, "part.hyphen", annals.RoleWhole, annals.RoleSubject},

	"designated":  {annals.TypeDesignation, "designation.hyphen", annals.RoleAuthority, annals.RoleSubject},
	"proscribed":  {annals.TypeDesignation, "designation.hyphen", annals.RoleAuthority, annals.RoleSubject},
	"blacklisted": {annals.TypeDesignation, "designation.hyphen", annals.RoleAuthority, annals.RoleSubject},
}
