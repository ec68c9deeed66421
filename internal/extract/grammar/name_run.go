package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/lang"
)

// capitals counts how words are written inside sentences, where a capital is not owed to the place.
type capitals struct {
	upper, lower map[string]int
}

func countCapitals(sentences []*Sentence) capitals {
	c := capitals{upper: map[string]int{}, lower: map[string]int{}}
	for _, s := range sentences {
		for i, t := range s.Tokens {
			switch {
			case t.Kind != lang.Word || i == 0 || s.Tokens[i-1].Kind == lang.Punct && s.Tokens[i-1].Text != ",":
			case t.IsUpper():
				c.upper[t.Lower]++
			default:
				c.lower[t.Lower]++
			}
		}
	}
	return c
}

// isNameWord reports whether token i is written as part of a name.
func (s *Sentence) isNameWord(tokens []lang.Token, i int) bool {
	t := tokens[i]
	if t.Kind != lang.Word || !t.IsUpper() && !innerCapital(t.Text) || functionWords[t.Lower] {
		return false
	}
	opens := i == 0 || tokens[i-1].Kind == lang.Punct && !tokens[i].Glued && closers[tokens[i-1].Text] != ""
	if !opens {
		return t.Text != "I"
	}
	forms := s.Doc.forms
	if forms.upper[t.Lower] != forms.lower[t.Lower] {
		return forms.upper[t.Lower] > forms.lower[t.Lower]
	}
	return strings.HasPrefix(t.Tag, "NNP") || i+1 < len(tokens) && tokens[i+1].IsUpper() && !isPlainTag(t.Tag)
}

// innerCapital reports a word like "hÉireann" or "eBay", whose second letter is the capital, or "99Rise", whose capital follows digits.
func innerCapital(word string) bool {
	if rest := strings.TrimLeft(word, "0123456789"); rest != word {
		return len(rest) > 2 && unicode.IsUpper(firstRune(rest)) && !isAbbreviation(rest)
	}
	if i := strings.IndexAny(word, "'’-"); i > 0 && (i == 1 || i == 2 && word[i] != '-') {
		_, n := utf8.DecodeRuneInString(word[i:])
		if unicode.IsUpper(firstRune(word[i+n:])) {
			return true // "al'Abidin", "e-Taiba"
		}
	}
	_, n := utf8.DecodeRuneInString(word)
	r, _ := utf8.DecodeRuneInString(word[n:])
	return unicode.IsUpper(r)
}

func isPlainTag(tag string) bool {
	switch tag {
	case "DT", "IN", "PRP", "PRP$", "CC", "RB", "WDT", "WRB", "WP", "MD", "EX", "TO", "PDT":
		return true
	}
	return strings.HasPrefix(tag, "VB")
}

// functionWords are capitalized only by their place or inside a name, never begin or end one.
var functionWords = words(`a an the of in on at by for from to with and or but as it its they their he his she her this
	these that those there here however while when since after before during although following some many most
	several both all each other another such both either neither nor not no if because i we you our who which what
	according former among despite under until between through throughout also then thus initially currently later`)

// joiners are the small words that stand inside names between capitalized words.
var joiners = words(`no de del di do dos na das da du des la el al bin ibn bint abu von van der den zu ta na y e le un per para pour des delle
	degli dell della dei für och og ul- pentru si contre las avec sur aux au és eta agus dan untuk ng și şi cu din za voor het por con sin sem pela pelo contra zur zum im gegen mit vom pro ob ve için kwa we`)

// nameAt is the number of tokens of the proper name that begins at token i, 0 when none does.
func (s *Sentence) nameAt(i int) int {
	t := s.Tokens
	if s.TimeAt(i) != nil || s.beforeState(i) {
		return 0
	}
	_, n, ok := s.Doc.index.longest(t, i)
	if !ok || !hasUpper(t[i:i+n]) {
		_, n, ok = known().places.longest(t, i)
	}
	if !ok || !hasUpper(t[i:i+n]) {
		return nameLength(s, t, i)
	}
	m := nameLength(s, t, i)
	if m <= n || i+n >= len(t) {
		return n
	}
	switch next := t[i+n]; {
	case titleLength(t, i+n) == m-n:
		// "the US High Commissioner" is somebody.
		return n
	case next.IsUpper() && !next.Glued && (nounKind(t[i+m-1].Lower) != "" || !titles[next.Lower] && givenNames()[next.Lower] == ""):
		// "Houston" is known, but this is "Houston Natural Gas".
		return m
	case (next.Lower == "of" || next.Lower == "for") && !hasOf(t[i:i+n]) && isNameHead(t[i:i+n]):
		// "Communist Party" is known, but this is the "Communist Party of the Russian Federation".
		return m
	case gluedDash(t, i+n) && t[i+n+1].IsUpper():
		return m
	}
	return n
}

// beforeState reports whether token i is an adjective that says of a state under which rule it is meant, and no part of its name: "Francoist
// Spain", "Ba'athist Iraq".
func (s *Sentence) beforeState(i int) bool {
	t := s.Tokens
	if i+1 >= len(t) || t[i].Kind != lang.Word || !strings.HasSuffix(t[i].Lower, "ist") || demonymLength(t, i) > 0 {
		return false
	}
	p, n, ok := known().places.longest(t, i+1)
	return ok && t[i+1].IsUpper() && p.kind == annals.State && (i+1+n >= len(t) || !s.isNameWord(t, i+1+n))
}

func hasUpper(t []lang.Token) bool {
	for _, x := range t {
		if x.IsUpper() || innerCapital(x.Text) {
			return true
		}
	}
	return false
}

// nameLength is the number of tokens of the run of name words at token i, with the small words that join them.
func nameLength(s *Sentence, t []lang.Token, i int) int {
	start := i
	if n := articleLength(t, i); n > 0 && s.isNameWord(t, i+n) {
		i += n
	}
	if !s.isNameWord(t, i) {
		return 0
	}
	next := i + 1
	if n := demonymLength(t, i); n > 0 {
		if i+n >= len(t) || !s.isNameWord(t, i+n) || titleLength(t, i+n) > 0 || givenNames()[t[i+n].Lower] != "" ||
			strangeName(s, t, i+n) || s.namesPerson(t, i+n) {
			return 0
		}
		next = i + n
	}
	if n := titleLength(t, i); n > 1 && i+n < len(t) && s.isNameWord(t, i+n) {
		// "Prime Minister Juan Santos".
		if m := nameLength(s, t, i+n); m > 0 && headKind(t[i+n:i+n+m]) == "" {
			return 0
		}
	}
	if s.entitled(t, i) || isOffice(t, i) {
		return 0
	}
	if (titles[t[i].Lower] || strings.HasSuffix(t[i].Lower, "ist") && next < len(t) && givenNames()[t[next].Lower] != "") && next < len(t) && s.isNameWord(t, next) {
		// A title is no part of the name, unless it begins an organization's: "General Union".
		if m := nameLength(s, t, next); titles[t[next].Lower] || m > 0 && headKind(t[next:next+m]) == "" && !(m == 1 && s.ranks(t, i)) {
			return 0
		}
	}
	end := i + 1
	for j := end; j < len(t); {
		switch {
		case s.holds(t) && s.TimeAt(j) != nil || s.asideEnds(t, j-1) || s.getsTitle(t, i, j) || s.namesHolder(t, i, j):
			return end - start
		case s.isNameWord(t, j):
			j++
			end = j
			continue
		case t[j].Kind == lang.Number && t[j].Glued == false && len(t[j].Text) <= 2 && nounKinds[t[j-1].Lower] != "":
			j++
			end = j
			continue
		}
		if gluedDash(t, j) && givenPart(t, i, j) {
			j += 2
			end = j
			continue
		}
		n := joinLength(s, t, i, j)
		if n == 0 {
			break
		}
		j += n
	}
	return end - start
}

// ranks reports whether the title at token i is an adjective of the common word after it, as in "General Staff", "Grand Hotel".
func (s *Sentence) ranks(t []lang.Token, i int) bool {
	return rankWords[t[i].Lower] && i+1 < len(t) && isCommonWord(t[i+1].Lower) && givenNames()[t[i+1].Lower] == "" && !titles[t[i+1].Lower]
}

// rankWords are titles that are adjectives too.
var rankWords = words("general grand")

// strangeName reports whether the name at token i is one of two or more words that are no English words and no noun for an organization, as a
// person's is: "Fawzi al-Qawuqji".
func strangeName(s *Sentence, t []lang.Token, i int) bool {
	n := nameLength(s, t, i)
	if n < 2 {
		return false
	}
	count := 0
	for _, x := range t[i : i+n] {
		if x.Kind != lang.Word || !x.IsUpper() {
			continue
		}
		if isCommonWord(x.Lower) || nounKind(x.Lower) != "" || demonymLength([]lang.Token{x}, 0) > 0 {
			return false
		}
		count++
	}
	return count > 1
}

// titleLength is the number of tokens of the title of a person at token i, with the words for its rank or office before it, "Prime Minister",
// "Deputy Foreign Minister"; 0 when none stands there.
func titleLength(t []lang.Token, i int) int {
	k := i
	for k < len(t) && k < i+4 && titleRanks[t[k].Lower] && t[k].IsUpper() {
		if k++; k < len(t) && t[k].Text == "-" {
			k++
		}
	}
	if k < len(t) && titles[t[k].Lower] {
		return k + 1 - i
	}
	return 0
}

// isOffice reports whether the words at token i only name an office, "Deputy Prime Minister", "Governor of Lima", and nobody by name.
func isOffice(t []lang.Token, i int) bool {
	n := titleLength(t, i)
	if n == 1 {
		rest := i > 0 && titleRanks[t[i-1].Lower] && t[i-1].IsUpper() && (i+1 >= len(t) || !t[i+1].IsUpper())
		return t[i].IsUpper() && (rest || i+1 < len(t) && t[i+1].Lower == "of") && nounKind(t[i].Lower) == ""
	}
	return n > 1 && (i+n >= len(t) || !t[i+n].IsUpper() && t[i+n].Text != "-")
}

// getsTitle reports whether the title at token j, after the name begun at i, says what the person becomes: "appointed Juan Santos Governor of
// Lima".
func (s *Sentence) getsTitle(t []lang.Token, i, j int) bool {
	if j >= len(t) || j <= i || headKind(t[i:j]) != "" || !isOffice(t, j) {
		return false
	}
	return givenNames()[t[i].Lower] != "" && j > i+1 || i > 0 && installing[t[i-1].Lemma]
}

// installing are the verbs that bring somebody into an office.
var installing = words("appoint elect name nominate make proclaim declare install choose crown designate")

// namesHolder reports whether the given name at token j, in the name begun at i after "Governor of", begins that of whoever holds the office:
// "Governor of Lima Juan Santos".
func (s *Sentence) namesHolder(t []lang.Token, i, j int) bool {
	return i > 1 && j < len(t) && t[i-1].Lower == "of" && titles[t[i-2].Lower] && givenNames()[t[j].Lower] != "" && !isCommonWord(t[j].Lower) &&
		j+1 < len(t) && s.isNameWord(t, j+1) && nounKind(t[j+1].Lower) == ""
}

// holderAfter reports whether the name words at token j, of what an office is of, go on with somebody's name.
func (s *Sentence) holderAfter(t []lang.Token, j int) bool {
	for k := j + 1; k < len(t) && k < j+5 && s.isNameWord(t, k-1); k++ {
		if s.namesHolder(t, j, k) {
			return true
		}
	}
	return false
}

// titleRanks are the words before a title that say of which rank or office it is.
var titleRanks = words("field high prime vice deputy foreign first chief interior defense defence finance justice assistant acting supreme grand major lieutenant brigadier")

// namesPerson reports whether the name words at token i, after a demonym, are a person's by an article or by a word for what the person
// believes: "Fawzi al-Qawuqji", "Salafist Ibrahim Nagie".
func (s *Sentence) namesPerson(t []lang.Token, i int) bool {
	if strings.HasSuffix(t[i].Lower, "ist") {
		return i+1 < len(t) && givenNames()[t[i+1].Lower] != "" && s.isNameWord(t, i+1)
	}
	n := nameLength(s, t, i)
	if n == 0 || headKind(t[i:i+n]) != "" {
		return false
	}
	for k := i + 1; k < i+n; k++ {
		if articleLength(t, k) > 0 {
			return true
		}
	}
	return false
}

// entitled reports whether the name words at token i are a title of several words before the person's name, "Rear Admiral", "Executive
// Director", or the rest of an office: "State" of "Secretary of State".
func (s *Sentence) entitled(t []lang.Token, i int) bool {
	if t[i].Lower == "state" && i > 1 && t[i-1].Lower == "of" && (t[i-2].Lower == "secretary" || t[i-2].Lower == "minister") {
		return true
	}
	named := func(k int) bool {
		return k < len(t) && s.isNameWord(t, k) && givenNames()[t[k].Lower] != "" && !isCommonWord(t[k].Lower)
	}
	for k := i; k < len(t) && k < i+3 && s.isNameWord(t, k); k++ {
		if k > i && titles[t[k].Lower] && (named(k+1) || k+1 < len(t) && s.isNameWord(t, k+1) && !isCommonWord(t[k+1].Lower) && nounKind(t[k+1].Lower) == "") {
			return true
		}
		if !isCommonWord(t[k].Lower) || nounKinds[t[k].Lower] != "" {
			return false
		}
	}
	return false
}

// namesWith reports whether the name words from token i to the "of" at j are a common noun after "the", so that what follows "of" belongs to the
// name: "the House of Commons", "the Chamber of Deputies"; not whose office it is, "the President of Peru", nor of which state.
func (s *Sentence) namesWith(t []lang.Token, i, j int) bool {
	w := t[j-1].Lower
	if i == 0 || t[i-1].Lower != "the" || j-i > 2 || !isCommonWord(w) && w != "house" && !kindred[w] || titles[w] || personNouns[w] || stateOrgans[w] || officeWords[w] || strings.HasSuffix(w, "s") && !kindred[w] || demonymLength(t, i) > 0 {
		return false
	}
	k := j + 1
	if k < len(t) && t[k].Lower == "the" {
		k++
	}
	return k < len(t) && s.isNameWord(t, k) && t[j-1].Kind == lang.Word && headNoun(t, j-1)
}

// officeWords are nouns for a post that are no titles before a name.
var officeWords = words("chair head post office title heir member rank role position seat vice-president vice-chair treasurer rector dean")

// kindred are the plural nouns by which organizations name those who belong to them: "the Brothers of Charity", "the Sons of Liberty".
var kindred = words("brothers sisters sons daughters children friends soldiers defenders guardians servants knights sisters lovers companions disciples heirs patriots warriors veterans mothers ladies minutemen")

// headNoun reports whether token k is tagged a noun.
func headNoun(t []lang.Token, k int) bool { return strings.HasPrefix(t[k].Tag, "NN") }

// holds reports whether the tokens are the sentence's own, so that their places are its places, and not those of a parenthesis.
func (s *Sentence) holds(t []lang.Token) bool {
	return len(t) > 0 && len(s.Tokens) > 0 && &t[0] == &s.Tokens[0]
}

// asideEnds reports whether a parenthesis stands after token i of the sentence.
func (s *Sentence) asideEnds(t []lang.Token, i int) bool {
	if !s.holds(t) {
		return false
	}
	for k := range s.Asides {
		if s.Asides[k].After == i {
			return true
		}
	}
	return false
}

// namesAnother reports whether the name words at token i are an organization's name of their own, so that "and" before them joins
// two names.
func (s *Sentence) namesAnother(t []lang.Token, i int) bool {
	n := nameLength(s, t, i)
	if n < 2 {
		return false
	}
	for k := i; k < i+n; k++ {
		if w := t[k].Lower; w == "of" || w == "for" {
			return k > i && ownHeads[t[k-1].Lower] || isNameHead(t[i:i+1])
		}
	}
	return ownHeads[t[i+n-1].Lower]
}

// ownHeads are nouns that head an organization's own name.
var ownHeads = words("party union front movement organization organisation congress league army government alliance association federation council committee coalition church brigade brigades company corporation")

// givenPart reports whether the dash at token j joins the small second part of a given name to a person's name begun at i:
// "Kim Jong-un".
func givenPart(t []lang.Token, i, j int) bool {
	x := t[j+1]
	if t[j].Text != "-" || x.Kind != lang.Word || x.IsUpper() || len(x.Text) > 6 || j-i < 2 || strings.HasPrefix(x.Tag, "VB") || strings.HasPrefix(x.Tag, "JJ") {
		return false
	}
	for k := i; k < j; k++ {
		if t[k].Kind != lang.Word || nounKind(t[k].Lower) != "" || isCommonWord(t[k].Lower) {
			return false
		}
	}
	return !isCommonWord(x.Lower) || len(x.Text) <= 3
}

// articleLength is the number of tokens of a small Arabic article that begins a name: "al-" of "al-Shabaab"; else 0.
func articleLength(t []lang.Token, i int) int {
	if i+2 < len(t) && arabicArticles[t[i].Text] && t[i+1].Text == "-" && t[i+1].Glued && t[i+2].Glued {
		return 2
	}
	return 0
}

var arabicArticles = words("al el ad an ar as ash at az ul")

// joinLength is the number of tokens at j that join the name begun at i to the name word after them.
func joinLength(s *Sentence, t []lang.Token, i, j int) int {
	at := func(k int) bool { return k < len(t) && s.isNameWord(t, k) }
	switch w := t[j].Lower; {
	case t[j].Glued && (w == "-" || w == "–" || w == "/" || w == "—") && j+1 < len(t) && t[j+1].Glued:
		if at(j + 1) {
			return 1
		}
		// Romanized names: "Mujahedin-e-Khalq", "Mojahedin-e Khalq", "Izz ad-Din".
		if j+2 < len(t) && len(t[j+1].Text) <= 3 && !describing[t[j+1].Lower] && (at(j+2) || (t[j+2].Text == "-" && at(j+3))) {
			if at(j + 2) {
				return 2
			}
			return 3
		}
	case w == "on" && at(j+1) && t[j-1].IsUpper() && deliberating[t[j-1].Lower] && s.TimeAt(j+1) == nil && !weekdays[t[j+1].Lower]:
		// "Commission on Industrial Relations"
		return 1
	case isDash(t[j]) && !t[j].Glued && j+2 < len(t) && t[j+1].Text == "The" && at(j+2):
		return 2 // "Coast – The Party for All"
	case w == "of" || w == "for":
		if titles[t[j-1].Lower] && w == "of" && j-i <= 3 && s.holderAfter(t, j+1) {
			return 0
		}
		if !isNameHead(t[i:j]) && (w == "for" || !s.namesWith(t, i, j)) {
			return 0
		}
		if at(j + 1) {
			return 1
		}
		if j+3 < len(t) && t[j+1].Lower == "the" && t[j+2].Text == "Most" && at(j+3) {
			return 3 // "of the Most Holy Trinity"
		}
		if j+2 < len(t) && (t[j+1].Lower == "the" || t[j+1].Lower == "a" || t[j+1].Lower == "an") && at(j+2) {
			return 2
		}
	case (w == "and" || w == "&") && at(j+1):
		// "Society of Masons, Quarrymen and Allied Trades" is one name, "Fatah and Hamas" are two.
		if w == "&" || hasOf(t[i:j]) && s.Doc.entityOf(t, j+1) == nil && !s.namesAnother(t, j+1) || s.namesTogether(t, i, j) {
			return 1
		}
	case w == "and" && j+2 < len(t) && t[j+1].Lower == "the" && at(j+2) && hasOf(t[i:j]) && nounKind(t[j+2].Lower) == "" && s.Doc.entityOf(t, j+2) == nil &&
		nameLength(s, t, j+2) == 1 && (j+3 >= len(t) || t[j+3].Lower != "of"):
		// "the Order of Masons and the Unity of Bricklayers" are two.
		return 2
	case w == "," && at(j+1) && legalForms[strings.Trim(t[j+1].Lower, ".")]:
		// "Andean Motors, Ltd."
		return 1
	case w == "," && at(j+1) && j+3 < len(t) && t[j+2].Text == "&" && at(j+3):
		// "Smith, Ruiz & Company"
		return 1
	case w == "'s" || w == "'":
		if at(j+1) && s.possessiveName(t, i, j) {
			return 1
		}
		if j+2 < len(t) && t[j+1].Lower == "and" && at(j+2) && s.namesTogether(t, i, j+1) {
			return 2
		}
	case joiners[w] && !t[j].Glued && at(j+1):
		return 1
	case !t[j].Glued && articleLength(t, j) > 0 && at(j+2):
		return 2
	}
	return 0
}

// describing are the short words that a hyphen ties to a name to describe what follows it: "the Weimar-era Labour Party".
var describing = words("era led run age")

// legalForms are the words for the form of a company, which a comma may part from its name.
var legalForms = words("inc ltd llc limited gmbh plc lp llp s.a ag corp")

// namesTogether reports whether the "and" at token j stands inside the name begun at i, between two common words before its head: "the Justice and
// Development Party", "the Peasants' and Workers' Union", or between two given names: "the Jack and Jill Stone Foundation". A word that names
// a body or its followers by itself is another name: "the Senate and House Committee", "the Conservatives and Labour Party".
func (s *Sentence) namesTogether(t []lang.Token, i, j int) bool {
	if i > 0 && t[i-1].Lower != "the" && !s.opensLead(i) || j-i > 4 || s.Doc.entityOf(t, i) != nil || s.Doc.entityOf(t, j+1) != nil {
		return false
	}
	end := j + 1
	for end < len(t) && (s.isNameWord(t, end) || t[end].Tag == "POS") && !headsBody(t[end].Lower) {
		end++
	}
	if end == j+1 || end >= len(t) || !t[end].IsUpper() || !headsBody(t[end].Lower) {
		return false
	}
	if j == i+1 && end > j+2 && givenNames()[t[i].Lower] != "" {
		return true
	}
	first := i + demonymLength(t, i)
	for k := first; k < end; k++ {
		w := t[k].Lower
		switch {
		case k == j || t[k].Tag == "POS" || ownerNouns[w] || k+1 < j && nounKind(w) == "" && (givenNames()[w] == "" || isCommonWord(w)):
		case !isCommonWord(w) && !nationalWords[w] && !strings.HasSuffix(w, "ers"), nounKind(w) != "" && t[k+1].Tag != "POS", demonymLength(t, k) > 0:
			return false
		case strings.HasSuffix(w, "s") && k+1 == j && (strings.HasSuffix(w, "ists") || partisans[strings.TrimSuffix(w, "s")] || ideologyWords["adjective"][strings.TrimSuffix(w, "s")]):
			return false
		}
	}
	return first < j
}

// headsBody reports whether the noun heads the name of one body or of what bodies agree on.
func headsBody(w string) bool {
	return ownHeads[w] || namedHeads[w] || nounKinds[w] == annals.Organization && !strings.HasSuffix(w, "s")
}

// namedHeads are nouns that head the names of bodies of which two coordinated words before them tell what they are for.
var namedHeads = words("executive foundation society commission authority agency board ministry department institute club fund office service bureau trust agreement act treaty pact programme program group forum network initiative league corps")

// nationalWords are words of such names that are written with a capital more often than not.
var nationalWords = words("national royal federal democratic popular international justice solidarity health")

// opensLead reports whether token i is the first of its sentence but for a determiner.
func (s *Sentence) opensLead(i int) bool { return i == 0 || i == 1 && s.Tokens[0].Tag == "DT" }

// deliberating are the heads of names that "on" continues with what is talked about.
var deliberating = words("commission committee council conference consultation consortium symposium dialogue task convention panel board forum institute center centre subcommittee congress")

// possessiveName reports whether the possessive at j is inside a name ("People's Army") and no relation of an owner
// to another name ("Iran's Revolutionary Guards").
func (s *Sentence) possessiveName(t []lang.Token, i, j int) bool {
	if s.Doc.entityOf(t, i) != nil {
		return false
	}
	owner := t[j-1].Lower
	if j-i > 1 && givenNames()[t[i].Lower] != "" {
		// "Juan Santos's Labour Party".
		return false
	}
	return ownerNouns[owner] && t[j-1].IsUpper() || j-i == 1 && (s.Doc.forms.lower[owner] > 0) || strings.HasSuffix(owner, "s") || j-i == 1 && nounKinds[t[j+1].Lower] != ""
}

var ownerNouns = words("people women worker workers men citizen soldier farmer peasant teacher student journalist children writer")

func hasOf(t []lang.Token) bool {
	for _, x := range t {
		if x.Lower == "of" || x.Lower == "for" {
			return true
		}
	}
	return false
}

// isNameHead reports whether tokens hold a noun that heads names, so that "of" may continue them.
func isNameHead(t []lang.Token) bool {
	for _, x := range t {
		if nounKinds[x.Lower] != "" || nounKinds[strings.TrimSuffix(x.Lower, "s")] != "" {
			return true
		}
	}
	return false
}

// demonymAt is the number of tokens of the demonym at token i, or 0.
func (s *Sentence) demonymAt(i int) int {
	return demonymLength(s.Tokens, i)
}

func demonymLength(t []lang.Token, i int) int {
	if _, n, ok := known().demonyms.longest(t, i); ok && t[i].IsUpper() {
		return n
	}
	return 0
}
