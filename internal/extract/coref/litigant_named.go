package coref

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/naming"
	"annals/internal/extract/wordlist"
)

// caption reports whether the sentence is nothing but a line of a case's head, which tells who a party is and nothing
// else: "Applicant: the Red Front", "RED FRONT ....... PETITIONER", "applicant,".
func caption(s *document.Sentence) (naming.Style, bool) {
	t := s.Tokens
	from, to := 0, len(t)
	for from < to && (t[from].Kind == lang.Punct || t[from].Lower == "the" || t[from].Lower == "and") {
		from++
	}
	for to > from && t[to-1].Kind == lang.Punct {
		to--
	}
	if x, ok := naming.StyleAt(t, from); ok {
		if x.Last+1 == to || t[x.Last+1].Text == ":" {
			return x, true
		}
		return x, false
	}
	for k := to - 1; k > max(from, to-4); k-- {
		if x, ok := naming.StyleAt(t[:to], k); ok && x.Last == to-1 &&
			(t[k-1].Kind == lang.Punct || t[k].IsUpper() && !t[k-1].IsUpper()) &&
			layout.Finite(s) < 0 {
			if x2, ok := naming.StyleAt(t[:to], k-1); ok && x2.Last == x.Last {
				x = x2
			}
			return x, true
		}
	}
	return naming.Style{}, false
}

// hearParties takes up what the sentence just read tells of who the parties are.
func (r *resolver) hearParties() {
	s := r.s
	t := s.Tokens
	if x, ok := caption(s); ok {
		r.captioned(x)
		return
	}
	for i := 0; i < len(t); i++ {
		x, ok := naming.StyleAt(t, i)
		if !ok {
			continue
		}
		if e := apposed(s, x); e != nil {
			style(&r.parties, x.Key, e)
		}
		i = x.Last
	}
	for k := range s.Asides {
		a := &s.Asides[k]
		if x, ok := naming.StyleIn(a); ok && a.After >= 0 {
			if m := s.MentionAt(a.After); m != nil && !m.Anaphor {
				style(&r.parties, x.Key, m.Entity)
			}
		}
	}
	r.hearFiling()
	r.hearTitle()
}

// apposed is the entity whose name stands beside the noun for a party: "the petitioner, Red Front, is", "the defendant
// Juan Santos", "Red Front, the applicant, is"; nil for none.
func apposed(s *document.Sentence, x naming.Style) *document.Entity {
	t := s.Tokens
	k := x.Last + 1
	if k < len(t) && t[k].Text == "," {
		k++
	}
	if k < len(t) && t[k].Lower == "the" {
		k++
	}
	comma := k > x.Last+1
	if k < len(t) {
		if m := s.MentionAt(k); m != nil && !m.Anaphor && m.First <= k &&
			!(m.Modifier && t[min(m.Last+1, len(t)-1)].Tag == "POS") {
			if next := m.Last + 1; !comma && (next >= len(t) || t[next].Kind != lang.Number) ||
				comma && (next >= len(t) || t[next].Kind == lang.Punct) {
				return m.Entity
			}
		}
	}
	k = x.First - 1
	if k > 0 && t[k].Lower == "the" {
		k--
	}
	if k > 0 && t[k].Text == "," && (x.Last+1 == len(t) || t[x.Last+1].Kind == lang.Punct) {
		if m := s.MentionAt(k - 1); m != nil && !m.Anaphor && !m.Modifier && m.Last == k-1 {
			return m.Entity
		}
	}
	return nil
}

// captioned takes up a line of a case's head: who is named in it or, where it has the noun alone, in the lines before it.
func (r *resolver) captioned(x naming.Style) {
	named := func(s *document.Sentence) *document.Entity {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if _, own := naming.StyleAt(s.Tokens, m.First); !own && !m.Anaphor && !m.Modifier {
				return m.Entity
			}
		}
		return nil
	}
	if e := named(r.s); e != nil {
		style(&r.parties, x.Key, e)
		return
	}
	var all []*document.Entity
	for n := r.index - 1; n >= 0 && n >= r.index-8; n-- {
		s := r.d.Sentences[n]
		if _, ok := caption(s); ok || versus(s) {
			break
		}
		if s.Kind != annals.BlockItem && len(all) > 0 {
			break
		}
		if e := named(s); e != nil {
			all = append([]*document.Entity{e}, all...)
		}
		if s.Kind != annals.BlockItem {
			break
		}
	}
	noun := strings.TrimSuffix(x.Key, "s")
	switch {
	case len(all) == 0:
	case noun == x.Key:
		style(&r.parties, x.Key, all[len(all)-1])
	default:
		if both := together(r.d, all); both != nil {
			style(&r.parties, x.Key, both)
		}
		for n, e := range all {
			style(&r.parties, string(rune('1'+n))+" "+noun, e)
		}
	}
}

// versus reports whether the line stands between two parties: "v.", "- against -", "AND".
func versus(s *document.Sentence) bool {
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
		base := document.VerbBase(x)
		switch {
		case pleas[base] && s.Dependent(i, "obl", "nmod", "xcomp") >= 0 && x.Tag != "VBN":
			by = s.SubjectAt(i)
		case filingVerbs[base]:
			if o := s.Dependent(i, "obj"); o >= 0 && pleadings[s.Tokens[o].Lower] {
				by = s.SubjectAt(i)
			} else if filed(s, i) {
				by = agentOf(s, i)
			}
		}
		if by < 0 {
			continue
		}
		if e := namedBy(s, by); e != nil && e.Kind != annals.State {
			r.parties.Filer = e
		}
	}
}

// filingVerbs are what one does with a pleading.
var filingVerbs = wordlist.Set("lodge file bring submit make institute")

// filed reports whether a pleading stands before the passive verb or participle at token i: "the action brought", "an appeal
// was lodged".
func filed(s *document.Sentence, i int) bool {
	t := s.Tokens
	k := i - 1
	for k > 0 && (document.Auxiliaries[t[k].Lower] || t[k].IsAdverb()) {
		k--
	}
	return (t[i].Tag == "VBN" || t[i].Tag == "VBD") &&
		(k >= 0 && pleadings[t[k].Lower] || s.IsRel(i, "acl") && pleadings[t[s.Head(i)].Lower])
}

// agentOf is the noun after "by" behind the passive verb at token i that does not tell a time, -1 for none.
func agentOf(s *document.Sentence, i int) int {
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
func namedBy(s *document.Sentence, i int) *document.Entity {
	if m := s.MentionAt(i); m != nil && !m.Anaphor {
		return m.Entity
	}
	k := i + 1
	for k < len(s.Tokens) && (s.Tokens[k].Text == "," || document.Closers[s.Tokens[k].Text] != "" || s.Tokens[k].Lower == "the") {
		k++
	}
	if m := s.MentionAt(k); m != nil && !m.Anaphor && m.First == k {
		return m.Entity
	}
	return entityAt(s, i)
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
			r.parties.Filer = before.Entity
		}
		r.parties.Against = after.Entity
	}
}
