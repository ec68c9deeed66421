package entity

import (
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/pattern"
)

// uniteFor is the number of tokens by which "for" or "against" at token j goes on with the name of a body that is called by
// those who belong to it and by what they are for, "Citizens for Peace", "Andeans for a New Peru"; 0 where it does not.
func uniteFor(s *document.Sentence, t []lang.Token, j int) int {
	if !t[j-1].IsUpper() || !namesMembers(t, j-1) {
		return 0
	}
	k := j + 1
	if k+1 < len(t) && (t[k].Lower == "a" || t[k].Lower == "the") {
		k++
	}
	if k < len(t) && IsNameWord(s, t, k) && (namesIdeal(t[k].Lower) || placeLength(t, k) > 0) &&
		GivenNames()[t[k].Lower] == "" {
		return k - j
	}
	return 0
}

// namesIdeal reports whether the word is a common one, or by its ending an abstract noun that is rather written with a capital:
// "Liberty", "Independence".
func namesIdeal(w string) bool {
	return IsCommonWord(w) || causes[w] || idealEnding().MatchString(w)
}

var idealEnding = pattern.Lazily(`(?:ence|ance|ty|ism|ness|ment|tion|ship|dom)$`)

// namesMembers reports whether the word at token k is the plural of those who may unite: "Teachers", "Socialists", "Peruvians".
func namesMembers(t []lang.Token, k int) bool {
	w, plural := strings.CutSuffix(t[k].Lower, "s")
	if !plural {
		return t[k].Lower == "people" || t[k].Lower == "women" || t[k].Lower == "men"
	}
	if PersonNouns[w] || partisans[w] || Kindred[t[k].Lower] || lists["people"][w] || strings.HasSuffix(w, "ist") {
		return true
	}
	one := []lang.Token{{Text: t[k].Text, Lower: w}}
	if _, _, ok := gazetteer.Known().Demonyms.Longest(one, 0); ok || DemonymLength(t, k) > 0 {
		return true
	}
	if k == 0 || !t[k-1].IsUpper() {
		return false
	}
	_, n, ok := gazetteer.Known().Demonyms.Longest(append([]lang.Token{t[k-1]}, one...), 0)
	return ok && n == 2 // "Sri Lankans for Peace"
}

// ralliesFor reports whether "for" at token j goes on with the name of a body that is called by what it wants alone: "the Rally
// for Culture and Democracy", "Together for Peace".
func ralliesFor(s *document.Sentence, t []lang.Token, i, j int) bool {
	k := j + 1
	if j-i != 1 || t[j].Lower != "for" || !t[i].IsUpper() || !lists["rallying"][t[i].Lower] || k >= len(t) || !IsNameWord(s, t, k) {
		return false
	}
	return (namesIdeal(t[k].Lower) || placeLength(t, k) > 0) && GivenNames()[t[k].Lower] == ""
}

// opensUnion reports whether the plural at token i, with which a sentence begins, is of the name of such a body: "Lawyers for
// Liberty sued". What a place comes after is rather said of anybody: "Soldiers for Peru marched".
func opensUnion(s *document.Sentence, t []lang.Token, i int) bool {
	if i+2 >= len(t) || t[i+1].Lower != "for" && t[i+1].Lower != "against" {
		return false
	}
	if ralliesFor(s, t, i, i+1) {
		return true
	}
	n := uniteFor(s, t, i+1)
	return n > 0 && placeLength(t, i+1+n) == 0
}

// forcesTo reports whether "to" at token j goes on with the name begun at i by what the body is to do: "the Committee to
// Protect Journalists", "the Campaign to Save the Forest".
func forcesTo(s *document.Sentence, t []lang.Token, i, j int) bool {
	k := j + 1
	if t[j].Lower != "to" || k+1 >= len(t) || !t[k].IsUpper() || !purposes[t[k].Lower] ||
		nouns.Listed(t[j-1].Lower) == "" && !ownHeads[t[j-1].Lower] {
		return false
	}
	return IsNameWord(s, t, k+1) || k+2 < len(t) && !t[k+1].IsUpper() && t[k+1].Tag == "DT" && IsNameWord(s, t, k+2)
}

// forcesThe reports whether "the" at token j stands between a verb in capitals and what is to be saved, freed or stopped, in
// a name: "the Stop the War Coalition", "the Campaign to Save the Forest".
func forcesThe(s *document.Sentence, t []lang.Token, i, j int) bool {
	if !purposes[t[j-1].Lower] || !t[j-1].IsUpper() || j+1 >= len(t) || !IsNameWord(s, t, j+1) {
		return false
	}
	return j-1 > i || i > 0
}

// purposes are the verbs of names that tell what a body is to do.
var purposes = lists["purpose"]
