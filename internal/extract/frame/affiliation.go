package frame

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/grammar"
)

// affiliations reads what a preposition or possessive between two names tells: "Juan Santos of the League" and "the League's Juan Santos" of
// membership, "the League under Juan Santos" and "Santos's League" of leadership.
func (t *tree) affiliations() []*grammar.Candidate {
	var out []*grammar.Candidate
	for n := range t.s.Mentions {
		m := &t.s.Mentions[n]
		if m.Anaphor || m.Entity.Kind != annals.Person || t.s.TimeAt(m.First) != nil {
			continue
		}
		if c := t.groupOf(m); c != nil {
			out = append(out, c)
		}
		if m.Modifier {
			continue
		}
		if c := t.memberOf(m); c != nil {
			out = append(out, c)
		}
		if c := t.memberBy(m); c != nil {
			out = append(out, c)
		}
		if c := t.groupUnder(m); c != nil {
			out = append(out, c)
		}
		if c := t.underPerson(m); c != nil {
			out = append(out, c)
		}
	}
	return slices.Concat(out, t.located(), t.namedUnits(), t.partisans())
}

// namedUnits reads whose the named unit of an organization is by a possessive before its name: "the party's National
// Committee", "its Scientific Council".
func (t *tree) namedUnits() []*grammar.Candidate {
	var out []*grammar.Candidate
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
		if k < 0 || m.Last == m.First || !lists["organ"][t.t[m.Last].Lower] && !lists["organ-by-name"][t.t[m.Last].Lower] || t.t[k].Tag != "PRP$" && t.t[k].Tag != "POS" {
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
		c := grammar.NewCandidate(annals.TypePart, "part.poss-name", 0.75)
		c.Relation = "branch"
		c.Add(annals.RoleSubject, t.s.Filler(m.First, m.Last, m.Last))
		whole := grammar.Mention{Start: t.t[first].Start, End: t.t[last].End, Entity: o.Entity}
		for of := last - 1; of > o.First && t.unitHead(o) >= 0; of-- {
			if t.t[of].Lower == "of" {
				// "the Third Office of the Staff's Northern Directorate": the Staff's.
				name := of + 1
				if t.t[name].Tag == "DT" && name < last {
					name++
				}
				whole.Start, whole.Entity = t.t[of+1].Start, t.s.Doc.EntityNamed(t.s.Text(name, last))
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
func (t *tree) unitOf(m *grammar.EntityMention) *grammar.Candidate {
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
		o := t.s.Doc.EntityNamed(t.s.Text(name, m.Last))
		switch {
		case o == nil:
			if name == m.Last || t.unitHead(m) == m.First || t.s.KindOf(name, m.Last) != annals.Organization || !t.bodyName(name, m.Last) {
				continue // "the Department of Defence", "the Council of the Border States"
			}
		case o.Canonical() == m.Entity.Canonical() || o.Canonical().Kind != annals.Organization ||
			name == m.Last && t.unitHead(m) == m.First && !isAbbreviated(t.t[name].Text):
			continue
		}
		first := t.withArticle(m.First)
		c := grammar.NewCandidate(annals.TypePart, "part.of-name", 0.7)
		c.Relation = "branch"
		c.Add(annals.RoleSubject, t.unit(m, grammar.Mention{Start: t.t[first].Start, End: t.t[k-1].End, Entity: m.Entity}))
		c.Add(annals.RoleWhole, grammar.Mention{Start: t.t[whole].Start, End: t.t[m.Last].End, Entity: o})
		c.Time = t.passingTime(t.top(m))
		return c
	}
	return nil
}

// unitHead is the noun for a unit that heads a name, before "of" or at its end: "Committee" of "the Committee of Labour"; -1 for none.
func (t *tree) unitHead(m *grammar.EntityMention) int {
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

// unitTied reads the name of a unit that a preposition ties to that of an organization or to what stands for one: "the Second Brigade
// of the Northern Corps", "the Department of Law at Lima University", "the Central Committee of the party".
func (t *tree) unitTied(m *grammar.EntityMention) *grammar.Candidate {
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
	if o == nil || o.First > k || o.Modifier || o.Entity == m.Entity || o.Entity.Kind != annals.Organization || t.t[k].Tag == "PRP" ||
		t.t[k].Tag == "PRP$" || o.Last+1 < len(t.t) && t.t[o.Last+1].Tag == "POS" {
		return nil
	}
	first := t.withArticle(m.First)
	c := grammar.NewCandidate(annals.TypePart, "part.of-name", 0.7)
	c.Relation = "branch"
	c.Add(annals.RoleSubject, t.unit(m, t.s.Filler(first, m.Last, m.Last)))
	c.Add(annals.RoleWhole, t.s.Filler(min(whole, o.First), o.Last, o.Last))
	c.Time = t.passingTime(t.top(m))
	return c
}

// unitNamed reads a name that begins with the initials of the organization, known to the text, whose unit it is: "the
// CGT Executive Committee".
func (t *tree) unitNamed(m *grammar.EntityMention) *grammar.Candidate {
	if m.Anaphor || m.Modifier || m.Last == m.First || m.Entity.Kind == annals.Person ||
		!lists["governing"][t.t[m.Last].Lower] ||
		!isAbbreviated(t.t[m.First].Text) {
		return nil
	}
	o := t.s.Doc.EntityNamed(t.t[m.First].Text)
	if o == nil || o.Canonical() == m.Entity.Canonical() || o.Canonical().Kind != annals.Organization {
		return nil
	}
	c := grammar.NewCandidate(annals.TypePart, "part.named", 0.7)
	c.Relation = "branch"
	c.Add(annals.RoleSubject, t.unit(m, t.s.Filler(t.withArticle(m.First), m.Last, m.Last)))
	c.Add(annals.RoleWhole, grammar.Mention{Start: t.t[m.First].Start, End: t.t[m.First].End, Entity: o})
	c.Time = t.passingTime(t.top(m))
	return c
}

// withArticle is the token of the article right before token i, or i itself where none stands there.
func (t *tree) withArticle(i int) int {
	if i > 0 && t.t[i-1].Tag == "DT" {
		return i - 1
	}
	return i
}

// unit is what the sentence says to be or become the unit that has the name, or the unit itself as written.
func (t *tree) unit(m *grammar.EntityMention, written grammar.Mention) grammar.Mention {
	top := t.top(m)
	if who := t.partners(top); len(who) > 0 && (t.child(top, "cop") >= 0 || t.is(top, "xcomp")) {
		return t.filler(who[0])
	}
	return written
}

// unitWithin reads an organization's name that "within" ties to another's: "the Special Squad within the Police Force".
func (t *tree) unitWithin(m *grammar.EntityMention) *grammar.Candidate {
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
	c := grammar.NewCandidate(annals.TypePart, "part.within-name", 0.7)
	c.Relation = "member body"
	c.Add(annals.RoleSubject, t.unit(m, t.s.Filler(first, m.Last, m.Last)))
	c.Add(annals.RoleWhole, t.s.Filler(whole, o.Last, o.Last))
	c.Time = t.passingTime(t.top(m))
	return c
}

// memberOf reads an organization after "of" and a person's name.
func (t *tree) memberOf(m *grammar.EntityMention) *grammar.Candidate {
	of := m.Last + 1
	if of+1 >= len(t.t) || t.t[of].Lower != "of" || m.Last == m.First {
		return nil
	}
	k := of + 1
	if t.t[k].Tag == "DT" && k+1 < len(t.t) {
		k++
	}
	o := t.s.MentionAt(k)
	if o == nil || o.First != k || o.Modifier || o.Entity.Kind != annals.Organization && (o.Entity.Kind != "" || !isAbbreviated(t.t[k].Text)) || t.titled(m) {
		return nil
	}
	c := grammar.NewCandidate(annals.TypeMembership, "membership.of-name", 0.65)
	c.Add(annals.RoleMember, t.s.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleOrganization, t.s.Filler(of+1, o.Last, o.Last))
	c.Time = t.passingTime(t.top(m))
	return c
}

// saintly are the words before the name of a saint, whose committee or church is not led by them.
var saintly = lemmas("st. st saint")

// isAbbreviated reports whether a name is written in capitals, as that of a body is: "FIA".
func isAbbreviated(name string) bool {
	return len(name) > 1 && len(name) < 7 && strings.ToUpper(name) == name && strings.IndexFunc(name, unicode.IsDigit) < 0
}

// memberBy reads an organization's name that owns the person's: "the League's Juan Santos".
func (t *tree) memberBy(m *grammar.EntityMention) *grammar.Candidate {
	if m.First < 2 || t.t[m.First-1].Tag != "POS" || m.Last == m.First && !strings.Contains(m.Entity.Name(), " ") {
		return nil
	}
	o := t.s.MentionAt(m.First - 2)
	if o == nil || o.Last != m.First-2 || o.Anaphor || o.Entity.Kind != annals.Organization {
		return nil
	}
	first := t.withArticle(o.First)
	c := grammar.NewCandidate(annals.TypeMembership, "membership.poss-name", 0.7)
	c.Add(annals.RoleMember, t.s.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleOrganization, t.s.Filler(first, o.Last, o.Last))
	c.Time = t.passingTime(t.top(m))
	return c
}

// groupOf reads a person's name that owns an organization's: "Juan Santos's League".
func (t *tree) groupOf(m *grammar.EntityMention) *grammar.Candidate {
	k := m.Last + 2
	if k >= len(t.t) || t.t[k-1].Tag != "POS" || saintly[t.t[m.First].Lower] || saintly[t.t[max(m.First-1, 0)].Lower] {
		return nil
	}
	o := t.s.MentionAt(k)
	if o == nil || o.First != k || o.Anaphor || o.Entity.Kind != annals.Organization || projects[t.t[o.Last].Lower] || lists["meeting"][t.t[o.Last].Lower] {
		return nil
	}
	last := o.Last
	if last+1 < len(t.t) && bearers[t.t[last+1].Lemma] {
		last++
	} else if o.Modifier {
		return nil
	}
	c := grammar.NewCandidate(annals.TypeLeadership, "leadership.poss-name", 0.65)
	c.Add(annals.RoleSubject, t.s.Filler(o.First, last, o.Last))
	c.Add(annals.RolePerson, t.s.Filler(m.First, m.Last, m.Last))
	c.Time = t.passingTime(t.top(o))
	return c
}

// titled reports whether a title of the organization's own stands before the name, as in "President Juan Santos of the League"; a prime
// minister or a mayor is no party's.
func (t *tree) titled(m *grammar.EntityMention) bool {
	for k := max(m.First-1, 0); k <= m.Last; k++ {
		if (words.title[t.t[k].Lemma] || words.title[t.t[k].Lower]) && !lists["publictitle"][t.t[k].Lemma] {
			return true
		}
	}
	return false
}

// groupUnder reads a group before "under" and a person's name, with the titles between.
func (t *tree) groupUnder(m *grammar.EntityMention) *grammar.Candidate {
	k, title := m.First-1, -1
	for k > 0 && (words.title[t.t[k].Lemma] || t.t[k].Tag == "JJ" || t.t[k].Tag == "DT" || t.t[k].Tag == "PRP$" || t.t[k].Tag == "NN") {
		if words.title[t.t[k].Lemma] && title < 0 {
			title = k
		}
		k--
	}
	if k < 1 || t.t[k].Lower != "under" {
		return nil
	}
	group := t.placedUnder(m, k)
	if group == nil || group.Last > k-1 || !t.isOrganization(group.Head) {
		return nil
	}
	c := grammar.NewCandidate(annals.TypeLeadership, "leadership.under-name", 0.7)
	led := t.s.Filler(group.First, group.Last, group.Head)
	if led.Entity == nil {
		// "It was an organization under Juan Santos".
		led.Entity = t.entity(group.Head)
	}
	c.Add(annals.RoleSubject, led)
	c.Add(annals.RolePerson, t.s.Filler(m.First, m.Last, m.Last))
	if title >= 0 {
		c.Add(annals.RoleTitle, t.titleWords(title))
	}
	c.Time = t.passingTime(group.Head)
	if v := t.verbAbove(group.Head); v >= 0 && beginning[t.verbLemma(v)] && t.is(group.Head, "obj", "nsubj:pass") && t.timeOf(v) != nil {
		c.Time = t.timeOf(v).AsStart()
	}
	return c
}

// placedUnder is the noun phrase that the "under" at token k puts under the person: the one right before it, the name before
// a comma, "the National Army, under General Juan Santos,", or else what the clause says was set up: "formed a new
// government without the League, under Juan Santos".
func (t *tree) placedUnder(m *grammar.EntityMention, k int) *grammar.Chunk {
	group := t.s.ChunkAt(k - 1)
	if k < 2 || t.t[k-1].Text != "," {
		return group
	}
	if c := t.s.ChunkAt(k - 2); c != nil && c.Last == k-2 && t.preposition(c.Head) == "" && t.isName(c.Head) &&
		t.isOrganization(c.Head) {
		group = c
	}
	v := t.head(t.top(m))
	for n := 0; n < 3 && v >= 0 && v < k && !t.isVerb(v); n++ {
		v = t.head(v)
	}
	if v < 0 || v >= k || !t.isVerb(v) || group != nil && t.isOrganization(group.Head) {
		return group
	}
	if o := t.clauseOf(v).obj; len(o) > 0 && beginning[t.verbLemma(v)] {
		return t.s.ChunkAt(o[0])
	}
	return group
}

// underPerson reads "Under Juan Santos, the League" at the beginning of a sentence, with the titles between.
func (t *tree) underPerson(m *grammar.EntityMention) *grammar.Candidate {
	if t.t[0].Lower != "under" || m.First > 4 || m.Last+2 >= len(t.t) || t.t[m.Last+1].Text != "," {
		return nil
	}
	for k := 1; k < m.First; k++ {
		if !words.title[t.t[k].Lemma] && t.t[k].Tag != "DT" && t.t[k].Tag != "JJ" && t.t[k].Tag != "PRP$" {
			return nil
		}
	}
	group := t.s.ChunkAt(m.Last + 2)
	if group == nil || group.First != m.Last+2 || !t.isOrganization(group.Head) {
		return nil
	}
	v := t.head(group.Head)
	if v < 0 || !t.is(group.Head, "nsubj") || !t.isVerb(v) && t.child(v, "cop") < 0 {
		return nil
	}
	c := grammar.NewCandidate(annals.TypeLeadership, "leadership.under-person", 0.7)
	c.Add(annals.RolePerson, t.s.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleSubject, t.s.Filler(group.First, group.Last, group.Head))
	if x := t.timeOf(v); x != nil {
		c.Time = x.ForState()
	}
	return c
}
