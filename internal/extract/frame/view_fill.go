package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/event"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// Complete gives a candidate the roles that it has no filler of, by the tokens that head them. A phrase that has
// another of its roles changes it, unless the candidate needs that one or others have it too.
func (v *View) Complete(c *document.Candidate, roles map[int]annals.Role) {
	lacks, given := map[int]annals.Role{}, v.RolesOf(c)
	for _, k := range v.fillers {
		r, lacking := roles[k]
		had, has := given[k]
		if !lacking || len(c.Roles[r]) > 0 || v.ofAnother(c, k) || v.besideTold(c, k) || v.unsaid(c, k) || v.reflexive(c, k) ||
			r == annals.RoleFounder && v.attributive(c) ||
			r == annals.RoleAuthority && v.isSubject(c, k) ||
			r == annals.RoleActor && v.onlyDates(c, k) ||
			has && (len(c.Roles[had]) > 1 || slices.Contains(annals.Roles[c.Type].Needed, had)) {
			continue
		}
		lacks[k] = r
		if has {
			v.take(c, had, k)
		}
	}
	v.fill(c, lacks)
}

// unsaid reports whether token k is a word that a sentence is only read with, "it" before "Signs a truce", and whoever
// it stands for has a part in the candidate already.
func (v *View) unsaid(c *document.Candidate, k int) bool {
	e := v.t.Entity(k)
	if e == nil || v.t.Tokens[k].Start != v.t.Tokens[k].End {
		return false
	}
	for _, ms := range c.Roles {
		if slices.ContainsFunc(ms, func(m document.Mention) bool { return m.Start == m.End && m.Entity == e }) {
			return true
		}
	}
	return false
}

// reflexive reports whether token k is a word like "itself" for who has a part in the candidate already: "The Front disbanded
// itself".
func (v *View) reflexive(c *document.Candidate, k int) bool {
	e := v.t.Entity(k)
	if e == nil || !v.t.Tokens[k].IsReflexive() {
		return false
	}
	for _, ms := range c.Roles {
		if slices.ContainsFunc(ms, func(m document.Mention) bool { return m.Entity == e }) {
			return true
		}
	}
	return false
}

// attributive reports whether a participle before its noun tells the candidate, which leaves unsaid who did it: in "the newly
// formed League, which Maria Campos joined" she is no founder.
func (v *View) attributive(c *document.Candidate) bool {
	i := slices.IndexFunc(v.t.Tokens, func(x lang.Token) bool { return x.Start == c.Trigger })
	return i >= 0 && v.t.Tokens[i].Tag == "VBN" && v.t.Is(i, "amod")
}

// isSubject reports whether token k heads who is the subject of the candidate: nobody bans or lists itself.
func (v *View) isSubject(c *document.Candidate, k int) bool {
	e := v.t.Entity(k)
	return slices.ContainsFunc(c.Roles[annals.RoleSubject], func(m document.Mention) bool {
		return e != nil && m.Entity == e || v.headOf(annals.RoleSubject, m.Start, m.End) == k
	})
}

// onlyDates reports whether the noun that tells the event only says what came before or after something that token k
// has a part in: "After the coup the union asked for talks" does not make it the union's.
func (v *View) onlyDates(c *document.Candidate, k int) bool {
	kinds := c.Roles[annals.RoleKind]
	if c.Type != annals.TypeEvent || len(kinds) == 0 {
		return false
	}
	i := v.Head(kinds[0].Start, kinds[0].End)
	return i >= 0 && !v.t.IsVerb(i) && tense.Orderers[v.t.Preposition(i)] && !v.t.Within(k, i)
}

// ofAnother reports whether token k heads who does what a participle behind that of the candidate tells, "founded in 1990, led by
// Juan Santos", or one before it, "founded by Juan Santos and legalised in 1990".
func (v *View) ofAnother(c *document.Candidate, k int) bool {
	for n := 0; n < 4 && v.t.Is(k, "conj") && !v.t.IsVerb(v.t.Head(k)); n++ {
		k = v.t.Head(k)
	}
	h := v.t.Arcs[k].Head
	if h < 0 || v.t.Arcs[k].Rel != "obl:agent" || v.t.Tokens[h].Tag != "VBN" {
		return false
	}
	told := slices.IndexFunc(v.t.Tokens, func(x lang.Token) bool { return x.Start == c.Verb })
	if told > k && told != h && v.t.Tokens[told].Tag == "VBN" && v.t.PassiveAt(told) {
		return true
	}
	if c.End > v.t.Tokens[h].Start {
		return false
	}
	for i := range h {
		if x := v.t.Tokens[i]; x.Tag == "VBN" && c.Start <= x.Start && x.End <= c.End {
			return true
		}
	}
	return false
}

// besideTold reports whether token k heads somebody coordinated with the one before a relative pronoun of whom its clause tells
// the candidate: in "Juan Campos and Maria Vega, who was arrested", one of them was, and the other did not do it.
func (v *View) besideTold(c *document.Candidate, k int) bool {
	at := c.Trigger
	if kinds := c.Roles[annals.RoleKind]; len(kinds) > 0 {
		at = kinds[0].Start
	}
	told := slices.IndexFunc(v.t.Tokens, func(x lang.Token) bool { return x.Start == at })
	if told < k {
		return false
	}
	who := v.t.Child(told, "nsubj")
	if who < k || v.t.Tokens[who].Tag != "WP" && v.t.Tokens[who].Tag != "WDT" {
		return false
	}
	top := func(i int) int {
		if m := v.t.Sentence.MentionAt(i); m != nil {
			i = v.t.Top(m)
		}
		for n := 0; v.t.Is(i, "conj") && v.t.IsNoun(v.t.Head(i)) && n < len(v.t.Tokens); n++ {
			i = v.t.Head(i)
		}
		return i
	}
	a := v.t.Antecedent(who)
	return a >= 0 && top(a) == top(k)
}

// Judges reports whether the candidate says of those who name or judge others what they say of these: "Washington named the Front
// a gang" makes no gang of Washington. Token i tells what they say.
func (v *View) Judges(c *document.Candidate, i int) bool {
	h := v.t.Head(i)
	if c.Type != annals.TypeKind || h < 0 || !v.t.IsVerb(h) || v.t.PassiveAt(h) || !v.t.Is(i, "xcomp", "obj", "obl") {
		return false
	}
	base := v.t.Tokens[h].Lemma
	if !document.VerbClasses["designate"][base] && !document.VerbClasses["describe"][base] &&
		!document.VerbClasses["consider"][base] && base != "name" && base != "call" && base != "appoint" && base != "elect" {
		return false
	}
	who := v.t.Child(h, "nsubj")
	return who >= 0 && slices.ContainsFunc(c.Roles[annals.RoleSubject], func(m document.Mention) bool {
		return v.headOf(annals.RoleSubject, m.Start, m.End) == who
	})
}

// take takes the filler that token k heads from a role of a candidate.
func (v *View) take(c *document.Candidate, r annals.Role, k int) {
	c.Roles[r] = slices.DeleteFunc(slices.Clone(c.Roles[r]),
		func(m document.Mention) bool { return v.headOf(r, m.Start, m.End) == k })
	if len(c.Roles[r]) == 0 {
		delete(c.Roles, r)
	}
}

// fill adds the phrases and clauses that the tokens head to their roles, in the order of the text.
func (v *View) fill(c *document.Candidate, roles map[int]annals.Role) {
	var phrases map[annals.Role][]int
	for k := range v.t.Tokens {
		r, ok := roles[k]
		switch {
		case !ok:
		case v.t.IsVerb(k) && (r == annals.RoleValue || r == annals.RoleTarget):
			if m, ok := event.ToldClause(v.t, k); ok && c.Type == annals.TypeEvent {
				c.Add(r, m)
			} else {
				c.Add(r, filler.PropositionAt(v.t, k))
			}
		case r == annals.RoleTitle && words.Title[v.t.Tokens[k].Lemma]:
			c.Add(r, filler.TitleWords(v.t, k))
		default:
			if phrases == nil {
				phrases = map[annals.Role][]int{}
			}
			phrases[r] = append(phrases[r], k)
		}
	}
	for _, r := range allRoles {
		if ks := phrases[r]; len(ks) > 0 {
			event.AddAll(v.t, c, r, ks)
			if ms := outermost(c.Roles[r]); len(ms) > 0 {
				c.Roles[r] = ms
			}
		}
	}
}

// outermost are the fillers that do not lie in another one.
func outermost(ms []document.Mention) []document.Mention {
	return slices.DeleteFunc(slices.Clone(ms), func(m document.Mention) bool {
		return slices.ContainsFunc(ms, func(o document.Mention) bool {
			return o.Start <= m.Start && m.End <= o.End && o.End-o.Start > m.End-m.Start
		})
	})
}

// allRoles are all roles, in one order.
var allRoles = func() []annals.Role {
	var out []annals.Role
	for _, t := range annals.Types() {
		for _, r := range slices.Concat(annals.Roles[t].Needed, annals.Roles[t].Other) {
			if !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	return out
}()

// whole are the types whose value keeps what hangs on it, though it has a role of its own.
var whole = map[annals.Type]bool{annals.TypeKind: true, annals.TypeDescription: true, annals.TypeClaim: true,
	annals.TypeAim: true}

// cutNested ends the words of a role before those that another role has within them: the title of "the head of the
// League" is "the head".
func (v *View) cutNested(c *document.Candidate, roles map[int]annals.Role) {
	if whole[c.Type] {
		return
	}
	t := v.t
	for _, k := range v.fillers {
		r, ok := roles[k]
		if !ok {
			continue
		}
		for n := range c.Roles[r] {
			m := &c.Roles[r][n]
			if t.Tokens[k].Start < m.Start || t.Tokens[k].End > m.End {
				continue
			}
			// The first phrase of another role ends it.
			i := slices.IndexFunc(v.fillers, func(o int) bool {
				return o > k && t.Tokens[o].End <= m.End && roles[o] != "" && roles[o] != r
			})
			if i < 0 {
				continue
			}
			first, _ := t.Span(v.fillers[i])
			for first > k+1 && (t.Tokens[first-1].Tag == "IN" || t.Tokens[first-1].Tag == "TO" || t.Tokens[first-1].Text == ",") {
				first--
			}
			if first > k {
				m.End = t.Tokens[first-1].End
			}
		}
	}
}
