package relation

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/rule"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Affiliations reads what a preposition or possessive between two names tells: "Juan Santos of the League" and "the
// League's Juan Santos" of membership, "the League under Juan Santos" and "Santos's League" of leadership.
func Affiliations(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		if m.Anaphor || m.Entity.Kind != annals.Person || t.Sentence.TimeAt(m.First) != nil {
			continue
		}
		if c := groupOf(t, m); c != nil {
			out = append(out, c)
		}
		if m.Modifier {
			continue
		}
		if c := memberOf(t, m); c != nil {
			out = append(out, c)
		}
		if c := memberBy(t, m); c != nil {
			out = append(out, c)
		}
		if c := groupUnder(t, m); c != nil {
			out = append(out, c)
		}
		if c := underPerson(t, m); c != nil {
			out = append(out, c)
		}
	}
	return slices.Concat(out, rule.Located(t), namedUnits(t), partisans(t))
}

// whiles are the words before "of" that say when somebody belonged to what follows, or that they do too.
var whiles = words.Lemmas("formerly previously originally once lately later now currently also")

// memberOf reads an organization after "of" and a person's name, or after a comma and "formerly of".
func memberOf(t *tree.Tree, m *document.EntityMention) *document.Candidate {
	of, aside := m.Last+1, false
	if of+2 < len(t.Tokens) && t.Tokens[of].Text == "," && whiles[t.Tokens[of+1].Lower] {
		of, aside = of+2, true
	}
	if of+1 >= len(t.Tokens) || t.Tokens[of].Lower != "of" || m.Last == m.First && !aside {
		return nil
	}
	k := of + 1
	if t.Tokens[k].Tag == "DT" && k+1 < len(t.Tokens) {
		k++
	}
	o := t.Sentence.MentionAt(k)
	if o == nil || o.First != k || o.Modifier ||
		o.Entity.Kind != annals.Organization && (o.Entity.Kind != "" || !isAbbreviated(t.Tokens[k].Text) && !aside) ||
		titled(t, m) && !aside {
		return nil
	}
	c := document.NewCandidate(annals.TypeMembership, "membership.of-name", 0.65)
	c.Add(annals.RoleMember, t.Sentence.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleOrganization, t.Sentence.Filler(of+1, o.Last, o.Last))
	if !aside {
		c.Time = tense.PassingTime(t, t.Top(m))
	}
	return c
}

// saintly are the words before the name of a saint, whose committee or church is not led by them.
var saintly = words.Lemmas("st. st saint")

// isAbbreviated reports whether a name is written in capitals, as that of a body is: "FIA".
func isAbbreviated(name string) bool {
	return len(name) > 1 && len(name) < 7 && strings.ToUpper(name) == name && strings.IndexFunc(name, unicode.IsDigit) < 0
}

// memberBy reads an organization's name that owns the person's: "the League's Juan Santos".
func memberBy(t *tree.Tree, m *document.EntityMention) *document.Candidate {
	if m.First < 2 || t.Tokens[m.First-1].Tag != "POS" || m.Last == m.First && !strings.Contains(m.Entity.Name(), " ") {
		return nil
	}
	o := t.Sentence.MentionAt(m.First - 2)
	if o == nil || o.Last != m.First-2 || o.Anaphor || o.Entity.Kind != annals.Organization {
		return nil
	}
	first := noun.WithArticle(t, o.First)
	c := document.NewCandidate(annals.TypeMembership, "membership.poss-name", 0.7)
	c.Add(annals.RoleMember, t.Sentence.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleOrganization, t.Sentence.Filler(first, o.Last, o.Last))
	c.Time = tense.PassingTime(t, t.Top(m))
	return c
}

// groupOf reads a person's name that owns an organization's: "Juan Santos's League".
func groupOf(t *tree.Tree, m *document.EntityMention) *document.Candidate {
	k := m.Last + 2
	if k >= len(t.Tokens) || t.Tokens[k-1].Tag != "POS" || saintly[t.Tokens[m.First].Lower] ||
		saintly[t.Tokens[max(m.First-1, 0)].Lower] {
		return nil
	}
	o := t.Sentence.MentionAt(k)
	if o == nil || o.First != k || o.Anaphor || o.Entity.Kind != annals.Organization || words.Project[t.Tokens[o.Last].Lower] ||
		words.List("meeting")[t.Tokens[o.Last].Lower] {
		return nil
	}
	last := o.Last
	if last+1 < len(t.Tokens) && tree.Bearers[t.Tokens[last+1].Lemma] {
		last++
	} else if o.Modifier {
		return nil
	}
	c := document.NewCandidate(annals.TypeLeadership, "leadership.poss-name", 0.65)
	c.Add(annals.RoleSubject, t.Sentence.Filler(o.First, last, o.Last))
	c.Add(annals.RolePerson, t.Sentence.Filler(m.First, m.Last, m.Last))
	c.Time = tense.PassingTime(t, t.Top(o))
	return c
}

// titled reports whether a title of the organization's own stands before the name, as in "President Juan Santos of the
// League"; a prime minister or a mayor is no party's.
func titled(t *tree.Tree, m *document.EntityMention) bool {
	for k := max(m.First-1, 0); k <= m.Last; k++ {
		if (words.Title[t.Tokens[k].Lemma] || words.Title[t.Tokens[k].Lower]) && !words.List("publictitle")[t.Tokens[k].Lemma] {
			return true
		}
	}
	return false
}

// groupUnder reads a group before "under" and a person's name, with the titles between.
func groupUnder(t *tree.Tree, m *document.EntityMention) *document.Candidate {
	k, title := officeBefore(t, m.First-1), -1
	if k < m.First-1 {
		title = k + 1
	}
	for k > 0 && (words.Title[t.Tokens[k].Lemma] || document.Titles[t.Tokens[k].Lower] && t.Tokens[k].IsUpper() ||
		t.Tokens[k].Tag == "JJ" || t.Tokens[k].Tag == "DT" || t.Tokens[k].Tag == "PRP$" || t.Tokens[k].Tag == "NN") {
		if words.Title[t.Tokens[k].Lemma] && title < 0 {
			title = k
		}
		k--
	}
	if k < 1 || t.Tokens[k].Lower != "under" {
		return nil
	}
	group := placedUnder(t, m, k)
	if group == nil || group.Last > k-1 || !t.IsOrganization(group.Head) && !commanded(t, group.Head) {
		return nil
	}
	c := document.NewCandidate(annals.TypeLeadership, "leadership.under-name", 0.7)
	led := t.Sentence.Filler(group.First, group.Last, group.Head)
	if led.Entity == nil {
		// "It was an organization under Juan Santos".
		led.Entity = t.Entity(group.Head)
	}
	c.Add(annals.RoleSubject, led)
	c.Add(annals.RolePerson, t.Sentence.Filler(m.First, m.Last, m.Last))
	if title >= 0 {
		c.Add(annals.RoleTitle, filler.TitleWords(t, title))
	}
	c.Time = tense.PassingTime(t, group.Head)
	if v := noun.VerbAbove(t, group.Head); v >= 0 && words.Beginning[t.VerbLemma(v)] && t.Is(group.Head, "obj", "nsubj:pass") &&
		tense.TimeOf(t, v) != nil {
		c.Time = tense.TimeOf(t, v).AsStart()
	}
	return c
}

// officeBefore is the token before the office in capitals that ends at token k, or k where none does: "under Minister of Economic
// Warfare Juan Santos".
func officeBefore(t *tree.Tree, k int) int {
	of := false
	for n := k; n > 0 && n > k-6; n-- {
		switch w := t.Tokens[n]; {
		case of && w.IsUpper() && words.Title[w.Lemma]:
			return n - 1
		case w.Lower == "of" || w.Lower == "for":
			of = true
		case !w.IsUpper() && w.Lower != "and" && w.Lower != "the":
			return k
		}
	}
	return k
}

// placedUnder is the noun phrase that the "under" at token k puts under the person: the one right before it, the name before
// a comma, "the National Army, under General Juan Santos,", or else what the clause says was set up: "formed a new
// government without the League, under Juan Santos".
func placedUnder(t *tree.Tree, m *document.EntityMention, k int) *document.Chunk {
	group := t.Sentence.ChunkAt(k - 1)
	if k < 2 || t.Tokens[k-1].Text != "," {
		return group
	}
	if c := t.Sentence.ChunkAt(k - 2); c != nil && c.Last == k-2 && t.Preposition(c.Head) == "" &&
		(t.IsName(c.Head) && t.IsOrganization(c.Head) || words.List("unit")[t.Tokens[c.Head].Lemma]) {
		group = c
	}
	v := t.Head(t.Top(m))
	for n := 0; n < 3 && v >= 0 && v < k && !t.IsVerb(v); n++ {
		v = t.Head(v)
	}
	if v < 0 || v >= k || !t.IsVerb(v) || group != nil && t.IsOrganization(group.Head) {
		return group
	}
	if o := t.ClauseOf(v).Obj; len(o) > 0 && words.Beginning[t.VerbLemma(v)] {
		return t.Sentence.ChunkAt(o[0])
	}
	return group
}

// underPerson reads "Under Juan Santos, the League" and "Under his niece Maria Campos the guerrillas" at the beginning of a
// sentence, with the titles and kinship between.
func underPerson(t *tree.Tree, m *document.EntityMention) *document.Candidate {
	if t.Tokens[0].Lower != "under" || m.First > 5 || m.Last+2 >= len(t.Tokens) {
		return nil
	}
	for k := 1; k < m.First; k++ {
		if !words.Title[t.Tokens[k].Lemma] && t.Tokens[k].Tag != "DT" && t.Tokens[k].Tag != "JJ" && t.Tokens[k].Tag != "PRP$" &&
			!words.Kin[t.Tokens[k].Lemma] && !document.Titles[t.Tokens[k].Lower] {
			return nil
		}
	}
	next := m.Last + 1
	if t.Tokens[next].Text == "," {
		next++
	}
	group := t.Sentence.ChunkAt(next)
	if group == nil || group.First != next || !t.IsOrganization(group.Head) && !commanded(t, group.Head) {
		return nil
	}
	v := t.Head(group.Head)
	if v < 0 || !t.Is(group.Head, "nsubj", "nsubj:pass") || !t.IsVerb(v) && t.Child(v, "cop") < 0 {
		return nil
	}
	c := document.NewCandidate(annals.TypeLeadership, "leadership.under-person", 0.7)
	c.Add(annals.RolePerson, t.Sentence.Filler(m.First, m.Last, m.Last))
	c.Add(annals.RoleSubject, t.Sentence.Filler(group.First, group.Last, group.Head))
	if x := tense.TimeOf(t, v); x != nil {
		c.Time = x.ForState()
	}
	return c
}

// commanded reports whether the noun at token i is for people whom somebody may command, or for a part of a body: "rebels under
// Juan Santos".
func commanded(t *tree.Tree, i int) bool {
	return t.Entity(i) == nil && (words.List("band")[t.Tokens[i].Lemma] || words.List("underlings")[t.Tokens[i].Lemma] ||
		words.List("unit")[t.Tokens[i].Lemma])
}
