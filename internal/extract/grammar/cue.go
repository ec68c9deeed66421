package grammar

import (
	_ "embed"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed cues.txt
var cueTable string

// cueLists are the lists of cues.txt.
var cueLists = wordlist.Read(cueTable)

// Cue is what the words around a predicate say of how it is told, whatever the parser made of them. The zero Cue says
// nothing.
type Cue struct {
	// Stance is Alleged, Denied or Intended, or empty.
	Stance annals.Stance
	// Speaker is who says it, where somebody does.
	Speaker []Mention
	// Unreal tells that it is not told at all: a condition, a question, what only may be so.
	Unreal bool
	// Beside tells that who says it is set off from the clause by commas, where the parser mostly takes the one for part
	// of the other.
	Beside bool
	// Hedges are the adverbs that weaken it.
	Hedges []Mention
}

// stretch is a cue and the tokens that it covers.
type stretch struct {
	first, last int
	Cue
}

// CueAt is what the words of the sentence say of the predicate at token i.
func (s *Sentence) CueAt(i int) Cue {
	var out Cue
	for _, x := range s.stretches() {
		if x.first <= i && i <= x.last {
			out.add(x.Cue)
		}
	}
	if s.Tokens[i].Kind == lang.Word {
		out.add(s.governed(i))
		out.add(s.chained(i))
	}
	if c := s.carried; c != nil {
		if cue := c.sentence(s).CueAt(i + c.from); len(cue.Speaker) > 0 || !c.closed(s) {
			out.add(cue)
		}
	}
	return out
}

// SaidAt is what the words of the sentence say of who tells what the noun at token i names: a noun takes it for granted
// that there is what it names, unless somebody else tells the whole clause.
func (s *Sentence) SaidAt(i int) Cue {
	var out Cue
	for _, x := range s.stretches() {
		if x.first <= i && i <= x.last && x.Beside {
			out.add(x.Cue)
		}
	}
	out.add(s.deedCue(i))
	if c := s.carried; c != nil {
		out.add(c.sentence(s).SaidAt(i + c.from))
	}
	return out
}

// deedCue is what the words before the noun at token i say of what it names: "stopped short of a ban", "prevented an
// attack", "pushed for a ban", "the alleged attack", and the verb after it: "A ban was proposed". Of what has a "the"
// few verbs say whether it came about.
func (s *Sentence) deedCue(i int) Cue {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || c.Head != i || !t[i].IsNoun() || s.MentionAt(i) != nil {
		return Cue{}
	}
	for k := c.First; k < i; k++ {
		if cueLists["doubting"][t[k].Lower] {
			return Cue{Stance: annals.Alleged, Hedges: []Mention{{Start: t[k].Start, End: t[k].End}}}
		}
		if cueLists["planned"][t[k].Lower] && t[k].Tag != "VBD" {
			return Cue{Stance: annals.Intended}
		}
	}
	the := t[c.First].Lower == "the"
	if h := s.head(i); the && c.First > 0 && t[c.First-1].Lower == "for" && h >= 0 && h < c.First &&
		t[h].IsVerb() && lists["praying"][verbBase(t[h])] {
		return Cue{Stance: annals.Intended} // "applied to the Court for the dissolution of the party"
	}
	if !the && t[c.First].Lower != "a" && t[c.First].Lower != "an" && t[c.First].Tag != "NN" {
		return Cue{}
	}
	g, key := c.First-1, ""
	switch h := s.Arcs[i].Head; {
	case h > i && s.Arcs[i].Rel == "nsubj:pass":
		g = h // "A ban was proposed"
	case g < 0:
		return Cue{}
	case g > 1 && s.inList("undone-noun", g-2, g):
		return Cue{Stance: annals.Denied}
	case t[g].Tag == "IN" && g > 0:
		g, key = g-1, "_"+t[g].Lower
	}
	if key == "_for" && cueLists["plan"][t[g].Lower] && s.turnedDown(g) {
		return Cue{Unreal: true} // "dismissed a petition for the dissolution of the party"
	}
	if key == "" && the && s.ruledOut(g, i) {
		return Cue{Stance: annals.Denied}
	}
	return deedGoverned(t[g], key, the)
}

// deedGoverned is what the verb or noun that a deed hangs on, by the preposition of the key or none, says of whether it came
// about; the tells that the deed has the article.
func deedGoverned(governor lang.Token, key string, the bool) Cue {
	verb, base := governor.IsVerb(), verbBase(governor)
	if the && !(verb && cueLists["awaited"][base+key]) {
		return Cue{}
	}
	if !verb {
		return Cue{Unreal: cueLists["weighed"][governor.Lower+key] || key == "_for" && cueLists["plan"][governor.Lower]}
	}
	if key == "" && cueLists["averting"][base] {
		return Cue{Stance: annals.Denied}
	}
	return Cue{Unreal: cueLists["weighed"][base+key] || cueLists["asking"][base+key] ||
		key == "" && (cueLists["wanting"][base] || cueLists["demanding"][base])}
}

// stretches are the cues that cover a stretch of the sentence, found once.
func (s *Sentence) stretches() []stretch {
	if !s.cued {
		s.cued = true
		s.findCues()
	}
	return s.cues
}

// unnamedAt is somebody whom nobody names, told by the word at token i: "it is said".
func (s *Sentence) unnamedAt(i int) []Mention {
	return []Mention{{Start: s.Tokens[i].Start, End: s.Tokens[i].End, Unnamed: true}}
}

// add joins another cue for the same predicate: nothing takes back what is unreal or denied, and who is told beside the
// clause says it.
func (c *Cue) add(o Cue) {
	c.Unreal = c.Unreal || o.Unreal
	c.Hedges = append(c.Hedges, o.Hedges...)
	if o.Stance != "" && (c.Stance == "" || c.Stance == annals.Alleged) {
		c.Stance = o.Stance
	}
	if len(o.Speaker) > 0 && (len(c.Speaker) == 0 || o.Beside && !c.Beside) {
		c.Speaker = o.Speaker
	}
	c.Beside = c.Beside || o.Beside
}

// findCues finds the cues that cover a stretch of the sentence.
func (s *Sentence) findCues() {
	if len(s.Tokens) < 3 {
		return
	}
	s.cueAsides()
	s.cueWithin()
	s.cueOpenings()
	s.cueContents()
	s.cueConditions()
	s.cueQuotes()
	if s.bids() {
		s.cover(0, s.bidden(), Cue{Stance: annals.Intended})
	}
	if who, ok := s.toldBy(); ok || s.opening() == ">" {
		s.cover(0, len(s.Tokens)-1, Cue{Stance: annals.Alleged, Speaker: who, Beside: ok})
	}
}

// cover adds a cue over tokens first to last.
func (s *Sentence) cover(first, last int, c Cue) {
	if first <= last {
		s.cues = append(s.cues, stretch{first: first, last: min(last, len(s.Tokens)-1), Cue: c})
	}
}

// inList reports whether a list of cues.txt has the words of tokens first to last, or the base form of a single one.
func (s *Sentence) inList(list string, first, last int) bool {
	if first < 0 || last >= len(s.Tokens) || first > last {
		return false
	}
	set := cueLists[list]
	if first == last {
		return set[s.Tokens[first].Lower] || set[verbBase(s.Tokens[first])]
	}
	var room [64]byte // for most: no list has anything longer
	words := room[:0]
	for i, x := range s.Tokens[first : last+1] {
		if i > 0 {
			words = append(words, '_')
		}
		words = append(words, x.Lower...)
	}
	return set[string(words)]
}

// listAt is how many tokens from i on make the longest member of the list, 0 for none.
func (s *Sentence) listAt(list string, i int) int {
	for n := 5; n > 0; n-- {
		if i+n <= len(s.Tokens) && s.inList(list, i, i+n-1) {
			return n
		}
	}
	return 0
}

// tells reports whether the cue says anything of whether it is so.
func (c Cue) tells() bool { return c.Stance != "" || c.Unreal }

// isFinite reports whether token i has the form of a finite verb or is a modal.
func isFinite(x lang.Token) bool {
	return x.Tag == "VBD" || x.Tag == "VBZ" || x.Tag == "VBP" || x.Tag == "MD"
}

// active reports whether the verb at token i is finite itself, or has an auxiliary with which it is no passive.
func (s *Sentence) active(i int) bool {
	t := s.Tokens
	if t[i].Tag == "VBD" || t[i].Tag == "VBZ" || t[i].Tag == "VBP" {
		return true
	}
	if s.passiveGroup(i) {
		return false
	}
	first := s.verbGroupStart(i)
	return first < i && isFinite(t[first])
}
