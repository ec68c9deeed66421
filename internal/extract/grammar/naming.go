package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/extract/lang"
)

// Forms of name statements.
const (
	formFull         = "full"
	formAlias        = "alias"
	formAbbreviation = "abbreviation"
	formNative       = "native"
	formRomanized    = "romanized"
	formFormer       = "former"
)

// naming reads the names that a stretch of tokens gives to one entity.
type naming struct {
	s       *Sentence
	entity  *Entity
	subject Mention
	// head is the name that the others stand beside; headLang its language where its words tell.
	head     string
	headLang string
	names    []*Candidate
	// fuller is set when the text gives a fuller name than the head.
	fuller *Candidate
	// lastNative is the language of the last native name, for the romanization after it.
	lastNative string
}

// readNaming finds the definition that the text opens with, the parentheses and clauses that give names, and enters
// what they name among the entities.
func (d *Document) readNaming() {
	for i, s := range d.Sentences {
		if d.Main == nil && i < 8 && s.Kind == annals.BlockParagraph {
			d.readDefinition(s)
		}
	}
	for _, s := range d.Sentences {
		s.readAsides()
	}
}

// readDefinition reads "[The] NAME (…), also known as …, is a …" and makes NAME the document's main subject.
func (d *Document) readDefinition(s *Sentence) {
	t := s.Tokens
	verb := -1
	for i := 1; i < len(t) && i < 60; i++ {
		if (t[i].Lower == "is" || t[i].Lower == "was" || t[i].Lower == "are" || t[i].Lower == "were") && s.QuoteAt(i) == nil {
			verb = i
			break
		}
	}
	if verb < 0 || !t[0].IsUpper() || t[0].Tag == "PRP" || t[0].Tag == "EX" {
		return
	}
	first := 0
	if t[0].Lower == "the" && verb > 1 {
		first = 1
	}
	end := s.headEnd(first, verb)
	if end <= first || !s.plausibleHead(first, end) {
		return
	}
	name := s.Text(first, end-1)
	e := d.named(name, "")
	e.defined = s.definingNouns(verb)
	if e.Kind == "" {
		e.Kind, e.settled = s.definedKind(first, end, e.defined)
	}
	d.Main, d.definition, d.definitionVerb = e, s, verb
	n := &naming{s: s, entity: e, head: name, headLang: foreignLang(t[first:end])}
	n.subject = Mention{Start: t[first].Start, End: t[first].Start, Entity: e}
	for k := range s.Asides {
		if a := &s.Asides[k]; a.After == end-1 {
			a.Naming = n.list(a.Tokens, false) > 0
		}
	}
	for i := end; i < verb; {
		switch {
		case t[i].Text == "," || t[i].Lower == "or" || t[i].Text == "–" || t[i].Text == "—":
			k := n.list(t[i+1:verb], true)
			if k == 0 && t[i].Lower == "or" {
				k = n.bare(t, i+1, verb)
			}
			i += 1 + k
		default:
			i++
		}
	}
	n.finishHead(first, end)
	d.addAll(s, n)
}

// definingNouns are the head nouns of what the definition says after its verb: "party" of "is a political party and movement".
func (s *Sentence) definingNouns(verb int) map[string]bool {
	t := s.Tokens
	out := map[string]bool{}
	for i := verb + 1; i < len(t) && i < verb+25; i++ {
		c := s.ChunkAt(i)
		if c == nil {
			if t[i].Text != "," && t[i].Tag != "CC" && !strings.HasPrefix(t[i].Tag, "RB") && !strings.HasPrefix(t[i].Tag, "JJ") {
				if t[i].Lower == "of" && out["one"] {
					continue
				}
				break
			}
			continue
		}
		out[t[c.Head].Lower] = true
		i = c.Last
	}
	return out
}

// definedKind is what sort of thing a definition defines, told by its nouns or by the name; else an organization, which is not sure.
func (s *Sentence) definedKind(first, end int, nouns map[string]bool) (kind annals.EntityKind, sure bool) {
	kinds := map[annals.EntityKind]bool{}
	for n := range nouns {
		switch k := nounKind(n); {
		case k != "":
			kinds[k] = true
		case personNouns[n]:
			kinds[annals.Person] = true
		case placeNouns[n]:
			kinds[annals.Place] = true
		}
	}
	for k := range s.Asides {
		if a := &s.Asides[k]; a.After == end-1 && lifeDates(a.Tokens) {
			kinds[annals.Person] = true
		}
	}
	for _, k := range []annals.EntityKind{annals.Organization, annals.Person, annals.Event, annals.Place, annals.State, annals.Body} {
		if kinds[k] {
			return k, true
		}
	}
	if k := headKind(s.Tokens[first:end]); k != "" {
		return k, true
	}
	return annals.Organization, false
}

// headEnd is the end of the name that a definition begins with: the first parenthesis, comma clause or "or" after it.
func (s *Sentence) headEnd(first, verb int) int {
	t := s.Tokens
	end := verb
	for _, a := range s.Asides {
		if a.After >= first && a.After+1 < end {
			end = a.After + 1
		}
	}
	for i := first + 1; i < end; i++ {
		switch {
		case t[i].Text == "," || t[i].Text == "—" && !t[i].Glued:
			if _, n := leadAt(t, i+1); n > 0 {
				return i
			}
			// "X, an acronym for Y", "X, a group …".
			if i+1 < verb && (t[i+1].Lower == "or" || t[i+1].Lower == "a" || t[i+1].Lower == "an" || t[i+1].Lower == "the" || t[i+1].Lower == "abbreviated") {
				return i
			}
		case t[i].Lower == "or" || t[i].Lower == "also" || t[i].Lower == "officially" || t[i].Lower == "formally" || t[i].Lower == "commonly":
			return i
		}
	}
	return end
}

// plausibleHead reports whether tokens first up to end look like a name: a capital at the start, and what is in
// small letters are joiners, foreign words or few.
func (s *Sentence) plausibleHead(first, end int) bool {
	t := s.Tokens
	if !t[first].IsUpper() && t[first].Kind != lang.Number || end-first > 22 {
		return false
	}
	if functionWords[t[first].Lower] && foreignLang(t[first:end]) == "" && !(end-first > 2 && t[first+1].IsUpper() && t[first+2].IsUpper()) {
		return false
	}
	small, capital := 0, 0
	for _, x := range t[first:end] {
		switch {
		case x.Text == ":":
			return false
		case x.Kind != lang.Word:
		case x.IsUpper():
			capital++
		case joiners[x.Lower] || functionWords[x.Lower] || len(known().foreign[x.Lower]) > 0 || x.Lower == "'s":
		default:
			small++
		}
	}
	if strings.HasPrefix(t[first].Tag, "VB") && end-first > 1 && strings.HasPrefix(t[first+1].Tag, "IN") {
		return false // "Accused by the government, the group was …"
	}
	if x := t[end-1].Lower; t[first].Tag == "CD" && t[first].Kind == lang.Word || x == "himself" || x == "itself" || x == "herself" {
		return false // "One example is …", "The president himself was …"
	}
	for _, x := range t[first:end] {
		// "Prior to founding the company, Dua was …" is no name.
		if strings.HasPrefix(x.Tag, "VB") && !x.IsUpper() && foreignLang(t[first:end]) == "" {
			return false
		}
	}
	// "Members of Fatah were …" speaks of members, not of a thing called so.
	if x := t[first]; strings.HasSuffix(x.Tag, "NNS") && !strings.HasPrefix(x.Tag, "NNP") && end-first > 1 && t[first+1].Lower == "of" {
		return false
	}
	return small <= capital && capital > 0
}

// finishHead decides what form the head's own name has, now that the others are known.
func (n *naming) finishHead(first, end int) {
	t := n.s.Tokens
	c := NewCandidate(annals.TypeName, "name.headword", 0.95)
	c.Roles[annals.RoleSubject] = []Mention{n.subject}
	c.Add(annals.RoleValue, Mention{Start: t[first].Start, End: t[end-1].End})
	c.Lang = n.headLang
	switch {
	case n.fuller != nil && isAbbreviation(n.head):
		c.Form = formAbbreviation
	case n.fuller != nil && n.fuller.Form == formFull && n.fuller.Rule != "name.english-tail":
		c.Form = formAlias
	case isAbbreviation(n.head) && len(n.names) > 0:
		c.Form = formAbbreviation
	case end-first == 1 && len(n.names) == 0:
		return // a headword that stands alone gives no name
	default:
		c.Form = formFull
		n.entity.full = n.head
	}
	n.names = append([]*Candidate{c}, n.names...)
}

// addAll enters the names found and keeps their statements.
func (d *Document) addAll(s *Sentence, n *naming) {
	for _, c := range n.names {
		v := c.Roles[annals.RoleValue][0]
		d.addName(n.entity, d.Text[v.Start:v.End])
		if c.Form == formFull && n.entity.full == "" {
			n.entity.full = d.Text[v.Start:v.End]
		}
	}
	s.candidates = append(s.candidates, n.names...)
}

// list reads the names in tokens: segments with leads, separated by commas, semicolons, "or" and "and". It returns how
// many tokens it could read as naming. In a clause (not a parenthesis) a lead or an abbreviation is needed.
func (n *naming) list(t []lang.Token, clause bool) int {
	var ld lead
	done := 0
	for i := 0; i < len(t); {
		if t[i].Text == "," || t[i].Text == ";" || t[i].Lower == "or" || t[i].Lower == "and" || t[i].Text == "/" && !t[i].Glued {
			i++
			continue
		}
		l, k := leadAt(t, i)
		if l.label && l.script == "" && k == 1 && i+1 < len(t) && t[i+1].IsUpper() && (commonWords[t[i+1].Lower] || nounKind(t[i+1].Lower) != "") {
			l, k = lead{}, 0 // "(German Army)": no label but part of the name
		}
		if l.set {
			if l.lang == "" && l.form == formFull || l.form == formRomanized {
				l.lang, l.script = ld.lang, ld.script
			}
			ld = l
		} else if clause && done == 0 && k == 0 {
			return 0
		}
		from := i
		i += k
		if clause && k == 0 && done > 0 && t[i].Kind == lang.Word && i > 0 && t[i-1].Text == "," && !n.abbreviates(t[i]) {
			return done
		}
		taken := n.take(t, from, i, ld, clause)
		if taken == 0 {
			return done
		}
		i += taken
		// "…", in English "…" ; "X in English": a label after the name.
		if i+1 < len(t) && t[i].Lower == "in" {
			if g, k, ok := known().langs.longest(t, i+1); ok && (i+1+k == len(t) || t[i+1+k].Kind == lang.Punct || t[i+1+k].Lower == "and" || t[i+1+k].Lower == "or") {
				n.relabel(g)
				i += 1 + k
			}
		}
		done = i
	}
	return done
}

// relabel gives the last name the language that is named after it.
func (n *naming) relabel(g language) {
	if len(n.names) == 0 {
		return
	}
	c := n.names[len(n.names)-1]
	c.Lang = g.tag
	if g.tag != "en" && c.Form == formAlias && foreignOK(c) {
		c.Form = formNative
	}
}

func foreignOK(c *Candidate) bool { return c.Rule != "name.translation" }

// take reads one name at token i, introduced by the lead that began at from, and returns its length in tokens.
func (n *naming) take(t []lang.Token, from, i int, ld lead, clause bool) int {
	start := i
	if i < len(t) && (t[i].Lower == "the" || t[i].Lower == "its" || t[i].Lower == "a") && i+1 < len(t) && (t[i+1].IsUpper() || closers[t[i+1].Text] != "") {
		i++
	}
	if i >= len(t) {
		return 0
	}
	if closer, ok := closers[t[i].Text]; ok {
		for j := i + 1; j < len(t); j++ {
			if t[j].Text == closer || closer == "”" && t[j].Text == `"` {
				last := j - 1
				if t[last].Text == "," && last > i+1 {
					last--
				}
				if last > i {
					n.quoted(t, from, i+1, last, ld)
				}
				return j + 1 - start
			}
		}
		return 0
	}
	if !isLatin(t[i].Text) {
		return i - start + n.native(t, from, i, ld)
	}
	if unicode.IsLower(firstRune(t[i].Text)) && !n.foreignName(t, i, ld) {
		return 0
	}
	end := n.nameEnd(t, i, ld, clause)
	if end <= i {
		return 0
	}
	n.latin(t, from, i, end, ld, clause)
	if len(n.names) == 0 || n.names[len(n.names)-1].End != t[end-1].End {
		return 0
	}
	return end - start
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// foreignName reports whether a name may begin with the small letter at token i: after a lead for other languages.
func (n *naming) foreignName(t []lang.Token, i int, ld lead) bool {
	if commonWords[t[i].Lower] {
		return false
	}
	return ld.form == formRomanized || ld.label && ld.lang != "en" || ld.form == formFull && foreignLang(t[i:]) != ""
}

// nameEnd is the end of the name in Latin script at token i.
func (n *naming) nameEnd(t []lang.Token, i int, ld lead, clause bool) int {
	if ld.form == formRomanized || ld.label && ld.lang != "en" || ld.form == formFull && !clause || foreignLang(t[i:min(len(t), i+6)]) != "" {
		// To the next separator.
		j := i
		for j < len(t) && t[j].Text != "," && t[j].Text != ";" && t[j].Lower != "or" && !(t[j].Lower == "and" && j+1 < len(t) && n.abbreviates(t[j+1])) && t[j].Text != ":" && closers[t[j].Text] == "" &&
			!(j > i && (t[j].Lower == "means" || t[j].Lower == "meaning" || t[j].Lower == "in" && ld.form != formFull || t[j].Lower == "was" || t[j].Lower == "is")) && isLatin(t[j].Text) {
			j++
		}
		return j
	}
	if !clause {
		if j := titleEnd(t, i); j > i {
			return j
		}
	}
	j := i
	for j < len(t) {
		k := nameLength(n.s, t, j)
		if k == 0 {
			break
		}
		j += k
		break
	}
	if j == i && t[i].IsUpper() {
		j = i + 1
		for j < len(t) && t[j].Kind == lang.Word && t[j].IsUpper() {
			j++
		}
	}
	// "Lies!" keeps its mark.
	if j < len(t) && t[j].Glued && t[j].Text == "!" {
		j++
	}
	return j
}

// titleEnd is the end of the words up to the next separator if all of them are written as a name is, else i.
func titleEnd(t []lang.Token, i int) int {
	j := i
	for ; j < len(t) && t[j].Text != "," && t[j].Text != ";" && t[j].Lower != "or"; j++ {
		small := t[j].Lower == "of" || t[j].Lower == "the" || t[j].Lower == "for" || joiners[t[j].Lower] || t[j].Text == "-" || t[j].Text == "–" || t[j].Text == "/" || t[j].Tag == "POS"
		if j == i && !t[j].IsUpper() || !t[j].IsUpper() && !small && !(t[j].Lower == "and" && hasOf(t[i:j])) {
			return i
		}
	}
	if j == i || !t[j-1].IsUpper() {
		return i
	}
	return j
}

// abbreviates reports whether a token can be an abbreviation of the head.
func (n *naming) abbreviates(t lang.Token) bool {
	return isAbbreviation(t.Text)
}

// add keeps a name.
func (n *naming) add(t []lang.Token, from, first, last int, form, tag, rule string) *Candidate {
	c := NewCandidate(annals.TypeName, rule, 0.9)
	c.Form, c.Lang = form, tag
	c.Roles[annals.RoleSubject] = []Mention{n.subject}
	far := n.subject.End == n.subject.Start || n.s.Doc.markedBetween(n.subject.End, t[first].Start)
	if !far {
		c.Cover(n.subject.Start, n.subject.End)
	}
	c.Add(annals.RoleValue, Mention{Start: t[first].Start, End: t[last].End})
	if far {
		c.Cover(t[from].Start, t[last].End)
	}
	if form == formFull && n.fuller == nil {
		n.fuller = c
	}
	n.names = append(n.names, c)
	return c
}

// quoted keeps a name in quotation marks: a translation unless the lead says otherwise.
func (n *naming) quoted(t []lang.Token, from, first, last int, ld lead) {
	form, tag, rule := formAlias, ld.lang, "name.quoted"
	switch {
	case ld.form != "" && ld.form != formFull:
		form = ld.form
	case ld.form == formFull:
		form = formFull
	}
	if tag == "" && form == formAlias && (n.headLang != "" || !n.englishHead()) {
		tag, rule = "en", "name.translation"
	}
	if ld.label && ld.lang != "" && ld.lang != "en" {
		form = formNative
	}
	n.add(t, from, first, last, form, tag, rule)
}

// englishHead reports whether the head is made of English words: its head noun is one that names have in English.
func (n *naming) englishHead() bool {
	for _, x := range lang.Tokens(n.head, 0, len(n.head)) {
		if nounKind(x.Lower) != "" {
			return true
		}
	}
	return false
}

// native keeps a name in another script at token i, and the romanization and translation that may follow it without a
// separator. It returns how many tokens it read.
func (n *naming) native(t []lang.Token, from, i int, ld lead) int {
	j := i
	for j < len(t) && t[j].Text != "," && t[j].Text != ";" && (!isLatin(t[j].Text) || t[j].Kind != lang.Word && j+1 < len(t) && !isLatin(t[j+1].Text) && t[j].Text != ":") {
		j++
	}
	last := j - 1
	for last > i && t[last].Kind == lang.Punct {
		last--
	}
	tag := ld.lang
	if ld.script != "" && !inScript(t[i].Text, ld.script) {
		tag = ""
	}
	n.add(t, from, i, last, formNative, tag, "name.native")
	n.lastNative = tag
	// Latin words right after it: the romanization, then perhaps the English of it.
	k := j
	for k < len(t) && t[k].Text != "," && t[k].Text != ";" && isLatin(t[k].Text) && closers[t[k].Text] == "" {
		k++
	}
	if k == j || t[j].Kind != lang.Word {
		return j - i
	}
	if l, m := leadAt(t, j); m > 0 && l.set {
		return j - i
	}
	split := k
	for split > j && isASCII(t[split-1].Text) {
		split--
	}
	if split == j {
		split = k // no sign of where the English begins
	}
	romanized := ""
	if tag != "" {
		romanized = tag + "-Latn"
	}
	n.add(t, j, j, split-1, formRomanized, romanized, "name.romanized")
	if split < k {
		form := formAlias
		if ld.form == formFull {
			form = formFull
		}
		c := n.add(t, split, split, k-1, form, "en", "name.english-tail")
		_ = c
	}
	return k - i
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// inScript reports whether a word is written in a script (ISO 15924).
func inScript(word, script string) bool {
	table := map[string]*unicode.RangeTable{"Arab": unicode.Arabic, "Cyrl": unicode.Cyrillic, "Hebr": unicode.Hebrew,
		"Deva": unicode.Devanagari, "Hani": unicode.Han, "Hang": unicode.Hangul, "Grek": unicode.Greek, "Armn": unicode.Armenian,
		"Geor": unicode.Georgian, "Thai": unicode.Thai, "Beng": unicode.Bengali, "Taml": unicode.Tamil, "Ethi": unicode.Ethiopic,
		"Khmr": unicode.Khmer, "Mymr": unicode.Myanmar, "Sinh": unicode.Sinhala, "Guru": unicode.Gurmukhi, "Telu": unicode.Telugu}[script]
	if table == nil {
		return true
	}
	for _, r := range word {
		if unicode.IsLetter(r) && unicode.Is(table, r) {
			return true
		}
	}
	return false
}

// latin keeps a name in Latin script, tokens first up to end.
func (n *naming) latin(t []lang.Token, from, first, end int, ld lead, clause bool) {
	text := n.s.Doc.Text[t[first].Start:t[end-1].End]
	foreign := foreignLang(t[first:end])
	switch {
	case ld.form == formRomanized:
		tag := ld.lang
		if tag == "" {
			tag = n.lastNative
		}
		if tag != "" {
			tag += "-Latn"
		}
		n.add(t, from, first, end-1, formRomanized, tag, "name.romanized")
	case ld.form == formFull || ld.form == formFormer:
		tag := ld.lang
		if tag == "" {
			tag = foreign
		}
		n.add(t, from, first, end-1, ld.form, tag, "name."+ld.form)
	case isAbbreviation(text) && (ld.form == "" || ld.form == formAbbreviation || ld.form == formAlias):
		if ld.form == "" && !n.fitsHead(text) && !n.foreignInitials(t, first, end) {
			return
		}
		n.add(t, from, first, end-1, formAbbreviation, "", "name.abbreviation")
	case ld.form != "":
		form := ld.form
		if form == formAbbreviation && end-first > 1 {
			form = formAlias
		}
		n.add(t, from, first, end-1, form, ld.lang, "name."+form)
	case ld.label && ld.lang == "en":
		n.add(t, from, first, end-1, formAlias, "en", "name.translation")
	case ld.label && ld.script == "":
		n.add(t, from, first, end-1, formNative, ld.lang, "name.native")
	case ld.label:
		n.add(t, from, first, end-1, formRomanized, ld.lang+"-Latn", "name.romanized")
	case clause:
	case foreign != "" && n.headLang == "":
		n.add(t, from, first, end-1, formNative, foreign, "name.foreign")
	case isAbbreviation(n.head) && end-first > 1 && fitsInitials(n.head, text):
		n.add(t, from, first, end-1, formFull, "", "name.spelled-out")
	case foreign == "" && n.headLang == "" && !clause && looksForeign(t[first:end]):
		n.add(t, from, first, end-1, formNative, "", "name.foreign")
	case n.headLang != "" && headKind(t[first:end]) != "" || n.headLang != "" && foreign == "" && end-first > 1:
		n.add(t, from, first, end-1, formAlias, "en", "name.translation")
	case n.entity.Kind == annals.State && placeNamed(text) != nil:
		n.add(t, from, first, end-1, formAlias, "", "name.state")
	case len(n.names) > 0 && end-first > 1 && from > 0:
		n.add(t, from, first, end-1, formRomanized, "", "name.romanized")
	}
}

// looksForeign reports whether a name of several words has none that English knows, so that beside an English name it is the same in
// another language.
func looksForeign(t []lang.Token) bool {
	if _, n, ok := known().sites.longest(t, 0); len(t) < 2 || !t[0].IsUpper() || ok && n > 0 || known().places.next[t[0].Lower] != nil {
		return false
	}
	for _, x := range t {
		if strings.HasSuffix(x.Lower, "ist") || strings.HasSuffix(x.Lower, "ism") {
			return false
		}
		if x.Kind == lang.Word && (isAbbreviation(x.Text) || demonymLength([]lang.Token{x}, 0) > 0 || commonWords[x.Lower] && len(x.Text) > 3 || nounKind(x.Lower) != "" || givenNames[x.Lower] != "") {
			return false
		}
	}
	return true
}

// foreignInitials reports whether the abbreviation, alone in its parenthesis, may come from the organization's name in
// another language: "Nicaraguan Democratic Force (FDN)".
func (n *naming) foreignInitials(t []lang.Token, first, end int) bool {
	head := lang.Tokens(n.head, 0, len(n.head))
	for _, x := range t {
		if x.Kind == lang.Word && !isAbbreviation(x.Text) && x.Lower != "and" && x.Lower != "or" && !(len(x.Text) <= 2 && x.IsUpper()) {
			return false
		}
	}
	return len(head) > 1 && headKind(head) == annals.Organization &&
		placeNamed(n.s.Doc.Text[t[first].Start:t[end-1].End]) == nil
}

// fitsHead reports whether an abbreviation can be the head's: it shares the initials, in order, or the head is no
// name that could have any.
func (n *naming) fitsHead(abbreviation string) bool { return fitsInitials(abbreviation, n.head) }

// fitsInitials reports whether the letters of an abbreviation are found, in order, at the beginnings of the words of a
// name, with letters inside words allowed for at most half of them.
func fitsInitials(abbreviation, name string) bool {
	letters := []rune{}
	for _, r := range strings.ToLower(abbreviation) {
		if unicode.IsLetter(r) {
			letters = append(letters, r)
		}
	}
	if n := len(letters); n > 2 && letters[n-1] == 's' && strings.HasSuffix(abbreviation, "s") {
		letters = letters[:n-1]
	}
	if len(letters) == 0 {
		return false
	}
	// inner[k] is the fewest letters inside words with which the first k letters of the abbreviation are found.
	const impossible = 1 << 20
	inner := make([]int, len(letters)+1)
	for k := range inner[1:] {
		inner[k+1] = impossible
	}
	initial := true
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) {
			initial = true
			continue
		}
		for k := len(letters); k > 0; k-- {
			if !sameLetter(r, letters[k-1]) || k == 1 && !initial {
				continue
			}
			cost := inner[k-1]
			if !initial {
				cost++
			}
			inner[k] = min(inner[k], cost)
		}
		initial = false
	}
	return inner[len(letters)]*2 <= len(letters)
}

// sameLetter compares letters by their base, so that "É" begins an abbreviation as "E".
func sameLetter(a, b rune) bool { return a == b || baseLetter(a) == baseLetter(b) }

func baseLetter(r rune) rune {
	if i := strings.IndexRune("áàâäãåāéèêëēíìîïīóòôöõøōúùûüūçćčñńšśžźżğ", r); i >= 0 {
		for _, g := range []struct {
			base rune
			set  string
		}{{'a', "áàâäãåā"}, {'e', "éèêëē"}, {'i', "íìîïī"}, {'o', "óòôöõøō"}, {'u', "úùûüū"}, {'c', "çćč"}, {'n', "ñń"}, {'s', "šś"}, {'z', "žźż"}, {'g', "ğ"}} {
			if strings.ContainsRune(g.set, r) {
				return g.base
			}
		}
	}
	return r
}

// bare reads "or NAME" before the verb of a definition: an alias without a lead.
func (n *naming) bare(t []lang.Token, i, verb int) int {
	start := i
	if i < verb && t[i].Lower == "the" {
		i++
	}
	if i >= verb || !t[i].IsUpper() {
		return 0
	}
	end := i
	for end < verb && t[end].Text != "," && t[end].Lower != "or" {
		end++
	}
	for _, a := range n.s.Asides {
		if a.After >= i && a.After+1 < end && &t[0] == &n.s.Tokens[0] {
			end = a.After + 1
		}
	}
	form := formAlias
	if isAbbreviation(n.s.Doc.Text[t[i].Start:t[end-1].End]) {
		form = formAbbreviation
	}
	n.add(t, i, i, end-1, form, "", "name.or")
	return end - start
}

// foreignLang is the language whose words a name is made of, "" for English or unknown. A word of a single language counts twice, one
// that several share once for each; a small shared word alone tells nothing.
func foreignLang(t []lang.Token) string {
	votes := map[string]int{}
	best, told := "", false
	for _, x := range t {
		tags := known().foreign[x.Lower]
		told = told || len(tags) == 1 || len(tags) > 1 && len(x.Text) > 4
		for _, tag := range tags {
			votes[tag]++
			if len(tags) == 1 {
				votes[tag]++
			}
			if best == "" || votes[tag] > votes[best] {
				best = tag
			}
		}
	}
	if !told {
		return ""
	}
	for _, x := range t {
		if x.Lower == "of" || x.Lower == "the" && best != "" && votes[best] < 4 {
			return ""
		}
	}
	return best
}

// clauseTime is the time of the clause around token i for a former name: the state began then.
func (s *Sentence) clauseTime(i int) edtf.Value {
	for k := range s.Times {
		if x := &s.Times[k]; x.First >= i-8 && x.Last <= i+8 {
			return x.Value
		}
	}
	return edtf.Value{}
}
