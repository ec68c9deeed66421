package grammar

import (
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// mendTree mends what parsers get wrong of the sentence: the tags of words, and the arcs of its tree.
func (s *Sentence) mendTree() {
	retag(s.Tokens)
	founds(s.Tokens)
	for _, step := range []func(){s.particles, s.passiveAdjectives, s.actingPosts, s.pluralObjects, s.finiteConjuncts, s.countedDeeds,
		s.outerSubjects, s.groupParticiples, s.resultParticiples, s.restrictiveClauses, s.verbalRoots,
		s.verbInside, s.verbalConjuncts, s.asideParticiples, s.setOffSubjects, s.setOffRelatives, s.pairedPrepositions, s.deedConjuncts, s.judgedObjects,
		s.attachAgents, s.attachRelatives, s.attachFounded, s.attachParallel} {
		s.reshape(step)
	}
	s.participles()
}

// participles mends the tags of past tenses that the tree hangs on a noun before them, without a subject, as
// participles hang: in "the Front, banned in Lima, met", the Front was banned; and of those that a passive goes on with: in "was
// arrested and released", somebody was released.
func (s *Sentence) participles() {
	for i := range s.Tokens {
		h := s.head(i)
		if s.Tokens[i].Tag == "VBD" && h >= 0 && h < i && (s.isRel(i, "acl") && s.dependent(i, "nsubj") < 0 || s.goesOnPassive(i, h)) {
			s.Tokens[i].Tag = "VBN"
		}
		if s.Tokens[i].Tag == "VBN" && s.hasOwnSubject(i) {
			s.Tokens[i].Tag = "VBD"
		}
	}
}

// suffered are verbs that have an object whenever they are active.
var suffered = wordlist.Set("remove ban outlaw proscribe list designate blacklist delist expel execute appoint reappoint re-appoint rename retitle " +
	"incorporate release imprison jail exile deport extradite lift revoke restore reinstate arrest convict acquit sentence abolish annex")

// goesOnPassive reports whether the past tense at token i goes on with the passive of token h: it is a verb of what befalls
// somebody, and has neither subject nor object.
func (s *Sentence) goesOnPassive(i, h int) bool {
	return s.isRel(i, "conj") && s.Tokens[h].Tag == "VBN" && s.dependent(h, "aux:pass") >= 0 && suffered[verbBase(s.Tokens[i])] &&
		s.dependent(i, "nsubj", "obj", "ccomp", "aux") < 0
}

// hasOwnSubject reports whether the verb at token i, of a relative clause whose pronoun it is done to, has a subject
// and no auxiliary: "the ban, which the Front called a betrayal".
func (s *Sentence) hasOwnSubject(i int) bool {
	o, k := s.dependent(i, "obj"), s.dependent(i, "nsubj")
	return s.isRel(i, "acl:relcl") && s.dependent(i, "aux", "aux:pass", "cop") < 0 && k >= 0 && k < i &&
		!s.isRel(k, "nsubj:pass") && o >= 0 && o < k &&
		(s.Tokens[o].Tag == "WDT" || s.Tokens[o].Tag == "WP")
}

// actingPosts mends the tree where a post that somebody only stands in for was taken for what he acts: "was acting
// chairwoman".
func (s *Sentence) actingPosts() {
	for i := range s.Tokens {
		post := i + 1
		for post < len(s.Tokens) && titleRanks[s.Tokens[post].Lower] {
			post++
		}
		be := s.dependent(i, "aux")
		if s.Tokens[i].Lower != "acting" || post >= len(s.Tokens) || s.head(post) != i || !titles[s.Tokens[post].Lower] ||
			!s.isRel(post, "obj", "xcomp") || be < 0 {
			continue
		}
		for k := range s.Arcs {
			if s.Arcs[k].Head == i && k != post {
				s.Arcs[k].Head = post
			}
		}
		s.Arcs[post] = s.Arcs[i]
		s.Arcs[i].Head, s.Arcs[i].Rel, s.Arcs[be].Rel = post, "amod", "cop"
		s.Tokens[i].Tag, s.Tokens[i].UPOS, s.Tokens[i].Lemma = "JJ", "ADJ", "acting"
	}
}

// pluralObjects mends a plural noun after a verb that was taken for a verb of its own: of "declared ceasefires",
// "ceasefires" has neither a subject nor a conjunction, so it is what was declared.
func (s *Sentence) pluralObjects() {
	for i := range s.Tokens {
		h := s.head(i)
		if s.Tokens[i].Tag != "VBZ" || h < 0 || h > i || !s.Tokens[h].IsVerb() ||
			!s.isRel(i, "xcomp", "advcl", "obj") ||
			s.dependent(i, "nsubj", "nsubj:pass", "mark", "aux", "expl", "cc") >= 0 ||
			s.dependent(h, "obj") >= 0 && !s.isRel(i, "obj") {
			continue
		}
		t := &s.Tokens[i]
		t.Tag, t.UPOS, t.Lemma = "NNS", "NOUN", strings.TrimSuffix(t.Lower, "s")
		s.Arcs[i].Rel = "obj"
	}
}

// passiveAdjectives mends a participle that was taken for an adjective though "by" says who did it: "was armed by Peru".
func (s *Sentence) passiveAdjectives() {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Tag != "JJ" || !strings.HasSuffix(t.Lower, "ed") || i+2 >= len(s.Tokens) || s.Tokens[i+1].Lower != "by" {
			continue
		}
		be, agent := s.dependent(i, "cop"), s.head(i+1)
		if be < 0 || be > i || agent < i+2 || s.head(agent) != i || !s.isRel(agent, "obl") {
			continue
		}
		t.Tag, t.UPOS = "VBN", "VERB"
		t.Lemma = verbBase(*t)
		s.Arcs[be].Rel, s.Arcs[agent].Rel = "aux:pass", "obl:agent"
		if k := s.dependent(i, "nsubj"); k >= 0 {
			s.Arcs[k].Rel = "nsubj:pass"
		}
	}
}

// finiteConjuncts hangs a finite verb without a subject that was coordinated with an infinitive on the finite verb above: of
// "announced they would leave and released ten soldiers", the release was done, not announced; and what follows a comma
// on the saying before it: "announced that the war was over, and released ten soldiers".
func (s *Sentence) finiteConjuncts() {
	for i := range s.Tokens {
		h := s.head(i)
		if !s.isRel(i, "conj") || h < 0 || h > i || s.dependent(i, "nsubj", "nsubj:pass") >= 0 {
			continue
		}
		if v := s.sayingAbove(h); v >= 0 && i > 2 && s.Tokens[i-1].Tag == "CC" && s.Tokens[i-2].Text == "," &&
			(s.Tokens[i].Tag == "VBD" || s.Tokens[i].Tag == "VB") && s.Tokens[v].Tag == "VBD" &&
			s.dependent(i, "aux", "mark") < 0 && !auxiliaries[s.Tokens[i].Lower] {
			s.Arcs[i].Head, s.Tokens[i].Tag = v, "VBD"
			continue
		}
		aux := s.dependent(i, "aux", "aux:pass", "cop")
		finite := s.Tokens[i].Tag == "VBD" || s.Tokens[i].Tag == "VBZ"
		if s.Tokens[i].Tag == "VBN" && aux < 0 && s.infinitive(h) && s.Tokens[h].Tag == "VB" && i+1 < len(s.Tokens) &&
			s.Tokens[i-1].Tag == "CC" && opensPhrase(s.Tokens[i+1]) {
			// "legalized the right to strike and introduced courts": a participle is joined to no infinitive.
			finite, s.Tokens[i].Tag = true, "VBD"
			for k := i + 1; k < len(s.Arcs); k++ {
				if s.Arcs[k].Head == h && s.isRel(k, "obj", "obl") {
					s.Arcs[k].Head = i
				}
			}
		}
		if finite && (aux >= 0 || s.Tokens[h].Tag != "VB") ||
			!finite && (aux < h || !isFinite(s.Tokens[aux]) || !s.infinitive(h)) {
			continue
		}
		for n := 0; h >= 0 && n < 8; h, n = s.head(h), n+1 {
			if tag := s.Tokens[h].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" {
				s.Arcs[i].Head = h
				break
			}
		}
	}
}

// countedDeeds coordinates with the past tense before a number the one behind "and", where the parser made one object of both
// numbers: "killed two and injured 111 others". Whatever is coordinated with a number, it is no past tense.
func (s *Sentence) countedDeeds() {
	for i := 3; i+1 < len(s.Tokens); i++ {
		v, n := i-3, i-2
		if !s.Tokens[i].HasTag("VBD", "VBN") || s.Tokens[i-1].Tag != "CC" || s.Tokens[n].Tag != "CD" || s.Tokens[v].Tag != "VBD" ||
			s.head(i) != n || !s.isRel(i, "conj") || !opensPhrase(s.Tokens[i+1]) || s.dependent(v, "aux:pass") >= 0 {
			continue
		}
		if o := s.dependent(v, "obj"); o > i && s.head(n) == o {
			s.Arcs[o].Head = i
			for k := i + 1; k < o; k++ {
				if s.head(k) == n && s.Tokens[k].Tag == "CD" {
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
func (s *Sentence) sayingAbove(h int) int {
	for n := 0; h >= 0 && n < 4; h, n = s.head(h), n+1 {
		if v := s.head(h); s.isRel(h, "ccomp") && v >= 0 && v < h && verbClasses["say"][verbBase(s.Tokens[v])] {
			return v
		}
	}
	return -1
}

// infinitive reports whether the predicate at token h is an infinitive with "to": "to leave", "to be active".
func (s *Sentence) infinitive(h int) bool {
	k := s.dependent(h, "mark", "aux")
	return k >= 0 && k < h && s.Tokens[k].Tag == "TO"
}

// outerSubjects hangs the subject of a clause that a verb reports on that clause's predicate, where the parser tied it
// to the verb: of "says its goal is to win", the goal is to win.
func (s *Sentence) outerSubjects() {
	for i := range s.Tokens {
		h := s.head(i)
		if s.Arcs[i].Rel != "nsubj:outer" || h < 0 || h > i {
			continue
		}
		for _, k := range s.dependents(h) {
			if be := s.dependent(k, "cop"); s.isRel(k, "ccomp") && be > i && be < k {
				s.Arcs[i].Head, s.Arcs[i].Rel = k, "nsubj"
				break
			}
		}
	}
}

// groupParticiples hangs a present participle on the group with an indefinite article whose phrase it follows without a
// comma: in "emerged from a movement in Lima demanding work", the movement demands it.
func (s *Sentence) groupParticiples() {
	for i := 2; i < len(s.Tokens); i++ {
		v := s.head(i)
		if s.Tokens[i].Tag != "VBG" || !s.isRel(i, "advcl") || v < 0 || v > i || s.Tokens[i-1].Kind == lang.Punct ||
			len(s.dependents(i)) == 0 {
			continue
		}
		for k, n := i-1, 0; k > v && n < 8; k, n = s.head(k), n+1 {
			if s.Tokens[k].Tag == "NN" && groupWords[s.Tokens[k].Lower] && s.isRel(k, "obj", "obl", "nmod") && s.indefinite(k) {
				s.Arcs[i].Head, s.Arcs[i].Rel = k, "acl"
				break
			}
		}
	}
}

// resultParticiples hangs a participle for what came of a thing, behind a comma, on the verb above an infinitive: in "failed
// to agree, resulting in a split", the failure split them.
func (s *Sentence) resultParticiples() {
	for i := 2; i < len(s.Tokens); i++ {
		h := s.head(i)
		if s.Tokens[i].Tag != "VBG" || !s.isRel(i, "advcl") || h < 0 || h > i || !resulting[s.Tokens[i].Lower] || !s.afterComma(i) {
			continue
		}
		for n := 0; n < 4 && s.isRel(h, "xcomp") && s.infinitive(h) && s.head(h) >= 0 && s.head(h) < h; n++ {
			h = s.head(h)
		}
		s.Arcs[i].Head = h
	}
}

// resulting are the participles for what came of what is told before them.
var resulting = wordlist.Set("resulting leading leaving causing forcing prompting triggering sparking provoking angering")

// restrictiveClauses hangs a relative clause without a comma on the common noun over the name before it, which needs
// nothing to tell it from others: in "a member of the League that fought", the member fought; with "which" only over a
// name after "in", as a place has.
func (s *Sentence) restrictiveClauses() {
	for k := range s.Arcs {
		if !s.isRel(k, "acl:relcl") {
			continue
		}
		h := s.head(k)
		if h < 1 || h > k || s.Tokens[h].Tag != "NNP" && s.Tokens[h].Tag != "NNPS" {
			continue
		}
		who := h + 1
		for who < k && s.Tokens[who].Tag != "WDT" && (s.Tokens[who].Kind != lang.Punct || s.isRel(who+1, "appos") && s.head(who+1) <= h) {
			who++
		}
		if who == k || s.Tokens[who].Lower != "that" && (s.Tokens[who].Lower != "which" || !s.closesPlace(who-1)) {
			continue
		}
		for n := 0; n < 6 && h >= 0 && s.Tokens[h].IsProper() && s.isRel(h, "nmod", "appos") && s.head(h) < h; n++ {
			h = s.head(h)
		}
		if h >= 0 && (s.Tokens[h].Tag == "NN" || s.Tokens[h].Tag == "NNS") && (s.dependent(h, "det", "nummod", "amod") >= 0 ||
			s.Tokens[h].Tag == "NNS") {
			s.Arcs[k].Head = h
		}
	}
}

// pairedPrepositions ties both of two prepositions to the noun phrase that they share: "based in and around Lima".
func (s *Sentence) pairedPrepositions() {
	t := s.Tokens
	for i := 0; i+3 < len(t) && len(s.Arcs) == len(t); i++ {
		if t[i].Tag != "IN" || t[i+1].Tag != "CC" || t[i+2].Tag != "IN" ||
			s.isRel(i, "case") && s.isRel(i+2, "case") && s.head(i) == s.head(i+2) {
			continue
		}
		end := s.plainPhrase(i + 3)
		n := -1
		for k := i + 3; k < end; k++ {
			if h := s.head(k); (h < i+3 || h >= end) && t[k].IsNoun() {
				n = k
				break
			}
		}
		above := s.head(i)
		if n < 0 || above < 0 || above >= i && above <= i+2 {
			continue
		}
		if above == n {
			above = s.head(n)
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
		s.kids = nil
	}
}

// closesPlace reports whether the name that ends at token i stands after "in".
func (s *Sentence) closesPlace(i int) bool {
	k := s.dependent(i, "case")
	return s.Tokens[i].IsProper() && k >= 0 && s.Tokens[k].Lower == "in"
}

// indefinite reports whether the noun at token i has an indefinite article.
func (s *Sentence) indefinite(i int) bool {
	k := s.dependent(i, "det")
	return k >= 0 && (s.Tokens[k].Lower == "a" || s.Tokens[k].Lower == "an")
}
