package scope

import (
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
)

// attribution reads tokens first to last as what tells who says the clause around them; opens and closes tell that they
// open and close the sentence.
func attribution(s *document.Sentence, first, last int, opens, closes bool) ([]document.Mention, bool) {
	t := s.Tokens
	if who, ok := farAs(s, first, last); ok {
		return who, true
	}
	k, as := OverAs(s, first, last)
	if who, ok, led := attributionLed(s, k, last, opens); led {
		return who, ok
	}
	v := sayingIn(s, k, last, closes)
	if v < 0 || opens && !as && !hasIt(s, k, last) {
		return nil, false
	}
	if group := predicate.VerbGroupStart(s, v); group > k {
		return sayerBefore(s, k, v, last, as)
	}
	if v > k || t[v].Tag == "VBN" {
		// "as is claimed", but "as mentioned" in the same source.
		return UnnamedAt(s, v),
			as && t[v].Tag == "VBN" && document.CueLists["hearing"][document.VerbBase(t[v])] && IdleAfter(s, v, last)
	}
	if as {
		return nil, false
	}
	return sayerAfter(s, v, last)
}

// farAs reads "as far as anybody can tell" in tokens first to last.
func farAs(s *document.Sentence, first, last int) ([]document.Mention, bool) {
	n := predicate.ListAt(s, "far-as", first)
	if n == 0 {
		return nil, false
	}
	for i := first + n; i <= last; i++ {
		if base := document.VerbBase(s.Tokens[i]); s.Tokens[i].IsVerb() &&
			(document.CueLists["telling"][base] || document.VerbClasses["say"][base]) {
			return UnnamedAt(s, i), true
		}
	}
	return nil, false
}

// attributionLed reads who says it in tokens k to last where the first word leads to them: "according to the police", "for
// Marx", "in the view of prosecutors", "judging by the report", "it would seem"; led is false where no such word stands there.
func attributionLed(s *document.Sentence, k, last int, opens bool) (who []document.Mention, ok, led bool) {
	t := s.Tokens
	second := k+2 <= last
	switch t[k].Lower {
	case "according":
		if second && t[k+1].Lower == "to" && !normAt(s, k+2) {
			who, ok = predicate.SpeakerIn(s, k+2, last)
		}
	case "per":
		if !normAt(s, k+1) && !document.CueLists["usage"][t[last].Lower] {
			who, ok = predicate.SpeakerIn(s, k+1, last)
		}
	case "to", "for", "among":
		switch {
		case predicate.ListAt(s, "doubtful-aside", k) == last-k+1:
			who, ok = UnnamedAt(s, last), true
		case second && t[k+1].Lower == "believe" && !s.HasVerb(k+2, last+1):
			who, ok = predicate.SpeakerIn(s, k+2, last)
		case opens && beholds(s, k+1, last):
			who, ok = predicate.SpeakerIn(s, k+1, last)
		default:
			who, ok = viewIn(s, k, last)
		}
	case "in", "by", "from", "on":
		if predicate.ListAt(s, "doubtful-aside", k) == last-k+1 {
			return UnnamedAt(s, last), true, true
		}
		who, ok = viewIn(s, k, last)
	case "going", "judging":
		if !second || t[k+1].Lower != "by" && t[k+1].Lower != "from" || s.HasVerb(k+2, last+1) {
			return nil, false, false
		}
		who, ok = predicate.SpeakerIn(s, k+2, last)
	case "if":
		who, ok = believed(s, k, last)
	case "it":
		if k == last || !document.CueLists["seeming"][document.VerbBase(t[last])] || predicate.VerbGroupStart(s, last) != k+1 {
			return nil, false, false
		}
		who, ok = UnnamedAt(s, last), true
	default:
		return nil, false, false
	}
	return who, ok, true
}

// normAt reports whether the phrase at token k names what one acts by, which says nothing: "the rules", "tradition".
func normAt(s *document.Sentence, k int) bool {
	c := s.ChunkAt(k)
	return c != nil && document.CueLists["norm"][s.Tokens[c.Head].Lower]
}

// sayerAfter reads "said the minister" in tokens v to last, where the verb of saying is at token v.
func sayerAfter(s *document.Sentence, v, last int) ([]document.Mention, bool) {
	t := s.Tokens
	if v >= last || t[v].Tag == "VBG" || t[v].Tag == "VB" || s.ChunkAt(v+1) == nil && s.MentionAt(v+1) == nil {
		return nil, false
	}
	for i := v + 1; i <= last; i++ {
		if document.IsFinite(t[i]) || t[i].Lower == "that" {
			return nil, false
		}
	}
	if !predicate.Speaks(s, v+1) || carriesOn(s, v) {
		return nil, false // "and, in 1990, wrote a book"
	}
	return predicate.SpeakerIn(s, v+1, last)
}

// carriesOn reports whether the verb at token v goes on with the clause before it, behind a conjunction and what commas set off:
// "took the Front off its list and, in the same notice, added the League".
func carriesOn(s *document.Sentence, v int) bool {
	t := s.Tokens
	if v < 1 || t[v-1].Text != "," {
		return false
	}
	for k := v - 2; k > 0 && !t[k].IsVerb(); k-- {
		if t[k].Text == "," {
			return t[k-1].Tag == "CC"
		}
	}
	return false
}

// OverAs is the first of tokens first to last after an "as", a "so" and the like; as tells that one of the two stands there.
func OverAs(s *document.Sentence, first, last int) (k int, as bool) {
	t := s.Tokens
	for k = first; k < last && t[k+1].Lower != "as"; k++ {
		switch t[k].Lower {
		case "as", "so":
			as = true
		case "or", "and", "least":
		case "at":
			if t[k+1].Lower != "least" {
				return k, as
			}
		default:
			return k, as
		}
	}
	return k, as
}

// sayerBefore reads "prosecutors alleged", "it is claimed" in tokens k to last, where the verb of saying is at token v.
func sayerBefore(s *document.Sentence, k, v, last int, as bool) ([]document.Mention, bool) {
	t := s.Tokens
	group := predicate.VerbGroupStart(s, v)
	if !IdleAfter(s, v, last) {
		return nil, false
	}
	if predicate.PassiveGroup(s, v) {
		return UnnamedAt(s, v),
			t[k].Lower == "it" || as && document.CueLists["hearing"][document.VerbBase(t[v])]
	}
	if t[v].Tag == "VBN" && !Active(s, v) && (v < last || group != v) {
		// "witnesses testified": the tagger may take the past for a participle, but "the arms, bought in 1990,".
		return nil, false
	}
	if t[k].Tag == "WP" || t[k].Tag == "WDT" {
		return nil, false // "was blocked by the minister, who insisted on his terms"
	}
	if document.VerbBase(t[v]) == "hold" && !predicate.Speaks(s, k) {
		return nil, false // "the ban still holds"
	}
	if list, next := predicate.Authorities(s, k, group); next == group && len(list) > 0 {
		return predicate.MentionsOf(list), !predicate.NobodyAt(s, k)
	}
	if group == k+1 && t[k].Tag == "VBZ" {
		// "witnesses testified": the tagger may take the plural for a verb.
		return []document.Mention{s.Filler(k, k, k)}, true
	}
	c := s.ChunkAt(k)
	if c == nil || c.First != k || t[c.Head].Tag == "WP" || t[c.Head].Tag == "WDT" || t[c.Head].Tag == "EX" {
		return nil, false
	}
	for i := c.Last + 1; i < group; i++ {
		if t[i].IsVerb() || t[i].Tag == "WDT" || t[i].Tag == "WP" || t[i].Tag == "TO" {
			return nil, false
		}
	}
	return []document.Mention{s.FillerOf(document.Phrase{First: k, Last: group - 1, Head: c.Head})}, !predicate.NobodyAt(s, k)
}

// beholds reports whether the noun phrase at token k is one for people by their opinion, and nothing but where they are
// follows it up to token last: "to its critics", "for many in Peru".
func beholds(s *document.Sentence, k, last int) bool {
	c := s.ChunkAt(k)
	if c == nil || c.First != k || !document.CueLists["beholder"][s.Tokens[c.Head].Lower] {
		return false
	}
	return c.Last == last || s.Tokens[c.Last+1].Tag == "IN" && !s.HasVerb(c.Last+1, last+1)
}

// viewIn reads "in the view of X", "in X's words", "by his own account", "to hear X tell it" in tokens k to last.
func viewIn(s *document.Sentence, k, last int) ([]document.Mention, bool) {
	t := s.Tokens
	if k+2 <= last && t[k].Lower == "to" && t[k+1].Lower == "hear" {
		return predicate.SpeakerIn(s, k+2, last)
	}
	for i := k + 1; i <= last; i++ {
		if !document.CueLists["view"][t[i].Lower] || !t[i].IsNoun() && t[i].Tag != "VBG" {
			if t[i].IsVerb() && t[i].Tag != "VBG" {
				return nil, false
			}
			continue
		}
		if i == k+1 {
			return nil, false // "in view of", "by word of mouth"
		}
		switch {
		case i == last:
			// "in X's view", "by most accounts".
			for j := k + 1; j < i; j++ {
				switch {
				case t[j].Tag == "POS" && j > k+1:
					return predicate.SpeakerIn(s, k+1, j-1)
				case t[j].Tag == "PRP$":
					if m := s.MentionAt(j); m != nil {
						return []document.Mention{s.Filler(j, j, j)}, true
					}
					return []document.Mention{{Start: t[j].Start, End: t[i].End, Unnamed: true}}, true
				}
			}
			switch t[k+1].Lower {
			case "all", "most", "some", "many":
				return []document.Mention{{Start: t[k+1].Start, End: t[i].End, Unnamed: true}}, t[k].Lower == "by"
			}
		case t[i+1].Lower == "of" && s.TimeAt(i+2) != nil:
			return nil, false // "by its judgment of 12 May 2006 the court annulled it": the judgment is the deed
		case t[i+1].Lower == "of":
			return predicate.SpeakerIn(s, i+2, last)
		}
		return nil, false
	}
	return nil, false
}

// believed reads "if reports are to be believed", "if the report is right", "if you believe the report" in tokens k to last.
func believed(s *document.Sentence, k, last int) ([]document.Mention, bool) {
	t := s.Tokens
	c := s.ChunkAt(k + 1)
	if c == nil || c.First != k+1 || c.Last+2 > last {
		return nil, false
	}
	for v := c.Last + 1; v < last; v++ {
		if document.CueLists["trusting"][document.VerbBase(t[v])] && t[v].IsVerb() &&
			(t[c.Head].Tag == "PRP" || t[c.Head].Lower == "one") {
			return predicate.SpeakerIn(s, v+1, last)
		}
	}
	switch w := t[last].Lower; w {
	case "believed", "trusted", "right", "true", "correct", "accurate":
	default:
		return nil, false
	}
	return []document.Mention{s.FillerOf(document.Phrase{First: c.First, Last: c.Last, Head: c.Head})},
		document.Auxiliaries[t[c.Last+1].Lower]
}
