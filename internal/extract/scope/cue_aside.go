package scope

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// cueAsides finds who is told, set off from a clause by commas, to say it: "The group, prosecutors alleged, had bought
// arms", "The raid killed ten, the report says", "In the view of prosecutors, it had bought arms".
func cueAsides(s *document.Sentence) {
	t := s.Tokens
	last := len(t) - 1
	for last > 0 && (t[last].Text == "." || t[last].Text == "!" || t[last].Text == "?") {
		last--
	}
	if n := forAuthor(s); n > 0 {
		if who, ok := predicate.SpeakerIn(s, 1, n-1); ok {
			s.Attributed = append(s.Attributed, document.Attributed{First: 0, Last: n - 1, Speaker: who, Opens: true})
			cover(s, n, saidAfter(s, n), document.Cue{Stance: annals.Alleged, Speaker: who, Beside: true})
		}
	}
	first := 0
	for i := 0; i <= last+1; i++ {
		if i <= last && (!predicate.SetsOff(t[i]) || predicate.InQuote(s, i)) {
			continue
		}
		if a, ok := attributedIn(s, first, i, i > last || t[i].Text == ";"); ok {
			s.Attributed = append(s.Attributed, a)
			cueAround(s, a)
		}
		first = i + 1
	}
}

// attributedIn is what the words from token first up to the mark at token end, which set them off, say of who says what
// stands around them; closes tells that the clause ends with them.
func attributedIn(s *document.Sentence, first, end int, closes bool) (a document.Attributed, ok bool) {
	opens, last := first == 0, end-1
	switch {
	case first > last, last-first > 18, first == 1:
		return a, false
	case opens && (closes || s.Tokens[end].Text != ","):
		return a, false
	}
	who, ok := attribution(s, first, last, opens, closes || !opens && parts(s, first, end))
	return document.Attributed{First: first, Last: last, Speaker: who, Opens: opens, Closes: closes}, ok
}

// cueAround puts what stands around an aside into the mouth of whom it names: all after it where it opens the sentence,
// else the clause before it, and after it where that goes on.
func cueAround(s *document.Sentence, a document.Attributed) {
	t, end := s.Tokens, a.Last+1
	c := document.Cue{Stance: annals.Alleged, Speaker: a.Speaker, Beside: true}
	if a.Opens {
		if !turns(s, end) || !HasFinite(s, a.First, end) {
			// Not "According to the police it fell, but Peru denied it".
			cover(s, end+1, saidAfter(s, end+1), c)
		}
		return
	}
	from, to := SaidBefore(s, a.First-2), saidAfter(s, end+1)
	if subordinate(s, from) {
		if !a.Closes && !turns(s, end) {
			// "Although Peru left, in the view of prosecutors, the pact held".
			cover(s, end+1, to, c)
		}
		// "When Peru attacked, the Front complained."
		return
	}
	switch {
	case t[a.First].Tag == "CC" && t[a.First].Lower != "or":
		// "It fell, and according to the police rose again".
		cover(s, a.First, a.Last, c)
	case t[a.First-2].Tag != "CC":
		// "It fell and, police say, rose again": what stands before the conjunction is told outright.
		cover(s, from, a.First-2, c)
	}
	if !a.Closes && !turns(s, end) && s.HasVerb(end+1, to+1) {
		cover(s, end+1, to, c)
	}
}

// forAuthor is how many tokens open the sentence with who sees something as what it is said to be after them, "For
// Siddiqui (2006) the Front is a sect", "For Marx, religion was": a person with a year or a comma behind, and a clause
// that says what something is; 0 for none.
func forAuthor(s *document.Sentence) int {
	t := s.Tokens
	if len(t) < 4 || t[0].Lower != "for" {
		return 0
	}
	m := s.MentionAt(1)
	if m == nil || m.First != 1 || m.Anaphor || m.Entity.Kind != annals.Person && m.Entity.Kind != "" ||
		entity.PlaceNamed(m.Entity.Name()) != nil {
		return 0
	}
	end := m.Last + 1
	if end+1 < len(t) && t[end].Lower == "and" {
		if o := s.MentionAt(end + 1); o != nil && o.First == end+1 && o.Entity.Kind == m.Entity.Kind {
			end = o.Last + 1
		}
	}
	dated := slices.ContainsFunc(s.Asides, func(a document.Aside) bool {
		return a.After == end-1 && len(a.Tokens) > 0 && a.Tokens[0].Kind == lang.Number && len(a.Tokens[0].Text) == 4
	})
	root := s.Root()
	if end >= len(t) || !dated && t[end].Text != "," || root < end || s.Dependent(root, "cop") < 0 || !t[root].IsNoun() {
		return 0
	}
	return end
}

// parts reports whether the words from token first up to the comma at token i stand between a subject and its verb:
// "The group, its critics charge, left".
func parts(s *document.Sentence, first, i int) bool {
	k := i + 1
	for k < len(s.Tokens) && s.Tokens[k].IsAdverb() {
		k++
	}
	return k < len(s.Tokens) && document.IsFinite(s.Tokens[k]) && !HasFinite(s, SaidBefore(s, first-2), first)
}

// turns reports whether the comma or semicolon at token k ends what is said before it: what stands against it comes next.
func turns(s *document.Sentence, k int) bool {
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

// SaidBefore is the first token of the clause that goes up to token i.
func SaidBefore(s *document.Sentence, i int) int {
	for ; i > 0; i-- {
		if turns(s, i) && !predicate.InQuote(s, i) {
			return i + 1
		}
	}
	return 0
}

// saidAfter is the last token of the clause that goes on at token i.
func saidAfter(s *document.Sentence, i int) int {
	for ; i < len(s.Tokens); i++ {
		if turns(s, i) && !predicate.InQuote(s, i) {
			return i - 1
		}
	}
	return len(s.Tokens) - 1
}

// subordinate reports whether a word for a time or a reason begins the clause at token i, so that the next clause is its
// main one.
func subordinate(s *document.Sentence, i int) bool {
	return naming.Subordinating[s.Tokens[i].Lower] &&
		(predicate.BeginsNewClause(s, i+1) || i+1 < len(s.Tokens) && s.Tokens[i+1].IsVerb())
}

// sayingIn is the verb of saying in tokens first to last, before which no other verb stands; -1 for none.
func sayingIn(s *document.Sentence, first, last int, closes bool) int {
	t := s.Tokens
	for v := first; v <= last; v++ {
		if !t[v].IsVerb() || helpsVerb(s, v, last) || v == first && nounBeforeVerb(s, v, last) {
			continue
		}
		if saysBeside(s, v, first, last, closes) {
			return v
		}
		return -1
	}
	return -1
}

// helpsVerb reports whether the verb at token v is an auxiliary of one up to token last.
func helpsVerb(s *document.Sentence, v, last int) bool {
	t := s.Tokens
	if !document.Auxiliaries[t[v].Lower] || v >= last {
		return false
	}
	return t[v+1].IsVerb() || t[v+1].IsAdverb() && v+2 <= last && t[v+2].IsVerb()
}

// nounBeforeVerb reports whether the word at token v was taken for a verb and is the plural noun before one: "estimates
// say".
func nounBeforeVerb(s *document.Sentence, v, last int) bool {
	return v < last && s.Tokens[v].Tag == "VBZ" && document.IsFinite(s.Tokens[v+1])
}

// saysBeside reports whether the verb at token v of an aside, tokens first to last, says what stands around the aside;
// closes tells that the sentence ends with it.
func saysBeside(s *document.Sentence, v, first, last int, closes bool) bool {
	t := s.Tokens
	if t[v].Tag == "VBG" && v > first && t[v-1].Tag == "IN" {
		return false // ", two years after adding it at the request of Peru"
	}
	base := document.VerbBase(t[v])
	switch {
	case base == "continue" && !predicate.Speaks(s, first):
		return false // "; publication continues to this day"
	case closes && first > 0 && document.CueLists["telling"][base],
		base == "point" && v < last && t[v+1].Lower == "out",
		hasIt(s, v, last),
		t[v].Lower == "goes" && t[first].Lower == "the",
		(base == "go" || base == "run") && v > first && predicate.IsContent(s, v-1):
		return true
	case !document.VerbClasses["say"][base]:
		return false
	case document.CueLists["joined"][base]:
		return saysJoined(s, v, first, closes)
	}
	return true
}

// saysJoined reports whether a verb at token v that mostly has what is said as its object, "knew", says what stands
// around the aside that begins at token first.
func saysJoined(s *document.Sentence, v, first int, closes bool) bool {
	base := document.VerbBase(s.Tokens[v])
	if base == "know" || first == 0 {
		return false
	}
	return s.Tokens[first-1].Lower == "as" || predicate.PassiveGroup(s, v) ||
		closes && base != "agree" && base != "see" && base != "feel"
}

// hasIt reports whether "has it", "tells it" or the like stands in tokens first to last; "put it at 500", "put it on a list" and
// "had it resolve" say nothing.
func hasIt(s *document.Sentence, first, last int) bool {
	for i := first; i < last; i++ {
		if s.Tokens[i+1].Lower != "it" {
			continue
		}
		switch document.VerbBase(s.Tokens[i]) {
		case "have", "tell", "see":
			return i+2 >= len(s.Tokens) || !s.Tokens[i+2].IsVerb()
		case "put":
			if i+2 < len(s.Tokens) && (s.Tokens[i+2].Lower == "there" || s.Tokens[i+2].Lower == "back") {
				return false
			}
			return i+2 >= len(s.Tokens) || s.Tokens[i+2].Tag != "IN" && s.Tokens[i+2].Tag != "TO" || s.Tokens[i+2].Lower == "in"
		}
	}
	return false
}

// IdleAfter reports whether nothing but a time, a place, an addressee or an "it" follows the verb of saying at token v up to
// token last: what is said stands around it.
func IdleAfter(s *document.Sentence, v, last int) bool {
	t := s.Tokens
	i := v + 1
	if i <= last && t[i].Lower == "out" && document.VerbBase(t[v]) == "point" {
		i++
	}
	if i <= last && (t[i].Lower == "it" || Addressed[document.VerbBase(t[v])] && s.ChunkAt(i) != nil) {
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
		if document.IsFinite(t[i]) || t[i].Lower == "that" || t[i].Tag == "VB" {
			return false
		}
	}
	return true
}

// Addressed are the verbs of saying with whom it is said to as their object.
var Addressed = wordlist.Set("tell inform remind assure warn notify advise promise teach persuade convince")
