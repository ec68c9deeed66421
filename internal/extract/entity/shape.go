package entity

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// shape is how a name is written: what its words tell though nobody knows it.
type shape struct {
	// plain tells that all of them are such as persons' names are made of, common that one is an English word, and thing
	// that the last is one after another inside the name: "Rosa Theological Seminary".
	plain, common, thing bool
}

// shapeOf reads how the name of tokens first through last is written.
func shapeOf(s *document.Sentence, first, last int) shape {
	t := s.Tokens
	x, inner := shape{plain: true}, false
	for k := first; k <= last; k++ {
		if w := t[k].Lower; IsCommonWord(w) || nouns.Listed(w) != "" && k > first {
			x.common = true
			x.thing = inner && k == last
			inner = inner || k > first && t[k].IsUpper() && GivenNames()[w] == "" && !Joiners[w]
		}
		if strings.ContainsAny(t[k].Text, "/0123456789&") || t[k].Tag == "JJ" || DemonymLength(t, k) > 0 ||
			document.GluedDash(t, k) && last-first <= 2 && !arabicArticles[t[k-1].Lower] {
			x.plain = false
		}
	}
	return x
}

// WeighShape weighs how the name is written.
func WeighShape(s *document.Sentence, first, last int, v *document.KindSigns) {
	t := s.Tokens
	name, text := t[first:last+1], s.Text(first, last)
	switch {
	case document.IsAbbreviation(text):
		v.Organization += 3
	case first == last:
		if (t[first].Tag == "NNPS" || t[first].Tag == "NNS") && !(last+1 < len(t) && t[last+1].Lower == "was") {
			v.People += 3 // not "Campbells was promoted"
		}
	case ofFaith(name):
		v.People += 3 // "English Protestants"
	case abbreviationOpens(name), abbreviationEnds(name), holdsWhole(s, first, last):
		v.Organization += 2 // "Humanity in Action"
	case slices.ContainsFunc(name, func(x lang.Token) bool { return branches[x.Lower] }):
		v.Organization += 8 // "al-Qaeda in the Andes"
	case romanizedHead(name):
		v.Organization += 8
	case foreignBody(s, first, last):
		v.Organization += 3
	case nobles[t[first].Lower] && last > first+1 && t[first+1].Lower == "of":
		v.Person += 12
	case document.Titles[t[first].Lower] && !Ranks(s, t, first):
		v.Person += 6
	default:
		weighPerson(s, name, shapeOf(s, first, last), v)
	}
	if first < last && strings.Contains(text, " al-") || strings.Contains(text, " bin ") || strings.Contains(text, " ibn ") {
		v.Person += 2
	}
}

// ofFaith reports whether a name of several words is for all who are of a faith and of a land or another faith: "English
// Protestants", "Anabaptist Christians".
func ofFaith(name []lang.Token) bool {
	last, plural := strings.CutSuffix(name[len(name)-1].Lower, "s")
	return len(name) > 1 && plural && (creeds[last] || believers[last]) && !HasOf(name) &&
		!slices.ContainsFunc(name[:len(name)-1], func(x lang.Token) bool {
			return DemonymLength([]lang.Token{x}, 0) == 0 && !lists["people"][x.Lower] && !creeds[x.Lower] && !believers[x.Lower]
		})
}

// believers are the nouns for who is of a faith.
var believers = lists["believer"]

// weighPerson weighs whether a name of several words may be a person's: it begins with a given name, or its words are those
// of no thing.
func weighPerson(s *document.Sentence, name []lang.Token, x shape, v *document.KindSigns) {
	first, last := name[0].Lower, name[len(name)-1].Lower
	given := GivenNames()[first] != "" && name[len(name)-1].Kind != lang.Number // "Apollo 17" is nobody
	switch {
	case given && !(x.common && len(name) == 2) && !x.thing:
		v.Person += 5
	case len(name) == 2 && given && x.common && x.plain && !IsCommonWord(first) && IsCommonWord(last):
		v.Person += 2 // "Rosa Young"
	case len(name) < 7 && ArticleLength(name, 0) != len(name)-1 && x.plain && !x.common &&
		(!HasOf(name) || namesByPlace(name)) && gazetteer.Known().Langs.After(first) == nil:
		v.Person += 2
	}
}

// abbreviationOpens reports whether a name of several words begins with the letters of a body and has nobody's name or
// trade in it, "NYL Motors", where it is not all in capitals.
func abbreviationOpens(name []lang.Token) bool {
	text, first := document.JoinTokens(name), name[0].Text
	return len(first) > 2 && document.IsAbbreviation(first) && !strings.Contains(first, ".") && text != strings.ToUpper(text) &&
		!slices.ContainsFunc(name[1:], func(x lang.Token) bool {
			return document.Titles[x.Lower] || PersonNouns[x.Lower] || GivenNames()[x.Lower] != "" && !IsCommonWord(x.Lower)
		})
}

// abbreviationEnds reports whether a name of several words is the letters of a body behind common words that tell which one of
// several: "Official LNP".
func abbreviationEnds(name []lang.Token) bool {
	n := len(name) - 1
	last := name[n].Text
	return len(last) > 2 && document.IsAbbreviation(last) && !strings.Contains(last, ".") &&
		document.JoinTokens(name) != strings.ToUpper(document.JoinTokens(name)) &&
		!slices.ContainsFunc(name[:n], func(x lang.Token) bool {
			return !IsCommonWord(x.Lower) || GivenNames()[x.Lower] != "" || document.Titles[x.Lower]
		})
}

// namesByPlace reports whether the words may name a person by a place or a land, "Taro of Oruro", as they do where one
// word that is no plural stands before "of" and one behind it.
func namesByPlace(name []lang.Token) bool {
	return len(name) == 3 && name[1].Lower == "of" && !IsPlural(name[0])
}

// foreignBody reports whether a name holds a capitalized word by which the names of organizations show their language: "Dáil
// Uladh".
func foreignBody(s *document.Sentence, first, last int) bool {
	for _, x := range s.Tokens[first : last+1] {
		if x.IsUpper() && len(x.Text) > 3 && len(gazetteer.Known().Foreign[x.Lower]) > 0 && GivenNames()[x.Lower] == "" {
			return true
		}
	}
	return false
}
