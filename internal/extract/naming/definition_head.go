package naming

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// plausibleHead reports whether tokens first up to end look like a name: a capital at the start, and what is in
// small letters are joiners, foreign words or few.
func plausibleHead(s *document.Sentence, first, end int) bool {
	t := s.Tokens
	if end-first > 22 || !opensHead(s, first, end) || !closesHead(s, end) {
		return false
	}
	foreign := document.ForeignLang(t[first:end]) != ""
	small, capital := 0, 0
	for k := first; k < end; k++ {
		switch x := t[k]; {
		case k == first && k+1 < end && TieNouns[x.Lower] && (t[k+1].Tag == "IN" || t[k+1].Tag == "TO"):
			return false // "Membership of the League is a crime"
		case x.Text == ":" && !doubled(t, k):
			return false // "The aim of the group: it is …"
		case x.Tag == "POS" && k > first && describesAfter(s, k, end):
			return false
		case x.IsVerb() && !x.IsUpper() && !foreign:
			return false // "Prior to founding the company, Dua was …"
		case k > first && k+1 < end && x.Tag == "NNS" && !x.IsUpper() && t[k+1].Lower == "of" && !foreign:
			return false // "Member churches of the Union are …" speaks of churches.
		case x.Kind != lang.Word:
		case x.IsUpper() || entity.InnerCapital(x.Text) || k == first && entity.IsOrdinal(x.Text):
			capital++
		case entity.Joiners[x.Lower] || entity.FunctionWords[x.Lower] || len(gazetteer.Known().Foreign[x.Lower]) > 0 || x.Lower == "'s":
		default:
			small++
		}
	}
	return small <= capital && capital > 0
}

// TieNouns are nouns for what binds somebody to an organization, which are no names with its name behind them.
var TieNouns = wordlist.Set("membership support opposition affiliation allegiance loyalty participation adherence")

// opensHead reports whether tokens first up to end begin as a name may, and not as a clause, an adverbial or the description
// of somebody does.
func opensHead(s *document.Sentence, first, end int) bool {
	t, x := s.Tokens, s.Tokens[first]
	if !entity.OpensName(s, first) && x.Kind != lang.Number || headOpensClause(s, first, end) {
		return false
	}
	switch words := end - first; {
	case entity.FunctionWords[x.Lower] && !namesFrom(s, first, end), opensAdverbial(s, first, words):
		return false
	case words > 2 && x.Tag == "JJ" && document.Titles[t[first+1].Lower]:
		return false // "Former President Juan Santos was …"
	case x.Tag == "CD" && x.Kind == lang.Word && !entity.IsOrdinal(x.Text):
		return false // "One example is …"
	case x.Kind == lang.Number && words > 1 && t[first+1].IsNoun() && !t[first+1].IsUpper():
		return false // "34 member states of the League are …"
	case saysWhich(s, first, end):
		return false
	case first == 0 && x.Tag == "NNS" && words > 1 && t[first+1].Lower == "of":
		// "Members of Fatah were …" speaks of members, not of a thing called so; "The Sons of the Coast were …" is a name.
		return false
	}
	return true
}

// namesFrom reports whether tokens first up to end are a name though they begin with a function word: one of another
// language, one of several words with capitals, or "Our Lima" where a text opens with it.
func namesFrom(s *document.Sentence, first, end int) bool {
	t, words := s.Tokens, end-first
	return document.ForeignLang(t[first:end]) != "" ||
		words > 2 && t[first+1].IsUpper() && t[first+2].IsUpper() ||
		words == 2 && t[first].Lower == "our" && t[first+1].IsUpper() && s == s.Doc.Sentences[0]
}

// opensAdverbial reports whether an adverb or a phrase for a time or place stands at token first before so many words: "In
// December Campos was …", "In Lima Campos was …", "Originally the League was …", "Maybe Juan Santos was …".
func opensAdverbial(s *document.Sentence, first, words int) bool {
	x := s.Tokens[first]
	switch {
	case x.Tag == "IN" && words > 2:
		_, _, site := gazetteer.Known().Sites.Longest(s.Tokens, first+1)
		_, _, land := gazetteer.Known().Places.Longest(s.Tokens, first+1)
		return s.TimeAt(first+1) != nil || site || land
	case words == 1 && entity.SaysHow(s, first):
		return true
	case x.Tag == "RB" && words == 1:
		return sentenceAdverb(x.Lower) && s.Tokens[first+1].Text == ","
	case x.Tag == "RB" && words == 2 && s.Tokens[first+1].Tag == "RB":
		return true // "Back then, the Front was …"
	case x.Tag == "RB" && words > 1 && sentenceAdverb(x.Lower):
		next := s.Tokens[first+1].Lower
		return next == "the" || next == "a" || next == "an" || entity.GivenNames()[next] != ""
	}
	return false
}

// saysWhich reports whether the words after the article before token first are an adjective with a capital and a common noun
// for no body or event, which speak of one of several: "The French version of the hymn is …", "The Conservative mainstay
// was …", and not "The Islamic movement is …".
func saysWhich(s *document.Sentence, first, end int) bool {
	t := s.Tokens
	if first == 0 || t[first-1].Lower != "the" || t[first].Tag != "JJ" && entity.DemonymLength(t, first) != 1 {
		return false
	}
	noun := first + 1
	for noun+1 < end && !t[noun+1].IsUpper() && (t[noun+1].IsNoun() || t[noun+1].IsAdjective()) {
		noun++
	}
	if noun >= end || t[noun].IsUpper() || t[noun].Tag != "NN" && t[noun].Tag != "NNS" {
		return false
	}
	w := t[noun].Lower
	return nouns.Kind(w) == "" && nouns.Kind(strings.TrimSuffix(w, "s")) == "" && !document.GroupWords[w] &&
		(noun+1 == end || t[noun+1].Tag == "IN")
}

// several reports whether what a sentence begins with, tokens first up to end before a verb in the plural, are things of a
// sort, or some, that the word names only by its place: "Elections are …", "Relations between Peru and Chile were …", where
// "Doctors for Peace is …" tells of one; or two, of which no sentence of a definition says what they are: "Peru and Chile
// were at war".
func several(s *document.Sentence, first, end, verb int) bool {
	t := s.Tokens
	if t[verb].Lower != "are" && t[verb].Lower != "were" {
		return false
	}
	if slices.ContainsFunc(t[first:end], func(x lang.Token) bool { return x.Lower == "and" }) &&
		(s != s.Doc.Sentences[0] || !saysWhat(entity.DefiningNouns(s, verb))) {
		return true
	}
	if first > 0 || t[0].Tag != "NNS" || s.Doc.Forms.Upper[t[0].Lower] > s.Doc.Forms.Lower[t[0].Lower] {
		return false
	}
	return end == 1 && s != s.Doc.Sentences[0] || end > 1 && t[1].Tag == "IN" && t[1].Lower != "of"
}

// saysWhat reports whether one of the nouns says what something is.
func saysWhat(nouns map[string]bool) bool {
	for w := range nouns {
		if !mutual[w] {
			return true
		}
	}
	return false
}

// mutual are the nouns for what two are to each other, which say of neither what it is.
var mutual = wordlist.Set("ally allies rival rivals enemy enemies foe foes partner partners opponent opponents neighbour " +
	"neighbours neighbor neighbors adversary adversaries competitor competitors")

// headOpensClause reports whether tokens first up to end begin as a clause before another does: "Accused by the government,
// the group was …", "Controlling both houses, it is …", "As President Juan Santos was losing support".
func headOpensClause(s *document.Sentence, first, end int) bool {
	t := s.Tokens
	if Subordinating[t[first].Lower] && end-first > 2 && document.ForeignLang(t[first:end]) == "" {
		return true
	}
	if first+1 >= end || t[first+1].IsUpper() || !t[first].IsVerb() && t[first].Tag != "IN" {
		return false
	}
	tag := t[first+1].Tag
	return tag == "IN" || tag == "DT" || tag == "CC" || tag == "PRP$"
}

// closesHead reports whether a name may end as the tokens up to end do: with no pronoun, "The president himself was …".
func closesHead(s *document.Sentence, end int) bool {
	x := s.Tokens[end-1]
	return x.Tag != "PRP" && x.Lower != "himself" && x.Lower != "itself" && x.Lower != "herself"
}

// describesAfter reports whether small letters after the genitive at token k say what somebody's is, so that what
// stands before end is no name: "Juan's mother, Maria", "The Front's former leader, Maria", "The League's roots", "The
// Front's offices in Lima".
func describesAfter(s *document.Sentence, k, end int) bool {
	t := s.Tokens
	last := k + 1
	for last < end && t[last].Kind == lang.Word && !t[last].IsUpper() && t[last].Tag != "IN" {
		last++
	}
	switch {
	case last == k+1:
		return false
	case last < end && t[last].Text == ",":
		return true
	}
	head := t[last-1]
	return (last == end || t[last].Tag == "IN") && (head.Tag == "NNS" || nouns.Kind(head.Lower) == "")
}

// sentenceAdverb reports whether a word may say something of the whole sentence that it opens, unlike "only" and "not".
func sentenceAdverb(word string) bool {
	return word != "only" && strings.HasSuffix(word, "ly") || document.CueLists["maybe"][word] || openingAdverbs[word] ||
		entity.OpeningWords[word]
}

var openingAdverbs = wordlist.Set("meanwhile nevertheless nonetheless thereafter afterwards afterward soon instead today " +
	"moreover still")

// Subordinating are the conjunctions with which a clause before another begins.
var Subordinating = wordlist.Set("as when while although though because if since after before once until")

// doubled reports whether the colon at token k is one of two, as in the name "Tierra :: Land".
func doubled(t []lang.Token, k int) bool {
	return k > 0 && t[k-1].Text == ":" && t[k].Glued || k+1 < len(t) && t[k+1].Text == ":" && t[k+1].Glued
}

// describes reports whether tokens first up to end have common nouns or pronouns in them, as no name has that a text comes
// to only after its first sentence: "Today the association", "Member churches of the Union".
func describes(s *document.Sentence, first, end int) bool {
	if document.ForeignLang(s.Tokens[first:end]) != "" {
		return false
	}
	for _, x := range s.Tokens[first:end] {
		if x.Text == "," || strings.HasPrefix(x.Tag, "PRP") ||
			x.Kind == lang.Word && !x.IsUpper() && !entity.InnerCapital(x.Text) && !entity.Joiners[x.Lower] &&
				!entity.FunctionWords[x.Lower] && x.Lower != "'s" {
			return true
		}
	}
	return false
}

// usedInShort reports whether the text has a capitalized word of the name of tokens first up to end, or its initials, where
// it does not have the whole name.
func usedInShort(s *document.Sentence, first, end int) bool {
	name := s.Tokens[first:end]
	own := map[string]bool{}
	initials := ""
	for _, x := range name {
		if r, _ := utf8.DecodeRuneInString(x.Text); unicode.IsUpper(r) {
			own[x.Lower] = true
			initials += string(r)
		}
	}
	if len(initials) > 1 {
		own[strings.ToLower(initials)] = true
	}
	for _, o := range s.Doc.Sentences {
		for i := 0; i < len(o.Tokens); i++ {
			if whole(o.Tokens[i:], name) {
				i += len(name) - 1
				continue
			}
			if o.Tokens[i].IsUpper() && own[o.Tokens[i].Lower] {
				return true
			}
		}
	}
	return false
}

// whole reports whether tokens begin with the words of a name.
func whole(tokens, name []lang.Token) bool {
	return len(tokens) >= len(name) &&
		slices.EqualFunc(tokens[:len(name)], name, func(a, b lang.Token) bool { return a.Lower == b.Lower })
}

// finishHead decides what form the head's own name has, now that the others are known.
func (n *naming) finishHead(first, end int) {
	t := n.s.Tokens
	c := document.NewCandidate(annals.TypeName, "name.headword", 0.95)
	c.Roles[annals.RoleSubject] = []document.Mention{n.subject}
	c.Add(annals.RoleValue, document.Mention{Start: t[first].Start, End: t[end-1].End})
	if a := entity.QualifierAfter(n.s, first, end-1); a != nil {
		c.Cover(a.Start, a.End)
		c.Roles[annals.RoleValue][0].End = a.End
	}
	c.Lang = n.headLang
	switch {
	case n.fuller != nil && document.IsAbbreviation(n.head):
		c.Form = document.FormAbbreviation
	case n.fuller != nil && n.fuller.Form == document.FormFull && n.fuller.Rule != "name.english-tail":
		c.Form = document.FormAlias
	case document.IsAbbreviation(n.head) && len(n.names) > 0:
		c.Form = document.FormAbbreviation
	case len(n.names) == 0 && !n.namesAlone(first, end, c.Roles[annals.RoleValue][0].End):
		if !document.IsAbbreviation(n.head) {
			n.entity.Full = n.head // what else it was called is no fuller name
		}
		return // a headword that stands alone gives no name, nor do the words that a section happens to begin with
	default:
		c.Form = document.FormFull
		n.entity.Full = n.head
	}
	n.names = append([]*document.Candidate{c}, n.names...)
}

// namesAlone reports whether the head, tokens first up to end and what qualifies it up to the byte given, is a name to
// be told although the sentence gives no other: one that begins the text, and that the text goes on with in short.
func (n *naming) namesAlone(first, end, told int) bool {
	t := n.s.Tokens
	last := t[end-1]
	switch {
	case end-first == 1, n.s != n.s.Doc.Sentences[0], n.entity.Kind == annals.Person:
		return false
	case !last.IsUpper() && last.Kind == lang.Word && n.headLang == "" && told == last.End:
		return false
	}
	return usedInShort(n.s, first, end)
}
