package entity

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// isSaint reports whether the word stands before the name of a saint.
func isSaint(x lang.Token) bool {
	w := strings.Trim(x.Lower, ".")
	return w == "st" || w == "saint"
}

// possessiveName reports whether the possessive at j is inside a name ("People's Army") and no relation of an owner
// to another name ("Iran's Revolutionary Guards").
func possessiveName(s *document.Sentence, t []lang.Token, i, j int) bool {
	if e, n, ok := s.Doc.Index.Longest(t, i); ok && (i+n == j || e.Kind == annals.Person) {
		return false
	}
	if _, _, ok := gazetteer.Known().Places.Longest(t, i); ok {
		return false
	}
	owner := t[j-1].Lower
	if j-i == 2 && isSaint(t[i]) {
		return true // "St. Mary's Mission"
	}
	if j-i > 3 && t[j-2].Lower == "and" && t[j-3].Tag == "POS" {
		return true // "the Sailors' and Firemen's Union"
	}
	if ownerNouns[owner] && t[j-1].IsUpper() {
		return true // "the Victoria People's Party", though Victoria is a given name too
	}
	if j-i == 1 && t[j].Lower == "'s" && !IsCommonWord(owner) && nouns.Kind(owner) == "" && DemonymLength(t, i) == 0 &&
		sortOnly(s, t, j+1) {
		return true // "Quispe's Building Society"
	}
	if _, _, site := gazetteer.Known().Sites.Longest(t, i); !site && j-i == 1 && kithOrLand(s, t, j+1) && !IsCommonWord(owner) {
		return true // "Quispe's Rangers", "Quispe's Creek"
	}
	if j-i > 1 && GivenNames()[t[i].Lower] != "" {
		// "Juan Santos's Labour Party".
		return false
	}
	if IsCommonWord(owner) && (strings.HasSuffix(owner, "men") || strings.HasSuffix(owner, "folk")) {
		return true // "the Northern Fishermen's Union"
	}
	return j-i == 1 && (s.Doc.Forms.Lower[owner] > 0) ||
		strings.HasSuffix(owner, "s") || j-i == 1 && nouns.Listed(t[j+1].Lower) != ""
}

// kithOrLand reports whether the one word at token i, in capitals, is by which those who follow somebody or a piece of
// land are called together with whose it is or was: "Rangers", "Creek".
func kithOrLand(s *document.Sentence, t []lang.Token, i int) bool {
	return i < len(t) && t[i].IsUpper() && (Kindred[t[i].Lower] || lists["landform"][t[i].Lower]) &&
		(i+1 == len(t) || !t[i+1].IsUpper())
}

// sortOnly reports whether the words in capitals from token i on only say what sort of body something is, so that a name
// before them is a part of its name: "Building Society", "Bank".
func sortOnly(s *document.Sentence, t []lang.Token, i int) bool {
	k := i
	for k < len(t) && t[k].Kind == lang.Word && t[k].IsUpper() {
		if !IsCommonWord(t[k].Lower) && nouns.Kind(t[k].Lower) == "" {
			return false
		}
		k++
	}
	return k-i > 0 && k-i < 4 && nouns.Listed(t[k-1].Lower) == annals.Organization &&
		(k == len(t) || t[k].Lower != "of" && t[k].Lower != "for")
}
