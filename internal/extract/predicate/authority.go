package predicate

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/mend"
	"annals/internal/extract/wordlist"
)

// Authority is one member of a list of those who decide something: its words, and the time that stands with it.
type Authority struct {
	Mention document.Mention
	// First and Last are its tokens.
	First, Last int
	// Time is a date of its own: "by A on 26 January 2009", "(since 1997) the United States".
	Time *dates.Expr
	// asideTime is a date in a parenthesis of its own, which lies outside Tokens.
	asideTime *dates.Expr
	// countries says that its head is a noun for states: "several other countries".
	countries bool
	// apart says that a preposition of its own begins it: "by A and by B".
	apart bool
}

// OwnTime is the date that an authority has to itself, or nil.
func (a *Authority) OwnTime() *dates.Expr {
	if a.asideTime != nil {
		return a.asideTime
	}
	return a.Time
}

// openers may stand before a member of a list: "including", "most notably by", "first by", "as well as".
var openers = wordlist.Set("including notably especially particularly namely first then later subsequently also by both and as " +
	"well such finally lastly followed")

// excepting are the words after which those follow whom a list leaves out.
var excepting = wordlist.Set("bar except excepting excluding save besides but")

// spellNouns count time, and sinceWords after them tell from when.
var (
	spellNouns = wordlist.Set("second seconds minute minutes hour hours day days week weeks fortnight month months year years " +
		"decade decades")
	sinceWords = wordlist.Set("after before later earlier ago following since prior")
)

// AuthorityNouns are common nouns for those who designate, ban and recognize.
var AuthorityNouns = wordlist.Set(`authorities authority governments government countries country states state nations nation
	organizations organisations bodies parliament court courts tribunal ministry department office agency council commission
	police officials regime congress senate legislature judiciary administration members union home treasury secretary minister
	president king parties groups junta cabinet`)

// Authorities reads a list of authorities at token i: "A, B, and C", "the governments of A, B and C", "A on 1 May 2001 and
// by B in 2003", "several countries, most notably by A and B". It returns the list and the token after it. limit is the
// token at which to stop.
func Authorities(s *document.Sentence, i, limit int) ([]Authority, int) {
	t := s.Tokens
	var out []Authority
	for i < limit {
		if len(out) > 0 && i+1 < limit && t[i].Lower == "as" && t[i+1].Lower != "by" && t[i+1].Lower != "well" {
			break // "described by the mayor as a gang"
		}
		j := afterSeparators(s, i, limit)
		if len(out) > 0 && (j == i || otherwise(s, i, j)) {
			break // no separator; "by the mayor as a gang and as a party by others"
		}
		if next := afterExcepted(s, j, limit); len(out) > 0 && next > 0 {
			i = next
			continue
		}
		c := s.ChunkAt(j)
		if j >= limit || c == nil || c.First > j && j == i || s.TimeAt(j) != nil {
			break
		}
		if spellNouns[t[c.Head].Lower] && c.Last+1 < len(t) && sinceWords[t[c.Last+1].Lower] {
			break // "listed by Peru in 2019, days after it attacked a station", "Three months later, Peru listed it"
		}
		p, cut := authorityPhrase(s, *c, j, limit)
		// A clause of its own begins here: "and the group denied it".
		if len(out) > 0 && BeginsClause(s, p.Last+1, limit) {
			break
		}
		a := authorityAt(s, p, j)
		i = p.Last + 1
		if joinsCommon(s, out, j, a) {
			// "several countries and international organizations": one description of them all.
			prev := &out[len(out)-1]
			prev.Last, prev.Mention.End = a.Last, a.Mention.End
			continue
		}
		if i < limit {
			if x := s.TimeAt(i); x != nil && x.First == i {
				a.Time = x
				i = x.Last + 1
			}
		}
		out = append(out, a)
		if cut {
			break
		}
	}
	shareTimes(out)
	return out, i
}

// MentionsOf are those who a list of authorities names.
func MentionsOf(list []Authority) []document.Mention {
	var out []document.Mention
	for _, a := range list {
		out = append(out, a.Mention)
	}
	return out
}

// afterSeparators is the token after what parts the members of a list from token i on: commas, conjunctions, "most notably
// by".
func afterSeparators(s *document.Sentence, i, limit int) int {
	t := s.Tokens
	for i < limit && (t[i].Text == "," || t[i].Text == ";" || t[i].Tag == "CC" || openers[t[i].Lower] ||
		i+1 < limit && t[i].Lower == "most" && t[i+1].Lower == "notably") {
		i++
	}
	return i
}

// authorityPhrase is the phrase of the authority whose noun phrase is c, from token j on: with the names that "of" ties to
// it, or the state in place of its organ, "the governments of Peru and Chile", and up to what the list leaves out, which
// cuts the list: "most Arab states bar Lebanon".
func authorityPhrase(s *document.Sentence, c document.Chunk, j, limit int) (p document.Phrase, cut bool) {
	t := s.Tokens
	p = document.Phrase{First: j, Last: c.Last, Head: c.Head}
	if w := t[c.Head].Lower; (w == "governments" || w == "government" || w == "parliaments" || w == "states") &&
		c.Last+1 < limit && t[c.Last+1].Lower == "of" {
		if next := s.ChunkAt(c.Last + 2); next != nil {
			p = document.Phrase{First: next.First, Last: next.Last, Head: next.Head}
			if w == "government" {
				p.First = j
			}
			if m := s.MentionAt(next.Head); m != nil && m.Entity != nil && m.Entity.Kind == annals.Person {
				p.Head = c.Head // "the government of Juan Santos" is not he
			}
		}
	}
	for k := p.First + 1; k <= p.Last; k++ {
		if excepting[t[k].Lower] {
			p, cut = document.Phrase{First: p.First, Last: k - 1, Head: k - 1}, true
		}
	}
	if !cut {
		p = wholeName(s, p, limit)
	}
	return p, cut
}

// authorityAt is the authority of a phrase, which token j begins or a separator before it.
func authorityAt(s *document.Sentence, p document.Phrase, j int) Authority {
	t := s.Tokens
	a := Authority{First: p.First, Last: p.Last, Mention: s.Filler(p.First, p.Last, p.Head),
		apart: j > 0 && t[j-1].Tag == "IN", countries: StateNouns[t[p.Head].Lower]}
	if a.Mention.Entity == nil {
		// "the U.S. State Department", "the Canadian government": the mention may end before the head.
		if m := s.MentionAt(p.Head); m != nil && (m.Anaphor || !document.AllTitles(t[m.First:m.Last+1])) {
			a.Mention.Entity = m.Entity
		}
	}
	if a.asideTime = asideTimeBefore(s, j, p.First); a.asideTime == nil {
		a.asideTime = TimeBeside(s, p.Last)
	}
	return a
}

// shareTimes gives the date after a member of a list to those before it that have none and that no preposition parts
// from it: "by A and B in 1990, and by C in 1992".
func shareTimes(list []Authority) {
	for k := len(list) - 1; k > 0; k-- {
		a, prev := &list[k], &list[k-1]
		if prev.Time == nil && prev.asideTime == nil && !a.apart {
			prev.Time = a.Time
		}
	}
}

// otherwise reports whether an "as" that says as what stands among the separators from token i up to j, or right behind
// them.
func otherwise(s *document.Sentence, i, j int) bool {
	t := s.Tokens
	for k := i; k <= j && k+1 < len(t); k++ {
		if t[k].Lower == "as" && t[k+1].Lower != "well" && t[k+1].Lower != "by" &&
			(k == 0 || t[k-1].Lower != "well" && t[k-1].Lower != "such") {
			return true
		}
	}
	return false
}

// StatesIn reads the states that follow "in" at token i, each "in" with those after it: "A since 1990, in B, where it
// was founded, and in C". It returns none if anybody else is among them, and the token after the list.
func StatesIn(s *document.Sentence, i int) ([]Authority, int) {
	t := s.Tokens
	list, next := Authorities(s, i, len(t))
	if !areStates(list) {
		return nil, i
	}
	for k := afterWhere(s, next); k+1 < len(t) && (t[k].Text == "," || t[k].Tag == "CC"); {
		for k+1 < len(t) && (t[k].Text == "," || t[k].Tag == "CC" || t[k].Tag == "RB" && openers[t[k].Lower]) {
			k++ // "in Peru in 1990 and later in Chile"
		}
		if t[k].Lower != "in" && t[k].Lower != "within" || s.TimeAt(k) != nil {
			break
		}
		more, end := Authorities(s, k+1, len(t))
		if !areStates(more) {
			break
		}
		list, next = append(list, more...), end
		k = afterWhere(s, end)
	}
	return list, next
}

// afterWhere is the token after a clause of a place that begins at token i, which is the comma before "in" again; else
// it is i.
func afterWhere(s *document.Sentence, i int) int {
	t := s.Tokens
	if i+1 >= len(t) || t[i].Text != "," || t[i+1].Lower != "where" {
		return i
	}
	for k := i + 2; k+1 < len(t); k++ {
		if t[k].Text == "," && (t[k+1].Lower == "in" || t[k+1].Tag == "CC" && k+2 < len(t) && t[k+2].Lower == "in") {
			return k
		}
	}
	return i
}

// areStates reports whether a list has states, other bodies that govern and nouns for such, and nobody else: "Peru and
// several other countries".
func areStates(list []Authority) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(a Authority) bool {
		e := a.Mention.Entity
		return e == nil && !a.countries || e != nil && e.Kind != annals.State && e.Kind != annals.Body
	})
}

// joinsCommon reports whether an authority is a common noun that "and" alone joins to the one before, also a common noun.
func joinsCommon(s *document.Sentence, out []Authority, j int, a Authority) bool {
	if len(out) != 1 || a.Mention.Entity != nil || j == 0 {
		return false
	}
	prev := out[0]
	return prev.Mention.Entity == nil && prev.Last+2 == a.First && s.Tokens[prev.Last+1].Tag == "CC"
}

// wholeName widens a phrase to the mention and the "of" phrases at its head: "the Council of the European Union".
func wholeName(s *document.Sentence, p document.Phrase, limit int) document.Phrase {
	if m := s.MentionAt(p.Head); m != nil && m.Last > p.Last {
		p.Last = min(m.Last, limit-1)
	}
	for p.Last+2 < limit && s.Tokens[p.Last+1].Lower == "of" {
		next := s.ChunkAt(p.Last + 2)
		if next == nil || next.First != p.Last+2 || next.Last >= limit {
			break
		}
		p.Last = next.Last
	}
	return p
}

// BeginsClause reports whether a finite verb follows at token i, so that what stands before it is its subject.
func BeginsClause(s *document.Sentence, i, limit int) bool {
	t := s.Tokens
	if i > 0 && i < len(t) && t[i].Text == "," && mend.SetOff(s, i) {
		return true
	}
	for ; i < limit && i < len(t) && t[i].IsAdverb(); i++ {
	}
	return i < len(t) && i < limit && (t[i].Tag == "VBD" || t[i].Tag == "VBZ" || t[i].Tag == "VBP" || t[i].Tag == "MD")
}

// asideTimeBefore is the date in a parenthesis that stands right before token i or first.
func asideTimeBefore(s *document.Sentence, i, first int) *dates.Expr {
	for k := range s.Asides {
		if a := &s.Asides[k]; a.After >= i-2 && a.After < first && a.After >= 0 && s.Tokens[a.After].Text != "." {
			if x := asideTime(s, a); x != nil {
				// The parenthesis belongs to what it precedes only when a separator or small word stands before it.
				before := s.Tokens[a.After]
				if before.Kind == lang.Punct || before.Tag == "CC" || before.Tag == "DT" || before.Tag == "IN" {
					return x
				}
			}
		}
	}
	return nil
}

// TimeBeside is the date that a parenthesis right after token last consists of, or nil: "Canada (since 2002)", "the war
// (1939–45)".
func TimeBeside(s *document.Sentence, last int) *dates.Expr {
	for k := range s.Asides {
		if a := &s.Asides[k]; a.After == last {
			return asideTime(s, a)
		}
	}
	return nil
}

// asideTime is the date that a parenthesis consists of.
func asideTime(s *document.Sentence, a *document.Aside) *dates.Expr {
	times := dates.Read(a.Tokens, nil)
	if len(times) != 1 {
		return nil
	}
	x := &times[0]
	if x.Last-x.First+1 >= len(a.Tokens)-1 {
		return x
	}
	if x.First < 2 || x.Last+1 < len(a.Tokens) || a.Tokens[x.First-1].Text != "," {
		return nil
	}
	for _, t := range a.Tokens[:x.First] {
		// "(Lima, May 1910)": where and when.
		if t.Text != "," && !t.IsUpper() {
			return nil
		}
	}
	return x
}

// CouldDecide reports whether an authority can designate, ban or recognize: a state, a body, an organization, a noun for
// such, or a town that stands for the government there.
func CouldDecide(s *document.Sentence, a Authority) bool {
	if e := a.Mention.Entity; e != nil {
		if IsCapital(s, a) {
			return true
		}
		return e.Kind != annals.Place && e.Kind != annals.Event && e.Kind != annals.Person
	}
	for k := a.First; k <= a.Last; k++ {
		if s.Tokens[k].Tag == "IN" && k > a.First {
			return false // "a key objective for the union" is no union
		}
		if AuthorityNouns[s.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// IsCapital reports whether the authority is a town that stands for the government there: "Washington".
func IsCapital(s *document.Sentence, a Authority) bool { return capital(s.Doc, a.Mention) != nil }

// capital is what the gazetteer knows of the town that the words name, nil for none.
func capital(d *document.Document, m document.Mention) *gazetteer.Capital {
	if m.Entity == nil || m.Entity.Kind != annals.Place {
		return nil
	}
	return gazetteer.Known().Capitals[strings.ToLower(d.Text[m.Start:m.End])]
}

// CapitalOf is the state for whose government the town stands that the words name; nil for no such town, where that is
// contested, and where the text names another state that once had its seat there.
func CapitalOf(d *document.Document, m document.Mention) *gazetteer.Place {
	c := capital(d, m)
	if c == nil || slices.ContainsFunc(c.Before, func(p *gazetteer.Place) bool { return d.Refs[p.Ref] != nil }) {
		return nil
	}
	return c.Of
}

// StateNouns are those of them for states.
var StateNouns = wordlist.Set("countries states nations")

// InQuote reports whether token i stands inside a quotation of more than a few words.
func InQuote(s *document.Sentence, i int) bool {
	q := s.QuoteAt(i)
	return q != nil && q.First < i && i < q.Last
}

// amongCountries is the list of authorities of an active verb; behind "A, B and C are among countries who …" stand A, B and C.
func amongCountries(s *document.Sentence, p *Predicate) []Authority {
	t := s.Tokens
	i := p.First - 1
	if i > 1 && (t[i].Tag == "WP" || t[i].Tag == "WDT") {
		before := i - 1
		if t[before].Text == "," {
			before-- // "Peru, which designated"
			if a := s.Antecedent(i); a >= 0 {
				if ph := PhraseOf(s, a); ph.Last == before {
					return []Authority{{First: ph.First, Last: ph.Last, Mention: s.FillerOf(ph)}}
				}
			}
		}
		c := s.ChunkAt(before)
		if c == nil {
			return nil
		}
		if AuthorityNouns[t[c.Head].Lower] && c.First > 1 && (t[c.First-1].Lower == "among" || t[c.First-1].Lower == "of") {
			for v := c.First - 1; v > 0; v-- {
				if t[v].Tag == "VBP" || t[v].Tag == "VBZ" || t[v].Tag == "VBD" {
					return SubjectAuthorities(s, v)
				}
			}
		}
		return []Authority{{First: c.First, Last: c.Last, Mention: s.ChunkMention(*c)}}
	}
	return p.Agents
}
