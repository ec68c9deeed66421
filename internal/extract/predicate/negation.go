package predicate

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// Amount is how many there are of those for whom a noun phrase stands.
type Amount int

// The amounts: somebody, nobody, and next to nobody, of whom it is not told who.
const (
	Somebody Amount = iota
	Nobody
	HardlyAnybody
)

// Not reports whether token k is a "not" that denies its clause: not that of "not only" or of "not-for-profit".
func Not(s *document.Sentence, k int) bool {
	t := s.Tokens
	return document.CueLists["not"][t[k].Lower] && (k+1 >= len(t) ||
		t[k+1].Text != "-" && !document.CueLists["not-only"][t[k+1].Lower])
}

// Scarcely reports whether token k is an adverb by which next to nothing is told: "hardly".
func Scarcely(s *document.Sentence, k int) bool {
	return document.CueLists["scarcely"][s.Tokens[k].Lower]
}

// None reports whether token k says of the noun after it that there is none: "no", "neither".
func None(s *document.Sentence, k int) bool {
	w := s.Tokens[k].Lower
	return (w == "no" || w == "neither") && amountAt(s, k) == Nobody
}

// NoneAlone reports whether token k stands for nobody or nothing by itself: "none", "nobody".
func NoneAlone(s *document.Sentence, k int) bool {
	return s.Tokens[k].Lower != "no" && document.CueLists["nobody"][s.Tokens[k].Lower] && !ofName(s, k) &&
		(k+1 >= len(s.Tokens) || s.Tokens[k+1].Lower != "but") // "nothing but"
}

// AmountOf is how many the noun phrase around token k stands for.
func AmountOf(s *document.Sentence, k int) Amount {
	if a := amountAt(s, k); a != Somebody {
		return a
	}
	if c := s.ChunkAt(k); c != nil && c.First != k {
		return amountAt(s, c.First)
	}
	return Somebody
}

// AmountFrom is how many the noun phrase that begins at a byte of the text stands for; Somebody where no word begins there.
// own tells that its own words say so, not one before it as in "nor Chile".
func AmountFrom(s *document.Sentence, start int) (a Amount, own bool) {
	k := entity.At(s, start)
	if k < 0 {
		return Somebody, false
	}
	w := s.Tokens[k].Lower
	return amountAt(s, k), document.CueLists["nobody"][w] || document.CueLists["few"][w] || document.CueLists["scarcely"][w]
}

// TokenFrom is the first token that begins at a byte of the text or later.
func TokenFrom(s *document.Sentence, start int) int {
	k, _ := slices.BinarySearchFunc(s.Tokens, start, func(x lang.Token, at int) int { return x.Start - at })
	return k
}

// NobodyAt reports whether the noun phrase that begins at token i is one by which nobody does what its verb says: "no
// court", "neither Peru nor Chile", "none of the witnesses", "few courts".
func NobodyAt(s *document.Sentence, i int) bool { return amountAt(s, i) != Somebody }

// amountAt is how many the noun phrase that begins at token i stands for. What belongs to a name takes nobody away.
func amountAt(s *document.Sentence, i int) Amount {
	t := s.Tokens
	if i < 0 || i >= len(t) {
		return Somebody
	}
	if m := s.MentionAt(i); m != nil && m.First < i && !m.Anaphor {
		i = m.First
	}
	if ofName(s, i) {
		return Somebody
	}
	w, before := t[i].Lower, ""
	if i > 0 && !ofName(s, i-1) {
		before = t[i-1].Lower
	}
	switch {
	case document.CueLists["few"][w]:
		if before != "a" {
			return HardlyAnybody
		}
	case document.CueLists["scarcely"][w], document.CueLists["scarcely"][before]:
		return HardlyAnybody
	case document.CueLists["nobody"][w]:
		if w == "no" && i+1 < len(t) && document.CueLists["no-less"][t[i+1].Lower] {
			return Somebody // "no fewer than ten states"
		}
		return Nobody
	case before == "no" && document.CueLists["no-less"][w]:
		return Somebody
	case before == "neither", before == "nor", before == "no", before == "not":
		return Nobody
	}
	return Somebody
}

// ofName reports whether the word at token i belongs to a name: it stands inside one, "Hikari no Wa", or is printed as a
// part of one, "the No Border Network". The first word of a sentence is where nothing but a name follows that stands in the
// document with such a word only.
func ofName(s *document.Sentence, i int) bool {
	t := s.Tokens
	if m := s.MentionAt(i); m != nil && !m.Anaphor {
		return m.First < i || i > 0 && m.Last > i && t[i].IsUpper()
	}
	if t[i].Lower != "no" || !t[i].IsUpper() || i+1 >= len(t) {
		return false
	}
	m, c := s.MentionAt(i+1), s.ChunkAt(i+1)
	if m == nil || m.Anaphor || m.First != i+1 || m.Last == m.First || c == nil || m.Last != c.Head || c.First > i {
		return false
	}
	if i > 0 && t[i-1].Text != "\"" && t[i-1].Text != "“" {
		return true
	}
	return m.Entity.Kind == annals.Organization && alwaysAfter(s.Doc, "No", t[m.First].Start, s.Text(m.First, m.Last))
}

// alwaysAfter reports whether the name stands in the document nowhere but after the word.
func alwaysAfter(d *document.Document, word string, at int, name string) bool {
	for i := 0; ; {
		k := strings.Index(d.Text[i:], name)
		if k < 0 {
			return true
		}
		if i += k; i != at && !strings.HasSuffix(strings.TrimRight(d.Text[:i], " "), word) {
			return false
		}
		i += len(name)
	}
}

// NegatedGroup reports whether a negation stands in the verb group from token first up to the verb at token v.
func NegatedGroup(s *document.Sentence, first, v int) bool {
	for k := first; k < v; k++ {
		if Not(s, k) || Scarcely(s, k) {
			return true
		}
	}
	return false
}

// norBefore reports whether a word that denies stands before the auxiliary of the verb at token v, which it puts before
// the subject: "nor was it implicated", "never has the court blamed them".
func norBefore(s *document.Sentence, v int) bool {
	clause, aux := v, []string{"aux", "aux:pass"}
	if s.IsRel(v, "acl") && s.Dependent(s.Head(v), "cop") >= 0 {
		clause, aux = s.Head(v), []string{"cop"} // "nor was the Front implicated", as if the Front were what it is
	}
	for k := 1; k+1 < v; k++ {
		before := s.Tokens[k-1].Lower
		if !s.IsRel(k, aux...) || s.Head(k) != clause || !document.CueLists["not"][before] && !document.CueLists["inverting"][before] {
			continue
		}
		return clause != v && clause > k || s.Dependent(v, "nsubj") > k || s.Dependent(v, "nsubj:pass") > k
	}
	return false
}

// NobodyBefore reports whether the list of subjects that goes on up to token i has one who is nobody: "no judge and",
// "none of the judges and". A preposition but "of" ends it, and a comma that no conjunction follows: "With no warning,
// Peru".
func NobodyBefore(s *document.Sentence, i int) bool {
	t := s.Tokens
	for i > 0 && (t[i].Tag == "CC" || t[i].Lower == "of") {
		if i--; t[i].Text == "," && i > 0 {
			i--
		}
		first := s.ChunkFirst(i)
		if first > 0 && t[first-1].Lower != "of" && (t[first-1].Tag == "IN" || t[first-1].Tag == "TO") {
			return false
		}
		if NobodyAt(s, first) {
			return true
		}
		if s.ChunkAt(first) == nil {
			return false
		}
		i = first - 1
	}
	return false
}

// Excluded reports whether what begins at a byte of the text is told not to be meant: "Peru, not Chile", "by Peru but
// not by Chile", "Spain rather than France", "every state but Peru". After "no" and its like it is the only one meant:
// "no state but Peru".
func Excluded(s *document.Sentence, start int) bool {
	i := entity.At(s, start)
	if i <= 0 {
		return false
	}
	t := s.Tokens
	if t[i-1].Lower == "not" {
		return true
	}
	if i > 2 && t[i-1].Tag == "IN" && t[i-2].Lower == "not" && (t[i-3].Tag == "CC" || t[i-3].Text == ",") {
		return true // "by Peru but not by Chile"
	}
	for n := 3; n > 0; n-- {
		if InList(s, "excluding", i-n, i-1) {
			return !nobodyUpTo(s, i-n)
		}
	}
	k := i - 2
	return k >= 0 && t[i-1].Lower == "but" && (document.CueLists["all"][t[k].Lower] ||
		s.ChunkAt(k) != nil && s.ChunkAt(k).Last == k && document.CueLists["all"][t[s.ChunkAt(k).First].Lower])
}

// nobodyUpTo reports whether the noun phrase that ends before token k is nobody.
func nobodyUpTo(s *document.Sentence, k int) bool {
	return k > 0 && AmountOf(s, k-1) != Somebody
}

// Bounds reports whether token k makes a bound of the words for more or less after it: "no fewer than", "never more than".
func Bounds(s *document.Sentence, k int) bool {
	t := s.Tokens
	return k >= 0 && k+2 < len(t) && (t[k].Lower == "no" || document.CueLists["not"][t[k].Lower]) &&
		document.CueLists["comparing"][t[k+1].Lower] &&
		t[k+2].Lower == "than"
}

// Opposite is where what is denied begins in words that say of something that it is the opposite, in bytes: in "anything
// but a party" it is "a party". It is start where the words do not.
func Opposite(s *document.Sentence, start int) int {
	i := entity.At(s, start)
	if i < 0 {
		return start
	}
	if n := ListAt(s, "opposite", i); n > 0 && i+n < len(s.Tokens) {
		return s.Tokens[i+n].Start
	}
	return start
}

// Doubting reports whether an adjective before a post or the like, in small letters and with its hyphens, tells that it is
// only said to be so, or that it is not so.
func Doubting(word string) (doubted, pretended bool) {
	word = strings.ReplaceAll(word, "-", "_")
	return document.CueLists["doubting"][word], document.CueLists["pretending"][word]
}

// ThoughtUp reports whether an adjective tells that what the noun phrase with the byte at start names is only thought up: "a
// hypothetical party".
func ThoughtUp(s *document.Sentence, start int) bool {
	i := entity.At(s, start)
	if i < 0 {
		return false
	}
	c := s.ChunkAt(i)
	if c == nil {
		return false
	}
	for k := i; k < c.Head; k++ {
		if ListAt(s, "thought-up", k) > 0 {
			return true
		}
	}
	return false
}
