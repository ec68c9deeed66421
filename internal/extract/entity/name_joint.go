package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// joinLength is the number of tokens at j that join the name begun at i to the name word after them; 0 where the name ends.
func joinLength(s *document.Sentence, t []lang.Token, i, j int) int {
	x := joint{s: s, t: t, i: i, j: j}
	switch w := t[j].Lower; {
	case s.Doc.Forms.Whole[tiedAt(t, j-1)]:
		return 1 // "Humanity in Action"
	case t[j].Glued && hyphens[w] && j+1 < len(t) && t[j+1].Glued:
		return x.byHyphen(w)
	case (w == "for" || w == "in") && awards[t[j-1].Lower] && t[j-1].IsUpper() && s.TimeAt(j) == nil:
		// "the Lima Prize for Best Play", "the Lima Prize in Physics", not "the prize in Lima".
		return count(x.at(j+1) && (w == "for" || IsCommonWord(t[j+1].Lower)), 1)
	case w == "of" || w == "for":
		return x.byOf(w)
	case w == "and" && inPlace(t, i, j):
		return 1
	case (w == "and" || w == "&") && x.at(j+1):
		return count(x.joinsNext(w), 1)
	case w == "and":
		return x.byAnd()
	case w == "'s" || w == "'":
		return x.byPossessive()
	}
	if n := x.bySetPhrase(); n > 0 {
		return n
	}
	switch {
	case t[j].Glued:
		return 0
	case Joiners[t[j].Lower] && x.at(j+1):
		return 1
	case Joiners[t[j].Lower] && j+2 < len(t) && Joiners[t[j+1].Lower] && x.at(j+2):
		return 2 // "Juan de la Vega", "Frente para la Paz"
	}
	return count(ArticleLength(t, j) > 0 && x.at(j+2), 2)
}

// inPlace reports whether token j stands in the name of a place that begins at token i: "Trinidad and Tobago".
func inPlace(t []lang.Token, i, j int) bool { return i+placeLength(t, i) > j+1 }

// hyphens may join two words that stand without a space.
var hyphens = wordlist.Set("- – / —")

// joint is the place in a name, begun at token i, where token j may join more to it.
type joint struct {
	s    *document.Sentence
	t    []lang.Token
	i, j int
}

// at reports whether token k may be a word of a name.
func (x joint) at(k int) bool { return k < len(x.t) && IsNameWord(x.s, x.t, k) }

// article reports whether token k is "the", or "a" or "an".
func (x joint) article(k int) bool {
	return k < len(x.t) && (x.t[k].Lower == "the" || x.t[k].Lower == "a" || x.t[k].Lower == "an")
}

// count is n where ok, and 0 elsewhere.
func count(ok bool, n int) int {
	if ok {
		return n
	}
	return 0
}

// byHyphen joins by the hyphen or dash w that stands without a space.
func (x joint) byHyphen(w string) int {
	t, j := x.t, x.j
	if x.at(j+1) && (w == "-" || !joinsTwo(x.s, t, x.i, j)) {
		return 1
	}
	if j+3 < len(t) && siting[t[j+1].Lower] && t[j+2].Text == "-" && t[j+2].Glued && x.at(j+3) {
		return 3 // "Lima-upon-Katal"
	}
	// Romanized names: "Mujahedin-e-Khalq", "Mojahedin-e Khalq", "Izz ad-Din".
	if j+2 >= len(t) || len(t[j+1].Text) > 3 || describing[t[j+1].Lower] || w != "-" && FunctionWords[t[j+1].Lower] {
		return 0 // also "the Assembly of Peru—the Senate"
	}
	if x.at(j + 2) {
		return 2
	}
	return count(t[j+2].Text == "-" && x.at(j+3), 3)
}

// byOf joins by "of" or "for".
func (x joint) byOf(w string) int {
	s, t, i, j := x.s, x.t, x.i, x.j
	if w == "of" {
		switch {
		case document.Titles[t[j-1].Lower] && j-i <= 3 && holderAfter(s, t, j+1):
			return 0
		case x.at(j+1) && GivenNames()[t[j+1].Lower] != "" && x.owned(j+1):
			return 0 // "the Security Service of Juan Santos's government" is the government's
		case ledHeads[t[j-1].Lower] && x.at(j+1) && namesLeader(s, t, j+1):
			return 0
		case j-i == 1 && nobles[t[i].Lower] && x.at(j+1):
			return 1 // "Duke of Alba"
		case x.at(j+1) && ruled(t, i, j):
			return 1
		}
	} else if n := uniteFor(s, t, j); n > 0 {
		return n
	} else if ralliesFor(s, t, i, j) {
		return 1
	}
	if w == "for" && j-i == 1 && t[i].Lower == "parliament" {
		return 0 // "Member of Parliament for the Green Party"
	}
	if w == "for" && x.leftFor() || w == "of" && (postOf(t, i, j) || fieldOfPost(t, i, j)) {
		return 0
	}
	if namesPost(t[i:j]) || !isNameHead(t[i:j]) && (w == "for" || !namesWith(s, t, i, j)) {
		return 0
	}
	switch {
	case x.at(j + 1):
		return 1
	case j+2 < len(t) && t[j+1].Text == "Our" && x.at(j+2):
		return 2 // "Order of Our Lady of Mercy"
	case j+3 < len(t) && t[j+1].Lower == "the" && t[j+2].IsUpper() && x.at(j+3):
		return 3 // "of the Most Holy Trinity"
	}
	return count(x.article(j+1) && x.at(j+2), 2)
}

// leftFor reports whether the name was left for another body, which "for" ties to the verb before it: "left the Labour Party for
// the Liberal Union" names no Party for the Union.
func (x joint) leftFor() bool {
	t, v, to := x.t, x.i-1, x.j+1
	if v >= 0 && t[v].Tag == "DT" {
		v--
	}
	if v < 0 || !isForm(t[v], "parting") {
		return false
	}
	if to < len(t) && t[to].Tag == "DT" {
		to++
	}
	n := NameLength(x.s, t, to)
	return n > 0 && (isNameHead(t[to:to+n]) || n == 1 && namesMembers(t, to))
}

// owned reports whether the name at token k is followed by a possessive.
func (x joint) owned(k int) bool {
	n := NameLength(x.s, x.t, k)
	return k+n < len(x.t) && x.t[k+n].Lower == "'s"
}

// joinsNext reports whether "and", or "&", joins the name word after it: "Society of Masons, Quarrymen and Allied
// Trades" is one name, "Fatah and Hamas" are two.
func (x joint) joinsNext(w string) bool {
	s, t, i, j := x.s, x.t, x.i, x.j
	if w == "&" || w == "and" && j-i > 1 && crafts[t[j-1].Lower] && crafts[t[j+1].Lower] {
		return true // "Lima Iron and Steel"
	}
	if w == "and" && x.regions() {
		return true // "Central and Eastern Europe"
	}
	if w == "and" && opensPost(t[j+1:]) {
		return false // "the League of Lima and Director of the Planning Office"
	}
	listed := HasOf(t[i:j]) && listsAfterOf(s, t, i, j) || hasOn(t[i:j])
	return listed && EntityOf(s.Doc, t, j+1) == nil && !namesAnother(s, t, j+1) ||
		namesTogether(s, t, i, j) || namesTogether(s, t, afterOf(t, i, j), j) || seriesBefore(s, t, i, j)
}

// regions reports whether "and" stands between two words that say which part of one land is meant: "Central and Eastern
// Europe". "North and South Korea" are two.
func (x joint) regions() bool {
	if x.j-x.i != 1 || !quarters[x.t[x.i].Lower] || !quarters[x.t[x.j+1].Lower] || !x.at(x.j+2) {
		return false
	}
	p, _, ok := gazetteer.Known().Places.Longest(x.t, x.j+1)
	return !ok || p.Kind != annals.State
}

// byAnd joins by "and" what does not begin with a name word.
func (x joint) byAnd() int {
	s, t, i, j := x.s, x.t, x.i, x.j
	the := i - 1
	for the > 0 && (t[the].IsAdjective() || t[the].Tag == "VBG" || t[the].Tag == "VBN") {
		the-- // "between the old Society of Masons and the Bakers"
	}
	if the > 0 && t[the].Lower == "the" && t[the-1].Lower == "between" && (j+3 >= len(t) || t[j+3].Lower != "and") {
		return 0 // "the alliance between the Society of Masons and the Bakers"
	}
	if j+2 < len(t) && t[j+1].Lower == "the" && x.at(j+2) && HasOf(t[i:j]) && nouns.Kind(t[j+2].Lower) == "" &&
		EntityOf(s.Doc, t, j+2) == nil &&
		NameLength(s, t, j+2) == 1 && (j+3 >= len(t) || t[j+3].Lower != "of") {
		return 2 // "the Order of Masons and the Unity of Bricklayers" are two
	}
	return parallelEnd(s, t, i, j)
}

// byPossessive joins by "'s" or an apostrophe, and by a nickname between two of those.
func (x joint) byPossessive() int {
	t, j := x.t, x.j
	if n := nicknameLength(x.s, t, x.i, j); n > 0 {
		return n
	}
	if x.at(j+1) && possessiveName(x.s, t, x.i, j) {
		return 1
	}
	return count(j+2 < len(t) && t[j+1].Lower == "and" && x.at(j+2) && namesTogether(x.s, t, x.i, j+1), 2)
}

// bySetPhrase joins by the words that do so after certain nouns only, by a comma, a dash that stands alone, and a nickname.
func (x joint) bySetPhrase() int {
	t, i, j := x.t, x.i, x.j
	switch w := t[j].Lower; {
	case w == ",":
		return count(x.byComma() || x.at(j+1) && sitedName(x.s, t, i, j), 1)
	case t[j].IsDash() && !t[j].Glued:
		if j+2 < len(t) && t[j+1].Text == "The" && x.at(j+2) {
			return 2 // "Coast – The Party for All"
		}
		return count(x.at(j+1) && doubled(x.s, t, i, j), 1)
	case w == "on":
		return x.byOn()
	case w == "in" && (x.church() || x.mission()):
		return landAfter(t, j)
	case w == "in" && branches[t[j-1].Lower]:
		return branchLand(x.s, t, j)
	case document.Closers[w] != "":
		return nicknameLength(x.s, t, i, j) // "Juan "Red" Santos"
	case !x.at(j + 1):
		return 0
	case w == "against":
		return count(isNameHead(t[i:j]) && causes[t[j+1].Lower] || uniteFor(x.s, t, j) == 1, 1) // "Campaign against Racism"
	case w == "without":
		return count(lists["frontier"][t[j+1].Lower] && IsCommonWord(t[j-1].Lower), 1) // "Doctors without Borders"
	case w == "to":
		return count(forcesTo(x.s, t, i, j), 1)
	case w == "the" && forcesThe(x.s, t, i, j):
		return 1
	case w == "the":
		return count(epithets[t[j+1].Lower] && !IsCommonWord(t[j-1].Lower), 1) // "John the Baptist"
	case w == "at":
		// "University of Andes at Coast City"
		academic := slices.ContainsFunc(t[i:j], func(x lang.Token) bool { return x.Lower == "university" })
		return count(academic && HasOf(t[i:j]), 1)
	}
	return 0
}

// church reports whether the name so far is that of a church, which "in" says is in a land: "the Reformed Church in Peru".
func (x joint) church() bool {
	return x.j-x.i > 1 && x.t[x.j-1].Text == "Church" && (opensLead(x.s, x.i) || x.t[x.i-1].Lower == "the")
}

// mission reports whether the name so far is that of a mission of the United Nations: "the United Nations Mission in Peru".
func (x joint) mission() bool {
	before := x.t[x.j-1]
	return lists["mission"][before.Lower] && before.IsUpper() && namesUnited(x.t[x.i:x.j])
}

// byOn joins by "on" what a body is about: "Commission on Industrial Relations", "Convention on the Law of the Sea".
func (x joint) byOn() int {
	t, k := x.t, x.j+1
	if !t[k-2].IsUpper() || !deliberating[t[k-2].Lower] || k >= len(t) {
		return 0
	}
	if t[k].Lower == "the" {
		if k++; k >= len(t) {
			return 0
		}
	} else if dates.IsWeekday(strings.Trim(t[k].Lower, ".")) {
		return 0
	}
	if !x.at(k) || x.s.TimeAt(k) != nil {
		return 0
	}
	if n := NameLength(x.s, t, k); HeadKind(t[k:k+n]) == annals.Place && !HasOf(t[k:k+n]) {
		return 0 // "the Liberal Office on Lima Street"
	}
	return k - x.j
}

// byComma reports whether a comma joins the next word of a series, the form of a company, or what tells a younger from an
// older person of a name: "Andean Motors, Ltd.", "Smith, Ruiz & Company", "Martin Luther King, Jr.".
func (x joint) byComma() bool {
	t, i, j := x.t, x.i, x.j
	if j+1 == len(t) {
		return false
	}
	next := strings.Trim(t[j+1].Lower, ".")
	return generations[next] && j-i > 1 ||
		x.at(j+1) && (namesSeries(x.s, t, i, j) || LegalForms[next] || j+3 < len(t) && t[j+2].Text == "&" && x.at(j+3))
}

// siting are the words between two hyphens in a place's name that say by or under what it lies.
var siting = wordlist.Set("upon under super near next over juxta cum sous lès")
