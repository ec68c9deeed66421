package entity

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// NamesText reports whether words name a text by what it is of, "List of presidents of Peru", "The history of the
// Front": nobody and nothing that has a leader or does anything.
func NamesText(t []lang.Token) bool {
	w := t[0].Lower
	return (EntryWords["chronicle"][w] || EntryWords["inventory"][w]) && (len(t) == 1 || t[1].Tag == "IN")
}

// DefiningNouns are the head nouns of what the definition says after its verb: "party" of "is a political party and
// movement".
func DefiningNouns(s *document.Sentence, verb int) map[string]bool {
	t := s.Tokens
	out := map[string]bool{}
	if h := s.Head(verb); s.IsRel(verb, "cop") && h > verb && t[h].IsNoun() && modified(s, h) == h && !within(s, verb, h) {
		out[t[h].Lower] = true
	}
	for i := verb + 1; i < len(t) && i < verb+25; i++ {
		c := s.ChunkAt(i)
		if c == nil {
			if t[i].Text != "," && t[i].Tag != "CC" && !t[i].IsAdverb() &&
				!t[i].IsAdjective() {
				if t[i].Lower == "of" && out["one"] {
					continue
				}
				break
			}
			continue
		}
		if k := modified(s, c.Head); k > c.Head {
			i = k - 1
			continue
		}
		out[t[c.Head].Lower] = true
		i = c.Last
	}
	return out
}

// modified is the noun that the noun at token i only describes by way of a hyphen or participle behind it: "enterprise"
// for "state" in "a state-owned enterprise", "company" for "metals" in "a metals refining company", where "a group
// seeking peace" is a group. It is i where there is none.
func modified(s *document.Sentence, i int) int {
	t := s.Tokens
	tied := false
	for k := i + 1; k < len(t); k++ {
		tag := t[k].Tag
		switch {
		case t[k].Text == "-", t[k-1].Text == "-", tag == "VBN":
			tied = true
		case tag == "VBG" && !document.GroupWords[t[i].Lower] && t[i].Tag != "NNP":
			tied = true
		case strings.HasPrefix(tag, "JJ") && tied:
		case tied && (tag == "NN" || tag == "NNS"):
			if c := s.ChunkAt(k); c != nil {
				k = c.Head
			}
			if w := t[k].Lower; document.GroupWords[w] || Businesses[w] || nouns.Kind(w) == annals.Organization {
				return k
			}
			return i
		default:
			return i
		}
	}
	return i
}

// NamingVerbs are the forms of the verbs after which a name is given.
var NamingVerbs = wordlist.Set("called named dubbed nicknamed termed christened codenamed styled designated rechristened " +
	"baptized baptised")

// within reports whether the noun at token h after a verb is what something is in, of or at, as a preposition between tells:
// "was also in a band" calls nobody a band.
func within(s *document.Sentence, verb, h int) bool {
	k := s.Dependent(h, "case")
	return k > verb && k < h
}
