package frame

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
)

// affiliations reads what a preposition or possessive between two names tells: "Juan Santos of the League" and "the
// League's Juan Santos" of membership, "the League under Juan Santos" and "Santos's League" of leadership.
func (t *tree) affiliations() []*document.Candidate {
	var out []*document.Candidate
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

// withArticle is the token of the article right before token i, or i itself where none stands there.
func (t *tree) withArticle(i int) int {
	if i > 0 && t.t[i-1].Tag == "DT" {
		return i - 1
	}
	return i
}

// memberOf reads an organization after "of" and a person's name.
func (t *tree) memberOf(m *document.EntityMention) *document.Candidate {
	of := m.Last + 1
	if of+1 >= len(t.t) || t.t[of].Lower != "of" || m.Last == m.First {
		return nil
	}
	k := of + 1
	if t.t[k].Tag == "DT" && k+1 < len(t.t) {
		k++
	}
	o := t.s.MentionAt(k)
	if o == nil || o.First != k || o.Modifier ||
		o.Entity.Kind != annals.Organization && (o.Entity.Kind != "" || !isAbbreviated(t.t[k].Text)) || t.titled(m) {
		return nil
	}
	c := document.NewCandidate(annals.TypeMembership, "membership.of-name", 0.65)
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
func (t *tree) memberBy(m *document.EntityMention) *document.Candidate {
	if m.First < 2 || t.t[m.First-1].Tag != "POS" || m.Last == m.First && !strings.Contains(m.Entity.Name(), " ") {
		return nil
	}
	o := t.s.MentionAt(m.First - 2)
	if o == nil || o.Last != m.First-2 || o.Anaphor || o.Entity.Kind != annals.Organization {
		return nil
	}
	first := t.withArticle(o.First)
	c := document.NewCandidate(annals.TypeMembership, "membership.poss-name", 0.7)
	c.Add(annals.RoleMember, t.s.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleOrganization, t.s.Filler(first, o.Last, o.Last))
	c.Time = t.passingTime(t.top(m))
	return c
}

// groupOf reads a person's name that owns an organization's: "Juan Santos's League".
func (t *tree) groupOf(m *document.EntityMention) *document.Candidate {
	k := m.Last + 2
	if k >= len(t.t) || t.t[k-1].Tag != "POS" || saintly[t.t[m.First].Lower] || saintly[t.t[max(m.First-1, 0)].Lower] {
		return nil
	}
	o := t.s.MentionAt(k)
	if o == nil || o.First != k || o.Anaphor || o.Entity.Kind != annals.Organization || projects[t.t[o.Last].Lower] ||
		lists["meeting"][t.t[o.Last].Lower] {
		return nil
	}
	last := o.Last
	if last+1 < len(t.t) && bearers[t.t[last+1].Lemma] {
		last++
	} else if o.Modifier {
		return nil
	}
	c := document.NewCandidate(annals.TypeLeadership, "leadership.poss-name", 0.65)
	c.Add(annals.RoleSubject, t.s.Filler(o.First, last, o.Last))
	c.Add(annals.RolePerson, t.s.Filler(m.First, m.Last, m.Last))
	c.Time = t.passingTime(t.top(o))
	return c
}

// titled reports whether a title of the organization's own stands before the name, as in "President Juan Santos of the
// League"; a prime minister or a mayor is no party's.
func (t *tree) titled(m *document.EntityMention) bool {
	for k := max(m.First-1, 0); k <= m.Last; k++ {
		if (words.title[t.t[k].Lemma] || words.title[t.t[k].Lower]) && !lists["publictitle"][t.t[k].Lemma] {
			return true
		}
	}
	return false
}

// groupUnder reads a group before "under" and a person's name, with the titles between.
func (t *tree) groupUnder(m *document.EntityMention) *document.Candidate {
	k, title := m.First-1, -1
	for k > 0 && (words.title[t.t[k].Lemma] || t.t[k].Tag == "JJ" || t.t[k].Tag == "DT" || t.t[k].Tag == "PRP$" ||
		t.t[k].Tag == "NN") {
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
	c := document.NewCandidate(annals.TypeLeadership, "leadership.under-name", 0.7)
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
	if v := t.verbAbove(group.Head); v >= 0 && beginning[t.verbLemma(v)] && t.is(group.Head, "obj", "nsubj:pass") &&
		t.timeOf(v) != nil {
		c.Time = t.timeOf(v).AsStart()
	}
	return c
}

// placedUnder is the noun phrase that the "under" at token k puts under the person: the one right before it, the name before
// a comma, "the National Army, under General Juan Santos,", or else what the clause says was set up: "formed a new
// government without the League, under Juan Santos".
func (t *tree) placedUnder(m *document.EntityMention, k int) *document.Chunk {
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
func (t *tree) underPerson(m *document.EntityMention) *document.Candidate {
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
	c := document.NewCandidate(annals.TypeLeadership, "leadership.under-person", 0.7)
	c.Add(annals.RolePerson, t.s.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleSubject, t.s.Filler(group.First, group.Last, group.Head))
	if x := t.timeOf(v); x != nil {
		c.Time = x.ForState()
	}
	return c
}
