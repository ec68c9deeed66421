package grammar

// propositionEnd is where what is said ends: the sentence's stop, a semicolon, or a comma after which the saying goes on in
// another way.
func (s *Sentence) propositionEnd(i int) int {
	t := s.Tokens
	for k := i; k < len(t); k++ {
		if q := s.QuoteAt(k); q != nil && q.First >= i && k == q.First {
			k = q.Last
			continue
		}
		if s.stops(k) || k > i+2 && s.leavesSaid(k) {
			return k
		}
	}
	return len(t)
}

// stops reports whether a clause stops at token k: a semicolon, or the mark that closes the sentence.
func (s *Sentence) stops(k int) bool {
	switch s.Tokens[k].Text {
	case ";":
		return true
	case ".", "!", "?", ":":
		return k == len(s.Tokens)-1
	}
	return false
}

// leavesSaid reports whether what is said ends before token k, and the saying goes on: "and that", "although", or a comma
// before another clause.
func (s *Sentence) leavesSaid(k int) bool {
	t := s.Tokens
	switch {
	case k+1 == len(t):
		return false
	case t[k].Text == ",":
		return s.commaLeaves(k)
	case t[k].Tag == "CC" && t[k+1].Lower == "that":
		return true
	}
	return t[k].Lower == "although" || t[k].Lower == "whereas"
}

// commaLeaves reports whether what stands behind the comma at token k is no longer of what is said before it.
func (s *Sentence) commaLeaves(k int) bool {
	next := s.Tokens[k+1]
	switch next.Lower {
	case "while", "although", "whereas", "which":
		return true
	}
	switch {
	case next.Tag == "CC" && (s.beginsNewClause(k+2) || s.beginsNewClause(s.pastOpening(k+2))),
		s.namesSaying(k + 1),
		next.Tag == "VBG",
		next.Lower == "as" && s.saysAfter(k+2),
		s.resumes(k + 1):
		return true
	}
	return next.IsVerb() && verbClasses["say"][verbBase(next)] && s.QuoteAt(k) == nil
}

// resumes reports whether the noun phrase at token i takes up the whole saying before it, and goes on to tell of it: "a move
// criticized by the unions", "a claim that the army denied".
func (s *Sentence) resumes(i int) bool {
	p := s.nounPhrase(i)
	v := p.Last + 1
	if w := s.Tokens[i].Lower; p.Head < 0 || w != "a" && w != "an" || !cueLists["resuming"][s.Tokens[p.Head].Lower] || v >= len(s.Tokens) {
		return false
	}
	for v+1 < len(s.Tokens) && s.Tokens[v].IsAdverb() {
		v++
	}
	return s.Tokens[v].Tag == "VBN" || s.Tokens[v].Tag == "VBD" || s.Tokens[v].Tag == "WDT" || s.Tokens[v].Lower == "that"
}

// saysAfter reports whether a noun phrase at token i says something and no more: "as a panel alleged in March".
func (s *Sentence) saysAfter(i int) bool {
	p := s.nounPhrase(i)
	v := p.Last + 1
	return p.Head >= 0 && v < len(s.Tokens) && s.Tokens[v].IsVerb() && verbClasses["say"][verbBase(s.Tokens[v])]
}

// pastOpening is the token behind the preposition and noun phrase at token i, and the comma after them: behind "in most
// states" of "and in most states it is legal"; past the sentence where none stands there.
func (s *Sentence) pastOpening(i int) int {
	if i+1 >= len(s.Tokens) || s.Tokens[i].Tag != "IN" {
		return len(s.Tokens)
	}
	c := s.ChunkAt(i + 1)
	if c == nil || c.First != i+1 || c.Last+1 >= len(s.Tokens) {
		return len(s.Tokens)
	}
	if s.Tokens[c.Last+1].Text == "," {
		return c.Last + 2
	}
	return c.Last + 1
}

// namesSaying reports whether a noun phrase at token i says what the clause before the comma is, and a relative clause
// what was said of it: ", a claim that she denied", ", an allegation which it rejects".
func (s *Sentence) namesSaying(i int) bool {
	t := s.Tokens
	c := s.ChunkAt(min(i, len(t)-1))
	if c == nil || c.First != i || c.Last+2 >= len(t) || !claimNouns[t[c.Head].Lower] {
		return false
	}
	tag := t[c.Last+1].Tag
	return tag == "WDT" || t[c.Last+1].Lower == "that" || tag == "VBN"
}

// beforeConjunct is where what is said, tokens first up to end, ends before a verb that is coordinated with the saying at
// token i: "announced that it was over and released its prisoners".
func (s *Sentence) beforeConjunct(i, first, end int) int {
	t := s.Tokens
	for k := first + 1; k+1 < end; k++ {
		if t[k].Tag != "CC" || s.inQuote(k) {
			continue
		}
		v := k + 1
		for v+1 < end && t[v].IsAdverb() {
			v++
		}
		if q := s.QuoteAt(k - 1); q != nil && q.Last == k-1 && t[v].Tag == t[i].Tag &&
			(t[v].Tag == "VBZ" || t[v].Tag == "VBD") {
			return k // 'says its goal is "peace" and works in Peru'
		}
		p := v
		if s.isRel(v, "aux", "aux:pass", "cop") {
			p = s.head(v)
		}
		if isFinite(t[v]) && p >= v && s.isRel(p, "conj") && s.head(p) == i && !s.backshifted(i, v) {
			for k > first && t[k-1].Text == "," {
				k--
			}
			return k
		}
	}
	return end
}

// backshifted reports whether the finite verb at token v cannot be coordinated with the saying at token i, so that it
// is said: a "would" or "should" after a saying in the past, or one whose form does not fit who said it, "The unions
// argued that the law was new and was a risk".
func (s *Sentence) backshifted(i, v int) bool {
	t := s.Tokens
	if t[i].Tag == "VBD" && t[v].Tag == "MD" {
		return true
	}
	k := s.dependent(i, "nsubj")
	many := k >= 0 && (t[k].Tag == "NNS" || t[k].Tag == "NNPS" || t[k].Lower == "they" || t[k].Lower == "we")
	return many && (t[v].Tag == "VBZ" || t[v].Lower == "was")
}

// unquoted is the phrase without the quotation marks that enclose all of it.
func (s *Sentence) unquoted(p phrase) Mention {
	if q := s.QuoteAt(p.First); q != nil && q.First == p.First && q.Last >= p.Last {
		f, l := q.First+1, q.Last-1
		for l > f && (s.Tokens[l].Text == "," || s.Tokens[l].Text == ".") {
			l--
		}
		if f <= l {
			return s.mention(phrase{First: f, Last: l})
		}
	}
	return s.mention(p)
}
