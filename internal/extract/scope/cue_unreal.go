package scope

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// cueOpenings finds what the sentence says of all of it by how it begins or ends: what a work of fiction tells, what is
// asked, and what is denied before a verb that stands before its subject.
func cueOpenings(s *document.Sentence) {
	t := s.Tokens
	last := len(t) - 1
	if t[last].Text == "?" && !predicate.InQuote(s, last) {
		cover(s, 0, last, document.Cue{Unreal: true})
	}
	cueImperatives(s)
	cueFiction(s)
	cueTitled(s)
	cuePlanned(s)
	for i := 0; i < len(t); i++ {
		if i > 0 && !predicate.SetsOff(t[i-1]) && t[i-1].Tag != "CC" {
			continue
		}
		n := predicate.ListAt(s, "inverting", i)
		if n > 0 && inverts(s, i+n) {
			cover(s, i+n, saidAfter(s, i+n), document.Cue{Stance: annals.Denied})
		}
	}
	for k := 0; k+3 < len(t); k++ {
		// "It was not the group that bought arms."
		if t[k].Lower == "it" && document.Auxiliaries[t[k+1].Lower] && (t[k+2].Lower == "not" || t[k+2].Lower == "n't") &&
			!document.CueLists["not-only"][t[k+3].Lower] {
			for i := k + 4; i+1 < len(t) && i < k+16; i++ {
				if (t[i].Lower == "that" || t[i].Lower == "who" || t[i].Lower == "which") &&
					(document.IsFinite(t[i+1]) || predicate.ClauseAt(s, i+1)) {
					cover(s, i+1, contentEnd(s, i, i+1)-1, document.Cue{Unreal: true})
					break
				}
			}
		}
	}
}

// cueImperatives finds what somebody is told not to do, or is quoted to want done: "Don't vote for it", "I say ban
// them". What a sentence tells to do by its first word, bids finds.
func cueImperatives(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		if t[i].Tag != "VB" || document.Auxiliaries[t[i].Lower] && t[i].Lower != "have" ||
			predicate.VerbGroupStart(s, i) < i && !document.CueLists["not"][t[i-1].Lower] {
			continue
		}
		if m := s.MentionAt(i); m != nil && !m.Anaphor || s.Dependent(i, "nsubj", "nsubj:pass") >= 0 {
			continue // "Save the Dunes was founded", "may they rest"
		}
		k := i
		for k > 0 && (document.CueLists["not"][t[k-1].Lower] || t[k-1].Lower == "do" || t[k-1].Lower == "please") {
			k--
		}
		if k > 1 && (t[k-1].Text == "\"" || t[k-1].Text == "“") && t[k-2].Kind == lang.Punct {
			k-- // `"Ban it," he said`, not `to "tame" it`
		}
		if k == 0 && k < i && s.Root() == i || k == 1 && t[0].Kind == lang.Punct ||
			k > 0 && (t[k-1].Text == ":" || t[k-1].Text == "," && predicate.InQuote(s, i) ||
				document.VerbBase(t[k-1]) == "say" && t[k-1].Tag != "NN") {
			cover(s, k, saidAfter(s, i), document.Cue{Unreal: true})
		}
	}
}

// cuePlanned finds what would be done by a plan that the sentence opens with: "Under the proposal, the group would leave".
func cuePlanned(s *document.Sentence) {
	t := s.Tokens
	if w := t[0].Lower; w != "under" && w != "by" && w != "with" {
		return
	}
	c := s.ChunkAt(1)
	if c == nil || c.First != 1 ||
		!document.CueLists["plan"][t[c.Head].Lower] && !document.CueLists["norm"][t[c.Head].Lower] &&
			!document.CueLists["terms"][t[c.Head].Lower] {
		return
	}
	for i := c.Last + 1; i < len(t); i++ {
		switch {
		case t[i].Tag == "MD" && t[i].Lower == "would":
			cover(s, i+1, saidAfter(s, i+1), document.Cue{Stance: annals.Intended})
			return
		case document.IsFinite(t[i]):
			return
		}
	}
}

// inverts reports whether a verb stands before its subject at token i: "did the group".
func inverts(s *document.Sentence, i int) bool {
	t := s.Tokens
	if i+2 >= len(t) || !document.Auxiliaries[t[i].Lower] && t[i].Tag != "MD" && document.VerbBase(t[i]) != "do" {
		return false
	}
	c := s.ChunkAt(i + 1)
	return c != nil && c.First == i+1
}

// cueQuotes finds what stands inside a quotation of several words: somebody's words, who says it being told beside it or
// not.
func cueQuotes(s *document.Sentence) {
	t := s.Tokens
	for _, q := range s.Quotes {
		if k := q.First + 1; q.Last == k+1 && document.IsFinite(t[k]) {
			cover(s, k, k, document.Cue{Stance: annals.Alleged}) // `Peru "supported" it`
		}
		if q.Last-q.First < LeastQuoted {
			continue
		}
		c := document.Cue{Stance: annals.Alleged, Speaker: QuotedBeside(s, q)}
		if len(c.Speaker) == 0 {
			c.Speaker, _ = toldBy(s)
		}
		if len(c.Speaker) == 0 {
			c.Speaker = QuotedOn(s, q)
		}
		cover(s, q.First+1, min(q.Last, len(t)-1), c)
	}
}

// LeastQuoted is how far the marks of a quotation that tells something lie apart at least, in tokens: three words between
// them.
const LeastQuoted = 4

// QuotedBeside are those whose words the quotation gives, where only their names stand beside it: `Name: "P"`, `Name and
// Name: "P"`, `"P" — Name`; nil for nobody.
func QuotedBeside(s *document.Sentence, q document.Quote) []document.Mention {
	t := s.Tokens
	if k := q.First - 1; k > 0 && t[k].Text == ":" && !s.HasVerb(0, k) {
		if who := namedUpTo(s, k); who != nil {
			return who
		}
	}
	k := q.Last + 1
	for k < len(t) && (t[k].Text == "," || t[k].Text == ".") {
		k++
	}
	if k+1 < len(t) && dashes[t[k].Text] && !s.HasVerb(k, len(t)) {
		if c := s.ChunkAt(k + 1); c != nil && c.First == k+1 && s.TimeAt(k+1) == nil {
			return []document.Mention{s.FillerOf(s.Extend(*c))}
		}
	}
	return nil
}

// QuotedOn are those whose words the sentence before quotes, where this one is nothing but a quotation: `"It fell," he
// said. "It rose again."`
func QuotedOn(s *document.Sentence, q document.Quote) []document.Mention {
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
	for _, o := range prev.Candidates {
		if o.Manner == document.Quoted {
			return o.Speaker
		}
	}
	return nil
}

// dashes may stand between a quotation and whose words it gives.
var dashes = wordlist.Set("— – - --")

// namedUpTo are those whose names make up the sentence up to token k, a colon; nil where anything else stands there too.
// What is set off from one name by a comma, and has no conjunction, tells who that is.
func namedUpTo(s *document.Sentence, k int) []document.Mention {
	t := s.Tokens
	c := s.ChunkAt(0)
	if c == nil || s.MentionAt(c.Head) == nil || s.TimeAt(0) != nil {
		return nil // "A slogan:" says nobody's name
	}
	p := s.Extend(*c)
	listed := slices.ContainsFunc(t[:k], func(x lang.Token) bool { return x.Tag == "CC" })
	if p.Last == k-1 || p.Last < k-1 && t[p.Last+1].Text == "," && !listed {
		return []document.Mention{s.FillerOf(p)}
	}
	list, next := predicate.Authorities(s, 0, k)
	if !listed || next != k {
		return nil
	}
	var out []document.Mention
	for _, a := range list {
		if a.Mention.Entity == nil {
			return nil
		}
		out = append(out, a.Mention)
	}
	return out
}
