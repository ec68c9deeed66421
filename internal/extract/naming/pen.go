package naming

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// assumedName reads a name behind a word for one that somebody takes or is given beside the own: "wrote under the pen name
// NAME", "known by his nom de guerre NAME", "adopted the pseudonym NAME", "whose nickname was NAME"; i is the last word
// for it.
func assumedName(s *document.Sentence, i int) {
	t := s.Tokens
	start := assumedStart(s, i)
	j := i + 1
	if j < len(t) && (t[j].Lower == "of" || t[j].Text == ",") {
		j++
	}
	is := j < len(t) && (t[j].Lower == "was" || t[j].Lower == "is") && (t[start].Tag == "PRP$" || t[start].Tag == "WP$")
	if is {
		j++
	}
	first, last, next := NameFrom(s, j)
	if first > last && j < len(t) && document.Titles[t[j].Lower] && t[j].IsUpper() {
		if f, l, n := NameFrom(s, j+1); f <= l {
			first, last, next = j, l, n // "the nom de guerre Comrade Abel"
		}
	}
	if first > last || start == 0 && !is {
		return
	}
	var m document.Mention
	if is {
		m = assumedOwner(s, start)
	} else {
		m = assumer(s, start, i)
	}
	name := s.Text(first, last)
	if m.Entity == nil || m.Entity.Kind == annals.Place || m.Entity.Kind == annals.Event || m.Entity.HasName(name) {
		return
	}
	if c := nameStatement(s, "name.assumed", document.FormAlias, m, first, last, name); c != nil {
		if m.Entity.Kind != annals.Organization {
			m.Entity.Gloss(name) // the own name goes before it
		}
		if is && t[j-1].Lower == "is" {
			c.Time = edtf.MustParse("/..")
		}
		alternatives(s, c, next)
	}
}

// assumedStart is the first token of the phrase of such a word at token i: "his", of "his nom de guerre".
func assumedStart(s *document.Sentence, i int) int {
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
func assumedOwner(s *document.Sentence, i int) document.Mention {
	if s.Tokens[i].Tag == "PRP$" {
		return s.FillerOf(document.Phrase{First: i, Head: i, Last: i})
	}
	return nounBefore(s, i-1)
}

// assumer is who has or takes the name whose word has its phrase in tokens start to i, by the word before:
// "wrote under the pen name NAME", "adopted the pseudonym NAME".
func assumer(s *document.Sentence, start, i int) document.Mention {
	before := s.Tokens[start-1]
	switch base := document.VerbBase(before); {
	case before.Lower == "by" || before.Lower == "under" || before.Lower == "as" || before.Lower == "with":
		return knownUnder(s, start-1, i)
	case before.IsVerb() && (nameUses[base] || taking[base]):
		// usesName reads those of organizations.
		if p := predicate.SubjectFor(s, start-1); p.Head >= 0 && p.Last < start-1 {
			if m := s.FillerOf(p); m.Entity != nil && m.Entity.Kind == annals.Person {
				return m
			}
		}
	}
	return document.Mention{}
}

// knownUnder is who is known or acts under the name whose preposition is token p and whose last word is token i: the noun
// phrase before "known by", or the subject of the verb.
func knownUnder(s *document.Sentence, p, i int) document.Mention {
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
		if !document.Auxiliaries[t[a].Lower] {
			return nounBefore(s, a)
		}
	}
	verb := s.ClauseVerb(i)
	if verb < 0 || verb > i || i-verb > 12 {
		return document.Mention{}
	}
	f := predicate.SubjectFor(s, verb)
	if f.Head < 0 || f.Last >= verb {
		return document.Mention{}
	}
	return s.FillerOf(f)
}

// nounBefore is the noun phrase that ends at token k, past a comma there.
func nounBefore(s *document.Sentence, k int) document.Mention {
	t := s.Tokens
	if k > 0 && t[k].Text == "," {
		k--
	}
	c := s.ChunkAt(k)
	if k < 0 || c == nil || c.Last != k || !t[k].IsNoun() {
		return document.Mention{}
	}
	return s.ChunkMention(*c)
}

// assumes reports whether token i is the last word for a name that somebody takes or is given beside the own.
func assumes(s *document.Sentence, i int) bool {
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
