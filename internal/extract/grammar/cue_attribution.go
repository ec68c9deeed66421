package grammar

import "annals"

// attribution reads tokens first to last as what tells who says the clause around them; opens and closes tell that they
// open and close the sentence.
func (s *Sentence) attribution(first, last int, opens, closes bool) ([]Mention, bool) {
	t := s.Tokens
	if who, ok := s.farAs(first, last); ok {
		return who, true
	}
	k, as := s.overAs(first, last)
	if who, ok, led := s.attributionLed(k, last, opens); led {
		return who, ok
	}
	v := s.sayingIn(k, last, closes)
	if v < 0 || opens && !as && !s.hasIt(k, last) {
		return nil, false
	}
	if group := s.verbGroupStart(v); group > k {
		return s.sayerBefore(k, v, last, as)
	}
	if v > k || t[v].Tag == "VBN" {
		// "as is claimed", but "as mentioned" in the same source.
		return s.unnamedAt(v),
			as && t[v].Tag == "VBN" && cueLists["hearing"][verbBase(t[v])] && s.idleAfter(v, last)
	}
	if as {
		return nil, false
	}
	return s.sayerAfter(v, last)
}

// farAs reads "as far as anybody can tell" in tokens first to last.
func (s *Sentence) farAs(first, last int) ([]Mention, bool) {
	n := s.listAt("far-as", first)
	if n == 0 {
		return nil, false
	}
	for i := first + n; i <= last; i++ {
		if base := verbBase(s.Tokens[i]); s.Tokens[i].IsVerb() &&
			(cueLists["telling"][base] || verbClasses["say"][base]) {
			return s.unnamedAt(i), true
		}
	}
	return nil, false
}

// attributionLed reads who says it in tokens k to last where the first word leads to them: "according to the police", "for
// Marx", "in the view of prosecutors", "judging by the report", "it would seem"; led is false where no such word stands there.
func (s *Sentence) attributionLed(k, last int, opens bool) (who []Mention, ok, led bool) {
	t := s.Tokens
	second := k+2 <= last
	switch t[k].Lower {
	case "according":
		if second && t[k+1].Lower == "to" {
			if c := s.ChunkAt(k + 2); c == nil || !cueLists["norm"][t[c.Head].Lower] {
				who, ok = s.speakerIn(k+2, last)
			}
		}
	case "per":
		who, ok = s.speakerIn(k+1, last)
	case "to", "for", "among":
		switch {
		case s.listAt("doubtful-aside", k) == last-k+1:
			who, ok = s.unnamedAt(last), true
		case second && t[k+1].Lower == "believe" && !s.hasVerb(k+2, last+1):
			who, ok = s.speakerIn(k+2, last)
		case opens && s.beholds(k+1, last):
			who, ok = s.speakerIn(k+1, last)
		default:
			who, ok = s.viewIn(k, last)
		}
	case "in", "by", "from", "on":
		if s.listAt("doubtful-aside", k) == last-k+1 {
			return s.unnamedAt(last), true, true
		}
		who, ok = s.viewIn(k, last)
	case "going", "judging":
		if !second || t[k+1].Lower != "by" && t[k+1].Lower != "from" || s.hasVerb(k+2, last+1) {
			return nil, false, false
		}
		who, ok = s.speakerIn(k+2, last)
	case "if":
		who, ok = s.believed(k, last)
	case "it":
		if k == last || !cueLists["seeming"][verbBase(t[last])] || s.verbGroupStart(last) != k+1 {
			return nil, false, false
		}
		who, ok = s.unnamedAt(last), true
	default:
		return nil, false, false
	}
	return who, ok, true
}

// sayerAfter reads "said the minister" in tokens v to last, where the verb of saying is at token v.
func (s *Sentence) sayerAfter(v, last int) ([]Mention, bool) {
	t := s.Tokens
	if v >= last || t[v].Tag == "VBG" || t[v].Tag == "VB" || s.ChunkAt(v+1) == nil && s.MentionAt(v+1) == nil {
		return nil, false
	}
	for i := v + 1; i <= last; i++ {
		if isFinite(t[i]) || t[i].Lower == "that" {
			return nil, false
		}
	}
	if !s.speaks(v + 1) {
		return nil, false // "and, in 1990, wrote a book"
	}
	return s.speakerIn(v+1, last)
}

// speaks reports whether the noun phrase at token i is one for somebody, or for a text, that says things.
func (s *Sentence) speaks(i int) bool {
	head := i
	if c := s.ChunkAt(i); c != nil {
		head = c.Head
	}
	if m := s.MentionAt(head); m != nil && m.Entity != nil {
		return m.Entity.Kind != annals.Place && m.Entity.Kind != annals.Event
	}
	return s.isPeople(head) || cueLists["speaking"][s.Tokens[head].Lower]
}

// overAs is the first of tokens first to last after an "as", a "so" and the like; as tells that one of the two stands there.
func (s *Sentence) overAs(first, last int) (k int, as bool) {
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
func (s *Sentence) sayerBefore(k, v, last int, as bool) ([]Mention, bool) {
	t := s.Tokens
	group := s.verbGroupStart(v)
	if !s.idleAfter(v, last) {
		return nil, false
	}
	if s.passiveGroup(v) {
		return s.unnamedAt(v),
			t[k].Lower == "it" || as && cueLists["hearing"][verbBase(t[v])]
	}
	if t[v].Tag == "VBN" && !s.active(v) && (v < last || group != v) {
		// "witnesses testified": the tagger may take the past for a participle, but "the arms, bought in 1990,".
		return nil, false
	}
	if t[k].Tag == "WP" || t[k].Tag == "WDT" {
		return nil, false // "was blocked by the minister, who insisted on his terms"
	}
	if list, next := s.authorities(k, group); next == group && len(list) > 0 {
		return mentionsOf(list), !s.nobody(k)
	}
	if group == k+1 && t[k].Tag == "VBZ" {
		// "witnesses testified": the tagger may take the plural for a verb.
		return []Mention{s.Filler(k, k, k)}, true
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
	return []Mention{s.fillerOf(phrase{First: k, Last: group - 1, Head: c.Head})}, !s.nobody(k)
}

// beholds reports whether the noun phrase at token k is one for people by their opinion, and nothing but where they are
// follows it up to token last: "to its critics", "for many in Peru".
func (s *Sentence) beholds(k, last int) bool {
	c := s.ChunkAt(k)
	if c == nil || c.First != k || !cueLists["beholder"][s.Tokens[c.Head].Lower] {
		return false
	}
	return c.Last == last || s.Tokens[c.Last+1].Tag == "IN" && !s.hasVerb(c.Last+1, last+1)
}

// speakerIn is who is named by the noun phrase that begins at token first and goes on up to token last: "police". Of "a
// report by the police" it is those who made the report.
func (s *Sentence) speakerIn(first, last int) ([]Mention, bool) {
	if first > last {
		return nil, false
	}
	if c := s.ChunkAt(first); c != nil && c.First == first && s.MentionAt(c.Head) == nil && c.Last+2 <= last {
		if w := s.Tokens[c.Last+1].Lower; w == "by" || w == "from" {
			if maker, ok := s.speakerIn(c.Last+2, last); ok {
				return maker, true
			}
		}
	}
	list, _ := s.authorities(first, last+1)
	out := mentionsOf(list)
	if len(out) == 0 {
		c := s.ChunkAt(first)
		if c == nil || c.First != first {
			return nil, false
		}
		out = []Mention{s.fillerOf(phrase{First: c.First, Last: min(c.Last, last), Head: c.Head})}
	}
	return out, true
}

// viewIn reads "in the view of X", "in X's words", "by his own account", "to hear X tell it" in tokens k to last.
func (s *Sentence) viewIn(k, last int) ([]Mention, bool) {
	t := s.Tokens
	if k+2 <= last && t[k].Lower == "to" && t[k+1].Lower == "hear" {
		return s.speakerIn(k+2, last)
	}
	for i := k + 1; i <= last; i++ {
		if !cueLists["view"][t[i].Lower] || !t[i].IsNoun() && t[i].Tag != "VBG" {
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
					return s.speakerIn(k+1, j-1)
				case t[j].Tag == "PRP$":
					if m := s.MentionAt(j); m != nil {
						return []Mention{s.Filler(j, j, j)}, true
					}
					return []Mention{{Start: t[j].Start, End: t[i].End, Unnamed: true}}, true
				}
			}
			switch t[k+1].Lower {
			case "all", "most", "some", "many":
				return []Mention{{Start: t[k+1].Start, End: t[i].End, Unnamed: true}}, t[k].Lower == "by"
			}
		case t[i+1].Lower == "of":
			return s.speakerIn(i+2, last)
		}
		return nil, false
	}
	return nil, false
}

// believed reads "if reports are to be believed", "if the report is right", "if you believe the report" in tokens k to last.
func (s *Sentence) believed(k, last int) ([]Mention, bool) {
	t := s.Tokens
	c := s.ChunkAt(k + 1)
	if c == nil || c.First != k+1 || c.Last+2 > last {
		return nil, false
	}
	for v := c.Last + 1; v < last; v++ {
		if cueLists["trusting"][verbBase(t[v])] && t[v].IsVerb() && (t[c.Head].Tag == "PRP" || t[c.Head].Lower == "one") {
			return s.speakerIn(v+1, last)
		}
	}
	switch w := t[last].Lower; w {
	case "believed", "trusted", "right", "true", "correct", "accurate":
	default:
		return nil, false
	}
	return []Mention{s.fillerOf(phrase{First: c.First, Last: c.Last, Head: c.Head})}, auxiliaries[t[c.Last+1].Lower]
}
