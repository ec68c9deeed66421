package predicate

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// relativeObject reads the object of "the targets which it considers legitimate" and "what they call a crime": the noun
// before the relative pronoun.
func relativeObject(s *document.Sentence, p *Predicate) bool {
	t := s.Tokens
	k := s.SubjectAt(p.Verb)
	if k < 1 || k > p.Verb {
		return false
	}
	c := s.ChunkAt(k)
	if c == nil || c.First < 2 {
		return false
	}
	w := t[c.First-1]
	if w.Tag != "WDT" && w.Tag != "WP" && !(w.Lower == "that" && w.Tag != "IN") {
		return false
	}
	if w.Lower == "what" {
		p.Patient, p.PatientHead = document.Mention{Start: w.Start, End: w.End}, c.First-1
		p.Patients = []document.Mention{p.Patient}
		return true
	}
	last := c.First - 2
	if t[last].Text == "," && last > 0 {
		last-- // "Quito, which he calls dull"
	}
	o := s.ChunkAt(last)
	if o == nil || o.Last != last {
		return false
	}
	p.Patient, p.PatientHead = s.ChunkMention(*o), o.Head
	p.Patients = []document.Mention{p.Patient}
	return true
}

// opensComplement reports whether a second object may begin at token i: with a determiner, a quotation, an adjective or a
// name.
func opensComplement(s *document.Sentence, i int) bool {
	t := s.Tokens[i]
	return t.Tag == "DT" || heldToBe(s, i) || t.Lower == "one" && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "of" ||
		document.Closers[t.Text] != "" || t.IsUpper() ||
		Adjectives(s, i) > i && (s.ChunkAt(i) == nil || s.ChunkAt(i).Head < Adjectives(s, i)) || t.Tag == "NNS" ||
		t.Tag == "PRP$" || t.Tag == "NN" && relativeAt(s, i)
}

// heldToBe reports whether the participle at token i says what the object before it is held to be: "considered the
// election biased".
func heldToBe(s *document.Sentence, i int) bool {
	return s.Tokens[i].Tag == "VBN" && s.IsRel(i, "xcomp") && s.Head(i) < i
}

// ofClause reports whether the gerund at token i has an object or the like of its own.
func ofClause(s *document.Sentence, i int) bool {
	return i+1 < len(s.Tokens) && s.Tokens[i+1].Kind != lang.Punct && !s.Tokens[i+1].IsProper()
}

// relativeAt reports whether the verb before token i stands in a relative clause, so that what follows it is its second
// object.
func relativeAt(s *document.Sentence, i int) bool { return s.IsRel(i-1, "acl:relcl") }

// readObject reads the direct object of an active verb at token i.
func readObject(s *document.Sentence, p *Predicate, i int) int {
	c := s.ChunkAt(i)
	if i+1 < len(s.Tokens) && demonstratives[s.Tokens[i].Lower] &&
		(s.Tokens[i+1].Lower == "as" || s.Tokens[i+1].Lower == "to") {
		// "saw this as a first step".
		p.Patient = s.FillerOf(document.Phrase{First: i, Last: i, Head: i})
		p.Patients, p.PatientHead, p.End = []document.Mention{p.Patient}, i, i+1
		return p.End
	}
	if c == nil || c.First != i {
		return i
	}
	// "declared ARSA a terrorist group": the object ends where the next determiner begins, which chunks see to.
	o := s.Extend(*c)
	if q, e := s.QuotedName(o); e != nil {
		o.Last = max(o.Last, q.Last)
	}
	p.Patient = s.FillerOf(o)
	p.Patients = []document.Mention{p.Patient}
	p.PatientHead = o.Head
	p.End = o.Last + 1
	if j := overAttribute(s, p.End); j > 0 {
		p.Patient.End, p.End = s.Tokens[j-1].End, j
		return j
	}
	if next := o.Last + 1; next < len(s.Tokens) && (s.Tokens[next].Text == "," || s.Tokens[next].Tag == "CC") {
		list, end := Authorities(s, i, len(s.Tokens))
		list = byTheirNames(s, list)
		marked := end < len(s.Tokens) && (s.Tokens[end].Lower == "as" || s.Tokens[end].Lower == "to")
		if len(list) > 1 && (marked || named(s, list[1:]) && s.TimeAt(list[0].Last+1) == nil) {
			p.Patients, p.End = MentionsOf(list), list[len(list)-1].Last+1
		}
	}
	return p.End
}

// named reports whether all of the list are organizations and people by their names, or by a noun for such with a number or
// somebody whose they are: "two further companies", "its leader".
func named(s *document.Sentence, list []Authority) bool {
	return !slices.ContainsFunc(list, func(a Authority) bool {
		e := a.Mention.Entity
		if tag := s.Tokens[a.First].Tag; e == nil && (tag == "CD" || tag == "PRP$") {
			w := s.Tokens[a.Last].Lemma
			return !entity.PersonNouns[w] && !document.GroupWords[w] && nouns.Kind(w) != annals.Organization
		}
		return e == nil || e.Kind != "" && e.Kind != annals.Organization && e.Kind != annals.Person
	})
}

// byTheirNames is the list without the words for what a person is right before that one's name: "the group and its leader, Juan
// Santos,".
func byTheirNames(s *document.Sentence, list []Authority) []Authority {
	var out []Authority
	for k, a := range list {
		if k > 0 && k+1 < len(list) && a.Mention.Entity == nil && entity.PersonNouns[s.Tokens[a.Last].Lower] {
			next := list[k+1]
			if e := next.Mention.Entity; e != nil && e.Kind == annals.Person && next.First == a.Last+2 && s.Tokens[a.Last+1].Text == "," {
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

// demonstratives stand for what was told before.
var demonstratives = wordlist.Set("this that these those")

// asAfter is the "as" right after a phrase that a preposition for a place or medium ties to the verb before token i:
// "described on its website as"; 0 for other words.
func asAfter(s *document.Sentence, i int) int {
	t := s.Tokens
	if i+2 >= len(t) || !Settings[t[i].Lower] || s.TimeAt(i) != nil {
		return 0
	}
	c := s.ChunkAt(i + 1)
	if c == nil || c.First != i+1 {
		return 0
	}
	k := PhraseWith(s, c.Last, "of") + 1
	if k >= len(t) || t[k].Lower != "as" {
		return 0
	}
	return k
}

// Settings are the prepositions for where or among whom something is said.
var Settings = wordlist.Set("in on at within among amongst throughout across outside inside")

// overAttribute is the token after a prepositional phrase at token i that belongs to the object, since "as" follows:
// "calling allegations against it as baseless"; else 0.
func overAttribute(s *document.Sentence, i int) int {
	t := s.Tokens
	if i+2 >= len(t) || t[i].Tag != "IN" || t[i].Lower == "as" || t[i].Lower == "of" || t[i].Lower == "that" ||
		s.TimeAt(i) != nil {
		return 0
	}
	c := s.ChunkAt(i + 1)
	if c == nil || c.First != i+1 || c.Last+1 >= len(t) || t[c.Last+1].Lower != "as" {
		return 0
	}
	return c.Last + 1
}

// completes takes a phrase as what the patient is said to be, and returns the token after it.
func (p *Predicate) completes(x document.Phrase, marker string) int {
	p.Complement, p.Marker, p.End = x, marker, x.Last+1
	return p.End
}

// readComplement reads the noun phrase, clause, adjective or quotation at token i as what the patient is said to be, and
// returns the token after it, or 0.
func readComplement(s *document.Sentence, p *Predicate, i int, marker string) int {
	t := s.Tokens
	if i >= len(t) {
		return 0
	}
	if q := s.QuoteAt(i); q != nil && q.First == i {
		return p.completes(document.Phrase{First: q.First, Last: q.Last, Head: q.Last - 1}, marker)
	}
	c := s.ChunkAt(i)
	if marker == "as" && t[i].Tag == "VBG" && (c == nil || c.First < i) && ofClause(s, i) {
		return p.completes(document.Phrase{First: i, Last: undertakingEnd(s, p, i) - 1, Head: i}, marker)
	}
	if top := superlativeAlone(s, i); top > 0 {
		// "to be the most effective of the branches": no noun of its own.
		return p.completes(document.Phrase{First: i, Last: PhraseWith(s, top, "of", "in"), Head: top}, marker)
	}
	if c == nil && t[i].Lower == "one" && i+2 < len(t) && t[i+1].Lower == "of" {
		if next := s.ChunkAt(i + 2); next != nil {
			// "as one of the oldest clubs".
			return p.completes(document.Phrase{First: i, Last: next.Last, Head: i}, marker)
		}
	}
	if c == nil || c.First > i {
		last := adjectiveAlone(s, p, i, marker)
		if last < 0 {
			return 0
		}
		return p.completes(document.Phrase{First: i, Last: last, Head: last}, marker)
	}
	x := document.Phrase{First: i, Last: c.Last, Head: c.Head}
	if q := s.QuoteAt(c.Last); q != nil && q.First >= x.First {
		x.Last = q.Last
	}
	x.Last = PhraseWith(s, x.Last, "of")
	return p.completes(x, marker)
}

// undertakingEnd is the end of the clause of the gerund at token i, before who sees it so: "was seen as undermining the
// talks by Peru".
func undertakingEnd(s *document.Sentence, p *Predicate, i int) int {
	end := ClauseEnd(s, i+1)
	if !p.Passive || len(p.Agents) > 0 {
		return end
	}
	for k := i + 1; k < end && k+1 < len(s.Tokens); k++ {
		if s.Tokens[k].Lower == "by" && s.ChunkAt(k+1) != nil && Speaks(s, k+1) {
			return k
		}
	}
	return end
}

// lawPhrase is the name of a law with its sections: "the Geneva Convention IV", "Section 3 of the Terrorism Act 2000".
func lawPhrase(s *document.Sentence, c document.Chunk) document.Phrase {
	p := s.Extend(c)
	t := s.Tokens
	for p.Last+1 < len(t) {
		n := t[p.Last+1]
		x := s.TimeAt(p.Last + 1)
		switch {
		case x != nil && x.Modifier:
			// "the Terrorism Act 2000"
			p.Last = x.Last
		case x == nil && (n.Kind == lang.Number || n.IsUpper() && n.Kind == lang.Word):
			p.Last++
		default:
			return p
		}
	}
	return p
}

// overEnclosed is the token after the phrase that the comma i and another enclose, when the phrase is an adverbial one,
// or tells other names or who else is meant, and what follows goes on with "as", "by", "to be"; else 0.
func overEnclosed(s *document.Sentence, i int) int {
	t := s.Tokens
	if i+2 >= len(t) {
		return 0
	}
	w := t[i+1]
	named := namesOtherwise(s, i+1) || w.Lower == "a" || w.Lower == "an"
	listed := named || lists["beside"][w.Lower] // so that it may have commas of its own
	adverbial := w.Tag == "IN" && w.Lower != "by" && w.Lower != "as" || w.IsAdverb() ||
		w.Lower == "either" || w.Lower == "after" || w.Lower == "following"
	if !listed && !adverbial {
		return 0
	}
	for k := i + 2; k < len(t) && k < i+enclosedReach; k++ {
		if t[k].Tag == "VBD" || t[k].Tag == "VBZ" || t[k].Tag == "VBP" || t[k].Text == ";" {
			return 0
		}
		if t[k].Text != "," {
			continue
		}
		if j := goesOnAfter(s, k); j < len(t) && (t[j].Lower == "as" || t[j].Lower == "by" && !named || t[j].Lower == "to") {
			return j
		}
		if !listed {
			return 0
		}
	}
	return 0
}

// goesOnAfter is the token after the comma at token i, over adverbs and over those of somebody's whom the predicate holds of
// as well.
func goesOnAfter(s *document.Sentence, i int) int {
	t := s.Tokens
	j := i + 1
	for j < len(t) && openers[t[j].Lower] && t[j].Lower != "by" && t[j].Lower != "as" {
		j++
	}
	if next := overTheirs(s, j); next > 0 {
		return next
	}
	return j
}

// overTheirs is the token after the noun phrase at token i that tells of others by whom they belong to, whom the
// predicate holds of as well: "and its aliases", "and all its factions"; 0 where there is none.
func overTheirs(s *document.Sentence, i int) int {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || c.First != i || c.Last+1 >= len(t) || t[c.Last+1].Lower != "as" {
		return 0
	}
	for k := c.First; k < c.Head; k++ {
		if t[k].Tag == "PRP$" {
			return c.Last + 1
		}
	}
	return 0
}

// enclosedReach is how many words may stand between a verb's object and what it is said to be.
const enclosedReach = 40

// namesOtherwise reports whether the words at token i introduce another name of whoever stands before: "also known as",
// "formerly called", "a.k.a.", "alias".
func namesOtherwise(s *document.Sentence, i int) bool {
	t := s.Tokens
	for i < len(t) && lists["namely"][t[i].Lower] {
		i++
	}
	if i >= len(t) {
		return false
	}
	if lists["alias"][t[i].Lower] {
		return true
	}
	return lists["called"][t[i].Lower] && t[i].Tag != "VBD" ||
		(t[i].Lower == "referred") && i+1 < len(t) && t[i+1].Lower == "to"
}
