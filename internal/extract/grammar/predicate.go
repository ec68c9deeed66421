package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/lang"
)

// predicate is a verb with what a token grammar finds around it.
type predicate struct {
	verb    int
	passive bool
	// reduced tells a participle without auxiliary after its noun: "the group, designated as …".
	reduced bool
	negated bool
	// perfect, present and past are the tense of the verb group.
	perfect, present, past bool
	// patient is who or what it is done to; agents who do it.
	patient Mention
	// patients are all of a coordinated object: "regards X, Y and Z as heretical".
	patients []Mention
	// patientHead is the patient's head token, -1 for none.
	patientHead int
	agents      []authority
	// complement is the noun phrase after "as" or "to be", or the bare second object; marker says which.
	complement phrase
	marker     string
	law        phrase
	times      []*TimeExpr
	// hedges are adverbs that bound it: "previously", "partly".
	hedges []int
	// first is the first token of the verb group, end the token after all that belongs to it.
	first, end int
	// until tells the date that an "until" reaches over a noun phrase: "until the Madrid Conference in 1991".
	until *TimeExpr
}

// readPredicate finds the parts of the verb at token i.
func (s *Sentence) readPredicate(i int) *predicate {
	t := s.Tokens
	p := &predicate{verb: i, patientHead: -1, complement: phrase{Head: -1}, law: phrase{Head: -1}}
	p.first = s.verbGroupStart(i)
	be := false
	for k := p.first; k < i; k++ {
		switch w := t[k].Lower; {
		case w == "been":
			be, p.perfect = true, true
		case w == "is" || w == "are":
			be, p.present = true, true
		case w == "was" || w == "were":
			be, p.past = true, true
		case w == "being" || w == "be":
			be = true
		case w == "do" || w == "does":
			p.present = true
		case w == "has" || w == "have":
			p.perfect, p.present = true, true
		case w == "had":
			p.perfect, p.past = true, true
		case w == "not" || w == "never" || w == "n't" || w == "no":
			p.negated = true
		case hedgeWords[w]:
			p.hedges = append(p.hedges, k)
		}
	}
	switch t[i].Tag {
	case "VBN":
		own := s.dependent(i, "nsubj")
		p.passive = be || !p.perfect && !(own >= 0 && own < i && !s.isRel(own, "nsubj:pass") && s.Tokens[own].Tag == "PRP")
		p.reduced = p.passive && !be
	case "VBD":
		p.past = true
		p.passive = be
	case "VBZ", "VBP":
		p.present = true
	case "VB", "VBG":
		p.passive = false
	default:
		p.passive = be
	}
	if p.passive && be {
		p.reduced = false
	}
	s.readComplements(p)
	if p.passive {
		s.readPatient(p)
	} else {
		p.agents = append(s.subjectAuthorities(i), p.agents...)
		p.agents = s.amongCountries(p)
		if len(p.agents) == 0 && t[i].Tag == "VBG" {
			if sp := s.clauseSubject(i); sp.Head >= 0 {
				p.agents = []authority{{first: sp.First, last: sp.Last, mention: s.fillerOf(sp)}}
			}
		}
	}
	return p
}

// hedgeWords are adverbs that weaken or bound a statement.
var hedgeWords = words(`previously formerly reportedly allegedly supposedly apparently possibly probably perhaps arguably
	partly partially sometimes often occasionally generally widely commonly initially briefly once technically effectively
	virtually nominally ostensibly purportedly seemingly likely unofficially considered`)

// readPatient finds what a passive is said of.
func (s *Sentence) readPatient(p *predicate) {
	subject := s.subjectFor(p.verb)
	if subject.Head < 0 {
		return
	}
	p.patient = s.fillerOf(subject)
	p.patientHead = subject.Head
}

// subjectFor is the subject of the verb at token i: the tree's where both parsers agree on it, else the noun phrase before the verb
// group, else the tree's.
func (s *Sentence) subjectFor(i int) phrase {
	k := s.subjectAt(i)
	if k >= 0 && k < i && s.Tokens[k].Tag != "EX" {
		if a := s.antecedent(k); a >= 0 {
			k = a
		}
		if p := s.phraseOf(k); s.Arcs[k].Agreed && p.Last < i {
			return p
		}
	}
	if p := s.subjectOf(s.verbGroupStart(i)); p.Head >= 0 || k < 0 || k > i {
		return p
	}
	return s.phraseOf(k)
}

// subjectOf is the subject of the verb group that begins at token i; a verb after "and" has the subject of the verb before.
func (s *Sentence) subjectOf(i int) phrase {
	t := s.Tokens
	k := i - 1
	for k > 0 && t[k].Text == "," {
		k--
	}
	if k > 0 && (t[k].Tag == "CC" || t[k].Lower == "and" || t[k].Lower == "but") {
		for v := k - 1; v > 0; v-- {
			if tag := t[v].Tag; tag == "VBZ" || tag == "VBD" || tag == "VBP" || tag == "MD" {
				return s.subjectOf(s.verbGroupStart(v))
			}
		}
	}
	return s.subjectBefore(i)
}

// readComplements reads on from the verb: object, "as X", "to be X", "by A and B", "in A and B", "under L", dates.
func (s *Sentence) readComplements(p *predicate) {
	t := s.Tokens
	i := p.verb + 1
	p.end = i
	if !p.passive && !s.relativeObject(p) {
		i = s.readObject(p, i)
	}
	for i < len(t) {
		w := t[i].Lower
		if x := s.TimeAt(i); x != nil {
			p.times = append(p.times, x)
			i = x.Last + 1
			p.end = i
			continue
		}
		switch {
		case w == "as" && p.complement.Head < 0:
			if j := s.readComplement(p, i+1, "as"); j > 0 {
				i = j
				continue
			}
			return
		case w == "to" && i+1 < len(t) && t[i+1].Lower == "be" && p.complement.Head < 0:
			if j := s.readComplement(p, i+2, "to be"); j > 0 {
				i = j
				continue
			}
			return
		case w == "so" && p.complement.Head < 0:
			p.complement, p.marker = phrase{First: i, Last: i, Head: i}, "so"
			i++
			p.end = i
			continue
		case w == "by" && p.passive, w == "by" && len(p.agents) == 0 && p.complement.Head >= 0:
			list, next := s.authorities(i+1, len(t))
			if len(list) == 0 {
				return
			}
			p.agents = append(p.agents, list...)
			i, p.end = next, next
			continue
		case w == "in" && i+1 < len(t) && t[i+1].Lower == "accordance":
			i++
			continue
		case (w == "in" || w == "within") && p.complement.Head >= 0 && len(p.agents) == 0:
			list, next := s.authorities(i+1, len(t))
			if len(list) == 0 || !allStates(list) {
				return
			}
			p.agents = list
			i, p.end = next, next
			continue
		case w == "under" || w == "pursuant" || w == "accordance":
			j := i + 1
			for j < len(t) && (t[j].Lower == "to" || t[j].Lower == "with" || t[j].Lower == "the" && false) {
				j++
			}
			c := s.ChunkAt(j)
			if c == nil || c.First != j {
				return
			}
			if p.law.Head < 0 {
				p.law = s.lawPhrase(*c)
			}
			i = p.law.Last + 1
			p.end = i
			continue
		case w == "until" || w == "till":
			p.until = s.timeAfter(i)
			if p.until == nil {
				return
			}
			i = p.until.Last + 1
			continue
		case t[i].Text == "," && i+1 < len(t):
			// Over an enclosed phrase: ", either in whole or in part, as …".
			if j := s.overEnclosed(i); j > 0 {
				i = j
				continue
			}
			if t[i+1].Lower == "by" || t[i+1].Lower == "including" || t[i+1].Lower == "most" || t[i+1].Lower == "as" || t[i+1].Lower == "first" || t[i+1].Lower == "and" && i+2 < len(t) && t[i+2].Lower == "by" {
				i++
				continue
			}
			return
		case (w == "and" || w == "then" || w == "first" || w == "later" || w == "also") && i+1 < len(t) && t[i+1].Lower == "by" && p.passive:
			i++
			continue
		case w == "including" || w == "most" && i+1 < len(t) && t[i+1].Lower == "notably" || w == "notably":
			if len(p.agents) == 0 {
				return
			}
			list, next := s.authorities(i, len(t))
			if len(list) == 0 {
				return
			}
			p.agents = append(p.agents, list...)
			i, p.end = next, next
			continue
		case strings.HasPrefix(t[i].Tag, "RB"):
			i++
			continue
		case p.complement.Head < 0 && p.passive && i == p.verb+1 || p.complement.Head < 0 && !p.passive && p.patientHead >= 0 && i == p.end && s.opensComplement(i):
			// A bare complement: "designated a terrorist organisation", "declared X a terrorist group".
			if j := s.readComplement(p, i, "bare"); j > 0 {
				i = j
				continue
			}
			return
		default:
			return
		}
	}
}

// relativeObject reads the object of "the targets which it considers legitimate" and "what they call a crime": the noun before the
// relative pronoun.
func (s *Sentence) relativeObject(p *predicate) bool {
	t := s.Tokens
	k := s.subjectAt(p.verb)
	if k < 1 || k > p.verb {
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
	o := s.ChunkAt(c.First - 2)
	if o == nil || o.Last != c.First-2 {
		return false
	}
	p.patient, p.patientHead = s.ChunkMention(*o), o.Head
	p.patients = []Mention{p.patient}
	return true
}

// opensComplement reports whether a second object may begin at token i: with a determiner, a quotation, an adjective or a name.
func (s *Sentence) opensComplement(i int) bool {
	t := s.Tokens[i]
	return t.Tag == "DT" || closers[t.Text] != "" || t.IsUpper() || s.adjectives(i) > i && (s.ChunkAt(i) == nil || s.ChunkAt(i).Head < s.adjectives(i)) || t.Tag == "NNS" || t.Tag == "PRP$" || t.Tag == "NN" && s.relativeAt(i)
}

// relativeAt reports whether the verb before token i stands in a relative clause, so that what follows it is its second object.
func (s *Sentence) relativeAt(i int) bool { return s.isRel(i-1, "acl:relcl") }

// allStates reports whether all members of a list are states or other places with a government.
func allStates(list []authority) bool {
	for _, a := range list {
		if a.mention.Entity == nil || a.mention.Entity.Kind != annals.State && a.mention.Entity.Kind != annals.Body {
			return false
		}
	}
	return true
}

// readObject reads the direct object of an active verb at token i.
func (s *Sentence) readObject(p *predicate, i int) int {
	c := s.ChunkAt(i)
	if c == nil || c.First != i {
		return i
	}
	// "declared ARSA a terrorist group": the object ends where the next determiner begins, which chunks see to.
	o := s.extend(*c)
	p.patient = s.fillerOf(o)
	p.patients = []Mention{p.patient}
	p.patientHead = o.Head
	p.end = o.Last + 1
	if j := s.overAttribute(p.end); j > 0 {
		p.patient.End, p.end = s.Tokens[j-1].End, j
		return j
	}
	if next := o.Last + 1; next < len(s.Tokens) && (s.Tokens[next].Text == "," || s.Tokens[next].Tag == "CC") {
		if list, end := s.authorities(i, len(s.Tokens)); len(list) > 1 && end < len(s.Tokens) && (s.Tokens[end].Lower == "as" || s.Tokens[end].Lower == "to") {
			p.patients = nil
			for _, a := range list {
				p.patients = append(p.patients, a.mention)
			}
			p.end = end
		}
	}
	return p.end
}

// overAttribute is the token after a prepositional phrase at token i that belongs to the object, since "as" follows: "calling
// allegations against it as baseless"; else 0.
func (s *Sentence) overAttribute(i int) int {
	t := s.Tokens
	if i+2 >= len(t) || t[i].Tag != "IN" || t[i].Lower == "as" || t[i].Lower == "of" || t[i].Lower == "that" || s.TimeAt(i) != nil {
		return 0
	}
	c := s.ChunkAt(i + 1)
	if c == nil || c.First != i+1 || c.Last+1 >= len(t) || t[c.Last+1].Lower != "as" {
		return 0
	}
	return c.Last + 1
}

// readComplement reads the noun phrase or quotation at token i as what the patient is said to be, and returns the token
// after it, or 0.
func (s *Sentence) readComplement(p *predicate, i int, marker string) int {
	t := s.Tokens
	if i >= len(t) {
		return 0
	}
	if q := s.QuoteAt(i); q != nil && q.First == i {
		p.complement = phrase{First: q.First, Last: q.Last, Head: q.Last - 1}
		p.marker, p.end = marker, q.Last+1
		return q.Last + 1
	}
	c := s.ChunkAt(i)
	if c == nil || c.First > i {
		if end := s.adjectives(i); end > i && (marker != "bare" || bareAdjectives[verbBase(t[p.verb])]) {
			// "was deemed more important", "considers it kafir".
			p.complement = phrase{First: i, Last: end - 1, Head: end - 1}
			p.marker, p.end = marker, end
			return end
		}
		// "as terrorist", "as illegal": an adjective alone.
		if strings.HasPrefix(t[i].Tag, "JJ") && marker != "bare" || strings.HasPrefix(t[i].Tag, "JJ") && standingAdjectives[t[i].Lower] {
			p.complement = phrase{First: i, Last: i, Head: i}
			p.marker, p.end = marker, i+1
			return i + 1
		}
		return 0
	}
	x := phrase{First: i, Last: c.Last, Head: c.Head}
	if q := s.QuoteAt(c.Last); q != nil && q.First >= x.First {
		x.Last = q.Last
	}
	for x.Last+2 < len(t) && t[x.Last+1].Lower == "of" {
		next := s.ChunkAt(x.Last + 2)
		if next == nil || next.First != x.Last+2 {
			break
		}
		x.Last = next.Last
	}
	p.complement, p.marker, p.end = x, marker, x.Last+1
	return x.Last + 1
}

// adjectives is the end of the adjectives with their adverbs at token i.
func (s *Sentence) adjectives(i int) int {
	t := s.Tokens
	end := i
	for k := i; k < len(t); k++ {
		switch tag := t[k].Tag; {
		case strings.HasPrefix(tag, "JJ"):
			end = k + 1
		case tag == "RB" || tag == "RBR" || tag == "RBS" || tag == "HYPH" && end > i || tag == "AFX":
		case tag == "CC" && end > i && k+1 < len(t) && strings.HasPrefix(t[k+1].Tag, "JJ"):
		default:
			return end
		}
	}
	return end
}

// bareAdjectives are verbs after which an adjective alone says what something is held to be.
var bareAdjectives = words("consider deem call label find think judge believe declare")

var standingAdjectives = words("illegal unlawful terrorist extremist legal legitimate illegitimate unconstitutional")

// lawPhrase is the name of a law with its sections: "the Geneva Convention IV", "Section 3 of the Terrorism Act 2000".
func (s *Sentence) lawPhrase(c Chunk) phrase {
	p := s.extend(c)
	t := s.Tokens
	for p.Last+1 < len(t) && (t[p.Last+1].Kind == lang.Number || t[p.Last+1].IsUpper() && t[p.Last+1].Kind == lang.Word) && s.TimeAt(p.Last+1) == nil {
		p.Last++
	}
	return p
}

// timeAfter is the first date after token i in the same clause.
func (s *Sentence) timeAfter(i int) *TimeExpr {
	t := s.Tokens
	for k := i; k < len(t); k++ {
		if x := s.TimeAt(k); x != nil {
			return x
		}
		if t[k].Text == "," || t[k].Text == ";" || strings.HasPrefix(t[k].Tag, "VBD") || strings.HasPrefix(t[k].Tag, "VBZ") {
			return nil
		}
	}
	return nil
}

// overEnclosed is the token after the phrase that the comma i and another enclose, when the phrase is an adverbial one and
// what follows goes on with "as", "by", "to be"; else 0.
func (s *Sentence) overEnclosed(i int) int {
	t := s.Tokens
	if i+2 >= len(t) {
		return 0
	}
	w := t[i+1]
	if !(w.Tag == "IN" && w.Lower != "by" && w.Lower != "as" || strings.HasPrefix(w.Tag, "RB") || w.Lower == "either" || w.Lower == "along" || w.Lower == "together" || w.Lower == "after" || w.Lower == "following") {
		return 0
	}
	for k := i + 2; k < len(t) && k < i+20; k++ {
		if t[k].Text != "," {
			continue
		}
		j := k + 1
		for j < len(t) && openers[t[j].Lower] && t[j].Lower != "by" && t[j].Lower != "as" {
			j++
		}
		if j < len(t) && (t[j].Lower == "as" || t[j].Lower == "by" || t[j].Lower == "to") {
			return j
		}
		return 0
	}
	return 0
}

// time is when the standing that the predicate gives held, for one authority: from its own date, from the predicate's, else
// from the tense.
func (s *Sentence) predicateTime(p *predicate, a *authority) edtf.Value {
	if a != nil && a.asideTime != nil {
		return a.asideTime.AsStart()
	}
	if a != nil && a.time != nil {
		return a.time.AsStart()
	}
	if p.until != nil {
		return edtf.MustParse("/" + p.until.Core.String())
	}
	for _, x := range p.times {
		return x.AsStart()
	}
	if x := s.leadingTime(p.first); x != nil {
		return x.AsStart()
	}
	return s.tenseTime(p)
}

// tenseTime is the time that the tense alone gives: a present state is open, a past one without date says nothing.
func (s *Sentence) tenseTime(p *predicate) edtf.Value {
	for _, h := range p.hedges {
		switch s.Tokens[h].Lower {
		case "previously", "formerly", "once", "initially", "briefly":
			return edtf.Value{}
		}
	}
	if p.present && (p.passive || !p.perfect || true) {
		return edtf.MustParse("/..")
	}
	return edtf.Value{}
}

// leadingTime is a date that opens the clause of the verb group at token first: "In June 2004, the U.S. had …".
func (s *Sentence) leadingTime(first int) *TimeExpr {
	t := s.Tokens
	var found *TimeExpr
	for k := first - 1; k >= 0; k-- {
		if t[k].Text == ";" || t[k].Tag == "VBD" || t[k].Tag == "VBZ" || t[k].Tag == "VBP" {
			break
		}
		if x := s.TimeAt(k); x != nil {
			open := x.First == 0 || t[x.First-1].Kind == lang.Punct || t[x.First-1].Tag == "CC" || strings.HasPrefix(t[x.First-1].Tag, "RB") || x.Last+1 == first
			if open && !x.Modifier {
				found = x
			}
			k = x.First
		}
	}
	return found
}
