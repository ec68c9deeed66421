package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// listsAfterOf reports whether what follows "of" in the name begun at i may go on with the "and" at token j: not after
// a person or noble, "Rosa of Lima and Juan", nor after a place: "the Bank of Peru and Andean Mills".
func listsAfterOf(s *document.Sentence, t []lang.Token, i, j int) bool {
	k := afterOf(t, i, j)
	if k > i && k+placeLength(t, k) == j && placeLength(t, j+1) == 0 {
		return false
	}
	return !nobles[t[i].Lower] && (isNameHead(t[i:k]) || slices.ContainsFunc(t[i:k], func(x lang.Token) bool {
		return x.IsUpper() && IsCommonWord(x.Lower) || Kindred[x.Lower]
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
func namesTogether(s *document.Sentence, t []lang.Token, i, j int) bool {
	if j-i > 4 || !opensOne(s, t, i, j) || namesKnown(s, t, i, j) {
		return false
	}
	head := bodyAfter(s, t, j)
	if head < 0 {
		return false
	}
	line := linesTwo(t, j) && j-i <= 2 && i > 0 && t[i-1].Lower == "the"
	if line || j == i+1 && head > j+2 && GivenNames()[t[i].Lower] != "" || t[j-1].Tag == "POS" && t[head-1].Tag == "POS" {
		return true // "the Lima and Oruro Railway", "the Jack and Jill Stone Foundation", "the Sailors' and Firemen's Union"
	}
	first := pastPlace(s, t, i, j)
	for k := first; k < head; k++ {
		if k == j || PartyNames[t[k].Lower] && k == first && k+1 == j && t[head].Lower != "party" {
			continue // "the Liberal and Country League"
		}
		if namesAlone(s, t, first, k, j) {
			return false
		}
	}
	return first < j
}

// opensOne reports whether the name begun at i may be of one body with an "and", at token j, by what stands before it:
// "the", words that say that it is one, or the beginning of its sentence; or by the demonym that it begins with.
func opensOne(s *document.Sentence, t []lang.Token, i, j int) bool {
	return i == 0 || t[i-1].Lower == "the" || opensLead(s, i) || oneOf(t, i-1) || describesOne(t, i-1) ||
		DemonymLength(t, i) > 0 && j-i > 1
}

// bodyAfter is the head of the name of a body behind the "and" at token j and a word or more; -1 for none. Where those
// words are two plurals, it may be a plural too: "the Boys and Girls Clubs".
func bodyAfter(s *document.Sentence, t []lang.Token, j int) int {
	k := j + 1
	if k+1 < len(t) && HeadsBody(t[k].Lower) && IsNameWord(s, t, k+1) && HeadsBody(t[k+1].Lower) {
		k++ // "the Registration and Administration Act"
	}
	for k < len(t) && (IsNameWord(s, t, k) || t[k].Tag == "POS") && !HeadsBody(t[k].Lower) {
		if k == j+2 && plurals(t, j) && HeadsBody(Singular(t[k].Lower)) {
			return k
		}
		k++
	}
	if k == j+1 || k >= len(t) || !t[k].IsUpper() || !HeadsBody(t[k].Lower) {
		return -1
	}
	return k
}

// plurals reports whether the words beside the "and" at token j are plurals, one of them of a common word, as of those for whom
// one body is: "Farmers and Greens".
func plurals(t []lang.Token, j int) bool {
	if j == 0 || j+1 >= len(t) || !strings.HasSuffix(t[j-1].Lower, "s") || !strings.HasSuffix(t[j+1].Lower, "s") ||
		isPartisan(t[j-1]) || DemonymLength(t, j-1) > 0 || DemonymLength(t, j+1) > 0 {
		return false
	}
	return commonPlural(t[j-1].Lower) || commonPlural(t[j+1].Lower)
}

// commonPlural reports whether the word is the plural of a common one, or of those who are something: "ministers".
func commonPlural(w string) bool {
	one := Singular(w)
	return one != w && (IsCommonWord(w) || IsCommonWord(one) || PersonNouns[one] || Kindred[w])
}

// pastPlace is the token behind the place or demonym with which the name begun at i begins before the "and" at token j: "the
// United Nations Relief and Works Agency".
func pastPlace(s *document.Sentence, t []lang.Token, i, j int) int {
	if _, n, ok := gazetteer.Known().Places.Longest(t, i); ok && i+n < j {
		return i + n
	}
	if n := placeLength(t, i); i+n < j {
		return i + max(n, DemonymLength(t, i)) // "the Lima Fire and Rescue Department"
	}
	return i + DemonymLength(t, i)
}

// namesKnown reports whether a name that the text knows stands on either side of the "and" at token j, which so joins two:
// not before a railway, nor where a state's or body's name only begins what stands before: "the Lima Gas and Water Board" is
// not Lima's.
func namesKnown(s *document.Sentence, t []lang.Token, i, j int) bool {
	if linesTwo(t, j) {
		return false
	}
	if EntityOf(s.Doc, t, j+1) != nil {
		return true
	}
	e := EntityOf(s.Doc, t, i)
	return e != nil && (e.Kind != annals.State && e.Kind != annals.Place && e.Kind != annals.Body ||
		j-i < 2 || EntityOf(s.Doc, t, i+1) != nil)
}

// namesAlone reports whether token k of the words from token first on that stand around the "and" at token j names a body,
// its followers or a people by itself, or is no common word, and so is of another name.
func namesAlone(s *document.Sentence, t []lang.Token, first, k, j int) bool {
	w := t[k].Lower
	switch {
	case t[k].Tag == "POS" || ownerNouns[w],
		k+1 < j && (nouns.Kind(w) == "" || k == first && IsCommonWord(t[k+1].Lower) && nouns.Kind(t[k+1].Lower) == "") &&
			(GivenNames()[w] == "" || IsCommonWord(w)),
		k == first && j-first > 1 && (EntityOf(s.Doc, t, k) != nil || document.IsAbbreviation(t[k].Text)):
		return false
	case k >= j-1 && k <= j+1 && plurals(t, j):
		return false // "the Farmers and Greens Union"
	case !IsCommonWord(w) && !commonPlural(w) && !nationalWords[w] && !crafts[w] && !strings.HasSuffix(w, "ers"),
		nouns.Kind(w) != "" && k <= j+1 && t[k+1].Tag != "POS",
		DemonymLength(t, k) > 0:
		return true
	}
	follower, plural := strings.CutSuffix(w, "s")
	return plural && k+1 == j &&
		(strings.HasSuffix(w, "ists") || partisans[follower] || IdeologyWords["adjective"][follower])
}

// linesTwo reports whether the "and" at token j stands between the two places that a railway or its like, named next, joins:
// "the Lima and Oruro Railway", "the Red Sea and India Telegraph Company".
func linesTwo(t []lang.Token, j int) bool {
	for k := j + 2; k < len(t) && k < j+5 && t[k].IsUpper() && t[k-1].IsUpper(); k++ {
		if lines[t[k].Lower] {
			return true
		}
	}
	return false
}

// lines are the nouns of names that say between which places something runs.
var lines = lists["line"]

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
func namesSeries(s *document.Sentence, t []lang.Token, i, j int) bool {
	if of := afterOf(t, i, j); of > i {
		// "the Society of Masons, Quarrymen and Allied Trades", "the Ministry of Trade, Rural Industry and Fisheries"
		words := 1
		if slices.ContainsFunc(t[i:of], func(x lang.Token) bool { return offices[x.Lower] }) {
			words = 3
		}
		last := seriesLast(s, t, of, words)
		return last > j && isNameHead(t[i:of]) && !namesAnother(s, t, last)
	}
	k := seriesLast(s, t, i, 1)
	if i == 0 || t[i-1].Lower != "the" || k < j {
		return false
	}
	for n := k + 1; n < len(t) && n < k+4 && IsNameWord(s, t, n); n++ {
		if ownHeads[t[n].Lower] || namedHeads[t[n].Lower] {
			return true
		}
		if !IsCommonWord(t[n].Lower) && !crafts[t[n].Lower] {
			return false
		}
	}
	return false
}

// seriesLast is the token at which the last of a series of such words begins, the first of which is token k, with
// commas and a conjunction before the last, where none has more words than are given; -1 where none stands there.
func seriesLast(s *document.Sentence, t []lang.Token, k, words int) int {
	end := seriesPart(s, t, k, words)
	if end == k {
		return -1
	}
	for k = end; k+1 < len(t); {
		and := t[k].Lower == "and" || t[k].Text == "&"
		if !and && t[k].Text != "," {
			return -1
		}
		if k++; t[k].Lower == "and" && !and {
			and = true
			k++
		}
		if k >= len(t) {
			return -1
		}
		end := seriesPart(s, t, k, words)
		if end == k && !(and && k+1 < len(t) && t[k].IsUpper() && crafts[t[k+1].Lower]) {
			return -1
		}
		if and {
			return k
		}
		k = end
	}
	return -1
}

// seriesPart is the token behind the words of a series, at most so many, that begin at token k; k where none does.
func seriesPart(s *document.Sentence, t []lang.Token, k, words int) int {
	n := k
	for n < len(t) && n < k+words && seriesWord(s, t, n) {
		n++
	}
	return n
}

// seriesBefore reports whether the "and" at token j ends such a series.
func seriesBefore(s *document.Sentence, t []lang.Token, i, j int) bool {
	k := slices.IndexFunc(t[i:j], func(x lang.Token) bool { return x.Text == "," })
	return k > 0 && namesSeries(s, t, i, i+k)
}

// crafts are the nouns for trades and goods by which unions, companies and departments are named.
var crafts = lists["craft"]

// seriesWord reports whether token k is a common word in capitals that names no body, place or people by itself.
func seriesWord(s *document.Sentence, t []lang.Token, k int) bool {
	w := t[k].Lower
	common := IsCommonWord(w) || crafts[w] || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ers")
	return IsNameWord(s, t, k) && common && nouns.Kind(w) == "" && !isPartisan(t[k]) && EntityOf(s.Doc, t, k) == nil &&
		!PartyNames[w] && DemonymLength(t, k) == 0 && GivenNames()[w] == ""
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

// HeadsBody reports whether the noun heads the name of one body or of what bodies agree on.
func HeadsBody(w string) bool {
	return ownHeads[w] || namedHeads[w] || nouns.Listed(w) == annals.Organization && !strings.HasSuffix(w, "s")
}
