package mend

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// deedVerbs are the verbs of deeds whose participle describes no thing that somebody else has done something to: of
// "robbed banks and ambushed patrols", the patrols were ambushed by who robbed the banks.
var deedVerbs = lists["deed-done"]

// deedConjuncts mends the second of two coordinated verbs that was taken for an adjective of its object.
func deedConjuncts(s *document.Sentence) {
	t := s.Tokens
	for v := 2; v+1 < len(t) && len(s.Arcs) == len(t); v++ {
		if t[v-1].Tag != "CC" || !strings.HasSuffix(t[v].Lower, "ed") || !s.IsRel(v, "amod") ||
			!deedVerbs[strings.ToLower(document.VerbBase(t[v]))] && !deedVerbs[strings.TrimSuffix(t[v].Lower, "d")] &&
				!deedVerbs[strings.TrimSuffix(t[v].Lower, "ed")] {
			continue
		}
		n := s.Arcs[v].Head
		if n <= v || !s.IsRel(n, "conj") || t[n].Tag != "NNS" && t[n].Tag != "NNP" && t[n].Tag != "NNPS" {
			continue
		}
		o := s.Arcs[n].Head
		if o < 0 || o > v || !s.IsRel(o, "obj") || s.Arcs[o].Head < 0 {
			continue
		}
		h := s.Arcs[o].Head
		if t[h].Tag != "VBD" && t[h].Tag != "VBN" || h > o || t[h].Tag == "VBN" && s.Dependent(h, "aux") < 0 {
			continue
		}
		t[v].Tag, t[v].UPOS, t[v].Lemma = t[h].Tag, "VERB", document.VerbBase(t[v])
		s.Arcs[v].Head, s.Arcs[v].Rel = h, "conj"
		s.Arcs[n].Head, s.Arcs[n].Rel = v, "obj"
		for k := range t {
			if s.Arcs[k].Head == n && k < v {
				s.Arcs[k].Head = v // the conjunction
			}
		}
		s.Kids = nil
	}
}

// judgedObjects mends the adjective that says what somebody was declared to be, where it was taken for the noun that
// the name before it only describes, or for an adjective of that name: "declared the Front unconstitutional".
func judgedObjects(s *document.Sentence) {
	t := s.Tokens
	for i := 2; i < len(t) && len(s.Arcs) == len(t); i++ {
		if !IllegalWords[t[i].Lower] && !lists["judged"][t[i].Lower] || t[i].Lower == "criminal" {
			continue
		}
		h, n := s.Arcs[i].Head, i-1
		switch {
		case t[i].Tag == "NN" && s.IsRel(i, "obj") && s.Arcs[n].Head == i && s.IsRel(n, "compound"):
		case t[i].Tag == "NN" && s.IsRel(i, "xcomp"):
		case h == n && s.IsRel(i, "amod") && s.IsRel(n, "obj"):
			h = s.Arcs[n].Head
		default:
			continue
		}
		if h < 0 || h >= n {
			continue
		}
		if verb := document.VerbBase(t[h]); !document.VerbClasses["designate"][verb] && !document.VerbClasses["hold"][verb] {
			continue
		}
		t[i].Tag, t[i].UPOS, t[i].Lemma = "JJ", "ADJ", t[i].Lower
		if s.Arcs[n].Head == i {
			s.Arcs[n].Head, s.Arcs[n].Rel = h, "obj"
		}
		s.Arcs[i].Head, s.Arcs[i].Rel = h, "xcomp"
		for k := range s.Arcs {
			if s.Arcs[k].Head == i && k < n {
				s.Arcs[k].Head = n
			}
		}
		s.Kids = nil
	}
}

// founds gives "founds" its verb, which the model takes for a form of "find".
func founds(t []lang.Token) {
	for i := range t {
		if t[i].Lower == "founds" && t[i].Tag == "VBZ" {
			t[i].Lemma = "found"
		}
	}
}

// particles mends the tree where a particle behind its verb was tied to the object: "struck down the ban", "closed down the
// League".
func particles(s *document.Sentence) {
	for i := 1; i < len(s.Tokens); i++ {
		v, o := i-1, s.Head(i)
		if !s.IsRel(i, "case") || !s.Tokens[v].IsVerb() || o <= i || s.Head(o) != v ||
			s.Tokens[i].Tag != "RP" && !(ending[document.VerbBase(s.Tokens[v])+" "+s.Tokens[i].Lower] && isBody(s, o)) &&
				!(voiding[document.VerbBase(s.Tokens[v])+" "+s.Tokens[i].Lower] && voided[s.Tokens[o].Lower]) {
			continue
		}
		s.Tokens[i].Tag = "RP"
		s.Arcs[i].Head, s.Arcs[i].Rel = v, "compound:prt"
		if s.IsRel(o, "obl") && s.Dependent(v, "obj") < 0 {
			s.Arcs[o].Rel = "obj"
		}
	}
}

// voiding are the verbs with a particle by which a court ends what is voided: one strikes down a ban, and nobody strikes down
// the street.
var (
	voiding = map[string]bool{"strike down": true, "strike out": true, "throw out": true, "set aside": true}
	voided  = wordlist.Set(`ban bans prohibition proscription designation listing registration recognition accreditation sanctions law laws
		decree ruling decision order act bill measure measures statute provision provisions conviction verdict judgment judgement`)
)

// gerundParticles makes the particle between a gerund and "of", which was taken for a noun, the gerund's: "the gunning down of
// two priests".
func gerundParticles(s *document.Sentence) {
	for i := 1; i+2 < len(s.Tokens); i++ {
		p := i + 1
		if !strings.HasSuffix(s.Tokens[i].Lower, "ing") || s.Head(i) != p || !particleWords[s.Tokens[p].Lower] ||
			s.Tokens[p+1].Lower != "of" || !s.Tokens[p].IsNoun() {
			continue
		}
		takePlace(s, i, p)
		s.Arcs[p].Head, s.Arcs[p].Rel, s.Tokens[p].Tag = i, "compound:prt", "RP"
	}
}

// particleWords are the particles that verbs have most.
var particleWords = wordlist.Set("up down out off over in away back")

// asideConjuncts joins to the verb before "and" the participle that an aside parts from it and that was taken for what describes
// the aside: "was arrested and, after a hearing in Lima, acquitted of fraud".
func asideConjuncts(s *document.Sentence) {
	t := s.Tokens
	for i := 3; i+4 < len(t); i++ {
		if t[i].Tag != "CC" || t[i+1].Text != "," || t[i+2].Tag != "IN" {
			continue
		}
		end := i + 3
		for end < len(t) && t[end].Text != "," && !(t[end].IsVerb() && t[end].Tag != "VBG") {
			end++
		}
		v := end + 1
		if v >= len(t) || t[end].Text != "," || t[v].Tag != "VBN" && t[v].Tag != "VBD" || !s.IsRel(v, "acl", "amod", "advcl") {
			continue
		}
		aside, first := s.Head(v), -1
		if aside > end || aside <= i && !(aside >= 0 && t[aside].IsVerb()) {
			continue
		}
		for k := i - 1; k >= 0 && first < 0; k-- {
			if t[k].Tag == "VBD" || t[k].Tag == "VBN" && s.Dependent(k, "aux", "aux:pass") >= 0 {
				first = k
			}
		}
		if first < 0 || s.Head(first) == v {
			continue
		}
		s.Arcs[v].Head, s.Arcs[v].Rel = first, "conj"
		s.Arcs[i].Head, s.Arcs[i].Rel = v, "cc"
		if aside > i && s.Head(aside) <= i {
			s.Arcs[aside].Head, s.Arcs[aside].Rel = v, "obl"
		}
		s.Kids = nil
	}
}

// havingClauses hangs what somebody had done when something else was done on the verb for that, where the parser took it for the
// verb of the sentence: "Having searched the offices, the agency split in two".
func havingClauses(s *document.Sentence) {
	t := s.Tokens
	if len(t) < 5 || t[0].Lower != "having" {
		return
	}
	v := s.Head(0)
	if v < 1 || s.Arcs[v].Head >= 0 || !t[v].IsVerb() {
		return
	}
	for k := v + 2; k < len(t); k++ {
		if s.Head(k) != v || !s.IsRel(k, "parataxis", "ccomp", "conj") || !document.IsFinite(t[k]) {
			continue
		}
		first := s.Dependent(k, "nsubj", "nsubj:pass")
		if first <= v {
			continue
		}
		comma := false
		for i := v + 1; i < first; i++ {
			comma = comma || t[i].Text == ","
		}
		if !comma {
			continue
		}
		s.Arcs[k].Head, s.Arcs[k].Rel = -1, s.Arcs[v].Rel
		s.Arcs[v].Head, s.Arcs[v].Rel = k, "advcl"
		if t[v].Tag == "VBD" {
			t[v].Tag = "VBN"
		}
		s.Kids = nil
		return
	}
}

// itsOwn makes "it" the subject of a verb that somebody does, where the parser took it for the one that stands for what
// follows: "it tried to leave", not "it seems that".
func itsOwn(s *document.Sentence) {
	for i, w := range s.Tokens {
		if h := s.Head(i); w.Lower == "it" && s.IsRel(i, "expl") && h > i && doingVerbs[s.Tokens[h].Lemma] &&
			s.Dependent(h, "nsubj", "nsubj:pass", "csubj") < 0 {
			s.Arcs[i].Rel = "nsubj"
		}
	}
}

// doingVerbs are verbs with an infinitive whose subject does what it says.
var doingVerbs = wordlist.Set("try manage attempt fail refuse decide agree plan seek want vow pledge promise threaten offer " +
	"continue begin start cease hope intend help choose opt resolve decline strive struggle")

// IllegalWords make a class of theirs a ban.
var IllegalWords = wordlist.Set("illegal unlawful banned outlawed proscribed prohibited criminal unconstitutional")

// numberedObjects makes what is counted behind the infinitive "number" its object, which parsers take for part of a noun: "is
// believed to number 700 men", "is thought to number up to 700".
func numberedObjects(s *document.Sentence) {
	t := s.Tokens
	for i := 1; i+1 < len(t); i++ {
		if t[i].Lower != "number" || t[i].Tag != "VB" || s.Dependent(i, "obj") >= 0 {
			continue
		}
		n := i + 1
		for n+1 < len(t) && t[n].Kind != lang.Number && (roughly[t[n].Lower] || t[n].Lower == "to" || t[n].Lower == "than") {
			n++
		}
		if t[n].Kind != lang.Number {
			continue
		}
		o := n
		if n+1 < len(t) && t[n+1].Tag == "NNS" {
			o = n + 1
			s.Arcs[n].Head, s.Arcs[n].Rel = o, "nummod"
		}
		s.Arcs[o].Head, s.Arcs[o].Rel = i, "obj"
		for k := i + 1; k < n; k++ {
			s.Arcs[k].Head, s.Arcs[k].Rel = n, "advmod"
		}
	}
}

// infinitives makes verbs of those behind "to" that are nouns too, after a verb that takes none there, and gives them what
// follows: "began to campaign for".
func infinitives(s *document.Sentence) {
	t := s.Tokens
	for i := 1; i+2 < len(t); i++ {
		v := i - 1
		if t[i].Lower != "to" || t[i+1].Tag != "NN" || s.Head(i+1) != v || !t[v].IsVerb() ||
			!document.VerbClasses["present"][t[i+1].Lower] ||
			!beforeInfinitive[document.VerbBase(t[v])] || !t[i+2].HasTag("IN", "DT", "PRP$") {
			continue
		}
		t[i].Tag, t[i].UPOS = "TO", "PART"
		t[i+1].Tag, t[i+1].UPOS, t[i+1].Lemma = "VB", "VERB", t[i+1].Lower
		s.Arcs[i].Head, s.Arcs[i].Rel = i+1, "mark"
		s.Arcs[i+1].Head, s.Arcs[i+1].Rel = v, "xcomp"
		for k := i + 2; k < len(t); k++ {
			if s.Head(k) == v && s.IsRel(k, "obl", "obj") {
				s.Arcs[k].Head = i + 1
			}
		}
	}
}

// beforeInfinitive are verbs with "to" before what their subject does, and never before a noun.
var beforeInfinitive = wordlist.Set("begin continue start cease seek want wish try attempt refuse vow pledge decide " +
	"intend plan hope fail tend")

// ending are the verbs with a particle that end what is their object, where that is a body: one breaks down a door, and closes
// down a street.
var ending = map[string]bool{"close down": true, "shut down": true, "break up": true, "wind up": true}

// isBody reports whether the noun at token i is one for an organization, or the last of its name.
func isBody(s *document.Sentence, i int) bool {
	return document.GroupWords[s.Tokens[i].Lower] || nouns.Kind(s.Tokens[i].Lower) == annals.Organization
}
