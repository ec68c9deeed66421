package relation

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// partisans reads the party that a word before the post or after the name of a person tells: "Labour MP Maria Campos",
// "the Republican senator Juan Santos", "Conservative Chancellor Maria Campos", "Maria Campos, a Democrat,".
func partisans(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Person || m.Last == m.First || t.Sentence.TimeAt(m.First) != nil {
			continue
		}
		first, last := partyBefore(t, m)
		if last < first {
			first, last = partyAfter(t, m)
		}
		if last < first {
			continue
		}
		c := document.NewCandidate(annals.TypeMembership, "membership.partisan", 0.7)
		c.Add(annals.RoleMember, t.Sentence.Filler(m.First, m.Last, m.Last))
		c.Add(annals.RoleOrganization, party(t, first, last))
		c.Time = tense.PassingTime(t, t.Top(m))
		out = append(out, c)
	}
	return out
}

// partyBefore is the first and last token of the words for a party before the post that stands before a name or begins it,
// an empty stretch where there are none.
func partyBefore(t *tree.Tree, m *document.EntityMention) (first, last int) {
	k := m.First
	for k < m.Last && words.List("elective")[t.Tokens[k].Lower] {
		k++
	}
	k--
	post := k
	for k >= 0 && words.List("elective")[t.Tokens[k].Lemma] {
		k--
	}
	if k == post {
		return partyOfOffice(t, m)
	}
	for k >= 0 && (words.List("constituency")[t.Tokens[k].Lower] || t.Tokens[k].Tag == "CD" || t.Tokens[k].Tag == "HYPH") {
		k--
	}
	first = k + 1
	for first > 0 && t.Tokens[first-1].IsUpper() && entity.IsPartyName(t.Sentence.Text(first-1, k)) {
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
func partyOfOffice(t *tree.Tree, m *document.EntityMention) (first, last int) {
	for k := max(1, m.First-farthestOffice); k <= m.Last; k++ {
		if !filler.PublicPost(t, k) || k < m.First-1 && !slices.Contains(noun.Partners(t, k), t.Top(m)) &&
			!slices.Contains(noun.Partners(t, k), m.Last) {
			continue
		}
		last = k - 1
		for last > 0 && (words.Rank[t.Tokens[last].Lower] || words.Portfolio[t.Tokens[last].Lower]) &&
			!words.Group[t.Tokens[last].Lower] {
			last--
		}
		first = last + 1
		for first > 0 && t.Tokens[first-1].IsUpper() && entity.IsPartyName(t.Sentence.Text(first-1, last)) {
			first--
		}
		if first <= last {
			return first, last
		}
	}
	return 0, -1
}

// partyAfter is the word for an adherent of a party right after the comma behind a name: "Maria Campos, a lifelong
// Democrat,".
func partyAfter(t *tree.Tree, m *document.EntityMention) (first, last int) {
	k := m.Last + 1
	if k+2 >= len(t.Tokens) || t.Tokens[k].Text != "," || t.Tokens[k+1].Lower != "a" {
		return 0, -1
	}
	k += 2
	if t.Tokens[k].IsAdjective() && !t.Tokens[k].IsUpper() {
		k++
	}
	if k >= len(t.Tokens) || !t.Tokens[k].IsUpper() || !words.List("partyadherent")[t.Tokens[k].Lower] {
		return 0, -1
	}
	if k+1 < len(t.Tokens) && t.Tokens[k+1].IsNoun() {
		// "a Republican lawyer" says it of what he is, and less surely.
		return 0, -1
	}
	return k, k
}

// party is the party that the words name, by its own name where the text has that.
func party(t *tree.Tree, first, last int) document.Mention {
	p := t.Sentence.Filler(first, last, last)
	if m := t.Sentence.MentionAt(last); m != nil && m.Last > last {
		p = t.Stretch(first, last) // "Conservative Chancellor" is no party's name
	}
	for _, name := range []string{t.Sentence.Text(first, last), t.Sentence.Text(first, last) + " Party"} {
		if p.Entity != nil && p.Entity.Kind == annals.Organization {
			break
		}
		if e := entity.EntityNamed(t.Sentence.Doc, name); e != nil && e.Kind == annals.Organization {
			p.Entity = e
		}
	}
	return p
}
