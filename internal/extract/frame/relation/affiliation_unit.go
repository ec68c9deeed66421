package relation

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// namedUnits reads whose the named unit of an organization is by a possessive before its name: "the party's National
// Committee", "its Scientific Council", "the Congress's Women's Alliance".
func namedUnits(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		if c := unitWithin(t, m); c != nil {
			out = append(out, c)
		}
		if c := unitOf(t, m); c != nil {
			out = append(out, c)
		} else if c := unitTied(t, m); c != nil {
			out = append(out, c)
		} else if c := unitNamed(t, m); c != nil {
			out = append(out, c)
		}
		k := m.First - 1
		if k < 0 || m.Last == m.First || !words.List("organ")[t.Tokens[m.Last].Lower] &&
			!words.List("organ-by-name")[t.Tokens[m.Last].Lower] &&
			(m.Entity.Kind != annals.Organization || !bodyName(t, m.First, m.Last)) ||
			t.Tokens[k].Tag != "PRP$" && t.Tokens[k].Tag != "POS" {
			continue
		}
		last := k
		if t.Tokens[k].Tag == "POS" {
			last--
		}
		o := t.Sentence.MentionAt(max(last, 0))
		if o == nil || o.Last != last || o.Entity.Kind != annals.Organization && o.Entity.Kind != annals.Body ||
			t.Tokens[last].Lower == "their" {
			continue
		}
		first := noun.WithArticle(t, o.First)
		c := document.NewCandidate(annals.TypePart, "part.poss-name", 0.75)
		c.Relation = "branch"
		c.Add(annals.RoleSubject, t.Sentence.Filler(m.First, m.Last, m.Last))
		whole := document.Mention{Start: t.Tokens[first].Start, End: t.Tokens[last].End, Entity: o.Entity}
		for of := last - 1; of > o.First && unitHead(t, o) >= 0; of-- {
			if t.Tokens[of].Lower == "of" {
				// "the Third Office of the Staff's Northern Directorate": the Staff's.
				name := of + 1
				if t.Tokens[name].Tag == "DT" && name < last {
					name++
				}
				whole.Start, whole.Entity = t.Tokens[of+1].Start, entity.EntityNamed(t.Sentence.Doc, t.Sentence.Text(name, last))
				break
			}
		}
		c.Add(annals.RoleWhole, whole)
		c.Time = tense.PassingTime(t, t.Top(m))
		out = append(out, c)
	}
	return out
}

// unitOf reads a name that itself says of which organization the unit is: "the Central Committee of the Labour Party".
func unitOf(t *tree.Tree, m *document.EntityMention) *document.Candidate {
	if m.Anaphor || m.Modifier || m.Entity.Kind == annals.Person {
		return nil
	}
	k := unitHead(t, m) + 1
	if k == 0 {
		return nil
	}
	for ; k < m.Last; k++ {
		if w := t.Tokens[k].Lower; w != "of" && w != "at" && w != "within" || words.List("of-state")[t.Tokens[k-1].Lower] {
			continue
		}
		whole, name := k+1, k+1
		if t.Tokens[name].Tag == "DT" && name < m.Last {
			name++
		}
		o := entity.EntityNamed(t.Sentence.Doc, t.Sentence.Text(name, m.Last))
		switch {
		case o == nil:
			if name == m.Last || unitHead(t, m) == m.First || entity.KindOf(t.Sentence, name, m.Last) != annals.Organization ||
				!bodyName(t, name, m.Last) {
				continue // "the Department of Defence", "the Council of the Border States"
			}
		case o.Canonical() == m.Entity.Canonical() || o.Canonical().Kind != annals.Organization ||
			name == m.Last && unitHead(t, m) == m.First && !isAbbreviated(t.Tokens[name].Text):
			continue
		}
		first := noun.WithArticle(t, m.First)
		c := document.NewCandidate(annals.TypePart, "part.of-name", 0.7)
		c.Relation = "branch"
		c.Add(annals.RoleSubject, unit(t, m, document.Mention{Start: t.Tokens[first].Start, End: t.Tokens[k-1].End, Entity: m.Entity}))
		c.Add(annals.RoleWhole, document.Mention{Start: t.Tokens[whole].Start, End: t.Tokens[m.Last].End, Entity: o})
		c.Time = tense.PassingTime(t, t.Top(m))
		return c
	}
	return nil
}

// unitHead is the noun for a unit that heads a name, before "of" or at its end: "Committee" of "the Committee of
// Labour"; -1 for none.
func unitHead(t *tree.Tree, m *document.EntityMention) int {
	k := m.First
	for k < m.Last && t.Tokens[k+1].Lower != "of" && t.Tokens[k+1].Lower != "for" && t.Tokens[k+1].Lower != "on" {
		k++
	}
	if !t.Tokens[k].IsUpper() || !words.List("organ")[t.Tokens[k].Lower] && !words.List("organ-by-name")[t.Tokens[k].Lower] {
		return -1
	}
	return k
}

// bodyName reports whether a noun for a group or unit in the singular heads the name of tokens first through last.
func bodyName(t *tree.Tree, first, last int) bool {
	k := first
	for k < last && t.Tokens[k+1].Lower != "of" && t.Tokens[k+1].Lower != "for" && t.Tokens[k+1].Lower != "on" {
		k++
	}
	w := t.Tokens[k].Lower
	return k > first && (words.Group[w] || words.List("organ")[w] || words.List("organ-by-name")[w] || words.List("force")[w])
}

// unitTied reads the name of a unit that a preposition ties to that of an organization or to what stands for one: "the
// Second Brigade of the Northern Corps", "the Department of Law at Lima University", "the Central Committee of the
// party".
func unitTied(t *tree.Tree, m *document.EntityMention) *document.Candidate {
	k := m.Last + 2
	if m.Anaphor || m.Modifier || k >= len(t.Tokens) || !words.List("tying-unit")[t.Tokens[k-1].Lower] ||
		m.Entity.Kind == annals.Person ||
		unitHead(t, m) < 0 {
		return nil
	}
	whole := k
	if t.Tokens[k].Tag == "DT" && k+1 < len(t.Tokens) {
		k++
	}
	o := t.Sentence.MentionAt(k)
	if o != nil && o.First == o.Last && !o.Anaphor && unitHead(t, m) == m.First && !isAbbreviated(t.Tokens[o.First].Text) {
		return nil // "the Institute of Neurology", "the House of Rojas"
	}
	if o == nil || o.First > k || o.Modifier || o.Entity == m.Entity || o.Entity.Kind != annals.Organization ||
		t.Tokens[k].Tag == "PRP" ||
		t.Tokens[k].Tag == "PRP$" || o.Last+1 < len(t.Tokens) && t.Tokens[o.Last+1].Tag == "POS" {
		return nil
	}
	first := noun.WithArticle(t, m.First)
	c := document.NewCandidate(annals.TypePart, "part.of-name", 0.7)
	c.Relation = "branch"
	c.Add(annals.RoleSubject, unit(t, m, t.Sentence.Filler(first, m.Last, m.Last)))
	c.Add(annals.RoleWhole, t.Sentence.Filler(min(whole, o.First), o.Last, o.Last))
	c.Time = tense.PassingTime(t, t.Top(m))
	return c
}

// unitNamed reads a name that begins with the initials of the organization, known to the text, whose unit it is: "the
// CGT Executive Committee".
func unitNamed(t *tree.Tree, m *document.EntityMention) *document.Candidate {
	if m.Anaphor || m.Modifier || m.Last == m.First || m.Entity.Kind == annals.Person ||
		!words.List("governing")[t.Tokens[m.Last].Lower] ||
		!isAbbreviated(t.Tokens[m.First].Text) {
		return nil
	}
	o := entity.EntityNamed(t.Sentence.Doc, t.Tokens[m.First].Text)
	if o == nil || o.Canonical() == m.Entity.Canonical() || o.Canonical().Kind != annals.Organization {
		return nil
	}
	c := document.NewCandidate(annals.TypePart, "part.named", 0.7)
	c.Relation = "branch"
	c.Add(annals.RoleSubject, unit(t, m, t.Sentence.Filler(noun.WithArticle(t, m.First), m.Last, m.Last)))
	c.Add(annals.RoleWhole, document.Mention{Start: t.Tokens[m.First].Start, End: t.Tokens[m.First].End, Entity: o})
	c.Time = tense.PassingTime(t, t.Top(m))
	return c
}

// unit is what the sentence says to be or become the unit that has the name, or the unit itself as written.
func unit(t *tree.Tree, m *document.EntityMention, written document.Mention) document.Mention {
	top := t.Top(m)
	if who := noun.Partners(t, top); len(who) > 0 && (t.Child(top, "cop") >= 0 || t.Is(top, "xcomp")) {
		return noun.Mention(t, who[0])
	}
	return written
}

// unitWithin reads an organization's name that "within" ties to another's: "the Special Squad within the Police Force".
func unitWithin(t *tree.Tree, m *document.EntityMention) *document.Candidate {
	k := m.Last + 2
	if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Organization || k >= len(t.Tokens) || t.Tokens[k-1].Lower != "within" {
		return nil
	}
	whole := k
	if t.Tokens[k].Tag == "DT" && k+1 < len(t.Tokens) {
		k++
	}
	o := t.Sentence.MentionAt(k)
	if o == nil || o.First != k || o.Anaphor || o.Modifier || o.Entity == m.Entity || o.Entity.Kind != annals.Organization {
		return nil
	}
	first := noun.WithArticle(t, m.First)
	c := document.NewCandidate(annals.TypePart, "part.within-name", 0.7)
	c.Relation = "member body"
	c.Add(annals.RoleSubject, unit(t, m, t.Sentence.Filler(first, m.Last, m.Last)))
	c.Add(annals.RoleWhole, t.Sentence.Filler(whole, o.Last, o.Last))
	c.Time = tense.PassingTime(t, t.Top(m))
	return c
}
