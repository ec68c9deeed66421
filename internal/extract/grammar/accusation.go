package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// readAccusations finds what somebody blames another for: "A accused X of Y", "X has been blamed for Y", "A attacked X
// for …".
func readAccusations(s *document.Sentence) {
	t := s.Tokens
	for i := 0; i+2 < len(t); i++ {
		responsible := answerable[t[i].Lower] && heldBefore(s, i) >= 0
		if predicate.InQuote(s, i) || insidePhrase(s, i) ||
			!responsible && (!t[i].IsVerb() || !document.VerbClasses["accuse"][document.VerbBase(t[i])]) {
			continue
		}
		readAccusation(s, i, responsible)
	}
}

// accusing gives the preposition, or one or another, that introduces the charge; a verb that also means a deed needs a quotation
// or a gerund after it.
var accusing = map[string]string{"accuse": "of", "blame": "for", "criticize": "for", "criticise": "for", "condemn": "for",
	"denounce": "for", "charge": "with", "attack": "for", "fault": "for", "indict": "for", "suspect": "of", "convict": "of",
	"implicate": "in", "reproach": "for with", "slam": "for", "excoriate": "for", "scold": "for", "upbraid": "for",
	"admonish": "for", "chide": "for", "savage": "for", "pillory": "for", "rebuke": "for", "censure": "for", "reprimand": "for",
	"chastise":  "for",
	"castigate": "for", "lambast": "for", "lambaste": "for", "berate": "for", "impeach": "for"}

// answerable are the adjectives after "hold" that blame somebody.
var answerable = wordlist.Set("responsible accountable liable culpable answerable")

// heldBefore is the "hold" of "was held responsible" and "held the mayor responsible" at the adjective of token i, -1
// for none.
func heldBefore(s *document.Sentence, i int) int {
	k := i - 1
	if c := s.ChunkAt(k); c != nil && c.Last == k && s.Tokens[k].Tag != "VBN" {
		k = c.First - 1
	}
	if k < 0 || document.VerbBase(s.Tokens[k]) != "hold" {
		return -1
	}
	return k
}

// favours are the nouns whose "for" says what is favoured or asked.
var favours = wordlist.Set("support supports aid help sympathy demand demands call calls plan plans proposal proposals bill " +
	"need funding preference respect enthusiasm campaign vote votes reason reasons")

// readAccusation reads what the verb at token i, or the adjective of "held responsible", says that somebody blames another
// for.
func readAccusation(s *document.Sentence, i int, responsible bool) {
	t := s.Tokens
	base, prep, verb := document.VerbBase(t[i]), "for", i
	if responsible {
		verb = heldBefore(s, i)
	} else {
		prep = accusing[base]
	}
	p := predicate.Read(s, verb)
	if p.Negated {
		return // "did not accuse": nobody is blamed
	}
	at, ok := -1, true
	for w := range strings.FieldsSeq(prep) {
		if at, ok = chargeTied(s, p, i, w); at > 0 || !ok {
			break
		}
	}
	if !ok {
		return
	}
	if base == "blame" && at < 0 && p.PatientHead >= 0 {
		blamedOn(s, p)
		return
	}
	if at < 0 || at+1 >= len(t) || p.PatientHead < 0 || chargesNobody(s, base, p, at+1) {
		return
	}
	end := chargeEnd(s, p, at+1)
	when := chargedAt(s, p, at+1, &end)
	if end <= at+1 {
		return
	}
	c := document.NewCandidate(annals.TypeAccusation, voiceRule(s, "accusation", p), 0.8)
	c.Verb = t[verb].Start
	c.Stance = annals.Alleged
	addAccused(s, c, p, at)
	c.Add(annals.RoleValue, charges(s, at+1, end-1)...)
	c.Cover(t[verb].Start, t[i].End)
	for _, a := range accusers(s, p, i, end) {
		if charge := t[at].Start; a.Mention.Start < charge && charge < a.Mention.End {
			// "accused by human rights groups of torture".
			a.Mention.End = t[at-1].End
		}
		c.Speaker = append(c.Speaker, a.Mention)
		c.Cover(a.Mention.Start, a.Mention.End)
	}
	if len(c.Speaker) == 0 {
		if !p.Passive && !responsible {
			return
		}
		c.Speaker = []document.Mention{{Start: t[verb].Start, End: t[i].End, Unnamed: true}}
	}
	if when == nil && p.Passive {
		when = chargedBehind(s, c.Speaker[len(c.Speaker)-1].End)
	}
	if when != nil {
		c.Time = when.ForEvent()
	}
	s.Candidates = append(s.Candidates, c)
}

// chargedBehind is the date at the end of a clause right behind the phrase that ends at a place of the text: "was accused of
// fraud by the union in 1990".
func chargedBehind(s *document.Sentence, end int) *dates.Expr {
	for i, x := range s.Tokens {
		if x.Start < end {
			continue
		}
		if y := s.TimeAt(i); y != nil && y.First == i && !y.Modifier &&
			(y.Last+1 == len(s.Tokens) || s.Tokens[y.Last+1].Kind == lang.Punct) {
			return y
		}
		return nil
	}
	return nil
}

// chargeTied is the preposition that ties the charge to the word at token i, -1 for none; not ok where nobody stands
// between the two to be blamed.
func chargeTied(s *document.Sentence, p *predicate.Predicate, i int, prep string) (at int, ok bool) {
	t := s.Tokens
	at = chargeAfter(s, i, prep, p.Passive)
	if at > 0 && prep == "of" && !p.Passive {
		if at = chargedByGerund(s, i, at); p.Patient.End > t[at].Start {
			if p.Patient.Start >= t[at].Start {
				return at, false
			}
			p.Patient.End = t[at-1].End
		}
	}
	if at > 0 && p.Reduced && p.First == 0 {
		accusedAfter(s, p, at)
	}
	return at, true
}

// addAccused adds all whom the predicate blames: "criticised the ministry and the Railway Union for", "the mayor and his
// deputy were accused of".
func addAccused(s *document.Sentence, c *document.Candidate, p *predicate.Predicate, at int) {
	c.Add(annals.RoleAgainst, p.Undergoers(s)...)
	if p.Passive {
		return
	}
	for n, a := range predicate.PhrasesOf(s, p.PatientHead, at) {
		if n > 0 && a.Mention.Start >= p.Patient.End {
			c.Add(annals.RoleAgainst, a.Mention)
		}
	}
}

// chargeAfter is the preposition that introduces the charge after the verb at token i, -1 for none.
func chargeAfter(s *document.Sentence, i int, prep string, passive bool) int {
	t := s.Tokens
	for k := i + 1; k < len(t) && k < i+14; k++ {
		if t[k].Lower == prep && (s.TimeAt(k) == nil || s.TimeAt(k).Modifier) {
			if prep == "for" && k > i+1 && favours[t[k-1].Lower] && !passive {
				continue // "criticized support for the regime": what it is for, no charge
			}
			return k
		}
		if strings.HasPrefix(t[k].Tag, "VBD") || t[k].Text == ";" ||
			t[k].Tag == "CC" && k+1 < len(t) && t[k+1].Tag == "VBG" && !passive {
			break // "condemning them and seizing what they had for the state"
		}
	}
	return -1
}

// chargedByGerund is the "of" that brings the charge after the verb at token i, of the first one at token at and those that
// follow: the one before a gerund, "accused the government of Peru of hiding it".
func chargedByGerund(s *document.Sentence, i, at int) int {
	t := s.Tokens
	for k := at + 1; k+1 < len(t) && k < i+14 && t[k].Text != ","; k++ {
		if t[k].Lower == "of" && t[at+1].Tag != "VBG" && !strings.HasSuffix(t[at+1].Lower, "ing") && t[k+1].Tag == "VBG" {
			at = k
		}
	}
	return at
}

// chargesNobody reports whether a verb that accuses means another thing by what follows from token i on: a task, "charged
// with the defence of the coast", a deed, "attacked the town for its harbour", or what a court found.
func chargesNobody(s *document.Sentence, base string, p *predicate.Predicate, i int) bool {
	t := s.Tokens
	switch base {
	case "convict":
		return true
	case "attack":
		return s.QuoteAt(i) == nil && t[i].Tag != "VBG"
	case "charge":
		if t[i].Tag == "VBG" && (p.Patient.Entity == nil || p.Patient.Entity.Kind != annals.Person) {
			return true // "charged with managing"
		}
		c := s.ChunkAt(i)
		return c != nil && tasks[t[c.Head].Lower]
	}
	return false
}

// chargeEnd is where the charge that begins at a token ends: before who brings it, when and in spite of what, and before
// what else is told.
func chargeEnd(s *document.Sentence, p *predicate.Predicate, first int) int {
	t := s.Tokens
	end := scope.PropositionEnd(s, first)
	for k := first; k < end; k++ {
		switch {
		case s.QuoteAt(k) != nil:
			continue
		case t[k].Lower == "by" && p.Passive,
			circumstance[t[k].Lower] && k > first,
			t[k].Tag == "CC" && finiteSoon(s, k+1, end),
			t[k].Text == "," && !predicate.ListContinues(s, first, k) && !(k+1 < len(t) && t[k+1].Lower == "including"):
			end = k
		}
	}
	end = beforeConjunct(s, p.Verb, first, end)
	if p.Reduced || t[p.Verb].Tag == "VBG" && s.IsRel(p.Verb, "acl") {
		end = beforeFinite(s, first, end)
	}
	return end
}

// finiteSoon reports whether a finite verb stands at token k, over times and adverbs, and so tells what came next: "charged
// with fraud and on 9 May appeared in court".
func finiteSoon(s *document.Sentence, k, end int) bool {
	if k, _ = overTimes(s, k); k < end && s.Tokens[k].Tag == "IN" && s.TimeAt(k+1) != nil {
		k, _ = overTimes(s, k+1)
	}
	return k < end && (s.Tokens[k].Tag == "VBD" || s.Tokens[k].Tag == "VBZ")
}

// accusers are those who blame, by the verb or the adjective at token i, for the charge that ends before a token.
func accusers(s *document.Sentence, p *predicate.Predicate, i, end int) []predicate.Authority {
	if !p.Passive {
		if list := predicate.Sayers(s, p.Verb); len(list) > 0 {
			return list
		}
		return p.Agents
	}
	if len(p.Agents) > 0 {
		return p.Agents
	}
	// Not beyond the next clause: "charged with fraud, leading to trials by the courts".
	limit := end
	for limit < len(s.Tokens) && s.Tokens[limit].Text != "," && s.Tokens[limit].Tag != "VBG" {
		limit++
	}
	return agentsIn(s, i+1, limit)
}

// accusedAfter makes who stands after the comma the one whom the participle that opens the sentence accuses: "Accused of
// treason, Campos fled".
func accusedAfter(s *document.Sentence, p *predicate.Predicate, at int) {
	end := predicate.ClauseEnd(s, at+1)
	if end+1 >= len(s.Tokens) || s.Tokens[end].Text != "," {
		return
	}
	if c := s.ChunkAt(end + 1); c != nil && c.First == end+1 && predicate.BeginsClause(s, c.Last+1, len(s.Tokens)) {
		x := s.Extend(*c)
		p.Patient, p.PatientHead = s.FillerOf(x), x.Head
	}
}

// beforeFinite is where tokens first to end, after a participle that hangs on a noun, end before the verb of that noun: "the
// men accused of theft fled"; a verb in a clause of its own does not end them.
func beforeFinite(s *document.Sentence, first, end int) int {
	t := s.Tokens
	for k := first; k < end; k++ {
		switch {
		case t[k].Tag == "WDT" || t[k].Tag == "WP" || t[k].Tag == "WRB" || t[k].Lower == "that" || s.QuoteAt(k) != nil:
			return end
		case k > first && document.IsFinite(t[k]):
			return predicate.VerbGroupStart(s, k)
		}
	}
	return end
}

// chargedAt is when somebody was accused: what the sentence or the verb says, or a date at the end of what the accusation is
// where that is a noun phrase, of which end is taken back. What was done by a gerund may have its own date.
func chargedAt(s *document.Sentence, p *predicate.Predicate, first int, end *int) *dates.Expr {
	if x := s.TimeAt(*end - 1); x != nil && !x.Modifier && x.First > first && x.Last == *end-1 &&
		s.Tokens[first].Tag != "VBG" &&
		s.QuoteAt(first) == nil && !s.HasVerb(first, x.First) {
		*end = x.First
		return x
	}
	for _, x := range p.Times {
		if x.First < first {
			return x // "accused in 1990 of"
		}
	}
	if x := predicate.LeadingTime(s, p.First); x != nil {
		return x
	}
	if v := s.ClauseVerb(p.Verb); v >= 0 && v < p.Verb {
		return predicate.LeadingTime(s, predicate.VerbGroupStart(s, v)) // "In 1990 they were detained and accused of"
	}
	return nil
}

// circumstance are the words that tie to a charge when and in spite of what it was brought.
var circumstance = wordlist.Set("after when while although though despite because following amid")

// blamedOn reads "blamed the attack on X" and "the attack was blamed on X".
func blamedOn(s *document.Sentence, p *predicate.Predicate) {
	t := s.Tokens
	for k := p.Verb + 1; k+1 < len(t) && k < p.Verb+14; k++ {
		if t[k].IsVerb() || t[k].Text == ";" {
			return
		}
		if t[k].Lower != "on" || s.TimeAt(k) != nil {
			continue
		}
		list, _ := predicate.Authorities(s, k+1, len(t))
		if len(list) == 0 {
			return
		}
		c := document.NewCandidate(annals.TypeAccusation, voiceRule(s, "accusation", p), 0.75)
		c.Verb, c.Stance = t[p.Verb].Start, annals.Alleged
		for _, a := range list {
			c.Add(annals.RoleAgainst, a.Mention)
		}
		c.Add(annals.RoleValue, p.Patient)
		c.Cover(t[p.Verb].Start, t[p.Verb].End)
		for _, a := range p.Agents {
			if !p.Passive {
				c.Speaker = append(c.Speaker, a.Mention)
				c.Cover(a.Mention.Start, a.Mention.End)
			}
		}
		if len(c.Speaker) == 0 {
			c.Speaker = []document.Mention{{Start: t[p.Verb].Start, End: t[p.Verb].End, Unnamed: true}}
		}
		if x := predicate.LeadingTime(s, p.First); x != nil {
			c.Time = x.ForEvent()
		}
		s.Candidates = append(s.Candidates, c)
		return
	}
}

// tasks are the nouns of what one is charged with doing, which is no blame.
var tasks = wordlist.Set("defence defense protection task responsibility duty care maintenance management administration " +
	"supervision enforcement mission job role control security oversight development implementation coordination")

// chargedAgain is the conjunction among tokens first through last behind which the preposition before the first stands again, 0
// for none: "accused of torture and of killing farmers". Not where it ties words of the charge before: "of the murder of a judge
// and of his wife".
func chargedAgain(s *document.Sentence, first, last int) int {
	t := s.Tokens
	for k := first + 1; k+1 < last; k++ {
		switch {
		case s.QuoteAt(k) != nil:
			return 0
		case t[k].Tag == "CC" && t[k+1].Lower == t[first-1].Lower:
			return k
		case t[k].Lower == t[first-1].Lower:
			return 0
		}
	}
	return 0
}

// charges are the things that tokens first through last blame somebody for: coordinated noun phrases each by itself, a
// gerund or a quotation as one.
func charges(s *document.Sentence, first, last int) []document.Mention {
	t := s.Tokens
	if k := chargedAgain(s, first, last); k > 0 {
		return append(charges(s, first, k-1), charges(s, k+2, last)...)
	}
	whole := []document.Mention{unquoted(s, document.Phrase{First: first, Last: last})}
	c := s.ChunkAt(first)
	if s.QuoteAt(first) != nil || t[first].Tag == "VBG" || c == nil || c.First != first {
		return whole
	}
	heads := map[int]bool{}
	for _, k := range predicate.Conjoined(s, c.Head) {
		heads[k] = true
	}
	series := isSeries(s, first, last)
	if len(heads) == 0 && !series {
		return whole
	}
	var out []document.Mention
	from := first
	for k := first + 1; k < last; k++ {
		if t[k].Text != "," && t[k].Tag != "CC" {
			continue
		}
		n := k + 1
		for n < last && t[n].Tag == "CC" {
			n++
		}
		next := s.ChunkAt(n)
		if next == nil || next.First != n || !series && !heads[next.Head] {
			continue
		}
		out = append(out, scope.Mention(s, document.Phrase{First: from, Last: k - 1}))
		from, k = n, n
	}
	return append(out, scope.Mention(s, document.Phrase{First: from, Last: last}))
}

// isSeries reports whether tokens first through last are three noun phrases or more, "A, B, and C", without a verb.
func isSeries(s *document.Sentence, first, last int) bool {
	commas, and := 0, false
	for k := first; k <= last; k++ {
		switch x := s.Tokens[k]; {
		case x.Text == ",":
			commas++
		case x.Tag == "CC" && s.Tokens[k-1].Text == ",":
			and = true
		case x.IsVerb() || x.Tag == "WDT":
			return false
		}
	}
	return commas >= 2 && and
}

// agentsIn is the first list of agents after "by" between two tokens.
func agentsIn(s *document.Sentence, from, to int) []predicate.Authority {
	for k := from; k+1 < to; k++ {
		if s.Tokens[k].Lower == "by" && s.TimeAt(k) == nil && s.QuoteAt(k) == nil {
			list, _ := predicate.Authorities(s, k+1, to)
			return list
		}
	}
	return nil
}
