package mend

import (
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// Tree mends what parsers get wrong of the sentence: the tags of words, and the arcs of its tree.
func Tree(s *document.Sentence) {
	Retag(s.Tokens)
	founds(s.Tokens)
	for _, step := range []func(*document.Sentence){
		particles, gerundParticles, itsOwn, havingClauses, numberedObjects, infinitives, perfects, bareSubjects, betweenTwo,
		seatedPersons,
		passiveAdjectives, actingPosts, pluralObjects, finiteConjuncts, gerundConjuncts, countedDeeds,
		seriesConjuncts, asideConjuncts, outerSubjects, groupParticiples, resultParticiples, restrictiveClauses, verbalRoots,
		verbInside, verbalConjuncts, asideParticiples, setOffSubjects, setOffRelatives, pairedPrepositions, deedConjuncts,
		judgedObjects, relativeThats, doneInfinitives, attachAgents, attachPasts, attachRelatives, attachFounded, attachDefined,
		attachParallel, attachClosing, beingNouns, joinedNames,
	} {
		s.Reshape(func() { step(s) })
	}
	participles(s)
}

// participles mends the tags of past tenses that the tree hangs on a noun before them, without a subject, as
// participles hang: in "the Front, banned in Lima, met", the Front was banned; and of those that a passive goes on with: in "was
// arrested and released", somebody was released.
func participles(s *document.Sentence) {
	for i := range s.Tokens {
		h := s.Head(i)
		if s.Tokens[i].Tag == "VBD" && h >= 0 && h < i && (s.IsRel(i, "acl") && s.Dependent(i, "nsubj") < 0 || goesOnPassive(s, i, h)) {
			s.Tokens[i].Tag = "VBN"
		}
		if s.Tokens[i].Tag == "VBN" && hasOwnSubject(s, i) {
			s.Tokens[i].Tag = "VBD"
		}
	}
}

// suffered are verbs that have an object whenever they are active.
var suffered = wordlist.Set("remove ban outlaw proscribe list designate blacklist delist relist re-list redesignate " +
	"reban unban legalize legalise deregister reregister re-register register derecognize derecognise recognize recognise " +
	"license accredit sanction expel execute appoint reappoint re-appoint rename retitle incorporate release imprison jail exile " +
	"deport extradite lift revoke restore reinstate arrest convict acquit sentence abolish annex")

// goesOnPassive reports whether the past tense at token i goes on with the passive of token h: it is a verb of what befalls
// somebody, and has neither subject nor object, or a post right behind it.
func goesOnPassive(s *document.Sentence, i, h int) bool {
	if !s.IsRel(i, "conj") || s.Tokens[h].Tag != "VBN" || s.Dependent(h, "aux:pass") < 0 ||
		s.Dependent(i, "nsubj", "ccomp", "aux") >= 0 {
		return false
	}
	o := s.Dependent(i, "obj")
	if o == i+1 || o == i+2 && s.Tokens[i+1].IsAdjective() {
		if seating[document.VerbBase(s.Tokens[i])] && document.Titles[s.Tokens[o].Lower] {
			s.Arcs[o].Rel = "xcomp" // "was freed and made president": nobody makes a president without saying of whom
			return true
		}
	}
	return suffered[document.VerbBase(s.Tokens[i])] && o < 0
}

// seating are the verbs by which somebody is put into a post that stands right behind them.
var seating = wordlist.Set("make name elect re-elect reelect appoint crown proclaim declare nominate")

// hasOwnSubject reports whether the verb at token i, of a relative clause whose pronoun it is done to, has a subject
// and no auxiliary: "the ban, which the Front called a betrayal".
func hasOwnSubject(s *document.Sentence, i int) bool {
	o, k := s.Dependent(i, "obj"), s.Dependent(i, "nsubj")
	return s.IsRel(i, "acl:relcl") && s.Dependent(i, "aux", "aux:pass", "cop") < 0 && k >= 0 && k < i &&
		!s.IsRel(k, "nsubj:pass") && o >= 0 && o < k &&
		(s.Tokens[o].Tag == "WDT" || s.Tokens[o].Tag == "WP")
}

// actingPosts mends the tree where a post that somebody only stands in for was taken for what he acts: "was acting
// chairwoman".
func actingPosts(s *document.Sentence) {
	for i := range s.Tokens {
		post := i + 1
		for post < len(s.Tokens) && document.TitleRanks[s.Tokens[post].Lower] {
			post++
		}
		be := s.Dependent(i, "aux")
		if s.Tokens[i].Lower != "acting" || post >= len(s.Tokens) || s.Head(post) != i || !document.Titles[s.Tokens[post].Lower] ||
			!s.IsRel(post, "obj", "xcomp") || be < 0 {
			continue
		}
		takePlace(s, post, i)
		s.Arcs[i].Head, s.Arcs[i].Rel, s.Arcs[be].Rel = post, "amod", "cop"
		s.Tokens[i].Tag, s.Tokens[i].UPOS, s.Tokens[i].Lemma = "JJ", "ADJ", "acting"
	}
}

// perfects makes one verb of "have" and the participle behind it that were taken for two of which "have" has the object: "has
// armed the Front since 1982".
func perfects(s *document.Sentence) {
	for i := range s.Tokens {
		v := i + 1
		for v < len(s.Tokens) && s.Tokens[v].Tag == "RB" {
			v++
		}
		if s.Tokens[i].Lemma != "have" || !document.IsFinite(s.Tokens[i]) || v >= len(s.Tokens) || s.Tokens[v].Tag != "VBN" ||
			s.Head(v) != i || !s.IsRel(v, "xcomp", "ccomp") || s.Dependent(i, "obj") < v {
			continue
		}
		takePlace(s, v, i)
		s.Arcs[i] = lang.Arc{Head: v, Rel: "aux", Sure: true}
		s.Tokens[i].UPOS = "AUX"
	}
}

// takePlace puts token i into the place that token h has in the tree, with all that hangs on it; where h itself hangs then is
// left to the caller.
func takePlace(s *document.Sentence, i, h int) {
	for k := range s.Arcs {
		if s.Arcs[k].Head == h && k != i {
			s.Arcs[k].Head = i
		}
	}
	s.Arcs[i] = s.Arcs[h]
}

// bareSubjects makes the subject of a finite verb without one of the name before it that was tied to it as if it had a
// preposition, as behind a date: "In 1982 Peru and Chile went to war".
func bareSubjects(s *document.Sentence) {
	for v := range s.Tokens {
		if s.Tokens[v].Tag != "VBD" && s.Tokens[v].Tag != "VBZ" && s.Tokens[v].Tag != "VBP" ||
			s.Dependent(v, "nsubj", "nsubj:pass", "csubj", "expl", "cop", "aux:pass") >= 0 || s.IsRel(v, "conj", "acl", "acl:relcl") {
			continue
		}
		for k := v - 1; k >= 0; k-- {
			if s.Head(k) == v && s.IsRel(k, "obl", "nmod:unmarked") && s.Tokens[k].IsProper() && s.Dependent(k, "case") < 0 &&
				s.TimeAt(k) == nil {
				s.Arcs[k].Rel = "nsubj"
				break
			}
		}
	}
}

// betweenTwo coordinates with the noun behind "between" what was coordinated with a noun inside its phrase, where nothing is with
// it: "between the League of Peru and the Front".
func betweenTwo(s *document.Sentence) {
	for p := range s.Tokens {
		n := s.Head(p)
		if s.Tokens[p].Lower != "between" || !s.IsRel(p, "case") || n < p || s.Dependent(n, "conj") >= 0 {
			continue
		}
		for k := n + 1; k < len(s.Tokens); k++ {
			in := s.Head(k)
			if !s.IsRel(k, "conj") || in <= n || s.Head(in) != n {
				continue
			}
			for c := range s.Arcs {
				if s.Arcs[c].Head == k && s.IsRel(c, "cc") && s.Tokens[c].Lower == "and" {
					s.Arcs[k].Head = n
				}
			}
			break
		}
	}
}

// pluralObjects mends a plural noun after a verb that was taken for a verb of its own: of "declared ceasefires",
// "ceasefires" has neither a subject nor a conjunction, so it is what was declared.
func pluralObjects(s *document.Sentence) {
	for i := range s.Tokens {
		h := s.Head(i)
		if s.Tokens[i].Tag != "VBZ" || h < 0 || h > i || !s.Tokens[h].IsVerb() ||
			!s.IsRel(i, "xcomp", "advcl", "obj") ||
			s.Dependent(i, "nsubj", "nsubj:pass", "mark", "aux", "expl", "cc") >= 0 ||
			s.Dependent(h, "obj") >= 0 && !s.IsRel(i, "obj") {
			continue
		}
		t := &s.Tokens[i]
		t.Tag, t.UPOS, t.Lemma = "NNS", "NOUN", strings.TrimSuffix(t.Lower, "s")
		s.Arcs[i].Rel = "obj"
	}
}

// passiveAdjectives mends a participle that was taken for an adjective though "by" says who did it: "was armed by Peru".
func passiveAdjectives(s *document.Sentence) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Tag != "JJ" || !strings.HasSuffix(t.Lower, "ed") || i+2 >= len(s.Tokens) || s.Tokens[i+1].Lower != "by" {
			continue
		}
		be, agent := s.Dependent(i, "cop"), s.Head(i+1)
		if be < 0 || be > i || agent < i+2 || s.Head(agent) != i || !s.IsRel(agent, "obl") {
			continue
		}
		t.Tag, t.UPOS = "VBN", "VERB"
		t.Lemma = document.VerbBase(*t)
		s.Arcs[be].Rel, s.Arcs[agent].Rel = "aux:pass", "obl:agent"
		if k := s.Dependent(i, "nsubj"); k >= 0 {
			s.Arcs[k].Rel = "nsubj:pass"
		}
	}
}

// finiteConjuncts hangs a finite verb without a subject that was coordinated with an infinitive on the finite verb above: of
// "announced they would leave and released ten soldiers", the release was done, not announced; and what follows a comma
// on the saying before it: "announced that the war was over, and released ten soldiers".
func finiteConjuncts(s *document.Sentence) {
	for i := range s.Tokens {
		h := s.Head(i)
		if !s.IsRel(i, "conj") || h < 0 || h > i || s.Dependent(i, "nsubj", "nsubj:pass") >= 0 {
			continue
		}
		if v := sayingAbove(s, h); v >= 0 && goesOnSaying(s, i, v) {
			s.Arcs[i].Head, s.Tokens[i].Tag = v, "VBD"
			continue
		}
		aux := s.Dependent(i, "aux", "aux:pass", "cop")
		if aux < 0 {
			partFromInfinitive(s, i, h)
		}
		finite := s.Tokens[i].Tag == "VBD" || s.Tokens[i].Tag == "VBZ"
		if finite && (aux >= 0 || s.Tokens[h].Tag != "VB") ||
			!finite && (aux < h || !document.IsFinite(s.Tokens[aux]) || !infinitive(s, h)) {
			continue
		}
		for n := 0; h >= 0 && n < 8; h, n = s.Head(h), n+1 {
			if tag := s.Tokens[h].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" {
				s.Arcs[i].Head = h
				break
			}
		}
	}
}

// gerundConjuncts ties a gerund that the parser joined to an infinitive to the gerund that this hangs on, since only like forms
// are joined: "withdrew, failing to take the town and losing forty men".
func gerundConjuncts(s *document.Sentence) {
	for i := 1; i < len(s.Tokens); i++ {
		h := s.Head(i)
		if s.Tokens[i].Tag != "VBG" || !s.IsRel(i, "conj") || h < 0 || h > i || s.Tokens[h].Tag != "VB" || !infinitive(s, h) ||
			s.Dependent(i, "nsubj", "aux", "mark") >= 0 {
			continue
		}
		for n := 0; h >= 0 && n < 6 && s.IsRel(h, "xcomp", "conj"); n++ {
			if h = s.Head(h); h >= 0 && s.Tokens[h].Tag == "VBG" && s.Dependent(h, "aux") < 0 {
				s.Arcs[i].Head = h
				break
			}
		}
	}
}

// goesOnSaying reports whether the verb at token i, behind a comma and a conjunction, tells what the speaker of the verb at token
// v did besides.
func goesOnSaying(s *document.Sentence, i, v int) bool {
	return i > 2 && s.Tokens[i-1].Tag == "CC" && s.Tokens[i-2].Text == "," && s.Tokens[i].HasTag("VBD", "VB") &&
		s.Tokens[v].Tag == "VBD" && s.Dependent(i, "aux", "mark") < 0 && !document.Auxiliaries[s.Tokens[i].Lower]
}

// partFromInfinitive makes a past tense of the participle at token i that was coordinated with the infinitive at token h, and
// gives it what stands behind: a participle is joined to no infinitive, "legalized the right to strike and introduced courts".
func partFromInfinitive(s *document.Sentence, i, h int) {
	if s.Tokens[i].Tag != "VBN" || !infinitive(s, h) || s.Tokens[h].Tag != "VB" || i+1 >= len(s.Tokens) ||
		s.Tokens[i-1].Tag != "CC" || !opensPhrase(s.Tokens[i+1]) {
		return
	}
	s.Tokens[i].Tag = "VBD"
	for k := i + 1; k < len(s.Arcs); k++ {
		if s.Arcs[k].Head == h && s.IsRel(k, "obj", "obl") {
			s.Arcs[k].Head = i
		}
	}
}

// countedDeeds coordinates with the past tense before a number the one behind "and", where the parser made one object of both
// numbers: "killed two and injured 111 others". Whatever is coordinated with a number, it is no past tense.
func countedDeeds(s *document.Sentence) {
	for i := 3; i+1 < len(s.Tokens); i++ {
		v, n := i-3, i-2
		if !s.Tokens[i].HasTag("VBD", "VBN") || s.Tokens[i-1].Tag != "CC" || s.Tokens[n].Tag != "CD" || s.Tokens[v].Tag != "VBD" ||
			s.Head(i) != n || !s.IsRel(i, "conj") || !opensPhrase(s.Tokens[i+1]) || s.Dependent(v, "aux:pass") >= 0 {
			continue
		}
		if o := s.Dependent(v, "obj"); o > i && s.Head(n) == o {
			s.Arcs[o].Head = i
			for k := i + 1; k < o; k++ {
				if s.Head(k) == n && s.Tokens[k].Tag == "CD" {
					s.Arcs[k].Head, s.Arcs[k].Rel = o, "nummod"
				}
			}
			s.Arcs[n] = lang.Arc{Head: v, Rel: "obj"}
		}
		s.Arcs[i].Head, s.Tokens[i].Tag = v, "VBD"
	}
}

// opensPhrase reports whether a noun phrase may begin with the word.
func opensPhrase(x lang.Token) bool {
	return x.IsNoun() || x.IsAdjective() || x.HasTag("DT", "PRP$", "PRP", "CD")
}

// sayingAbove is the verb of saying whose clause has the verb at token h, -1 for none.
func sayingAbove(s *document.Sentence, h int) int {
	for n := 0; h >= 0 && n < 4; h, n = s.Head(h), n+1 {
		if v := s.Head(h); s.IsRel(h, "ccomp") && v >= 0 && v < h && document.VerbClasses["say"][document.VerbBase(s.Tokens[v])] {
			return v
		}
	}
	return -1
}

// infinitive reports whether the predicate at token h is an infinitive with "to": "to leave", "to be active".
func infinitive(s *document.Sentence, h int) bool {
	k := s.Dependent(h, "mark", "aux")
	return k >= 0 && k < h && s.Tokens[k].Tag == "TO"
}

// outerSubjects hangs the subject of a clause that a verb reports on that clause's predicate, where the parser tied it
// to the verb: of "says its goal is to win", the goal is to win.
func outerSubjects(s *document.Sentence) {
	for i := range s.Tokens {
		h := s.Head(i)
		if s.Arcs[i].Rel != "nsubj:outer" || h < 0 || h > i {
			continue
		}
		for _, k := range s.Dependents(h) {
			if be := s.Dependent(k, "cop"); s.IsRel(k, "ccomp") && be > i && be < k {
				s.Arcs[i].Head, s.Arcs[i].Rel = k, "nsubj"
				break
			}
		}
	}
}

// groupParticiples hangs a present participle on the group with an indefinite article whose phrase it follows without a
// comma: in "emerged from a movement in Lima demanding work", the movement demands it.
func groupParticiples(s *document.Sentence) {
	for i := 2; i < len(s.Tokens); i++ {
		v := s.Head(i)
		if s.Tokens[i].Tag != "VBG" || !s.IsRel(i, "advcl") || v < 0 || v > i || s.Tokens[i-1].Kind == lang.Punct ||
			len(s.Dependents(i)) == 0 {
			continue
		}
		for k, n := i-1, 0; k > v && n < 8; k, n = s.Head(k), n+1 {
			if s.Tokens[k].Tag == "NN" && document.GroupWords[s.Tokens[k].Lower] && s.IsRel(k, "obj", "obl", "nmod") && Indefinite(s, k) {
				s.Arcs[i].Head, s.Arcs[i].Rel = k, "acl"
				break
			}
		}
	}
}

// resultParticiples hangs a participle for what came of a thing, behind a comma, on the verb above an infinitive: in "failed
// to agree, resulting in a split", the failure split them.
func resultParticiples(s *document.Sentence) {
	for i := 2; i < len(s.Tokens); i++ {
		h := s.Head(i)
		if s.Tokens[i].Tag != "VBG" || !s.IsRel(i, "advcl") || h < 0 || h > i || !resulting[s.Tokens[i].Lower] || !s.AfterComma(i) {
			continue
		}
		for n := 0; n < 4 && s.IsRel(h, "xcomp") && infinitive(s, h) && s.Head(h) >= 0 && s.Head(h) < h; n++ {
			h = s.Head(h)
		}
		s.Arcs[i].Head = h
	}
}

// resulting are the participles for what came of what is told before them.
var resulting = wordlist.Set("resulting leading leaving causing forcing prompting triggering sparking provoking angering")

// relativeThats makes a relative clause of what the tree hangs on a noun with "that" as what is done or who does it, whatever
// the tag of "that": "the faction that Juan Santos founded".
func relativeThats(s *document.Sentence) {
	for k := 1; k < len(s.Tokens); k++ {
		v := s.Head(k)
		if s.Tokens[k].Lower != "that" || !s.IsRel(k, "obj", "nsubj") || v < k || !s.IsRel(v, "acl") || s.Head(v) >= k ||
			!s.Tokens[v].IsVerb() || s.Tokens[v].Tag == "VBG" {
			continue
		}
		s.Tokens[k].Tag = "WDT"
		s.Arcs[v].Rel = "acl:relcl"
		if s.Tokens[v].Tag == "VBN" && s.Dependent(v, "aux", "aux:pass") < 0 {
			s.Tokens[v].Tag = "VBD"
		}
	}
}

// restrictiveClauses hangs a relative clause without a comma on the common noun over the name before it, which needs
// nothing to tell it from others: in "a member of the League that fought", the member fought; with "which" only over a
// name after "in", as a place has.
func restrictiveClauses(s *document.Sentence) {
	for k := range s.Arcs {
		if !s.IsRel(k, "acl:relcl") {
			continue
		}
		h := s.Head(k)
		if h < 1 || h > k || s.Tokens[h].Tag != "NNP" && s.Tokens[h].Tag != "NNPS" {
			continue
		}
		who := h + 1
		for who < k && s.Tokens[who].Tag != "WDT" &&
			(s.Tokens[who].Kind != lang.Punct || s.IsRel(who+1, "appos") && s.Head(who+1) <= h) {
			who++
		}
		if who == k || s.Tokens[who].Lower != "that" && (s.Tokens[who].Lower != "which" || !closesPlace(s, who-1)) {
			continue
		}
		for n := 0; n < 6 && h >= 0 && s.Tokens[h].IsProper() && s.IsRel(h, "nmod", "appos") && s.Head(h) < h; n++ {
			h = s.Head(h)
		}
		if h >= 0 && (s.Tokens[h].Tag == "NN" || s.Tokens[h].Tag == "NNS") && (s.Dependent(h, "det", "nummod", "amod") >= 0 ||
			s.Tokens[h].Tag == "NNS") {
			s.Arcs[k].Head = h
		}
	}
}

// pairedPrepositions ties both of two prepositions to the noun phrase that they share: "based in and around Lima".
func pairedPrepositions(s *document.Sentence) {
	t := s.Tokens
	for i := 0; i+3 < len(t) && len(s.Arcs) == len(t); i++ {
		if t[i].Tag != "IN" || t[i+1].Tag != "CC" || t[i+2].Tag != "IN" ||
			s.IsRel(i, "case") && s.IsRel(i+2, "case") && s.Head(i) == s.Head(i+2) {
			continue
		}
		end := plainPhrase(s, i+3)
		n := -1
		for k := i + 3; k < end; k++ {
			if h := s.Head(k); (h < i+3 || h >= end) && t[k].IsNoun() {
				n = k
				break
			}
		}
		above := s.Head(i)
		if n < 0 || above < 0 || above >= i && above <= i+2 {
			continue
		}
		if above == n {
			above = s.Head(n)
		}
		if above < 0 || above >= i {
			continue
		}
		s.Arcs[n].Head, s.Arcs[n].Rel = above, "obl"
		if t[above].IsNoun() {
			s.Arcs[n].Rel = "nmod"
		}
		for k := i; k <= i+2; k++ {
			s.Arcs[k] = lang.Arc{Head: n, Rel: "case", Sure: s.Arcs[k].Sure}
		}
		s.Arcs[i+1].Rel = "cc"
		s.Kids = nil
	}
}

// closesPlace reports whether the name that ends at token i stands after "in".
func closesPlace(s *document.Sentence, i int) bool {
	k := s.Dependent(i, "case")
	return s.Tokens[i].IsProper() && k >= 0 && s.Tokens[k].Lower == "in"
}

// Indefinite reports whether the noun at token i has an indefinite article.
func Indefinite(s *document.Sentence, i int) bool {
	k := s.Dependent(i, "det")
	return k >= 0 && (s.Tokens[k].Lower == "a" || s.Tokens[k].Lower == "an")
}
