package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// listsAfterOf reports whether what follows "of" in the name begun at i may go on with the "and" at token j: not after
// a person or noble, "Rosa of Lima and Juan", nor after a place: "the Bank of Peru and Andean Mills".
func (s *Sentence) listsAfterOf(t []lang.Token, i, j int) bool {
	k := afterOf(t, i, j)
	if k > i && k+placeLength(t, k) == j && placeLength(t, j+1) == 0 {
		return false
	}
	return !nobles[t[i].Lower] && (isNameHead(t[i:k]) || slices.ContainsFunc(t[i:k], func(x lang.Token) bool {
		return x.IsUpper() && isCommonWord(x.Lower) || kindred[x.Lower]
	}))
}

// hasOn reports whether the tokens begin the name of a body that "on" continues with what it is about: "Council on Women".
func hasOn(t []lang.Token) bool {
	for k := 1; k < len(t); k++ {
		if t[k].Lower == "on" {
			return deliberating[t[k-1].Lower]
		}
	}
	return false
}

// namesTogether reports whether the "and" at token j stands inside the name begun at i, between two common words before its
// head: "the Justice and Development Party", "the Peasants' and Workers' Union", or between two given names: "the Jack and
// Jill Stone Foundation". A word that names a body or its followers by itself is another name: "the Senate and House
// Committee", "the Conservatives and Labour Party".
func (s *Sentence) namesTogether(t []lang.Token, i, j int) bool {
	if j-i > 4 || !s.opensOne(t, i, j) || s.namesKnown(t, i, j) {
		return false
	}
	head := s.bodyAfter(t, j)
	if head < 0 {
		return false
	}
	railway := railways[t[head].Lower] && head-j == 2 && j-i <= 2 && i > 0 && t[i-1].Lower == "the"
	if railway || j == i+1 && head > j+2 && givenNames()[t[i].Lower] != "" {
		return true // "the Lima and Oruro Railway", "the Jack and Jill Stone Foundation"
	}
	first := s.pastPlace(t, i, j)
	for k := first; k < head; k++ {
		if k == j || partyNames[t[k].Lower] && k == first && k+1 == j && t[head].Lower != "party" {
			continue // "the Liberal and Country League"
		}
		if s.namesAlone(t, first, k, j) {
			return false
		}
	}
	return first < j
}

// opensOne reports whether the name begun at i may be of one body with an "and", at token j, by what stands before it:
// "the", words that say that it is one, or the beginning of its sentence; or by the demonym that it begins with.
func (s *Sentence) opensOne(t []lang.Token, i, j int) bool {
	return i == 0 || t[i-1].Lower == "the" || s.opensLead(i) || oneOf(t, i-1) || describesOne(t, i-1) ||
		demonymLength(t, i) > 0 && j-i > 1
}

// bodyAfter is the head of the name of a body behind the "and" at token j and a word or more; -1 for none.
func (s *Sentence) bodyAfter(t []lang.Token, j int) int {
	k := j + 1
	for k < len(t) && (s.isNameWord(t, k) || t[k].Tag == "POS") && !headsBody(t[k].Lower) {
		k++
	}
	if k == j+1 || k >= len(t) || !t[k].IsUpper() || !headsBody(t[k].Lower) {
		return -1
	}
	return k
}

// pastPlace is the token behind the place or demonym with which the name begun at i begins before the "and" at token j: "the
// United Nations Relief and Works Agency".
func (s *Sentence) pastPlace(t []lang.Token, i, j int) int {
	if _, n, ok := known().places.longest(t, i); ok && i+n < j {
		return i + n
	}
	return i + demonymLength(t, i)
}

// namesKnown reports whether a name that the text knows stands on either side of the "and" at token j, which so joins two:
// not before a railway, nor where a state's or body's name only begins what stands before: "the Lima Gas and Water Board" is
// not Lima's.
func (s *Sentence) namesKnown(t []lang.Token, i, j int) bool {
	if j+2 < len(t) && railways[t[j+2].Lower] {
		return false
	}
	if s.Doc.entityOf(t, j+1) != nil {
		return true
	}
	e := s.Doc.entityOf(t, i)
	return e != nil && (e.Kind != annals.State && e.Kind != annals.Place && e.Kind != annals.Body ||
		j-i < 2 || s.Doc.entityOf(t, i+1) != nil)
}

// namesAlone reports whether token k of the words from token first on that stand around the "and" at token j names a body,
// its followers or a people by itself, or is no common word, and so is of another name.
func (s *Sentence) namesAlone(t []lang.Token, first, k, j int) bool {
	w := t[k].Lower
	switch {
	case t[k].Tag == "POS" || ownerNouns[w],
		k+1 < j && (nouns.Kind(w) == "" || k == first && isCommonWord(t[k+1].Lower) && nouns.Kind(t[k+1].Lower) == "") &&
			(givenNames()[w] == "" || isCommonWord(w)),
		k == first && j-first > 1 && (s.Doc.entityOf(t, k) != nil || isAbbreviation(t[k].Text)):
		return false
	case !isCommonWord(w) && !isCommonWord(strings.TrimSuffix(w, "s")) && !nationalWords[w] && !crafts[w] && !strings.HasSuffix(w, "ers"),
		nouns.Kind(w) != "" && k <= j+1 && t[k+1].Tag != "POS",
		demonymLength(t, k) > 0:
		return true
	}
	follower, plural := strings.CutSuffix(w, "s")
	return plural && k+1 == j &&
		(strings.HasSuffix(w, "ists") || partisans[follower] || ideologyWords["adjective"][follower])
}

// railways are the heads of names that say between which places one runs.
var railways = wordlist.Set("railroad railway railways")

// afterOf is the token after the last "of" or "of the" among tokens i up to j, i where there is none.
func afterOf(t []lang.Token, i, j int) int {
	for k := j - 1; k > i; k-- {
		if w := t[k].Lower; w == "of" || w == "for" {
			if t[k+1].Lower == "the" {
				k++
			}
			return k + 1
		}
	}
	return i
}

// namesSeries reports whether the comma at token j stands in a series of common words inside the name begun at i, as that of
// one trade after the other does before the head of a union's name: "the Timber, Paper and Allied Trades Union". What names
// a body, its followers or a place by itself is another name: "the Army, Navy and Labour Party".
func (s *Sentence) namesSeries(t []lang.Token, i, j int) bool {
	if of := afterOf(t, i, j); of > i {
		// "the Society of Masons, Quarrymen and Allied Trades"
		last := s.seriesLast(t, of)
		return last > j && isNameHead(t[i:of]) && !s.namesAnother(t, last)
	}
	k := s.seriesLast(t, i)
	if i == 0 || t[i-1].Lower != "the" || k < j {
		return false
	}
	for n := k + 1; n < len(t) && n < k+4 && s.isNameWord(t, n); n++ {
		if ownHeads[t[n].Lower] || namedHeads[t[n].Lower] {
			return true
		}
		if !isCommonWord(t[n].Lower) && !crafts[t[n].Lower] {
			return false
		}
	}
	return false
}

// seriesLast is the token at which the last of a series of such words begins, the first of which is token k, with
// commas and a conjunction before the last; -1 where none stands there.
func (s *Sentence) seriesLast(t []lang.Token, k int) int {
	if !seriesWord(s, t, k) {
		return -1
	}
	for k+2 < len(t) {
		k++
		and := t[k].Lower == "and" || t[k].Text == "&"
		if !and && t[k].Text != "," {
			return -1
		}
		if k++; t[k].Lower == "and" && !and {
			and = true
			k++
		}
		if k >= len(t) || !seriesWord(s, t, k) && !(and && k+1 < len(t) && t[k].IsUpper() && crafts[t[k+1].Lower]) {
			return -1
		}
		if and {
			return k
		}
	}
	return -1
}

// seriesBefore reports whether the "and" at token j ends such a series.
func (s *Sentence) seriesBefore(t []lang.Token, i, j int) bool {
	k := slices.IndexFunc(t[i:j], func(x lang.Token) bool { return x.Text == "," })
	return k > 0 && s.namesSeries(t, i, i+k)
}

// crafts are the nouns for trades and goods by which unions, companies and departments are named.
var crafts = lists["craft"]

// seriesWord reports whether token k is a common word in capitals that names no body, place or people by itself.
func seriesWord(s *Sentence, t []lang.Token, k int) bool {
	w := t[k].Lower
	common := isCommonWord(w) || crafts[w] || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ers")
	return s.isNameWord(t, k) && common && nouns.Kind(w) == "" && !isPartisan(t[k]) && s.Doc.entityOf(t, k) == nil &&
		!partyNames[w] && demonymLength(t, k) == 0 && givenNames()[w] == ""
}

// oneOf reports whether token k, before a name, says that it is one body's: "its Land and Water Board", "a 30-member
// Land and Water Board".
func oneOf(t []lang.Token, k int) bool {
	return t[k].Lower == "a" || t[k].Tag == "PRP$" || t[k].Tag == "POS" || t[k].Lower == "member" && k > 0 && t[k-1].Text == "-"
}

// describesOne reports whether token k, before a name, is an adjective or participle of one body: "the Lima-based Land and
// Water Board", "the governing Liberal and Country League".
func describesOne(t []lang.Token, k int) bool {
	return !t[k].IsUpper() && (t[k].IsAdjective() || t[k].Tag == "VBN" || t[k].Tag == "VBG" && k > 0 && t[k-1].Lower == "the") &&
		k > 0 && t[k-1].Kind != lang.Number
}

// headsBody reports whether the noun heads the name of one body or of what bodies agree on.
func headsBody(w string) bool {
	return ownHeads[w] || namedHeads[w] || nouns.Listed(w) == annals.Organization && !strings.HasSuffix(w, "s")
}
