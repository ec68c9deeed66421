package predicate

import (
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// Predicate is a verb with what a token grammar finds around it.
type Predicate struct {
	Verb    int
	Passive bool
	// Reduced tells a participle without auxiliary after its noun: "the group, designated as …".
	Reduced bool
	Negated bool
	// Perfect, present and Past are the tense of the verb group.
	Perfect, Present, Past bool
	// Patient is who or what it is done to; agents who do it.
	Patient document.Mention
	// Patients are all of a coordinated object, "regards X, Y and Z as heretical", or of the coordinated subject of a passive.
	Patients []document.Mention
	// PatientHead is the patient's head token, -1 for none.
	PatientHead int
	Agents      []Authority
	// Within tells that the agents stand after "in", as states where something is so.
	Within bool
	// Complement is the noun phrase after "as" or "to be", or the bare second object; marker says which.
	Complement document.Phrase
	Marker     string
	// Class is as what a parenthesis says that the patient is listed, nil for none.
	Class *document.Mention
	Law   document.Phrase
	Times []*dates.Expr
	// Hedges are adverbs that bound it: "previously", "partly".
	Hedges []int
	// Done tells that the infinitive tells what was done: "was the first state to ban it".
	Done bool
	// Ends tells that what is denied of the verb ends something: "did not renew the listing".
	Ends bool
	// First is the first token of the verb group, End the token after all that belongs to it.
	First, End int
	// Until tells the date that an "until" reaches over a noun phrase: "until the Madrid Conference in 1991".
	Until *dates.Expr
}

// Read finds the parts of the verb at token i.
func Read(s *document.Sentence, i int) *Predicate {
	p := &Predicate{Verb: i, PatientHead: -1, Complement: document.Phrase{Head: -1}, Law: document.Phrase{Head: -1}}
	p.First = VerbGroupStart(s, i)
	readVoice(s, p, readAuxiliaries(s, p))
	readComplements(s, p)
	if p.Passive {
		readPatient(s, p)
	} else {
		readActors(s, p)
	}
	if x := closingTime(s, p.Verb); p.Done && len(p.Times) == 0 && x != nil {
		p.Times = append(p.Times, x)
	}
	return p
}

// closingTime is the date behind a comma with which the clause of the verb at token i closes: "was the first to ban it, in
// 1998"; nil for none.
func closingTime(s *document.Sentence, i int) *dates.Expr {
	for k := i + 1; k+1 < len(s.Tokens) && s.Tokens[k].Text != ";" && !document.IsFinite(s.Tokens[k]); k++ {
		if s.Tokens[k].Text == "," && closesWithTime(s, k+1) {
			return s.TimeAt(k + 1)
		}
	}
	return nil
}

// readAuxiliaries reads the tense of the verb group, and what denies or bounds it, from the words before the verb; be tells
// that a form of "be" or "remain" is among them.
func readAuxiliaries(s *document.Sentence, p *Predicate) (be bool) {
	for k := p.First; k < p.Verb; k++ {
		switch w := s.Tokens[k].Lower; {
		case w == "been":
			be, p.Perfect = true, true
		case w == "is" || w == "are":
			be, p.Present = true, true
		case w == "was" || w == "were":
			be, p.Past = true, true
		case w == "being" || w == "be":
			be = true
		case w == "do" || w == "does":
			p.Present = true
		case w == "has" || w == "have":
			p.Perfect, p.Present = true, true
		case w == "had":
			p.Perfect, p.Past = true, true
		case w == "having":
			p.Perfect = true
		case w == "not" || w == "never" || w == "n't" || w == "no":
			p.Negated = true
		case hedgeWords[w]:
			p.Hedges = append(p.Hedges, k)
		}
	}
	if p.First > 0 && s.Tokens[p.First].Tag == "TO" {
		switch s.Tokens[p.First-1].Lower {
		case "continue", "continues": // "continues to list the group": it does so now
			p.Present = true
		case "continued":
			p.Past = true
		}
	}
	p.Negated = p.Negated || norBefore(s, p.Verb)
	if p.First > 0 && s.Tokens[p.Verb].Tag == "VBN" {
		switch s.Tokens[p.First-1].Lower {
		case "remains", "remain":
			be, p.Present = true, true
		case "remained":
			be, p.Past = true, true
		}
	}
	return be
}

// readVoice tells whether the verb is passive, by its form and by whether a form of "be" stands before it.
func readVoice(s *document.Sentence, p *Predicate, be bool) {
	i := p.Verb
	switch s.Tokens[i].Tag {
	case "VBN":
		own := s.Dependent(i, "nsubj")
		p.Passive = be || !p.Perfect && !(own >= 0 && own < i && !s.IsRel(own, "nsubj:pass") && s.Tokens[own].Tag == "PRP")
		p.Reduced = p.Passive && !be
	case "VBD":
		p.Past = true
		p.Passive = be
	case "VBZ", "VBP":
		p.Present = true
	case "VB", "VBG":
	default:
		p.Passive = be
	}
}

// readActors reads who does what an active verb tells: its subject, the states that its clause lists, or who decides to do
// it.
func readActors(s *document.Sentence, p *Predicate) {
	i, tag := p.Verb, s.Tokens[p.Verb].Tag
	p.Agents = append(SubjectAuthorities(s, i), p.Agents...)
	p.Agents = amongCountries(s, p)
	if tag == "VB" && p.First == i && len(p.Agents) > 0 && p.Agents[len(p.Agents)-1].Last < i {
		p.Present = true // "Peru and Chile, but not Brazil, designate": the tagger may take it for an infinitive
	}
	if tag == "VB" {
		if list := deciders(s, i); len(list) > 0 {
			p.Agents = list
		} else if list := refusers(s, i); len(list) > 0 {
			p.Agents, p.Negated = list, true
		} else if list := firstTo(s, i); len(list) > 0 {
			p.Agents, p.Done, p.Past = list, true, true
		}
	}
	if len(p.Agents) == 0 && tag == "VBG" {
		if sp := ClauseSubject(s, i); sp.Head >= 0 {
			p.Agents = []Authority{{First: sp.First, Last: sp.Last, Mention: s.FillerOf(sp)}}
		}
	}
}

// hedgeWords are adverbs that weaken or bound a statement.
var hedgeWords = wordlist.Set(`previously formerly reportedly allegedly supposedly apparently possibly probably perhaps arguably
	partly partially sometimes often occasionally generally widely commonly initially briefly once technically effectively
	virtually nominally ostensibly purportedly seemingly likely unofficially considered`)

// readComplements reads on from the verb: object, "as X", "to be X", "by A and B", "in A and B", "under L", dates.
func readComplements(s *document.Sentence, p *Predicate) {
	i := p.Verb + 1
	p.End = i
	if !p.Passive && !relativeObject(s, p) {
		if i < len(s.Tokens) && (s.Tokens[i].Tag == "RP" || s.Tokens[i].Lower == "aside") {
			i++ // "struck down the ban"
		}
		if i < len(s.Tokens) && lists["alone"][s.Tokens[i].Lower] {
			i++ // "listed only its wing"
		}
		i = readObject(s, p, i)
	}
	for i < len(s.Tokens) {
		next := readPart(s, p, i)
		if next <= i {
			return
		}
		i = next
	}
}

// readPart reads the part of the predicate that begins at token i, and returns the token after it; 0 where the
// predicate ends.
func readPart(s *document.Sentence, p *Predicate, i int) (next int) {
	t := s.Tokens
	if x := s.TimeAt(i); x != nil {
		if !x.Modifier {
			p.Times = append(p.Times, x)
		}
		p.End = x.Last + 1
		return p.End
	}
	if next, ok := readMarked(s, p, i); ok {
		return next
	}
	if next, ok := overLink(s, p, i); ok {
		return next
	}
	if next, ok := readDoers(s, p, i); ok {
		return next
	}
	bare := bareAdjectives[document.VerbBase(t[p.Verb])]
	switch w := t[i].Lower; {
	case w == "under" || w == "pursuant" || w == "accordance":
		return readLaw(s, p, i+1)
	case w == "until" || w == "till":
		if p.Until = TimeAfter(s, i); p.Until == nil {
			return 0
		}
		return p.Until.Last + 1
	case t[i].IsAdverb() && p.Complement.Head < 0 && bare && Adjectives(s, i) > i+1:
		return readComplement(s, p, i, "bare") // "was deemed too costly"
	case t[i].IsAdverb():
		return i + 1
	case p.Complement.Head >= 0:
		return 0
	case p.Passive && i == p.Verb+1, !p.Passive && p.PatientHead >= 0 && i == p.End && opensComplement(s, i):
		// A bare complement: "designated a terrorist organisation", "declared X a terrorist group".
		return readComplement(s, p, i, "bare")
	}
	return 0
}

// overLink is the token with which the predicate goes on after what stands at token i and is no part of it: a mark, where a
// court sits, whom the verb holds of as well. It is 0 where the predicate ends there; ok is false where nothing of this kind
// begins.
func overLink(s *document.Sentence, p *Predicate, i int) (next int, ok bool) {
	t := s.Tokens
	if i+1 >= len(t) {
		return 0, false
	}
	switch w, follower := t[i].Lower, t[i+1].Lower; {
	case w == "," && len(p.Times) == 0 && closesWithTime(s, i+1):
		return i + 1, true // "was banned again, from 2012 to 2014"
	case w == ",":
		return overComma(s, i), true
	case w == "!" && t[i].Glued:
		p.End = i + 1 // "considers En Marche! to be a movement"
		return p.End, true
	case (w == "at" || w == "in" || w == "of") && len(p.Agents) > 0 && p.Complement.Head < 0 && s.ChunkAt(i+1) != nil &&
		s.ChunkAt(i+1).First == i+1:
		return s.ChunkAt(i+1).Last + 1, true // "was judged by the court in Quito to be illegal"
	case w == "in" && follower == "accordance":
		return i + 1, true
	case w == "and" && p.Complement.Head < 0 && !p.Passive && i == p.End && overTheirs(s, i+1) > 0:
		return overTheirs(s, i+1), true
	case beforeBy[w] && follower == "by" && p.Passive:
		return i + 1, true
	}
	return 0, false
}

// closesWithTime reports whether a time begins at token i that the clause ends with.
func closesWithTime(s *document.Sentence, i int) bool {
	x := s.TimeAt(i)
	return x != nil && x.First == i && (x.Last+1 >= len(s.Tokens) || s.Tokens[x.Last+1].Kind == lang.Punct)
}

// readDoers reads who does it, after "by" and its like at token i, or the states in which something is held to be so. It
// returns the token after them, 0 where nobody is named; ok is false where no such word stands there.
func readDoers(s *document.Sentence, p *Predicate, i int) (next int, ok bool) {
	t := s.Tokens
	switch w := t[i].Lower; {
	case w == "by" && (p.Passive || len(p.Agents) == 0 && p.Complement.Head >= 0):
		return readAgents(s, p, i+1), true
	case w == "including" || w == "notably" || w == "most" && i+1 < len(t) && t[i+1].Lower == "notably":
		if len(p.Agents) == 0 {
			return 0, true
		}
		return readAgents(s, p, i), true
	case (w == "in" || w == "within") && p.Complement.Head >= 0 && len(p.Agents) == 0 &&
		(p.Marker != "to be" || !document.VerbClasses["say"][document.VerbBase(t[p.Verb])]):
		list, next := StatesIn(s, i+1)
		if len(list) == 0 {
			return 0, true
		}
		p.Agents, p.Within, p.End = list, true, next
		return next, true
	}
	return 0, false
}

// beforeBy are the words that may stand before a second "by".
var beforeBy = wordlist.Set("and then first later also")

// readMarked reads a complement that a word marks: "as X", "to be X", "likened to X", "so". ok is false where none
// begins at token i; next is 0 where none can be read.
func readMarked(s *document.Sentence, p *Predicate, i int) (next int, ok bool) {
	if p.Complement.Head >= 0 {
		return 0, false
	}
	t := s.Tokens
	switch w, base := t[i].Lower, document.VerbBase(t[p.Verb]); {
	case w == "as":
		from := i + 1
		if from+1 < len(t) && t[from].Lower == "being" {
			from++
		}
		if from+1 < len(t) && t[from].Lower == "a" && idiomatic[t[from+1].Lower] {
			return 0, true
		}
		return readComplement(s, p, from, "as"), true
	case w == "to" && i+1 < len(t) && (base == "liken" || base == "compare" && !p.Reduced && (p.Passive || p.PatientHead >= 0)):
		return readComplement(s, p, i+1, "to"), true // "was likened to a cult"
	case p.Passive && asAfter(s, i) > 0:
		return asAfter(s, i), true // "is listed in two books as the first"
	case w == "to" && i+1 < len(t) && t[i+1].Lower == "be":
		return readComplement(s, p, i+2, "to be"), true
	case w == "so":
		p.Complement, p.Marker, p.End = document.Phrase{First: i, Last: i, Head: i}, "so", i+1
		return p.End, true
	}
	return 0, false
}

// readAgents adds those named from token i on to the agents, and returns the token after them; 0 for none.
func readAgents(s *document.Sentence, p *Predicate, i int) (next int) {
	list, next := Authorities(s, i, len(s.Tokens))
	if len(list) == 0 {
		return 0
	}
	for n, a := range list {
		if c := s.ChunkAt(a.First); n > 0 && c != nil && ChargeNouns[s.Tokens[c.Head].Lower] {
			list, next = list[:n], a.First-1 // "by former members, a charge that it denies"
			break
		}
	}
	p.Agents = append(p.Agents, list...)
	p.End = next
	return next
}

// readLaw reads the law after "under", "pursuant to" and their like, which ends before token j, and returns the token
// after it; 0 for none.
func readLaw(s *document.Sentence, p *Predicate, j int) (next int) {
	t := s.Tokens
	for j < len(t) && (t[j].Lower == "to" || t[j].Lower == "with") {
		j++
	}
	c := s.ChunkAt(j)
	if c == nil || c.First != j {
		return 0
	}
	if reignNouns[t[c.Head].Lower] {
		return c.Last + 1 // "under the Campos administration": when, not by what law
	}
	if p.Law.Head < 0 {
		p.Law = lawPhrase(s, *c)
	}
	p.End = p.Law.Last + 1
	return p.End
}

// LawAt is the phrase for a law that begins at token i, without a head for none.
func LawAt(s *document.Sentence, i int) document.Phrase {
	c := s.ChunkAt(i)
	if c == nil || c.First != i || reignNouns[s.Tokens[c.Head].Lower] {
		return document.Phrase{Head: -1}
	}
	return lawPhrase(s, *c)
}

// overComma is where the predicate goes on after the comma at token i: after an enclosed phrase, ", either in whole or
// in part, as …", or with "by", "as" and their like; 0 where it does not.
func overComma(s *document.Sentence, i int) (next int) {
	if j := overEnclosed(s, i); j > 0 {
		return j
	}
	t := s.Tokens
	if byComma[t[i+1].Lower] || t[i+1].Lower == "and" && i+2 < len(t) && t[i+2].Lower == "by" {
		return i + 1
	}
	return 0
}

// byComma are the words by which a predicate goes on after a comma.
var byComma = wordlist.Set("by including most as first")

// reignNouns are the nouns for who governs, under whom and not by whose law something is done.
var reignNouns = wordlist.Set("administration government presidency leadership regime reign rule president minister king " +
	"emperor pressure name")

// idiomatic are the nouns with "as a" that say nothing of what somebody is like: "was mocked as a result".
var idiomatic = wordlist.Set("result consequence rule whole matter precaution")

// ChargeNouns are nouns for what somebody is charged with.
var ChargeNouns = lists["charge"]
