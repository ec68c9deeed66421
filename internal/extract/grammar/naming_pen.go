package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/wordlist"
)

// assumedName reads a name behind a word for one that somebody takes or is given beside the own: "wrote under the pen name
// NAME", "known by his nom de guerre NAME", "adopted the pseudonym NAME", "whose nickname was NAME"; i is the last word
// for it.
func (s *Sentence) assumedName(i int) {
	t := s.Tokens
	start := s.assumedStart(i)
	j := i + 1
	if j < len(t) && (t[j].Lower == "of" || t[j].Text == ",") {
		j++
	}
	is := j < len(t) && (t[j].Lower == "was" || t[j].Lower == "is") && (t[start].Tag == "PRP$" || t[start].Tag == "WP$")
	if is {
		j++
	}
	first, last, next := s.nameFrom(j)
	if first > last && j < len(t) && titles[t[j].Lower] && t[j].IsUpper() {
		if f, l, n := s.nameFrom(j + 1); f <= l {
			first, last, next = j, l, n // "the nom de guerre Comrade Abel"
		}
	}
	if first > last || start == 0 && !is {
		return
	}
	var m Mention
	if is {
		m = s.assumedOwner(start)
	} else {
		m = s.assumer(start, i)
	}
	name := s.Text(first, last)
	if m.Entity == nil || m.Entity.Kind == annals.Place || m.Entity.Kind == annals.Event || m.Entity.hasName(name) {
		return
	}
	if c := s.nameStatement("name.assumed", formAlias, m, first, last, name); c != nil {
		if m.Entity.Kind != annals.Organization {
			m.Entity.gloss(name) // the own name goes before it
		}
		if is && t[j-1].Lower == "is" {
			c.Time = edtf.MustParse("/..")
		}
		s.alternatives(c, next)
	}
}

// assumedStart is the first token of the phrase of such a word at token i: "his", of "his nom de guerre".
func (s *Sentence) assumedStart(i int) int {
	start := i
	for start > 0 && i-start < 5 {
		x := s.Tokens[start-1]
		determiner := x.Tag == "DT" || x.Tag == "PRP$" || x.Tag == "WP$"
		if !determiner && !x.IsNoun() && x.Tag != "JJ" && x.Tag != "FW" && x.Lower != "de" ||
			x.IsUpper() && start > 1 {
			break
		}
		start--
		if determiner {
			break
		}
	}
	return start
}

// assumedOwner is whose name the possessive at token i tells of: "whose nickname was NAME".
func (s *Sentence) assumedOwner(i int) Mention {
	if s.Tokens[i].Tag == "PRP$" {
		return s.fillerOf(phrase{First: i, Head: i, Last: i})
	}
	return s.nounBefore(i - 1)
}

// assumer is who has or takes the name whose word has its phrase in tokens start to i, by the word before:
// "wrote under the pen name NAME", "adopted the pseudonym NAME".
func (s *Sentence) assumer(start, i int) Mention {
	before := s.Tokens[start-1]
	switch base := verbBase(before); {
	case before.Lower == "by" || before.Lower == "under" || before.Lower == "as" || before.Lower == "with":
		return s.knownUnder(start-1, i)
	case before.IsVerb() && (nameUses[base] || taking[base]):
		// usesName reads those of organizations.
		if p := s.subjectFor(start - 1); p.Head >= 0 && p.Last < start-1 {
			if m := s.fillerOf(p); m.Entity != nil && m.Entity.Kind == annals.Person {
				return m
			}
		}
	}
	return Mention{}
}

// knownUnder is who is known or acts under the name whose preposition is token p and whose last word is token i: the noun
// phrase before "known by", or the subject of the verb.
func (s *Sentence) knownUnder(p, i int) Mention {
	t := s.Tokens
	k := p - 1
	for k > 0 && t[k].IsAdverb() {
		k--
	}
	if k > 0 && t[k].Lower == "known" {
		a := k - 1
		for a > 0 && t[a].IsAdverb() {
			a--
		}
		if !auxiliaries[t[a].Lower] {
			return s.nounBefore(a)
		}
	}
	verb := s.clauseVerb(i)
	if verb < 0 || verb > i || i-verb > 12 {
		return Mention{}
	}
	f := s.subjectFor(verb)
	if f.Head < 0 || f.Last >= verb {
		return Mention{}
	}
	return s.fillerOf(f)
}

// nounBefore is the noun phrase that ends at token k, past a comma there.
func (s *Sentence) nounBefore(k int) Mention {
	t := s.Tokens
	if k > 0 && t[k].Text == "," {
		k--
	}
	c := s.ChunkAt(k)
	if k < 0 || c == nil || c.Last != k || !t[k].IsNoun() {
		return Mention{}
	}
	return s.chunkMention(*c)
}

// assumes reports whether token i is the last word for a name that somebody takes or is given beside the own.
func (s *Sentence) assumes(i int) bool {
	t := s.Tokens
	switch w := t[i].Lower; {
	case assumedNouns[w]:
		return true
	case w == "name" && i > 0:
		return assumedKinds[t[i-1].Lower] || t[i-1].Text == "-" && i > 1 && assumedKinds[t[i-2].Lower]
	case w == "guerre":
		return i > 1 && t[i-1].Lower == "de"
	}
	return false
}

// assumedNouns are the words for such a name, assumedKinds those that "name" is one with, taking the verbs by which somebody
// has one.
var (
	assumedNouns = wordlist.Set("pseudonym sobriquet alias nickname moniker epithet codename pen-name")
	assumedKinds = wordlist.Set("pen stage code cover ring pet screen artistic war street brand trade")
	taking       = wordlist.Set("adopt take assume choose win")
)
