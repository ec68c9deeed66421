package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
)

// partisans reads the party that a word before the post or after the name of a person tells: "Labour MP Maria Campos",
// "the Republican senator Juan Santos", "Conservative Chancellor Maria Campos", "Maria Campos, a Democrat,".
func (t *tree) partisans() []*document.Candidate {
	var out []*document.Candidate
	for n := range t.s.Mentions {
		m := &t.s.Mentions[n]
		if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Person || m.Last == m.First || t.s.TimeAt(m.First) != nil {
			continue
		}
		first, last := t.partyBefore(m)
		if last < first {
			first, last = t.partyAfter(m)
		}
		if last < first {
			continue
		}
		c := document.NewCandidate(annals.TypeMembership, "membership.partisan", 0.7)
		c.Add(annals.RoleMember, t.s.Filler(m.First, m.Last, m.Last))
		c.Add(annals.RoleOrganization, t.party(first, last))
		c.Time = t.passingTime(t.top(m))
		out = append(out, c)
	}
	return out
}

// partyBefore is the first and last token of the words for a party before the post that stands before a name or begins it,
// an empty stretch where there are none.
func (t *tree) partyBefore(m *document.EntityMention) (first, last int) {
	k := m.First
	for k < m.Last && lists["elective"][t.t[k].Lower] {
		k++
	}
	k--
	post := k
	for k >= 0 && lists["elective"][t.t[k].Lemma] {
		k--
	}
	if k == post {
		return t.partyOfOffice(m)
	}
	for k >= 0 && (lists["constituency"][t.t[k].Lower] || t.t[k].Tag == "CD" || t.t[k].Tag == "HYPH") {
		k--
	}
	first = k + 1
	for first > 0 && t.t[first-1].IsUpper() && entity.IsPartyName(t.s.Text(first-1, k)) {
		first--
	}
	return first, k
}

// farthestOffice is how many tokens before a name the title of an office stands at most: "the Conservative Chancellor of the
// Exchequer, Juan Santos".
const farthestOffice = 8

// partyOfOffice is the first and last token of the words for a party before the public office that stands before a name or
// is told with it, "Social Democratic Prime Minister Juan Santos", "the Conservative Governor of Lima, Juan Santos"; an
// empty stretch where there are none.
func (t *tree) partyOfOffice(m *document.EntityMention) (first, last int) {
	for k := max(1, m.First-farthestOffice); k <= m.Last; k++ {
		if !t.publicPost(k) || k < m.First-1 && !slices.Contains(t.partners(k), t.top(m)) && !slices.Contains(t.partners(k), m.Last) {
			continue
		}
		last = k - 1
		for last > 0 && (ranks[t.t[last].Lower] || portfolios[t.t[last].Lower]) && !words.group[t.t[last].Lower] {
			last--
		}
		first = last + 1
		for first > 0 && t.t[first-1].IsUpper() && entity.IsPartyName(t.s.Text(first-1, last)) {
			first--
		}
		if first <= last {
			return first, last
		}
	}
	return 0, -1
}

// publicPost reports whether the noun at token i is the title of a post that a state or town gives, before whose name
// stands the party that its holder is of.
func (t *tree) publicPost(i int) bool {
	l := t.t[i].Lemma
	return lists["publictitle"][l] && !lists["teaching"][l] || l == "president" || l == "vice-president"
}

// partyAfter is the word for an adherent of a party right after the comma behind a name: "Maria Campos, a lifelong
// Democrat,".
func (t *tree) partyAfter(m *document.EntityMention) (first, last int) {
	k := m.Last + 1
	if k+2 >= len(t.t) || t.t[k].Text != "," || t.t[k+1].Lower != "a" {
		return 0, -1
	}
	k += 2
	if t.t[k].IsAdjective() && !t.t[k].IsUpper() {
		k++
	}
	if k >= len(t.t) || !t.t[k].IsUpper() || !lists["partyadherent"][t.t[k].Lower] {
		return 0, -1
	}
	if k+1 < len(t.t) && t.t[k+1].IsNoun() {
		// "a Republican lawyer" says it of what he is, and less surely.
		return 0, -1
	}
	return k, k
}

// party is the party that the words name, by its own name where the text has that.
func (t *tree) party(first, last int) document.Mention {
	p := t.s.Filler(first, last, last)
	if m := t.s.MentionAt(last); m != nil && m.Last > last {
		p = t.stretch(first, last) // "Conservative Chancellor" is no party's name
	}
	for _, name := range []string{t.s.Text(first, last), t.s.Text(first, last) + " Party"} {
		if p.Entity != nil && p.Entity.Kind == annals.Organization {
			break
		}
		if e := entity.EntityNamed(t.s.Doc, name); e != nil && e.Kind == annals.Organization {
			p.Entity = e
		}
	}
	return p
}
