package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// Ranks reports whether the title at token i is an adjective of the common word after it, as in "General Staff", "Grand
// Hotel".
func Ranks(s *document.Sentence, t []lang.Token, i int) bool {
	return rankWords[t[i].Lower] && i+1 < len(t) && IsCommonWord(t[i+1].Lower) && GivenNames()[t[i+1].Lower] == "" &&
		!document.Titles[t[i+1].Lower]
}

// TitleLength is the number of tokens of the title of a person at token i, with the words for its rank or office before it,
// "Prime Minister", "Deputy Foreign Minister"; 0 when none stands there.
func TitleLength(t []lang.Token, i int) int {
	k := i
	for k < len(t) && k < i+4 && document.TitleRanks[t[k].Lower] && t[k].IsUpper() {
		if k++; k < len(t) && (t[k].Text == "-" || t[k].Text == "‑") {
			k++
		}
	}
	if k < len(t) && document.Titles[t[k].Lower] {
		return k + 1 - i
	}
	if k > i && document.Titles[t[k-1].Lower] {
		return k - i // "Secretary of State"
	}
	return 0
}

// postBehind reports whether the words in capitals from token j on, up to three common ones, only say which post somebody has in
// the body whose name was begun at token i: "Andean Party District Leader", "Reform Party Member of Parliament".
func postBehind(s *document.Sentence, t []lang.Token, i, j int) bool {
	if j-i < 2 || HeadKind(t[i:j]) != annals.Organization || nouns.Kind(t[j-1].Lower) != annals.Organization {
		return false
	}
	k := j
	for k < len(t) && k < j+3 && IsNameWord(s, t, k) && IsCommonWord(t[k].Lower) && !t[k].Glued && nouns.Listed(t[k].Lower) == "" {
		k++
	}
	if k == j || k < len(t) && IsNameWord(s, t, k) {
		return false
	}
	w := t[k-1].Lower
	return w != "executive" && !rankWords[w] &&
		(w == "member" || w == "candidate" || OfficeWords[w] || PersonNouns[w] || document.Titles[w] && !nobles[w])
}

// opensPost reports whether the words in capitals that begin the tokens end with the title of one person's post: "Regional
// Secretary of the League".
func opensPost(t []lang.Token) bool {
	k := 0
	for k < len(t) && k < 5 && t[k].IsUpper() {
		k++
	}
	if k == 0 || k == 5 {
		return false
	}
	of := k < len(t) && (t[k].Lower == "of" || t[k].Lower == "for")
	return OfficeWords[t[k-1].Lower] || of && document.Titles[t[k-1].Lower] && !nobles[t[k-1].Lower]
}

// postOf reports whether the words from token i up to the "of" at token j end with the title of a post that words before it say
// which it is: "International Vice President of", "Council Member of", what it is of being another name.
func postOf(t []lang.Token, i, j int) bool {
	w := t[j-1].Lower
	return j-i > 1 && !HasOf(t[i:j]) && !rankWords[w] && !nobles[w] && !ReignTitles[w] && nouns.Listed(w) == "" &&
		(document.Titles[w] || OfficeWords[w])
}

// fieldOfPost reports whether the one word from token i up to the "of" at token j only says over what somebody is set:
// "Operations" of "the Director of Operations of the League".
func fieldOfPost(t []lang.Token, i, j int) bool {
	if governs(t, i, j) {
		return true
	}
	return j-i == 1 && i > 1 && t[i-1].Lower == "of" && (document.Titles[t[i-2].Lower] || t[i-2].Lower == "head") &&
		!nobles[t[i-2].Lower] && IsCommonWord(t[i].Lower) && nouns.Listed(t[i].Lower) != annals.Organization
}

// governs reports whether the words from token i up to token j end what somebody is minister of, whatever words of it come
// before: "Security" of "Minister of State Security of Peru", "Trade" of "Minister of Foreign Affairs and Trade of Peru".
func governs(t []lang.Token, i, j int) bool {
	if !areGoverned(t[i:j]) {
		return false
	}
	k := i - 1
	for k > 1 && i-k < 7 && t[k].Lower != "of" && t[k].Lower != "for" {
		if x := t[k]; x.Lower != "and" && x.Text != "," && x.Text != "&" && !(x.IsUpper() && areGoverned(t[k:k+1])) {
			return false
		}
		k--
	}
	if k > 2 && t[k].Lower == "for" && t[k-1].Lower == "state" && t[k-2].Lower == "of" {
		k -= 2 // "Secretary of State for Defence of Peru"
	}
	return k > 0 && (t[k].Lower == "of" || t[k].Lower == "for") && ministers[t[k-1].Lower]
}

// nobles are the titles that make a name with what they are of: "Duke of Alba".
var nobles = lists["noble"]

// reigns reports whether the title at token i belongs to the name of m words after it, as that of whoever goes by a single
// name does: "Pope Pius X", "Queen Maria", "Saint Rosa".
func reigns(t []lang.Token, i, m int) bool {
	if of := slices.IndexFunc(t[i+1:i+1+m], func(x lang.Token) bool { return x.Lower == "of" }); of == 1 ||
		of > 0 && isNumeral(t[i+of].Text) {
		m = of // "Pope Pius X of Lima", "Pope Rosius of Lima"
	}
	return ReignTitles[t[i].Lower] && (m == 1 || m > 1 && m < 5 && isNumeral(t[i+m].Text)) || m > 1 && knightly[t[i].Lower]
}

// knightly are the forms of address that stay with a name.
var knightly = lists["knightly"]

// ReignTitles are the titles of rulers, saints and nobles.
var ReignTitles = lists["reign"]

// isNumeral reports whether a word is a Roman numeral up to thirty-nine, as rulers have.
func isNumeral(word string) bool { return word != "" && strings.Trim(word, "IVX") == "" }

// isOffice reports whether the words at token i only name an office, "Deputy Prime Minister", "Governor of Lima", and nobody
// by name.
func isOffice(t []lang.Token, i int) bool {
	n := TitleLength(t, i)
	if n == 1 {
		before := i - 1
		if before > 0 && (t[before].Text == "-" || t[before].Text == "‑") {
			before-- // "Vice-President"
		}
		rest := before >= 0 && document.TitleRanks[t[before].Lower] && t[before].IsUpper() && (i+1 >= len(t) || !t[i+1].IsUpper())
		return t[i].IsUpper() && (rest || i+1 < len(t) && (t[i+1].Lower == "of" || t[i+1].Lower == "for")) &&
			nouns.Kind(t[i].Lower) == "" && !nobles[t[i].Lower]
	}
	return n > 1 && (i+n >= len(t) || !t[i+n].IsUpper() && t[i+n].Text != "-")
}

// getsTitle reports whether the title at token j, after the name begun at i, says what the person becomes: "appointed Juan
// Santos Governor of Lima".
func getsTitle(s *document.Sentence, t []lang.Token, i, j int) bool {
	if j >= len(t) || j <= i || HeadKind(t[i:j]) != "" || !isOffice(t, j) {
		return false
	}
	return GivenNames()[t[i].Lower] != "" && j > i+1 || i > 0 && installing[t[i-1].Lemma]
}

// namesHolder reports whether the given name at token j, in the name begun at i after "Governor of", begins that of whoever
// holds the office: "Governor of Lima Juan Santos".
func namesHolder(s *document.Sentence, t []lang.Token, i, j int) bool {
	of := i - 1
	if of > 0 && t[of].Lower == "the" {
		of-- // "President of the State Council Juan Santos"
	}
	if of < 1 || t[of].Lower != "of" || !document.Titles[t[of-1].Lower] || j+1 >= len(t) || t[j].Glued || IsCommonWord(t[j].Lower) ||
		!IsNameWord(s, t, j) || !IsNameWord(s, t, j+1) || nouns.Kind(t[j+1].Lower) != "" {
		return false
	}
	if n := NameLength(s, t, j); HeadKind(t[j:j+n]) == annals.Organization {
		return false // "leader of the United Christian Party"
	}
	return GivenNames()[t[j].Lower] != "" ||
		j > i && (placeLength(t, i) == j-i || HeadKind(t[i:j]) != "") && strangeName(s, t, j)
}

// holderAfter reports whether the name words at token j, of what an office is of, go on with somebody's name.
func holderAfter(s *document.Sentence, t []lang.Token, j int) bool {
	for k := j + 1; k < len(t) && k < j+5 && IsNameWord(s, t, k-1); k++ {
		if namesHolder(s, t, j, k) {
			return true
		}
	}
	return false
}

// namesPerson reports whether the name words at token i, after a demonym, are a person's by an article or by a word for what
// the person believes: "Fawzi al-Qawuqji", "Salafist Ibrahim Nagie".
func namesPerson(s *document.Sentence, t []lang.Token, i int) bool {
	if strings.HasSuffix(t[i].Lower, "ist") {
		return i+1 < len(t) && GivenNames()[t[i+1].Lower] != "" && IsNameWord(s, t, i+1)
	}
	k := i + 1
	for k < min(len(t), i+longestName) && ArticleLength(t, k) == 0 {
		k++
	}
	if k >= min(len(t), i+longestName) {
		return false // whatever the name, which takes time to measure
	}
	n := NameLength(s, t, i)
	return k < i+n && HeadKind(t[i:i+n]) == ""
}

// entitled reports whether the name words at token i are a title of several words before the person's name, "Rear Admiral",
// "Executive Director", or the rest of an office: "State" of "Secretary of State".
func entitled(s *document.Sentence, t []lang.Token, i int) bool {
	if t[i].Lower == "state" && i > 1 && t[i-1].Lower == "of" &&
		(t[i-2].Lower == "secretary" || t[i-2].Lower == "minister") {
		return true
	}
	named := func(k int) bool {
		return k < len(t) && IsNameWord(s, t, k) && GivenNames()[t[k].Lower] != "" && !IsCommonWord(t[k].Lower)
	}
	for k := i; k < len(t) && k < i+3 && IsNameWord(s, t, k); k++ {
		if k > i && saysWho(t, k) && personAt(s, t, k+1) {
			return true
		}
		if k > i && document.Titles[t[k].Lower] &&
			(named(k+1) || k+1 < len(t) && IsNameWord(s, t, k+1) && !IsCommonWord(t[k+1].Lower) &&
				nouns.Kind(t[k+1].Lower) == "") {
			return true
		}
		if !holderNouns[t[k].Lower] && !document.TitleRanks[t[k].Lower] &&
			(!IsCommonWord(t[k].Lower) || nouns.Listed(t[k].Lower) != "") {
			return false
		}
	}
	return false
}

// givenPart reports whether the dash at token j joins the small second part of a given name to a person's name begun at i:
// "Kim Jong-un".
func givenPart(t []lang.Token, i, j int) bool {
	x := t[j+1]
	if t[j].Text != "-" || x.Kind != lang.Word || x.IsUpper() || len(x.Text) > 6 || j-i < 2 ||
		x.IsVerb() || x.IsAdjective() {
		return false
	}
	for k := i; k < j; k++ {
		if t[k].Kind != lang.Word || nouns.Kind(t[k].Lower) != "" || IsCommonWord(t[k].Lower) {
			return false
		}
	}
	return !IsCommonWord(x.Lower) || len(x.Text) <= 3
}

// beforeHolder reports whether a noun for what somebody is or does stands at token i, in capitals, before a person's
// name: "Counsel" of "White House Counsel Juan Santos".
func beforeHolder(s *document.Sentence, t []lang.Token, i int) bool {
	return saysWho(t, i) && personAt(s, t, i+1)
}

// saysWho reports whether the word at token i, in capitals, is a noun for what a person is or does, or whence: "Counsel",
// "Laureate", "Englishman".
func saysWho(t []lang.Token, i int) bool {
	w := t[i].Lower
	if !t[i].IsUpper() {
		return false
	}
	for _, sex := range []string{"man", "woman"} {
		if land, ok := strings.CutSuffix(w, sex); ok && DemonymLength([]lang.Token{{Text: t[i].Text, Lower: land}}, 0) > 0 {
			return true
		}
	}
	return holderNouns[w] || (PersonNouns[w] || OfficeWords[w]) && nouns.Kind(w) == ""
}

// holderNouns are nouns, beside those, for what persons are, before whose names they are written in capitals.
var holderNouns = lists["holder"]

// personAt reports whether the name words at token k are a person's, by a given name or because they are no English words.
func personAt(s *document.Sentence, t []lang.Token, k int) bool {
	if k+1 >= len(t) || !IsNameWord(s, t, k) || IsCommonWord(t[k].Lower) && !isInitial(t[k+1]) {
		return false
	}
	if GivenNames()[t[k].Lower] != "" && IsNameWord(s, t, k+1) && nouns.Kind(t[k+1].Lower) == "" &&
		(!IsCommonWord(t[k+1].Lower) || isInitial(t[k+1])) {
		return true
	}
	return strangeName(s, t, k) && !HasOf(t[k:k+NameLength(s, t, k)])
}

// titleOfNext reports whether a title begins at token j, behind the name words begun at i, that belongs to the person
// named next: "Labour Senator Juan Santos", "Red Dawn President Maria Campos".
func titleOfNext(s *document.Sentence, t []lang.Token, i, j int) bool {
	n := TitleLength(t, j)
	if beforeHolder(s, t, j) {
		n = 1
	}
	if n == 0 || !t[j].IsUpper() || GivenNames()[t[i].Lower] != "" && !IsCommonWord(t[i].Lower) ||
		nouns.Kind(t[j+n-1].Lower) != "" {
		return false
	}
	k := j + n
	if k+1 >= len(t) || !IsNameWord(s, t, k) || IsCommonWord(t[k].Lower) || nouns.Kind(t[k+1].Lower) != "" {
		return false
	}
	return GivenNames()[t[k].Lower] != "" && IsNameWord(s, t, k+1) || strangeName(s, t, k)
}
