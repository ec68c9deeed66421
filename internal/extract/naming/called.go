package naming

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/mend"
	"annals/internal/extract/nouns"
	"annals/internal/extract/predicate"
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
func calledAt(s *document.Sentence, i int) (called, bool) {
	t := s.Tokens
	name := i + 1
	if name+1 < len(t) && t[name].Lower == "as" && t[i].Tag == "VBN" && (t[i].Lower != "designated" ||
		s.QuoteAt(name+1) != nil) {
		name++ // "was called as the Red Team"
	}
	c := called{verb: i, auxiliary: -1}
	c.first, c.last, c.next = NameFrom(s, name)
	if c.first > c.last || c.next < i || i > 0 && t[i].Glued && t[i-1].Text != "-" || predicate.InQuote(s, i) {
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
		if document.Auxiliaries[t[k].Lower] {
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
func calledClause(s *document.Sentence, i int) {
	t := s.Tokens
	c, ok := calledAt(s, i)
	if !ok {
		return
	}
	var subject document.Mention
	form := document.FormFull
	switch k := c.before; {
	case c.auxiliary >= 0 && t[k].Tag != "WDT" && t[k].Tag != "WP", t[k].Tag == "CC" && t[i].Tag == "VBN" &&
		s.IsRel(i, "conj") && predicate.PassiveGroup(s, s.Head(i)):
		subject, ok = calledSubject(s, c)
		form = document.FormAlias
	case t[i].Tag == "VBN" || t[i].Tag == "VBD":
		subject, ok = calledNoun(s, c)
		if nicknaming[t[i].Lower] || c.coded || t[k].Text == "," {
			form = document.FormAlias
		}
	default:
		return
	}
	if c.former {
		form = document.FormFormer
	}
	if !ok || renamedAs(s, i, subject, c.first, c.last) {
		return
	}
	x := nameStatement(s, "name.called", form, subject, c.first, c.last, s.Text(c.first, c.last))
	if x == nil || c.auxiliary < 0 {
		return
	}
	timeOfCalling(s, x, c)
	alternatives(s, x, series(s, x, c.verb, c.next))
}

// calledSubject is the subject of a clause that says what it is called; not where the clause gives somebody a post:
// "Santos was named Party Chairman".
func calledSubject(s *document.Sentence, c called) (subject document.Mention, ok bool) {
	t, verb := s.Tokens, s.Tokens[c.verb].Lower
	p := predicate.SubjectFor(s, c.verb)
	if n := s.ChunkAt(c.auxiliary - 1); c.coded && n != nil && n.Last == c.auxiliary-1 {
		p = document.Phrase{First: n.First, Last: n.Last, Head: n.Head} // no subject is found for the second part of a compound
	}
	if p.Head < 0 || p.Last >= c.verb || document.Titles[t[c.first].Lower] {
		return document.Mention{}, false
	}
	subject = s.FillerOf(p)
	e := subject.Entity
	switch organization := e != nil && e.Kind == annals.Organization; {
	case !organization && entity.KindOf(s, c.first, c.last) == annals.Person,
		e != nil && e.Kind == annals.Person && !byname(verb, t[c.first:c.last+1]),
		verb == "named" && !c.coded && !organization && (e == nil || e != s.Doc.Main) &&
			nouns.Kind(t[p.Head].Lower) == "" && !document.GroupWords[t[p.Head].Lower]:
		return document.Mention{}, false
	}
	return subject, true
}

// calledNoun is the noun phrase before a participle that says what it is called, "a party called NAME"; not where the
// verb has its subject there: "the founder named X".
func calledNoun(s *document.Sentence, c called) (noun document.Mention, ok bool) {
	t, i, k := s.Tokens, c.verb, c.before
	for k > 0 && (t[k].Text == "," || t[k].Tag == "WDT" || t[k].Tag == "WP") {
		k--
	}
	phrase := s.ChunkAt(k)
	if phrase == nil || phrase.First > k || c.coded && phrase.Last < k || !c.coded && phrase.Last != k ||
		!t[k].IsNoun() && t[k].Tag != "JJ" || c.auxiliary < 0 && s.IsRel(i, "root") {
		return document.Mention{}, false
	}
	follows := c.next < len(t)
	if follows && (s.QuoteAt(c.next) != nil || t[c.next].Tag == "DT") {
		return document.Mention{}, false
	}
	if t[i].Tag == "VBD" && !nicknaming[t[i].Lower] && !(t[i-1].Text == "," && follows && t[c.next].Text == ",") {
		return document.Mention{}, false
	}
	if m := s.MentionAt(k); m != nil && !m.Anaphor && t[i-1].Text != "," && c.auxiliary < 0 {
		over, ok := commonOver(s, k)
		if !ok || s.IsRel(k, "nsubj", "obj", "root") {
			return s.Filler(phrase.First, k, k), true
		}
		return s.FillerOf(over), true
	}
	return s.Filler(phrase.First, k, k), true
}

// commonOver is the phrase with an indefinite article, or a plural without one, that the name ending at token k only belongs
// to: "a small post on the east side of Lima" of Lima. Whatever tells which one is meant, without a comma, is of that: a name
// needs nothing of the kind.
func commonOver(s *document.Sentence, k int) (document.Phrase, bool) {
	for h, n := k, 0; n < 6 && h >= 0 && s.IsRel(h, "nmod", "flat", "compound"); n++ {
		h = s.Head(h)
		if h < 0 || h > k || !s.Tokens[h].IsNoun() || s.Tokens[h].IsProper() {
			continue
		}
		if c := s.ChunkAt(h); c != nil && c.Head == h &&
			(mend.Indefinite(s, h) || s.Tokens[h].Tag == "NNS" && s.Dependent(h, "det") < 0) {
			return document.Phrase{First: c.First, Last: c.Last, Head: h}, true
		}
	}
	return document.Phrase{Head: -1}, false
}

// timeOfCalling dates a name by the verb that gives it and by the times beside: "is called NAME", "Until 1921 it was called
// NAME".
func timeOfCalling(s *document.Sentence, x *document.Candidate, c called) {
	if !c.former && Present(s.Tokens, c.auxiliary, c.verb) {
		x.Time = edtf.MustParse("/..")
	}
	if after := predicate.TimeAfter(s, c.last+1); after != nil && after.First == c.last+1 {
		x.Time = after.ForState()
	} else if lead := predicate.LeadingTime(s, c.auxiliary); lead != nil && lead.First == 0 && s.Tokens[c.auxiliary].Tag == "VBD" {
		x.Time = lead.ForState()
	}
}

// byname reports whether a verb gives a person a name of this sort: no post, as "named" and "styled" do.
func byname(verb string, name []lang.Token) bool {
	return (verb == "called" || nicknaming[verb] && verb != "termed") && !document.Titles[name[len(name)-1].Lower]
}
