package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// cueAsides finds who is told, set off from a clause by commas, to say it: "The group, prosecutors alleged, had bought
// arms", "The raid killed ten, the report says", "In the view of prosecutors, it had bought arms".
func (s *Sentence) cueAsides() {
	t := s.Tokens
	last := len(t) - 1
	for last > 0 && (t[last].Text == "." || t[last].Text == "!" || t[last].Text == "?") {
		last--
	}
	if n := s.forAuthor(); n > 0 {
		if who, ok := s.speakerIn(1, n-1); ok {
			s.asides = append(s.asides, attributed{first: 0, last: n - 1, speaker: who, opens: true})
			s.cover(n, s.saidAfter(n), Cue{Stance: annals.Alleged, Speaker: who, Beside: true})
		}
	}
	first := 0
	for i := 0; i <= last+1; i++ {
		if i <= last && (!setsOff(t[i]) || s.inQuote(i)) {
			continue
		}
		if a, ok := s.attributedIn(first, i, i > last || t[i].Text == ";"); ok {
			s.asides = append(s.asides, a)
			s.cueAround(a)
		}
		first = i + 1
	}
}

// attributedIn is what the words from token first up to the mark at token end, which set them off, say of who says what
// stands around them; closes tells that the clause ends with them.
func (s *Sentence) attributedIn(first, end int, closes bool) (a attributed, ok bool) {
	opens, last := first == 0, end-1
	switch {
	case first > last, last-first > 18, first == 1:
		return a, false
	case opens && (closes || s.Tokens[end].Text != ","):
		return a, false
	}
	who, ok := s.attribution(first, last, opens, closes || !opens && s.parts(first, end))
	return attributed{first: first, last: last, speaker: who, opens: opens, closes: closes}, ok
}

// cueAround puts what stands around an aside into the mouth of whom it names: all after it where it opens the sentence,
// else the clause before it, and after it where that goes on.
func (s *Sentence) cueAround(a attributed) {
	t, end := s.Tokens, a.last+1
	c := Cue{Stance: annals.Alleged, Speaker: a.speaker, Beside: true}
	if a.opens {
		if !s.turns(end) || !s.hasFinite(a.first, end) {
			// Not "According to the police it fell, but Peru denied it".
			s.cover(end+1, s.saidAfter(end+1), c)
		}
		return
	}
	from, to := s.saidBefore(a.first-2), s.saidAfter(end+1)
	if s.subordinate(from) {
		if !a.closes && !s.turns(end) {
			// "Although Peru left, in the view of prosecutors, the pact held".
			s.cover(end+1, to, c)
		}
		// "When Peru attacked, the Front complained."
		return
	}
	switch {
	case t[a.first].Tag == "CC" && t[a.first].Lower != "or":
		// "It fell, and according to the police rose again".
		s.cover(a.first, a.last, c)
	case t[a.first-2].Tag != "CC":
		// "It fell and, police say, rose again": what stands before the conjunction is told outright.
		s.cover(from, a.first-2, c)
	}
	if !a.closes && !s.turns(end) && s.hasVerb(end+1, to+1) {
		s.cover(end+1, to, c)
	}
}

// forAuthor is how many tokens open the sentence with who sees something as what it is said to be after them, "For
// Siddiqui (2006) the Front is a sect", "For Marx, religion was": a person with a year or a comma behind, and a clause
// that says what something is; 0 for none.
func (s *Sentence) forAuthor() int {
	t := s.Tokens
	if len(t) < 4 || t[0].Lower != "for" {
		return 0
	}
	m := s.MentionAt(1)
	if m == nil || m.First != 1 || m.Anaphor || m.Entity.Kind != annals.Person && m.Entity.Kind != "" ||
		placeNamed(m.Entity.Name()) != nil {
		return 0
	}
	end := m.Last + 1
	if end+1 < len(t) && t[end].Lower == "and" {
		if o := s.MentionAt(end + 1); o != nil && o.First == end+1 && o.Entity.Kind == m.Entity.Kind {
			end = o.Last + 1
		}
	}
	dated := slices.ContainsFunc(s.Asides, func(a Aside) bool {
		return a.After == end-1 && len(a.Tokens) > 0 && a.Tokens[0].Kind == lang.Number && len(a.Tokens[0].Text) == 4
	})
	root := s.root()
	if end >= len(t) || !dated && t[end].Text != "," || root < end || s.dependent(root, "cop") < 0 || !t[root].IsNoun() {
		return 0
	}
	return end
}

// parts reports whether the words from token first up to the comma at token i stand between a subject and its verb:
// "The group, its critics charge, left".
func (s *Sentence) parts(first, i int) bool {
	k := i + 1
	for k < len(s.Tokens) && s.Tokens[k].IsAdverb() {
		k++
	}
	return k < len(s.Tokens) && isFinite(s.Tokens[k]) && !s.hasFinite(s.saidBefore(first-2), first)
}

// setsOff reports whether a token sets words off from the clause around them.
func setsOff(x lang.Token) bool {
	return x.Text == "," || x.Text == ";" || x.Text == "—" || x.Text == "–"
}

// turns reports whether the comma or semicolon at token k ends what is said before it: what stands against it comes next.
func (s *Sentence) turns(k int) bool {
	t := s.Tokens
	if t[k].Text == ";" {
		return true
	}
	if t[k].Text != "," || k+1 >= len(t) {
		return false
	}
	switch t[k+1].Lower {
	case "but", "while", "although", "whereas", "though", "yet":
		return true
	}
	return false
}

// saidBefore is the first token of the clause that goes up to token i.
func (s *Sentence) saidBefore(i int) int {
	for ; i > 0; i-- {
		if s.turns(i) && !s.inQuote(i) {
			return i + 1
		}
	}
	return 0
}

// saidAfter is the last token of the clause that goes on at token i.
func (s *Sentence) saidAfter(i int) int {
	for ; i < len(s.Tokens); i++ {
		if s.turns(i) && !s.inQuote(i) {
			return i - 1
		}
	}
	return len(s.Tokens) - 1
}

// subordinate reports whether a word for a time or a reason begins the clause at token i, so that the next clause is its
// main one.
func (s *Sentence) subordinate(i int) bool {
	return subordinating[s.Tokens[i].Lower] &&
		(s.beginsNewClause(i+1) || i+1 < len(s.Tokens) && s.Tokens[i+1].IsVerb())
}

// sayingIn is the verb of saying in tokens first to last, before which no other verb stands; -1 for none.
func (s *Sentence) sayingIn(first, last int, closes bool) int {
	t := s.Tokens
	for v := first; v <= last; v++ {
		if !t[v].IsVerb() || s.helpsVerb(v, last) || v == first && s.nounBeforeVerb(v, last) {
			continue
		}
		if s.saysBeside(v, first, last, closes) {
			return v
		}
		return -1
	}
	return -1
}

// helpsVerb reports whether the verb at token v is an auxiliary of one up to token last.
func (s *Sentence) helpsVerb(v, last int) bool {
	t := s.Tokens
	if !auxiliaries[t[v].Lower] || v >= last {
		return false
	}
	return t[v+1].IsVerb() || t[v+1].IsAdverb() && v+2 <= last && t[v+2].IsVerb()
}

// nounBeforeVerb reports whether the word at token v was taken for a verb and is the plural noun before one: "estimates
// say".
func (s *Sentence) nounBeforeVerb(v, last int) bool {
	return v < last && s.Tokens[v].Tag == "VBZ" && isFinite(s.Tokens[v+1])
}

// saysBeside reports whether the verb at token v of an aside, tokens first to last, says what stands around the aside;
// closes tells that the sentence ends with it.
func (s *Sentence) saysBeside(v, first, last int, closes bool) bool {
	t := s.Tokens
	if t[v].Tag == "VBG" && v > first && t[v-1].Tag == "IN" {
		return false // ", two years after adding it at the request of Peru"
	}
	base := verbBase(t[v])
	switch {
	case closes && first > 0 && cueLists["telling"][base],
		base == "point" && v < last && t[v+1].Lower == "out",
		s.hasIt(v, last),
		t[v].Lower == "goes" && t[first].Lower == "the",
		(base == "go" || base == "run") && v > first && s.isContent(v-1):
		return true
	case !verbClasses["say"][base]:
		return false
	case cueLists["joined"][base]:
		return s.saysJoined(v, first, closes)
	}
	return true
}

// saysJoined reports whether a verb at token v that mostly has what is said as its object, "knew", says what stands
// around the aside that begins at token first.
func (s *Sentence) saysJoined(v, first int, closes bool) bool {
	base := verbBase(s.Tokens[v])
	if base == "know" || first == 0 {
		return false
	}
	return s.Tokens[first-1].Lower == "as" || s.passiveGroup(v) ||
		closes && base != "agree" && base != "see" && base != "feel"
}

// hasIt reports whether "has it", "tells it" or the like stands in tokens first to last; "put it at 500" and "put it on
// a list" say nothing.
func (s *Sentence) hasIt(first, last int) bool {
	for i := first; i < last; i++ {
		if s.Tokens[i+1].Lower != "it" {
			continue
		}
		switch verbBase(s.Tokens[i]) {
		case "have", "tell", "see":
			return true
		case "put":
			return i+2 >= len(s.Tokens) || s.Tokens[i+2].Tag != "IN" && s.Tokens[i+2].Tag != "TO" || s.Tokens[i+2].Lower == "in"
		}
	}
	return false
}

// idleAfter reports whether nothing but a time, a place, an addressee or an "it" follows the verb of saying at token v up to
// token last: what is said stands around it.
func (s *Sentence) idleAfter(v, last int) bool {
	t := s.Tokens
	i := v + 1
	if i <= last && t[i].Lower == "out" && verbBase(t[v]) == "point" {
		i++
	}
	if i <= last && (t[i].Lower == "it" || addressed[verbBase(t[v])] && s.ChunkAt(i) != nil) {
		i++
		if c := s.ChunkAt(i - 1); c != nil {
			i = c.Last + 1
		}
	}
	for i <= last && t[i].IsAdverb() {
		i++
	}
	if i > last {
		return true
	}
	if x := s.TimeAt(i); x == nil && t[i].Tag != "IN" && t[i].Tag != "TO" {
		return false
	}
	for ; i <= last; i++ {
		if isFinite(t[i]) || t[i].Lower == "that" || t[i].Tag == "VB" {
			return false
		}
	}
	return true
}

// addressed are the verbs of saying with whom it is said to as their object.
var addressed = wordlist.Set("tell inform remind assure warn notify advise promise teach persuade convince")
