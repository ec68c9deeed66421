package frame

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
)

// namedUnits reads whose the named unit of an organization is by a possessive before its name: "the party's National
// Committee", "its Scientific Council".
func (t *tree) namedUnits() []*document.Candidate {
	var out []*document.Candidate
	for n := range t.s.Mentions {
		m := &t.s.Mentions[n]
		if c := t.unitWithin(m); c != nil {
			out = append(out, c)
		}
		if c := t.unitOf(m); c != nil {
			out = append(out, c)
		} else if c := t.unitTied(m); c != nil {
			out = append(out, c)
		} else if c := t.unitNamed(m); c != nil {
			out = append(out, c)
		}
		k := m.First - 1
		if k < 0 || m.Last == m.First || !lists["organ"][t.t[m.Last].Lower] && !lists["organ-by-name"][t.t[m.Last].Lower] ||
			t.t[k].Tag != "PRP$" && t.t[k].Tag != "POS" {
			continue
		}
		last := k
		if t.t[k].Tag == "POS" {
			last--
		}
		o := t.s.MentionAt(max(last, 0))
		if o == nil || o.Last != last || o.Entity.Kind != annals.Organization || t.t[last].Lower == "their" {
			continue
		}
		first := t.withArticle(o.First)
		c := document.NewCandidate(annals.TypePart, "part.poss-name", 0.75)
		c.Relation = "branch"
		c.Add(annals.RoleSubject, t.s.Filler(m.First, m.Last, m.Last))
		whole := document.Mention{Start: t.t[first].Start, End: t.t[last].End, Entity: o.Entity}
		for of := last - 1; of > o.First && t.unitHead(o) >= 0; of-- {
			if t.t[of].Lower == "of" {
				// "the Third Office of the Staff's Northern Directorate": the Staff's.
				name := of + 1
				if t.t[name].Tag == "DT" && name < last {
					name++
				}
				whole.Start, whole.Entity = t.t[of+1].Start, entity.EntityNamed(t.s.Doc, t.s.Text(name, last))
				break
			}
		}
		c.Add(annals.RoleWhole, whole)
		c.Time = t.passingTime(t.top(m))
		out = append(out, c)
	}
	return out
}

// unitOf reads a name that itself says of which organization the unit is: "the Central Committee of the Labour Party".
func (t *tree) unitOf(m *document.EntityMention) *document.Candidate {
	if m.Anaphor || m.Modifier || m.Entity.Kind == annals.Person {
		return nil
	}
	k := t.unitHead(m) + 1
	if k == 0 {
		return nil
	}
	for ; k < m.Last; k++ {
		if w := t.t[k].Lower; w != "of" && w != "at" && w != "within" || lists["of-state"][t.t[k-1].Lower] {
			continue
		}
		whole, name := k+1, k+1
		if t.t[name].Tag == "DT" && name < m.Last {
			name++
		}
		o := entity.EntityNamed(t.s.Doc, t.s.Text(name, m.Last))
		switch {
		case o == nil:
			if name == m.Last || t.unitHead(m) == m.First || entity.KindOf(t.s, name, m.Last) != annals.Organization ||
				!t.bodyName(name, m.Last) {
				continue // "the Department of Defence", "the Council of the Border States"
			}
		case o.Canonical() == m.Entity.Canonical() || o.Canonical().Kind != annals.Organization ||
			name == m.Last && t.unitHead(m) == m.First && !isAbbreviated(t.t[name].Text):
			continue
		}
		first := t.withArticle(m.First)
		c := document.NewCandidate(annals.TypePart, "part.of-name", 0.7)
		c.Relation = "branch"
		c.Add(annals.RoleSubject, t.unit(m, document.Mention{Start: t.t[first].Start, End: t.t[k-1].End, Entity: m.Entity}))
		c.Add(annals.RoleWhole, document.Mention{Start: t.t[whole].Start, End: t.t[m.Last].End, Entity: o})
		c.Time = t.passingTime(t.top(m))
		return c
	}
	return nil
}

// unitHead is the noun for a unit that heads a name, before "of" or at its end: "Committee" of "the Committee of
// Labour"; -1 for none.
func (t *tree) unitHead(m *document.EntityMention) int {
	k := m.First
	for k < m.Last && t.t[k+1].Lower != "of" && t.t[k+1].Lower != "for" && t.t[k+1].Lower != "on" {
		k++
	}
	if !t.t[k].IsUpper() || !lists["organ"][t.t[k].Lower] && !lists["organ-by-name"][t.t[k].Lower] {
		return -1
	}
	return k
}

// bodyName reports whether a noun for a group or unit in the singular heads the name of tokens first through last.
func (t *tree) bodyName(first, last int) bool {
	k := first
	for k < last && t.t[k+1].Lower != "of" && t.t[k+1].Lower != "for" && t.t[k+1].Lower != "on" {
		k++
	}
	w := t.t[k].Lower
	return k > first && (words.group[w] || lists["organ"][w] || lists["organ-by-name"][w] || lists["force"][w])
}

// unitTied reads the name of a unit that a preposition ties to that of an organization or to what stands for one: "the
// Second Brigade of the Northern Corps", "the Department of Law at Lima University", "the Central Committee of the
// party".
func (t *tree) unitTied(m *document.EntityMention) *document.Candidate {
	k := m.Last + 2
	if m.Anaphor || m.Modifier || k >= len(t.t) || !lists["tying-unit"][t.t[k-1].Lower] || m.Entity.Kind == annals.Person ||
		t.unitHead(m) < 0 {
		return nil
	}
	whole := k
	if t.t[k].Tag == "DT" && k+1 < len(t.t) {
		k++
	}
	o := t.s.MentionAt(k)
	if o != nil && o.First == o.Last && !o.Anaphor && t.unitHead(m) == m.First && !isAbbreviated(t.t[o.First].Text) {
		return nil // "the Institute of Neurology", "the House of Rojas"
	}
	if o == nil || o.First > k || o.Modifier || o.Entity == m.Entity || o.Entity.Kind != annals.Organization ||
		t.t[k].Tag == "PRP" ||
		t.t[k].Tag == "PRP$" || o.Last+1 < len(t.t) && t.t[o.Last+1].Tag == "POS" {
		return nil
	}
	first := t.withArticle(m.First)
	c := document.NewCandidate(annals.TypePart, "part.of-name", 0.7)
	c.Relation = "branch"
	c.Add(annals.RoleSubject, t.unit(m, t.s.Filler(first, m.Last, m.Last)))
	c.Add(annals.RoleWhole, t.s.Filler(min(whole, o.First), o.Last, o.Last))
	c.Time = t.passingTime(t.top(m))
	return c
}

// unitNamed reads a name that begins with the initials of the organization, known to the text, whose unit it is: "the
// CGT Executive Committee".
func (t *tree) unitNamed(m *document.EntityMention) *document.Candidate {
	if m.Anaphor || m.Modifier || m.Last == m.First || m.Entity.Kind == annals.Person ||
		!lists["governing"][t.t[m.Last].Lower] ||
		!isAbbreviated(t.t[m.First].Text) {
		return nil
	}
	o := entity.EntityNamed(t.s.Doc, t.t[m.First].Text)
	if o == nil || o.Canonical() == m.Entity.Canonical() || o.Canonical().Kind != annals.Organization {
		return nil
	}
	c := document.NewCandidate(annals.TypePart, "part.named", 0.7)
	c.Relation = "branch"
	c.Add(annals.RoleSubject, t.unit(m, t.s.Filler(t.withArticle(m.First), m.Last, m.Last)))
	c.Add(annals.RoleWhole, document.Mention{Start: t.t[m.First].Start, End: t.t[m.First].End, Entity: o})
	c.Time = t.passingTime(t.top(m))
	return c
}

// unit is what the sentence says to be or become the unit that has the name, or the unit itself as written.
func (t *tree) unit(m *document.EntityMention, written document.Mention) document.Mention {
	top := t.top(m)
	if who := t.partners(top); len(who) > 0 && (t.child(top, "cop") >= 0 || t.is(top, "xcomp")) {
		return t.filler(who[0])
	}
	return written
}

// unitWithin reads an organization's name that "within" ties to another's: "the Special Squad within the Police Force".
func (t *tree) unitWithin(m *document.EntityMention) *document.Candidate {
	k := m.Last + 2
	if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Organization || k >= len(t.t) || t.t[k-1].Lower != "within" {
		return nil
	}
	whole := k
	if t.t[k].Tag == "DT" && k+1 < len(t.t) {
		k++
	}
	o := t.s.MentionAt(k)
	if o == nil || o.First != k || o.Anaphor || o.Modifier || o.Entity == m.Entity || o.Entity.Kind != annals.Organization {
		return nil
	}
	first := t.withArticle(m.First)
	c := document.NewCandidate(annals.TypePart, "part.within-name", 0.7)
	c.Relation = "member body"
	c.Add(annals.RoleSubject, t.unit(m, t.s.Filler(first, m.Last, m.Last)))
	c.Add(annals.RoleWhole, t.s.Filler(whole, o.Last, o.Last))
	c.Time = t.passingTime(t.top(m))
	return c
}
