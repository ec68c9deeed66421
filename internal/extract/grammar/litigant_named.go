package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// caption reports whether the sentence is nothing but a line of a case's head, which tells who a party is and nothing
// else: "Applicant: the Red Front", "RED FRONT ....... PETITIONER", "applicant,".
func (s *Sentence) caption() (style, bool) {
	t := s.Tokens
	from, to := 0, len(t)
	for from < to && (t[from].Kind == lang.Punct || t[from].Lower == "the" || t[from].Lower == "and") {
		from++
	}
	for to > from && t[to-1].Kind == lang.Punct {
		to--
	}
	if x, ok := styleAt(t, from); ok {
		if x.last+1 == to || t[x.last+1].Text == ":" {
			return x, true
		}
		return x, false
	}
	for k := to - 1; k > max(from, to-4); k-- {
		if x, ok := styleAt(t[:to], k); ok && x.last == to-1 &&
			(t[k-1].Kind == lang.Punct || t[k].IsUpper() && !t[k-1].IsUpper()) &&
			s.finite() < 0 {
			if x2, ok := styleAt(t[:to], k-1); ok && x2.last == x.last {
				x = x2
			}
			return x, true
		}
	}
	return style{}, false
}

// finite is the first finite verb of the sentence, -1 for none.
func (s *Sentence) finite() int {
	for i, x := range s.Tokens {
		switch x.Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return i
		}
	}
	return -1
}

// hearParties takes up what the sentence just read tells of who the parties are.
func (r *resolver) hearParties() {
	s := r.s
	t := s.Tokens
	if x, ok := s.caption(); ok {
		r.captioned(x)
		return
	}
	for i := 0; i < len(t); i++ {
		x, ok := styleAt(t, i)
		if !ok {
			continue
		}
		if e := s.apposed(x); e != nil {
			r.parties.style(x.key, e)
		}
		i = x.last
	}
	for k := range s.Asides {
		a := &s.Asides[k]
		if x, ok := a.style(); ok && a.After >= 0 {
			if m := s.MentionAt(a.After); m != nil && !m.Anaphor {
				r.parties.style(x.key, m.Entity)
			}
		}
	}
	r.hearFiling()
	r.hearTitle()
}

// apposed is the entity whose name stands beside the noun for a party: "the petitioner, Red Front, is", "the defendant
// Juan Santos", "Red Front, the applicant, is"; nil for none.
func (s *Sentence) apposed(x style) *Entity {
	t := s.Tokens
	k := x.last + 1
	if k < len(t) && t[k].Text == "," {
		k++
	}
	if k < len(t) && t[k].Lower == "the" {
		k++
	}
	comma := k > x.last+1
	if k < len(t) {
		if m := s.MentionAt(k); m != nil && !m.Anaphor && m.First <= k &&
			!(m.Modifier && t[min(m.Last+1, len(t)-1)].Tag == "POS") {
			if next := m.Last + 1; !comma && (next >= len(t) || t[next].Kind != lang.Number) ||
				comma && (next >= len(t) || t[next].Kind == lang.Punct) {
				return m.Entity
			}
		}
	}
	k = x.first - 1
	if k > 0 && t[k].Lower == "the" {
		k--
	}
	if k > 0 && t[k].Text == "," && (x.last+1 == len(t) || t[x.last+1].Kind == lang.Punct) {
		if m := s.MentionAt(k - 1); m != nil && !m.Anaphor && !m.Modifier && m.Last == k-1 {
			return m.Entity
		}
	}
	return nil
}

// style is the noun for a party that a parenthesis gives and nothing else: ("the applicant association"), (hereinafter the
// Petitioner).
func (a *Aside) style() (style, bool) {
	words := 0
	for i, x := range a.Tokens {
		if y, ok := styleAt(a.Tokens, i); ok {
			return y, words < 4 && len(a.Tokens)-y.last < 3
		}
		if x.Kind == lang.Word {
			words++
		}
	}
	return style{}, false
}

// captioned takes up a line of a case's head: who is named in it or, where it has the noun alone, in the lines before it.
func (r *resolver) captioned(x style) {
	named := func(s *Sentence) *Entity {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if _, own := styleAt(s.Tokens, m.First); !own && !m.Anaphor && !m.Modifier {
				return m.Entity
			}
		}
		return nil
	}
	if e := named(r.s); e != nil {
		r.parties.style(x.key, e)
		return
	}
	var all []*Entity
	for n := r.index - 1; n >= 0 && n >= r.index-8; n-- {
		s := r.d.Sentences[n]
		if _, ok := s.caption(); ok || versus(s) {
			break
		}
		if s.Kind != annals.BlockItem && len(all) > 0 {
			break
		}
		if e := named(s); e != nil {
			all = append([]*Entity{e}, all...)
		}
		if s.Kind != annals.BlockItem {
			break
		}
	}
	noun := strings.TrimSuffix(x.key, "s")
	switch {
	case len(all) == 0:
	case noun == x.key:
		r.parties.style(x.key, all[len(all)-1])
	default:
		if both := r.d.together(all); both != nil {
			r.parties.style(x.key, both)
		}
		for n, e := range all {
			r.parties.style(string(rune('1'+n))+" "+noun, e)
		}
	}
}

// versus reports whether the line stands between two parties: "v.", "- against -", "AND".
func versus(s *Sentence) bool {
	words := 0
	for _, x := range s.Tokens {
		if x.Kind == lang.Word {
			words++
		}
	}
	return words <= 1
}

// hearFiling takes up who turned to a court and against whom: "the Front lodged an appeal against Peru", "an action
// brought by the Front", "the Front petitions for".
func (r *resolver) hearFiling() {
	s := r.s
	for i, x := range s.Tokens {
		if !x.IsVerb() {
			continue
		}
		by := -1
		base := verbBase(x)
		switch {
		case pleas[base] && s.dependent(i, "obl", "nmod", "xcomp") >= 0 && x.Tag != "VBN":
			by = s.subjectAt(i)
		case filingVerbs[base]:
			if o := s.dependent(i, "obj"); o >= 0 && pleadings[s.Tokens[o].Lower] {
				by = s.subjectAt(i)
			} else if s.filed(i) {
				by = s.agentOf(i)
			}
		}
		if by < 0 {
			continue
		}
		if e := s.namedBy(by); e != nil && e.Kind != annals.State {
			r.parties.filer = e
		}
	}
}

// filingVerbs are what one does with a pleading.
var filingVerbs = wordlist.Set("lodge file bring submit make institute")

// filed reports whether a pleading stands before the passive verb or participle at token i: "the action brought", "an appeal
// was lodged".
func (s *Sentence) filed(i int) bool {
	t := s.Tokens
	k := i - 1
	for k > 0 && (auxiliaries[t[k].Lower] || t[k].IsAdverb()) {
		k--
	}
	return (t[i].Tag == "VBN" || t[i].Tag == "VBD") &&
		(k >= 0 && pleadings[t[k].Lower] || s.isRel(i, "acl") && pleadings[t[s.head(i)].Lower])
}

// agentOf is the noun after "by" behind the passive verb at token i that does not tell a time, -1 for none.
func (s *Sentence) agentOf(i int) int {
	t := s.Tokens
	for k := i + 1; k+1 < len(t) && k < i+15 && t[k].Kind != lang.Punct; k++ {
		if t[k].Lower != "by" || s.TimeAt(k+1) != nil {
			continue
		}
		if c := s.ChunkAt(k + 1); c != nil {
			return c.Head
		}
	}
	return -1
}

// namedBy is the entity that the noun at token i names, or that stands beside it: "a charity, the Red Front", "the
// association "Red Front"".
func (s *Sentence) namedBy(i int) *Entity {
	if m := s.MentionAt(i); m != nil && !m.Anaphor {
		return m.Entity
	}
	k := i + 1
	for k < len(s.Tokens) && (s.Tokens[k].Text == "," || closers[s.Tokens[k].Text] != "" || s.Tokens[k].Lower == "the") {
		k++
	}
	if m := s.MentionAt(k); m != nil && !m.Anaphor && m.First == k {
		return m.Entity
	}
	return s.entityAt(i)
}

// hearTitle takes up the title of a case, "Red Front v. Peru".
func (r *resolver) hearTitle() {
	s := r.s
	for i, x := range s.Tokens {
		if w := strings.TrimSuffix(x.Lower, "."); w != "v" && w != "vs" && w != "versus" || i == 0 {
			continue
		}
		next := i + 1
		for next < len(s.Tokens) && (s.Tokens[next].Text == "." || s.Tokens[next].Lower == "the") {
			next++
		}
		before, after := s.MentionAt(i-1), s.MentionAt(next)
		if before == nil || after == nil {
			continue
		}
		if before.Entity.Kind != annals.State {
			r.parties.filer = before.Entity
		}
		r.parties.against = after.Entity
	}
}
