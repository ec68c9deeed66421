package scope

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/predicate"
)

// CueAt is what the words of the sentence say of the predicate at token i.
func CueAt(s *document.Sentence, i int) document.Cue {
	var out document.Cue
	for _, x := range Stretches(s) {
		if x.First <= i && i <= x.Last {
			add(&out, x.Cue)
		}
	}
	if s.Tokens[i].Kind == lang.Word {
		add(&out, Governed(s, i))
		add(&out, chained(s, i))
	}
	if c := s.Carried; c != nil {
		if cue := CueAt(layout.Sentence(c, s), i+c.From); len(cue.Speaker) > 0 || !layout.Closed(c, s) {
			add(&out, cue)
		}
	}
	return out
}

// SaidAt is what the words of the sentence say of who tells what the noun at token i names: a noun takes it for granted
// that there is what it names, unless somebody else tells the whole clause.
func SaidAt(s *document.Sentence, i int) document.Cue {
	var out document.Cue
	for _, x := range Stretches(s) {
		if x.First <= i && i <= x.Last && x.Beside {
			add(&out, x.Cue)
		}
	}
	add(&out, deedCue(s, i))
	if c := s.Carried; c != nil {
		add(&out, SaidAt(layout.Sentence(c, s), i+c.From))
	}
	return out
}

// deedCue is what the words before the noun at token i say of what it names: "stopped short of a ban", "prevented an
// attack", "pushed for a ban", "the alleged attack", and the verb after it: "A ban was proposed". Of what has a "the"
// few verbs say whether it came about.
func deedCue(s *document.Sentence, i int) document.Cue {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || c.Head != i || !t[i].IsNoun() || s.MentionAt(i) != nil {
		return document.Cue{}
	}
	for k := c.First; k < i; k++ {
		if document.CueLists["doubting"][t[k].Lower] {
			return document.Cue{Stance: annals.Alleged, Hedges: []document.Mention{{Start: t[k].Start, End: t[k].End}}}
		}
		if document.CueLists["planned"][t[k].Lower] && t[k].Tag != "VBD" {
			return document.Cue{Stance: annals.Intended}
		}
	}
	the := t[c.First].Lower == "the"
	if h := s.Head(i); the && c.First > 0 && t[c.First-1].Lower == "for" && h >= 0 && h < c.First &&
		t[h].IsVerb() && lists["praying"][document.VerbBase(t[h])] {
		return document.Cue{Stance: annals.Intended} // "applied to the Court for the dissolution of the party"
	}
	if !the && t[c.First].Lower != "a" && t[c.First].Lower != "an" && t[c.First].Tag != "NN" {
		return document.Cue{}
	}
	g, key := c.First-1, ""
	switch h := s.Arcs[i].Head; {
	case h > i && s.Arcs[i].Rel == "nsubj:pass":
		g = h // "A ban was proposed"
	case g < 0:
		return document.Cue{}
	case g > 1 && predicate.InList(s, "undone-noun", g-2, g):
		return document.Cue{Stance: annals.Denied}
	case t[g].Tag == "IN" && g > 0:
		g, key = g-1, "_"+t[g].Lower
	}
	if key == "_for" && document.CueLists["plan"][t[g].Lower] && turnedDown(s, g) {
		return document.Cue{Unreal: true} // "dismissed a petition for the dissolution of the party"
	}
	if key == "" && the && ruledOut(s, g, i) {
		return document.Cue{Stance: annals.Denied}
	}
	return deedGoverned(t[g], key, the)
}

// deedGoverned is what the verb or noun that a deed hangs on, by the preposition of the key or none, says of whether it came
// about; the tells that the deed has the article.
func deedGoverned(governor lang.Token, key string, the bool) document.Cue {
	verb, base := governor.IsVerb(), document.VerbBase(governor)
	if the && !(verb && document.CueLists["awaited"][base+key]) {
		return document.Cue{}
	}
	if !verb {
		return document.Cue{Unreal: document.CueLists["weighed"][governor.Lower+key] ||
			key == "_for" && document.CueLists["plan"][governor.Lower]}
	}
	if key == "" && document.CueLists["averting"][base] {
		return document.Cue{Stance: annals.Denied}
	}
	return document.Cue{Unreal: document.CueLists["weighed"][base+key] || document.CueLists["asking"][base+key] ||
		key == "" && (document.CueLists["wanting"][base] || document.CueLists["demanding"][base])}
}

// Stretches are the cues that cover a stretch of the sentence, found once.
func Stretches(s *document.Sentence) []document.Stretch {
	if !s.Cued {
		s.Cued = true
		findCues(s)
	}
	return s.Cues
}

// UnnamedAt is somebody whom nobody names, told by the word at token i: "it is said".
func UnnamedAt(s *document.Sentence, i int) []document.Mention {
	return []document.Mention{{Start: s.Tokens[i].Start, End: s.Tokens[i].End, Unnamed: true}}
}

// add joins another cue for the same predicate: nothing takes back what is unreal or denied, and who is told beside the
// clause says it.
func add(c *document.Cue, o document.Cue) {
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
func findCues(s *document.Sentence) {
	if len(s.Tokens) < 3 {
		return
	}
	cueAsides(s)
	cueWithin(s)
	cueOpenings(s)
	cueContents(s)
	cueConditions(s)
	cueQuotes(s)
	if layout.Bids(s) {
		cover(s, 0, layout.Bidden(s), document.Cue{Stance: annals.Intended})
	}
	if who, ok := toldBy(s); ok || s.Opening() == ">" {
		cover(s, 0, len(s.Tokens)-1, document.Cue{Stance: annals.Alleged, Speaker: who, Beside: ok})
	}
}

// cover adds a cue over tokens first to last.
func cover(s *document.Sentence, first, last int, c document.Cue) {
	if first <= last {
		s.Cues = append(s.Cues, document.Stretch{First: first, Last: min(last, len(s.Tokens)-1), Cue: c})
	}
}

// tells reports whether the cue says anything of whether it is so.
func tells(c document.Cue) bool { return c.Stance != "" || c.Unreal }

// Active reports whether the verb at token i is finite itself, or has an auxiliary with which it is no passive.
func Active(s *document.Sentence, i int) bool {
	t := s.Tokens
	if t[i].Tag == "VBD" || t[i].Tag == "VBZ" || t[i].Tag == "VBP" {
		return true
	}
	if predicate.PassiveGroup(s, i) {
		return false
	}
	first := predicate.VerbGroupStart(s, i)
	return first < i && document.IsFinite(t[first])
}
