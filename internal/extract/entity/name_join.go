package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// namesWith reports whether "of" at token j goes on with the name begun at i though no noun for a body is in it: one
// capitalized noun, as in "the House of Commons", "the Isle of Man", "Book of Hours", "Rosa of Lima", or two after
// "the": "the National Register of Deeds", with the name of the state before: "the New Zealand House of
// Representatives". It does not after an office or a person, "the President of Peru", "Diego Campos of Lima", nor after
// a place or an abbreviation.
func namesWith(s *document.Sentence, t []lang.Token, i, j int) bool {
	k := j + 1
	the := k < len(t) && t[k].Lower == "the"
	if the {
		k++
	}
	last := t[j-1]
	if k >= len(t) || !IsNameWord(s, t, k) || last.Kind != lang.Word || document.IsAbbreviation(last.Text) ||
		DemonymLength(t, i) > 0 && !Kindred[last.Lower] || holds(s, t) && s.TimeAt(k) != nil {
		return false
	}
	if last.Text == "Government" && i == j-1 {
		_, _, ok := gazetteer.Known().Sites.Longest(t, k)
		return ok // "the Government of Queensland", which is no state's
	}
	if !namesBodyOf(last.Lower) {
		return false
	}
	article := i > 0 && t[i-1].Lower == "the"
	switch from := overLand(t, i, j-1); j - from {
	case 1:
		if !article && !IsCommonWord(last.Lower) && !Kindred[last.Lower] {
			if p, _, ok := gazetteer.Known().Places.Longest(t, k); the || i == 0 || ok && p.Kind == annals.State {
				return false
			}
		}
		e := EntityOf(s.Doc, t, j-1)
		return e == nil || e.Ref == "" && e.Kind != annals.Place
	case 2:
		return article && headNoun(t, j-1) && GivenNames()[t[from].Lower] == ""
	}
	return false
}

// overLand is the token after the place or demonym that all of the tokens i up to end are, else i: "the New Zealand House of
// Representatives", "the Peruvian Friends of Music".
func overLand(t []lang.Token, i, end int) int {
	k := i
	if k+1 < end && quarters[t[k].Lower] && DemonymLength(t, k+1) > 0 {
		k++ // "the South Australian House of Assembly"
	}
	if k+placeLength(t, k) == end || k+DemonymLength(t, k) == end {
		return end
	}
	return i
}

// placeLength is the number of tokens of the name of a state or another known place at token i, 0 for none.
func placeLength(t []lang.Token, i int) int {
	if i >= len(t) || !t[i].IsUpper() {
		return 0
	}
	if p, n, ok := gazetteer.Known().Places.Longest(t, i); ok && p.Kind == annals.State {
		return n
	}
	if _, n, ok := gazetteer.Known().Sites.Longest(t, i); ok {
		return n
	}
	return 0
}

// namesBodyOf reports whether the noun may begin a name that "of" continues: no office, person or organ of a state, and a
// plural only for those who belong to a body.
func namesBodyOf(w string) bool {
	switch {
	case document.Titles[w], PersonNouns[w], StateOrgans[w], OfficeWords[w], partisans[strings.TrimSuffix(w, "s")]:
		return false
	case Kindred[w]:
		return true
	}
	return !IsCommonWord(w) || !strings.HasSuffix(w, "s")
}

// headNoun reports whether token k is tagged a noun.
func headNoun(t []lang.Token, k int) bool { return t[k].IsNoun() }

// holds reports whether the tokens are the sentence's own, so that their places are its places, and not those of a
// parenthesis.
func holds(s *document.Sentence, t []lang.Token) bool {
	return len(t) > 0 && len(s.Tokens) > 0 && &t[0] == &s.Tokens[0]
}

// asideEnds reports whether a parenthesis stands after token i of the sentence.
func asideEnds(s *document.Sentence, t []lang.Token, i int) bool {
	if !holds(s, t) {
		return false
	}
	for k := range s.Asides {
		if s.Asides[k].After == i {
			return true
		}
	}
	return false
}

// namesAnother reports whether the name words at token i are an organization's name of their own, so that "and" before them
// joins two names.
func namesAnother(s *document.Sentence, t []lang.Token, i int) bool {
	n := NameLength(s, t, i)
	if n < 2 {
		return false
	}
	for k := i; k < i+n; k++ {
		if w := t[k].Lower; w == "of" || w == "for" {
			return k > i && ownHeads[t[k-1].Lower] || isNameHead(t[i:i+1])
		}
	}
	last := t[i+n-1].Lower
	return ownHeads[last] || nouns.Listed(last) == annals.Organization && !strings.HasSuffix(last, "s")
}

// ledHeads are the nouns for bodies that are told by who leads them: "the Workers' Party of Juan Santos".
var ledHeads = wordlist.Set("party movement front league alliance coalition government army faction group")

// namesLeader reports whether the name words at token i are a person's, or begin with the title of one.
func namesLeader(s *document.Sentence, t []lang.Token, i int) bool {
	if TitleLength(t, i) > 0 && !ReignTitles[t[i].Lower] {
		return true
	}
	if GivenNames()[t[i].Lower] == "" || IsCommonWord(t[i].Lower) {
		return false
	}
	n := NameLength(s, t, i)
	return n > 1 && HeadKind(t[i:i+n]) == ""
}

// ruled reports whether the name of tokens i up to j is that of a ruler with a number or of a saint, so that "of" goes on
// with it: "Rosa II of Peru", "Saint Rosa of Lima".
func ruled(t []lang.Token, i, j int) bool {
	switch j - i {
	case 0, 1:
		return false
	case 2:
		if isSaint(t[i]) || ReignTitles[t[i].Lower] && !IsCommonWord(t[i+1].Lower) {
			return true
		}
	}
	last := t[j-1].Text
	return isNumeral(last) && !IsCommonWord(t[j-2].Lower) && (last != "X" || ReignTitles[t[i].Lower])
}

// countsBody reports whether "of" and a number at token j go on with the name of a body that is called by how many it has,
// "the Group of 77", not in "a Council of 12 members".
func countsBody(s *document.Sentence, t []lang.Token, i, j int) bool {
	k := j + 1
	return t[j].Lower == "of" && j-i == 1 && i > 0 && t[i-1].Lower == "the" &&
		nouns.Listed(t[i].Lower) == annals.Organization &&
		numbersName(s, t, k) && len(t[k].Text) < 4 &&
		(k+1 == len(t) || !t[k+1].IsNoun() && !t[k+1].IsAdjective())
}

// awards are the nouns for what is given to the best, of whose names "for" and "in" tell at what; epithets are the words
// that "the" ties to a person's name.
var awards, epithets = lists["award"], lists["epithet"]

// nicknameCloser is the mark that closes a nickname which the given one opens, "" where it opens none: an apostrophe does,
// though it opens no other quotation.
func nicknameCloser(mark string) string {
	if mark == "'" {
		return mark
	}
	return document.Closers[mark]
}

// longestNickname is how many words a nickname in quotation marks may have.
const longestNickname = 3

// nicknameLength is how many tokens of a person's name begun at i are a nickname in quotation marks that opens at token j,
// with its marks, `"Red"`, `"El Sordo"`; 0 where none stands there.
func nicknameLength(s *document.Sentence, t []lang.Token, i, j int) int {
	closer := nicknameCloser(t[j].Text)
	if closer == "" || j-i > 3 || t[j].Glued {
		return 0
	}
	last := j + 1
	for last < len(t) && t[last].Text != closer {
		if t[last].Kind != lang.Word || last-j > longestNickname || !t[last].IsUpper() && last > j+1 && !Joiners[t[last].Lower] {
			return 0
		}
		last++
	}
	behind := last + 1 // "al-Masri"
	behind += ArticleLength(t, min(behind, len(t)))
	if last == j+1 || behind >= len(t) || !IsNameWord(s, t, behind) || nouns.Kind(t[behind].Lower) != "" {
		return 0
	}
	initial := j-i == 2 && len(t[i+1].Text) == 2 && t[i+1].Text[1] == '.'
	given := GivenNames()[t[i].Lower] != "" && !(IsCommonWord(t[i].Lower) && IsCommonWord(t[behind].Lower))
	if !initial && !given && (IsCommonWord(t[i].Lower) || IsCommonWord(t[behind].Lower) || !t[j+1].IsUpper()) {
		return 0
	}
	return behind - j
}

// joinsTwo reports whether the dash or stroke at token j stands between two names of which the text knows both, an
// abbreviation first: "an NFL/LNP coalition".
func joinsTwo(s *document.Sentence, t []lang.Token, i, j int) bool {
	a, n, ok := s.Doc.Index.Longest(t, i)
	if !ok || i+n != j || !document.IsAbbreviation(t[i].Text) {
		return false
	}
	b, n, ok := s.Doc.Index.Longest(t, j+1)
	if k := j + 1 + n; ok && k < len(t) && IsNameWord(s, t, k) && HeadsBody(t[k].Lower) {
		return false // "the LNP–Peru Council"
	}
	return ok && a != b
}

// generations tell a person from an older or younger one of the same name.
var generations = map[string]bool{"jr": true, "sr": true}

// landAfter is the number of tokens from the preposition at token j, which says where a church is, to the name of a state; 0
// where none follows.
func landAfter(t []lang.Token, j int) int {
	k := j + 1
	if k < len(t) && t[k].Lower == "the" {
		k++
	}
	if k < len(t) && t[k].Text == "America" || k+1 < len(t) && quarters[t[k].Lower] && t[k+1].Text == "America" {
		return k - j
	}
	if p, _, ok := gazetteer.Known().Places.Longest(t, k); ok && p.Kind == annals.State && t[k].IsUpper() {
		return k - j
	}
	if _, _, ok := gazetteer.Known().Sites.Longest(t, k); ok && k < len(t) && t[k].IsUpper() {
		return k - j
	}
	return 0
}

// namesUnited reports whether the words are of a name of the United Nations.
func namesUnited(t []lang.Token) bool {
	return slices.ContainsFunc(t, func(x lang.Token) bool { return x.Text == "UN" || x.Text == "Nations" || x.Text == "U.N." })
}

// sitedName reports whether the comma at token j stands in the name of a church or of one of a university's places,
// which others have elsewhere: "St Mary's Church, Lima", "University of Nevada, Katal". One that lies in a larger place
// is not named so.
func sitedName(s *document.Sentence, t []lang.Token, i, j int) bool {
	if p, _, ok := gazetteer.Known().Places.Longest(t, j+1); ok && p.Kind == annals.State {
		return false // "the University of Hamburg, Germany"
	}
	k := j + 2
	for k < len(t) && k < j+3 && IsNameWord(s, t, k) {
		k++
	}
	if k < len(t) && (IsNameWord(s, t, k) || document.IsFinite(t[k]) || t[k].Text == "," && k+1 < len(t) && t[k+1].IsUpper() ||
		t[k].Lower == "and") ||
		GivenNames()[t[j+1].Lower] != "" || nouns.Listed(t[j+1].Lower) != "" {
		return false
	}
	if t[j-1].Text == "Church" && (isSaint(t[i]) || lists["hallow"][t[i].Lower]) {
		return true
	}
	_, n, ok := gazetteer.Known().Sites.Longest(t, i+2)
	return t[i].Text == "University" && i+2 < j && t[i+1].Lower == "of" && ok && i+2+n == j
}

// branches are the last words of names whose branches are told by the land that they are in: "al-Qaeda in the Land of
// the Andes".
var branches = lists["branch"]

// branchLand is the number of tokens from the preposition at token j to the name of the land by which the branch of a
// body is called; 0 where none follows.
func branchLand(s *document.Sentence, t []lang.Token, j int) int {
	k := j + 1
	if k < len(t) && t[k].Lower == "the" {
		k++
	}
	if k >= len(t) || !IsNameWord(s, t, k) || holds(s, t) && s.TimeAt(k) != nil {
		return 0
	}
	return k - j
}

// parallelEnd is the number of tokens from the "and" at token j to the last name word of what it adds to a name that
// tells what the body is for, where both are told alike: "the Council for the Growth of Trade and the Defence of
// Rights"; 0 where it does not.
func parallelEnd(s *document.Sentence, t []lang.Token, i, j int) int {
	if j+3 >= len(t) || t[j+1].Lower != "the" || t[j+3].Lower != "of" || !IsNameWord(s, t, j+2) ||
		nouns.Kind(t[j+2].Lower) != "" {
		return 0
	}
	for k := i + 1; k+3 < j; k++ {
		if t[k].Lower == "for" && t[k+1].Lower == "the" && t[k+3].Lower == "of" {
			return 2
		}
	}
	return 0
}

// doubled reports whether the dash at token j, with spaces around it, stands between the two halves of one name, both
// of which say what sort of body it is or where: "League of Communists – Party of Reforms". A second dash makes an
// aside of what is between.
func doubled(s *document.Sentence, t []lang.Token, i, j int) bool {
	if !isNameHead(t[i:j]) || !t[j-1].IsUpper() {
		return false
	}
	n := NameLength(s, t, j+1)
	if n < 2 {
		return false
	}
	switch HeadKind(t[j+1 : j+1+n]) {
	case annals.Organization, annals.Place:
	default:
		return false
	}
	return EntityOf(s.Doc, t, j+1) == nil && !slices.ContainsFunc(t[j+1:], lang.Token.IsDash) &&
		!slices.ContainsFunc(t[:i], lang.Token.IsDash)
}
