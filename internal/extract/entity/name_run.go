package entity

import (
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// NameAt is the number of tokens of the proper name that begins at token i, 0 when none does.
func NameAt(s *document.Sentence, i int) int {
	t := s.Tokens
	if n := headwordAt(s, i); n > 0 {
		return n
	}
	if n := datedLength(s, i); n > 0 {
		return n
	}
	if n := quotedTitle(s, i); n > 0 {
		return n
	}
	if s.TimeAt(i) != nil || beforeState(s, i) || partOfText(s, i) {
		return 0
	}
	_, n, ok := s.Doc.Index.Longest(t, i)
	if !ok || !HasUpper(t[i:i+n]) {
		_, n, ok = gazetteer.Known().Places.Longest(t, i)
	}
	m := NameLength(s, t, i)
	if !ok || !HasUpper(t[i:i+n]) || m > n && i+n < len(t) && exceedsKnown(s, i, n, m) {
		return m
	}
	return n
}

// exceedsKnown reports whether the m tokens from token i on that are written as a name are one, though the first n of them
// are a name that the text or a list knows.
func exceedsKnown(s *document.Sentence, i, n, m int) bool {
	t := s.Tokens
	switch next := t[i+n]; {
	case TitleLength(t, i+n) == m-n:
		// "the US High Commissioner" is somebody.
		return false
	case next.IsUpper() && !next.Glued &&
		(nouns.Kind(t[i+m-1].Lower) != "" || !document.Titles[next.Lower] && GivenNames()[next.Lower] == ""):
		// "Houston" is known, but this is "Houston Natural Gas".
		return true
	case (next.Lower == "of" || next.Lower == "for") && !HasOf(t[i:i+n]) && isNameHead(t[i:i+n]):
		// "Communist Party" is known, but this is the "Communist Party of the Russian Federation".
		return true
	case document.GluedDash(t, i+n) && (t[i+n+1].IsUpper() || numbersName(s, t, i+n+1)):
		return true
	case next.Text == "," && (LegalForms[strings.Trim(t[i+n+1].Lower, ".")] || generations[strings.Trim(t[i+n+1].Lower, ".")]):
		return true // "Andean Motors" is known, but this is "Andean Motors, Inc."
	case (next.Lower == "and" || next.Text == ",") && offices[t[i].Lower] && HasOf(t[i:i+n]):
		return true // "Ministry of Works" is known, but this is the "Ministry of Works and Housing".
	case next.Lower == "and" && linesTwo(t, i+n):
		return true // "Lima" is known, but this is the "Lima and Oruro Railway".
	default:
		return next.Text == "plc" || sitesName(s, t, i+n) || !next.Glued && numbersName(s, t, i+n)
	}
}

// quotedTitle is the number of tokens from token i on that are a title in quotation marks without its article, all of
// its words in capitals but for small ones: "After the Rain"; 0 where none begins there.
func quotedTitle(s *document.Sentence, i int) int {
	t := s.Tokens
	q := s.QuoteAt(i)
	if q == nil || t[i].Lower == "the" || i != q.First+1 && (i != q.First+2 || t[i-1].Lower != "the") {
		return 0
	}
	last := q.Last - 1
	for last > i && t[last].Kind == lang.Punct {
		last--
	}
	if last <= i || last-i > 7 || !t[i].IsUpper() || !t[last].IsUpper() {
		return 0
	}
	for k := i; k <= last; k++ {
		if t[k].Kind != lang.Word && t[k].Kind != lang.Number ||
			!t[k].IsUpper() && t[k].Kind == lang.Word && !FunctionWords[t[k].Lower] && !Joiners[t[k].Lower] {
			return 0
		}
	}
	return last + 1 - i
}

// offices are the heads of names that tell for what a part of a government is.
var offices = wordlist.Set("ministry department office directorate")

// beforeState reports whether token i is an adjective that says of a state under which rule it is meant, and no part of its
// name: "Francoist Spain", "Ba'athist Iraq".
func beforeState(s *document.Sentence, i int) bool {
	t := s.Tokens
	if i+1 >= len(t) || t[i].Kind != lang.Word || !strings.HasSuffix(t[i].Lower, "ist") || DemonymLength(t, i) > 0 {
		return false
	}
	p, n, ok := gazetteer.Known().Places.Longest(t, i+1)
	return ok && t[i+1].IsUpper() && p.Kind == annals.State && (i+1+n >= len(t) || !IsNameWord(s, t, i+1+n))
}

// NameLength is the number of tokens of the run of name words at token i, with the small words that join them.
//
// It asks for the names that may begin behind, and these for those behind them: what was measured is kept while the outermost
// name is, else each word of "President President …" would take twice the time of the one before.
func NameLength(s *document.Sentence, t []lang.Token, i int) int {
	spot := document.Spot{Len: len(t), At: i}
	if i < len(t) {
		spot.First = &t[0]
	}
	if n, ok := s.Measured[spot]; ok {
		return n
	}
	if s.Measuring == longestName {
		return 0
	}
	s.Measuring++
	n := measureName(s, t, i)
	if s.Measuring--; s.Measuring == 0 {
		clear(s.Measured)
		return n
	}
	if s.Measured == nil {
		s.Measured = map[document.Spot]int{}
	}
	s.Measured[spot] = n
	return n
}

// measureName is NameLength of a name that was not measured yet.
func measureName(s *document.Sentence, t []lang.Token, i int) int {
	start := i
	if n := ArticleLength(t, i); n > 0 && IsNameWord(s, t, i+n) {
		i += n
	} else if arabicArticles[t[i].Text] && i+1 < len(t) && branches[t[i+1].Lower] {
		i++ // "al Qaeda"
	} else if IsOrdinal(t[i].Text) {
		return numberedLength(s, t, i)
	}
	// not "Inc. Tarnok"
	if !IsNameWord(s, t, i) || describesPerson(s, t, i) || ofPeople(s, t, i) || i > 0 && DemonymLength(t, i-1) > 1 ||
		i > 0 && endsFirm(t, i+1) {
		return 0
	}
	next := i + 1
	if n := DemonymLength(t, i); n > 0 {
		if next = i + n; describedByDemonym(s, t, next) && !tiesLands(s, t, next) {
			return 0
		}
	}
	if titlesPerson(s, t, i) || entitled(s, t, i) || isOffice(t, i) || i > 0 && t[i].Glued && isDegree(t[i-1:i+1]) ||
		next < len(t) && IsNameWord(s, t, next) && titleApart(s, t, i, next) {
		return 0
	}
	end := runEnd(s, t, i)
	if isDegree(t[start:end]) || end-start == 1 && namesNothing(s, t, start) {
		return 0
	}
	return end - start
}

// ofPeople reports whether the word at token i only tells of what people the person is whose name comes after it: "Kurdish Juan
// Santos".
func ofPeople(s *document.Sentence, t []lang.Token, i int) bool {
	return lists["people"][t[i].Lower] && i+2 < len(t) && IsNameWord(s, t, i+1) && GivenNames()[t[i+1].Lower] != "" &&
		!commonPair(s, t, i+1) && IsNameWord(s, t, i+2) && nouns.Kind(t[i+2].Lower) == ""
}

// tiesLands reports whether the dash at token j, behind a demonym, ties another to it before the head of the name of a body or
// a war: "the Croat–Serb Coalition", "the Polish–Soviet War".
func tiesLands(s *document.Sentence, t []lang.Token, j int) bool {
	if j+1 >= len(t) || !document.GluedDash(t, j) || !IsNameWord(s, t, j+1) {
		return false
	}
	lands := DemonymLength(t, j+1) > 0 || placeLength(t, j+1) > 0
	for k := j + 2; k < len(t) && IsNameWord(s, t, k); k++ {
		if lands && (ownHeads[t[k].Lower] || nouns.Listed(t[k].Lower) == annals.Organization) ||
			nouns.Listed(t[k].Lower) == annals.Event {
			return true
		}
	}
	return false
}

// describedByDemonym reports whether nothing of a name follows the demonym that ends before token i, or a person's, who is
// told by it to be of a country: "the Peruvian president", "Peruvian Juan Santos".
func describedByDemonym(s *document.Sentence, t []lang.Token, i int) bool {
	return i >= len(t) || !IsNameWord(s, t, i) || TitleLength(t, i) > 0 ||
		GivenNames()[t[i].Lower] != "" && !commonPair(s, t, i) || strangeName(s, t, i) || namesPerson(s, t, i)
}

// titlesPerson reports whether a title of several words stands at token i before a person's name: "Prime Minister Juan
// Santos".
func titlesPerson(s *document.Sentence, t []lang.Token, i int) bool {
	n := TitleLength(t, i)
	if n < 2 || i+n >= len(t) || !IsNameWord(s, t, i+n) {
		return false
	}
	m := NameLength(s, t, i+n)
	return m > 0 && HeadKind(t[i+n:i+n+m]) == ""
}

// titleApart reports whether the word at token i is a title, or tells of what party a person is, and so no part of the name
// at token next, unless it begins an organization's: "General Union".
func titleApart(s *document.Sentence, t []lang.Token, i, next int) bool {
	w := t[i].Lower
	partisan := (GivenNames()[t[next].Lower] != "" || strangeName(s, t, next)) && (strings.HasSuffix(w, "ist") ||
		(partisans[w] || PartyNames[w]) && next+1 < len(t) && IsNameWord(s, t, next+1))
	if !document.Titles[w] && !partisan && !beforeHolder(s, t, i) {
		return false
	}
	m := NameLength(s, t, next)
	return document.Titles[t[next].Lower] ||
		m > 0 && HeadKind(t[next:next+m]) == "" && !((m == 1 || w == "grand") && Ranks(s, t, i)) && !reigns(t, i, m)
}

// namesNothing reports whether the one word at token i names nobody though it is written as a name is: "NGO", "MP" after a
// name, "GmbH", "Monday".
func namesNothing(s *document.Sentence, t []lang.Token, i int) bool {
	w := t[i].Lower
	return AcronymNouns[w] && !asideEnds(s, t, i) || postnominals[w] && i > 0 && t[i-1].IsUpper() ||
		LegalForms[strings.Trim(w, ".")] && strings.ToUpper(t[i].Text) != t[i].Text || dates.FullWeekday(t[i])
}

// commonPair reports whether the name words at token i, of which the first may be a given name, are two common ones: "Red
// Cross".
func commonPair(s *document.Sentence, t []lang.Token, i int) bool {
	return i+1 < len(t) && IsCommonWord(t[i].Lower) && IsCommonWord(t[i+1].Lower) && IsNameWord(s, t, i+1)
}

// describesPerson reports whether the words from token i on, two or three, tell of what country and of what party or
// creed the person is whose given name comes after them: "Peruvian Marxist Juan Santos", "Christian Democrat Maria
// Campos".
func describesPerson(s *document.Sentence, t []lang.Token, i int) bool {
	k, creeds := i, 0
	for ; k < i+3 && k+2 < len(t) && IsNameWord(s, t, k); k++ {
		switch w := t[k].Lower; {
		case GivenNames()[w] != "" && !partisans[w] && w != "christian":
			return k > i+1 && creeds > 0 && IsNameWord(s, t, k+1)
		case DemonymLength(t, k) == 1:
		case strings.HasSuffix(w, "ist"), partisans[w], PartyNames[w], w == "christian":
			creeds++
		default:
			return k > i+1 && creeds > 0 && strangeName(s, t, k)
		}
	}
	return k > i+1 && creeds > 0 && k+1 < len(t) && GivenNames()[t[k].Lower] != "" && IsNameWord(s, t, k) && IsNameWord(s, t, k+1)
}

// runEnd is the token behind the run of name words that begins at token i.
func runEnd(s *document.Sentence, t []lang.Token, i int) int {
	end := i + 1
	for j := end; j < min(len(t), i+longestName); {
		if headsCreed(s, t, i, j) {
			return j + 1
		}
		if n := namesLaw(t, j); n > 0 {
			return j + n
		}
		if endsRun(s, t, i, j) {
			return end
		}
		if n := addsToName(s, t, i, j); n > 0 {
			j += n
			end = j
			continue
		}
		if t[j].Lower == "'s" && j-i == 2 && isSaint(t[i]) && (j+1 == len(t) || t[j+1].Kind != lang.Word ||
			!t[j+1].IsUpper() && isPlainTag(t[j+1].Tag)) {
			return j + 1 // "St. Mary's, Peru"
		}
		n := joinLength(s, t, i, j)
		if n == 0 {
			return end
		}
		j += n
	}
	return end
}

// longestName is how many tokens a name has at most: a longer run of capitals is a table or a list without commas.
const longestName = 60

// endsRun reports whether the name begun at token i ends before token j whatever stands there: a time, a parenthesis, the
// title of somebody else, or letters behind a person's name.
func endsRun(s *document.Sentence, t []lang.Token, i, j int) bool {
	if holds(s, t) && (s.TimeAt(j) != nil || citedBefore(s, j)) || asideEnds(s, t, j-1) || getsTitle(s, t, i, j) ||
		namesHolder(s, t, i, j) ||
		titleOfNext(s, t, i, j) || postBehind(s, t, i, j) {
		return true
	}
	if j-i > 2 && isNumeral(t[j-1].Text) && t[j-2].Lower == "war" && placeLength(t, j) > 0 &&
		(j+placeLength(t, j) == len(t) || !IsNameWord(s, t, j+placeLength(t, j))) {
		return true // "After World War II Peru became a republic."
	}
	if i == 1 && locating[t[0].Lower] && j == i+placeLength(t, i) && personAt(s, t, j) &&
		HeadKind(t[j:j+NameLength(s, t, j)]) == "" {
		return true // "In Lima Juan Santos led a strike."
	}
	// "Juan Santos MP", "Juan Santos, Jr.", "Andean Motors Ltd. It"
	return j-i > 1 && endsFirm(t, j) ||
		j-i > 1 && postnominals[t[j].Lower] && document.IsAbbreviation(t[j].Text) &&
			(GivenNames()[t[i].Lower] != "" || isInitial(t[i])) ||
		j-i > 2 && generations[strings.Trim(t[j-1].Lower, ".")] && !t[j].Glued
}

// citedBefore reports whether marks of citations stand before token j: what they follow is told, and another name begins.
func citedBefore(s *document.Sentence, j int) bool {
	end := s.Tokens[j-1].End
	return s.Tokens[j].Start > end+2 && s.Doc.Text[end] == '['
}

// addsToName is the number of tokens from token j on that are of the name begun at token i by themselves: a name word, a
// number, "plc", or what a dash ties to it; 0 where none are.
func addsToName(s *document.Sentence, t []lang.Token, i, j int) int {
	switch {
	case IsNameWord(s, t, j) || t[j].Text == "plc" || numbersKind(s, t, j),
		!t[j].Glued && numbersName(s, t, j) &&
			(len(t[j].Text) <= 2 && nouns.Listed(t[j-1].Lower) != "" || closesPhrase(s, t, j)):
		return 1
	case document.GluedDash(t, j) && t[j-1].IsUpper() && lists["prefix"][t[j-1].Lower] && t[j+1].Kind == lang.Word &&
		t[j+1].Tag != "VBN":
		return 2 // "the Movement for Self-determination"
	case document.GluedDash(t, j) && (givenPart(t, i, j) || numbersName(s, t, j+1) && t[j-1].IsUpper()),
		sitesName(s, t, j), countsBody(s, t, i, j):
		return 2
	}
	return 0
}

// endsFirm reports whether the word before token j is the form of a company, cut short with a point, and token j is
// not: the name of the firm ends there, and what follows is another name or sentence.
func endsFirm(t []lang.Token, j int) bool {
	if j >= len(t) {
		return false
	}
	w, point := strings.CutSuffix(t[j-1].Lower, ".")
	return point && LegalForms[w] && t[j].Kind == lang.Word && t[j].IsUpper() && !LegalForms[strings.Trim(t[j].Lower, ".")]
}

// headsCreed reports whether the noun at token j, in small letters, heads the name that the adjective for a creed before it
// begins, which names nobody by itself: "the Socialist party", "the Reformed Presbyterian church".
func headsCreed(s *document.Sentence, t []lang.Token, i, j int) bool {
	w := t[j-1].Lower
	if t[j].Text != "party" && t[j].Text != "church" || !t[j-1].IsUpper() || i == 0 ||
		t[i-1].Lower != "the" && t[i-1].Tag != "PRP$" && t[i-1].Tag != "POS" && !demonymBefore(t, i) {
		return false
	}
	if !IdeologyWords["adjective"][w] && !partisans[w] && !PartyNames[w] && !creeds[w] && !strings.HasSuffix(w, "ist") {
		return false
	}
	next := j + 1
	return next == len(t) || !t[next].IsNoun() && t[next].Text != "-"
}

// demonymBefore reports whether a demonym stands before token i: "the Peruvian Communist party".
func demonymBefore(t []lang.Token, i int) bool {
	return i > 1 && t[i-1].IsUpper() && DemonymLength(t, i-1) == 1
}

// creeds are the adjectives for those of a faith, by which churches are named.
var creeds = lists["creed"]

// isDegree reports whether the words are only the letters of a degree, "Ph.D.", "M.Div", which name nobody: with points
// or small letters in them, as other names have that are made of letters.
func isDegree(t []lang.Token) bool {
	name := document.JoinTokens(t)
	letters := strings.ReplaceAll(name, ".", "")
	return len(t) < 4 && lists["degree"][strings.ToLower(letters)] && (letters != name || letters != strings.ToUpper(letters))
}

// rankWords are titles that are adjectives too.
var rankWords = wordlist.Set("general grand")

// strangeName reports whether the name at token i is one of two or more words that are no English words and no noun for an
// organization, as a person's is: "Fawzi al-Qawuqji".
func strangeName(s *document.Sentence, t []lang.Token, i int) bool {
	if i < len(t) && t[i].Kind == lang.Word && t[i].IsUpper() && tellsNoPerson(t[i]) {
		return false // whatever the name, which takes time to measure
	}
	n := NameLength(s, t, i)
	if n < 2 {
		return false
	}
	count := 0
	for _, x := range t[i : i+n] {
		if x.Kind != lang.Word || !x.IsUpper() {
			continue
		}
		if tellsNoPerson(x) {
			return false
		}
		count++
	}
	return count > 1
}

// tellsNoPerson reports whether a word with a capital is an English word, of which no person's name is made, or a demonym.
func tellsNoPerson(x lang.Token) bool {
	return IsCommonWord(x.Lower) || colours[x.Lower] || nationalWords[x.Lower] || nouns.Kind(x.Lower) != "" ||
		DemonymLength([]lang.Token{x}, 0) > 0
}

// colours are those that names of bodies begin with, and so that are written with a capital more often than not.
var colours = wordlist.Set("red green blue gold golden silver grey gray orange purple")

// installing are the verbs that bring somebody into an office.
var installing = wordlist.Set("appoint elect name nominate make proclaim declare install choose crown designate")

// OfficeWords are nouns for a post that are no titles before a name.
var OfficeWords = lists["office"]

// Kindred are the plural nouns by which organizations name those who belong to them: "the Brothers of Charity", "the Sons of
// Liberty".
var Kindred = lists["kindred"]

// ownHeads are nouns that head an organization's own name.
var ownHeads = lists["ownhead"]

// ArticleLength is the number of tokens of a small Arabic article that begins a name: "al-" of "al-Shabaab"; else 0.
func ArticleLength(t []lang.Token, i int) int {
	if i+2 < len(t) && arabicArticles[t[i].Text] && t[i+1].Text == "-" && t[i+1].Glued && t[i+2].Glued {
		return 2
	}
	return 0
}

var arabicArticles = wordlist.Set("al el ad an ar as ash at az ul")

// describing are the short words that a hyphen ties to a name to describe what follows it: "the Weimar-era Labour Party".
var describing = wordlist.Set("era led run age")

// LegalForms are the words for the form of a company, which a comma may part from its name.
var LegalForms = wordlist.Set("inc ltd llc limited gmbh plc lp llp s.a ag corp")

// namedHeads are nouns that head the names of bodies of which two coordinated words before them tell what they are for.
var namedHeads = lists["namedhead"]

// nationalWords are words of such names that are written with a capital more often than not.
var nationalWords = wordlist.Set("national royal federal democratic popular international justice solidarity health advisory " +
	"supervisory")

// opensLead reports whether token i is the first of its sentence but for a determiner.
func opensLead(s *document.Sentence, i int) bool { return i == 0 || i == 1 && s.Tokens[0].Tag == "DT" }

// deliberating are the heads of names that "on" continues with what is talked about.
var deliberating = lists["deliberating"]

// AcronymNouns are common nouns that are written in capitals: "an NGO".
var AcronymNouns = lists["acronymnoun"]

// isInitial reports whether a word is the first letter of a given name: "J."
func isInitial(x lang.Token) bool {
	letter, point := strings.CutSuffix(x.Text, ".")
	return point && len(letter) == 1 && x.IsUpper()
}

// Honours is how many of the tokens, a name's, are at its end only the letters of honours and seats that a person bears: one
// of "Juan Santos AC".
func Honours(t []lang.Token) int {
	n := 0
	for n+2 < len(t) && postnominals[t[len(t)-1-n].Lower] && document.IsAbbreviation(t[len(t)-1-n].Text) &&
		GivenNames()[t[0].Lower] != "" {
		n++
	}
	return n
}

// postnominals are the letters after a person's name for a seat or an honour.
var postnominals = lists["postnominal"]

// causes are what campaigns are against.
var causes = lists["cause"]

// ownerNouns are nouns for people whose possessive stands within names: "the Workers' Party".
var ownerNouns = wordlist.Set("people women worker workers men citizen soldier farmer peasant teacher student journalist " +
	"children writer")
