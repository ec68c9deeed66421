package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// called is a verb of naming in running text, with the name that it gives: "the group was originally named NAME".
type called struct {
	// verb is the token of the verb, and before the one before its auxiliaries and adverbs.
	verb, before int
	// auxiliary is the token of its first auxiliary, -1 for none.
	auxiliary int
	// first to last are the tokens of the name, and next the one after it.
	first, last, next int
	// former tells that an adverb says so of the name, coded that "code" does: "code-named".
	former, coded bool
}

// calledAt is the verb of naming at token i, where a name follows it that it may give.
func (s *Sentence) calledAt(i int) (called, bool) {
	t := s.Tokens
	name := i + 1
	if name+1 < len(t) && t[name].Lower == "as" && t[i].Tag == "VBN" && (t[i].Lower != "designated" ||
		s.QuoteAt(name+1) != nil) {
		name++ // "was called as the Red Team"
	}
	c := called{verb: i, auxiliary: -1}
	c.first, c.last, c.next = s.nameFrom(name)
	if c.first > c.last || c.next < i || i > 0 && t[i].Glued && t[i-1].Text != "-" || s.inQuote(i) {
		return c, false
	}
	if c.next < len(t) && t[c.next].Text == "-" && t[c.next].Glued {
		return c, false // "called the Z-machine": a part of the name
	}
	c.coded = t[i-1].Text == "-" && i > 2 && t[i-2].Lower == "code"
	k := i - 1
	if c.coded {
		k = i - 3
	}
	passive := false
	for ; k > 0; k-- {
		if auxiliaries[t[k].Lower] {
			c.auxiliary, passive = k, passive || t[k].Lower != "has" && t[k].Lower != "have" && t[k].Lower != "had"
		} else if !t[k].IsAdverb() {
			break
		}
		c.former = c.former || bygone[t[k].Lower]
	}
	c.before = k
	return c, c.auxiliary < 0 || passive // "has called Norland" names nothing
}

// calledClause reads "a new party called NAME", "militias, nicknamed NAME", "the group was originally named NAME": what the
// noun phrase before stands for is called so.
func (s *Sentence) calledClause(i int) {
	t := s.Tokens
	c, ok := s.calledAt(i)
	if !ok {
		return
	}
	var subject Mention
	form := formFull
	switch k := c.before; {
	case c.auxiliary >= 0 && t[k].Tag != "WDT" && t[k].Tag != "WP", t[k].Tag == "CC" && t[i].Tag == "VBN" &&
		s.isRel(i, "conj") && s.passiveGroup(s.head(i)):
		subject, ok = s.calledSubject(c)
		form = formAlias
	case t[i].Tag == "VBN" || t[i].Tag == "VBD":
		subject, ok = s.calledNoun(c)
		if nicknaming[t[i].Lower] || c.coded || t[k].Text == "," {
			form = formAlias
		}
	default:
		return
	}
	if c.former {
		form = formFormer
	}
	if !ok || s.renamedAs(i, subject, c.first, c.last) {
		return
	}
	x := s.nameStatement("name.called", form, subject, c.first, c.last, s.Text(c.first, c.last))
	if x == nil || c.auxiliary < 0 {
		return
	}
	s.timeOfCalling(x, c)
	s.alternatives(x, c.next)
}

// calledSubject is the subject of a clause that says what it is called; not where the clause gives somebody a post:
// "Santos was named Party Chairman".
func (s *Sentence) calledSubject(c called) (subject Mention, ok bool) {
	t, verb := s.Tokens, s.Tokens[c.verb].Lower
	p := s.subjectFor(c.verb)
	if n := s.ChunkAt(c.auxiliary - 1); c.coded && n != nil && n.Last == c.auxiliary-1 {
		p = phrase{First: n.First, Last: n.Last, Head: n.Head} // no subject is found for the second part of a compound
	}
	if p.Head < 0 || p.Last >= c.verb || titles[t[c.first].Lower] {
		return Mention{}, false
	}
	subject = s.fillerOf(p)
	e := subject.Entity
	switch organization := e != nil && e.Kind == annals.Organization; {
	case !organization && s.KindOf(c.first, c.last) == annals.Person,
		e != nil && e.Kind == annals.Person && !byname(verb, t[c.first:c.last+1]),
		verb == "named" && !c.coded && !organization && (e == nil || e != s.Doc.Main) &&
			nouns.Kind(t[p.Head].Lower) == "" && !groupWords[t[p.Head].Lower]:
		return Mention{}, false
	}
	return subject, true
}

// calledNoun is the noun phrase before a participle that says what it is called, "a party called NAME"; not where the
// verb has its subject there: "the founder named X".
func (s *Sentence) calledNoun(c called) (noun Mention, ok bool) {
	t, i, k := s.Tokens, c.verb, c.before
	for k > 0 && (t[k].Text == "," || t[k].Tag == "WDT" || t[k].Tag == "WP") {
		k--
	}
	phrase := s.ChunkAt(k)
	if phrase == nil || phrase.First > k || c.coded && phrase.Last < k || !c.coded && phrase.Last != k ||
		!t[k].IsNoun() && t[k].Tag != "JJ" || c.auxiliary < 0 && s.isRel(i, "root") {
		return Mention{}, false
	}
	follows := c.next < len(t)
	if follows && (s.QuoteAt(c.next) != nil || t[c.next].Tag == "DT") {
		return Mention{}, false
	}
	if t[i].Tag == "VBD" && !nicknaming[t[i].Lower] && !(t[i-1].Text == "," && follows && t[c.next].Text == ",") {
		return Mention{}, false
	}
	if m := s.MentionAt(k); m != nil && !m.Anaphor && t[i-1].Text != "," && c.auxiliary < 0 {
		over, ok := s.commonOver(k)
		if !ok || s.isRel(k, "nsubj", "obj", "root") {
			return s.Filler(phrase.First, k, k), true
		}
		return s.fillerOf(over), true
	}
	return s.Filler(phrase.First, k, k), true
}

// commonOver is the phrase with an indefinite article, or a plural without one, that the name ending at token k only belongs
// to: "a small post on the east side of Lima" of Lima. Whatever tells which one is meant, without a comma, is of that: a name
// needs nothing of the kind.
func (s *Sentence) commonOver(k int) (phrase, bool) {
	for h, n := k, 0; n < 6 && h >= 0 && s.isRel(h, "nmod", "flat", "compound"); n++ {
		h = s.head(h)
		if h < 0 || h > k || !s.Tokens[h].IsNoun() || s.Tokens[h].IsProper() {
			continue
		}
		if c := s.ChunkAt(h); c != nil && c.Head == h && (s.indefinite(h) || s.Tokens[h].Tag == "NNS" && s.dependent(h, "det") < 0) {
			return phrase{First: c.First, Last: c.Last, Head: h}, true
		}
	}
	return phrase{Head: -1}, false
}

// timeOfCalling dates a name by the verb that gives it and by the times beside: "is called NAME", "Until 1921 it was called
// NAME".
func (s *Sentence) timeOfCalling(x *Candidate, c called) {
	if !c.former && present(s.Tokens, c.auxiliary, c.verb) {
		x.Time = edtf.MustParse("/..")
	}
	if after := s.timeAfter(c.last + 1); after != nil && after.First == c.last+1 {
		x.Time = after.ForState()
	} else if lead := s.leadingTime(c.auxiliary); lead != nil && lead.First == 0 && s.Tokens[c.auxiliary].Tag == "VBD" {
		x.Time = lead.ForState()
	}
}

// byname reports whether a verb gives a person a name of this sort: no post, as "named" and "styled" do.
func byname(verb string, name []lang.Token) bool {
	return (verb == "called" || nicknaming[verb] && verb != "termed") && !titles[name[len(name)-1].Lower]
}
