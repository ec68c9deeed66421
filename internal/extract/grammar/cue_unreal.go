package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// cueOpenings finds what the sentence says of all of it by how it begins or ends: what a work of fiction tells, what is
// asked, and what is denied before a verb that stands before its subject.
func (s *Sentence) cueOpenings() {
	t := s.Tokens
	last := len(t) - 1
	if t[last].Text == "?" && !s.inQuote(last) {
		s.cover(0, last, Cue{Unreal: true})
	}
	s.cueImperatives()
	s.cueFiction()
	s.cueTitled()
	s.cuePlanned()
	for i := 0; i < len(t); i++ {
		if i > 0 && !setsOff(t[i-1]) && t[i-1].Tag != "CC" {
			continue
		}
		n := s.listAt("inverting", i)
		if n > 0 && s.inverts(i+n) {
			s.cover(i+n, s.saidAfter(i+n), Cue{Stance: annals.Denied})
		}
	}
	for k := 0; k+3 < len(t); k++ {
		// "It was not the group that bought arms."
		if t[k].Lower == "it" && auxiliaries[t[k+1].Lower] && (t[k+2].Lower == "not" || t[k+2].Lower == "n't") &&
			!cueLists["not-only"][t[k+3].Lower] {
			for i := k + 4; i+1 < len(t) && i < k+16; i++ {
				if (t[i].Lower == "that" || t[i].Lower == "who" || t[i].Lower == "which") &&
					(isFinite(t[i+1]) || s.clauseAt(i+1)) {
					s.cover(i+1, s.contentEnd(i, i+1)-1, Cue{Unreal: true})
					break
				}
			}
		}
	}
}

// cueImperatives finds what somebody is told not to do, or is quoted to want done: "Don't vote for it", "I say ban
// them". What a sentence tells to do by its first word, bids finds.
func (s *Sentence) cueImperatives() {
	t := s.Tokens
	for i := range t {
		if t[i].Tag != "VB" || auxiliaries[t[i].Lower] && t[i].Lower != "have" ||
			s.verbGroupStart(i) < i && !cueLists["not"][t[i-1].Lower] {
			continue
		}
		if m := s.MentionAt(i); m != nil && !m.Anaphor || s.dependent(i, "nsubj", "nsubj:pass") >= 0 {
			continue // "Save the Dunes was founded", "may they rest"
		}
		k := i
		for k > 0 && (cueLists["not"][t[k-1].Lower] || t[k-1].Lower == "do" || t[k-1].Lower == "please") {
			k--
		}
		if k > 1 && (t[k-1].Text == "\"" || t[k-1].Text == "“") && t[k-2].Kind == lang.Punct {
			k-- // `"Ban it," he said`, not `to "tame" it`
		}
		if k == 0 && k < i && s.root() == i || k == 1 && t[0].Kind == lang.Punct ||
			k > 0 && (t[k-1].Text == ":" || t[k-1].Text == "," && s.inQuote(i) || verbBase(t[k-1]) == "say" && t[k-1].Tag != "NN") {
			s.cover(k, s.saidAfter(i), Cue{Unreal: true})
		}
	}
}

// cuePlanned finds what would be done by a plan that the sentence opens with: "Under the proposal, the group would leave".
func (s *Sentence) cuePlanned() {
	t := s.Tokens
	if w := t[0].Lower; w != "under" && w != "by" && w != "with" {
		return
	}
	c := s.ChunkAt(1)
	if c == nil || c.First != 1 ||
		!cueLists["plan"][t[c.Head].Lower] && !cueLists["norm"][t[c.Head].Lower] && !cueLists["terms"][t[c.Head].Lower] {
		return
	}
	for i := c.Last + 1; i < len(t); i++ {
		switch {
		case t[i].Tag == "MD" && t[i].Lower == "would":
			s.cover(i+1, s.saidAfter(i+1), Cue{Stance: annals.Intended})
			return
		case isFinite(t[i]):
			return
		}
	}
}

// inverts reports whether a verb stands before its subject at token i: "did the group".
func (s *Sentence) inverts(i int) bool {
	t := s.Tokens
	if i+2 >= len(t) || !auxiliaries[t[i].Lower] && t[i].Tag != "MD" && verbBase(t[i]) != "do" {
		return false
	}
	c := s.ChunkAt(i + 1)
	return c != nil && c.First == i+1
}

// cueQuotes finds what stands inside a quotation of several words: somebody's words, who says it being told beside it or
// not.
func (s *Sentence) cueQuotes() {
	t := s.Tokens
	for _, q := range s.Quotes {
		if k := q.First + 1; q.Last == k+1 && isFinite(t[k]) {
			s.cover(k, k, Cue{Stance: annals.Alleged}) // `Peru "supported" it`
		}
		if q.Last-q.First < leastQuoted {
			continue
		}
		c := Cue{Stance: annals.Alleged, Speaker: s.quotedBeside(q)}
		if len(c.Speaker) == 0 {
			c.Speaker, _ = s.toldBy()
		}
		if len(c.Speaker) == 0 {
			c.Speaker = s.quotedOn(q)
		}
		s.cover(q.First+1, min(q.Last, len(t)-1), c)
	}
}

// leastQuoted is how far the marks of a quotation that tells something lie apart at least, in tokens: three words between
// them.
const leastQuoted = 4

// quotedBeside are those whose words the quotation gives, where only their names stand beside it: `Name: "P"`, `Name and
// Name: "P"`, `"P" — Name`; nil for nobody.
func (s *Sentence) quotedBeside(q Quote) []Mention {
	t := s.Tokens
	if k := q.First - 1; k > 0 && t[k].Text == ":" && !s.hasVerb(0, k) {
		if who := s.namedUpTo(k); who != nil {
			return who
		}
	}
	k := q.Last + 1
	for k < len(t) && (t[k].Text == "," || t[k].Text == ".") {
		k++
	}
	if k+1 < len(t) && dashes[t[k].Text] && !s.hasVerb(k, len(t)) {
		if c := s.ChunkAt(k + 1); c != nil && c.First == k+1 && s.TimeAt(k+1) == nil {
			return []Mention{s.fillerOf(s.extend(*c))}
		}
	}
	return nil
}

// quotedOn are those whose words the sentence before quotes, where this one is nothing but a quotation: `"It fell," he
// said. "It rose again."`
func (s *Sentence) quotedOn(q Quote) []Mention {
	if q.First > 0 || q.Last+2 < len(s.Tokens) {
		return nil
	}
	k := slices.Index(s.Doc.Sentences, s)
	if k <= 0 {
		return nil
	}
	prev := s.Doc.Sentences[k-1]
	if prev.Block != s.Block || len(prev.Quotes) == 0 {
		return nil
	}
	for _, o := range prev.candidates {
		if strings.HasPrefix(o.Rule, "claim.quoted") || o.Rule == "claim.quoted-on" || o.Rule == "claim.goes-on" {
			return o.Speaker
		}
	}
	return nil
}

// dashes may stand between a quotation and whose words it gives.
var dashes = wordlist.Set("— – - --")

// namedUpTo are those whose names make up the sentence up to token k, a colon; nil where anything else stands there too.
// What is set off from one name by a comma, and has no conjunction, tells who that is.
func (s *Sentence) namedUpTo(k int) []Mention {
	t := s.Tokens
	c := s.ChunkAt(0)
	if c == nil || s.MentionAt(c.Head) == nil || s.TimeAt(0) != nil {
		return nil // "A slogan:" says nobody's name
	}
	p := s.extend(*c)
	listed := slices.ContainsFunc(t[:k], func(x lang.Token) bool { return x.Tag == "CC" })
	if p.Last == k-1 || p.Last < k-1 && t[p.Last+1].Text == "," && !listed {
		return []Mention{s.fillerOf(p)}
	}
	list, next := s.authorities(0, k)
	if !listed || next != k {
		return nil
	}
	var out []Mention
	for _, a := range list {
		if a.mention.Entity == nil {
			return nil
		}
		out = append(out, a.mention)
	}
	return out
}

// hasVerb reports whether a verb stands among tokens from up to to.
func (s *Sentence) hasVerb(from, to int) bool {
	for k := from; k < min(to, len(s.Tokens)); k++ {
		if s.Tokens[k].IsVerb() || s.Tokens[k].Tag == "MD" {
			return true
		}
	}
	return false
}
