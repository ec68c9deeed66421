package entity

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
	"annals/internal/pattern"
)

// NameByTitle gives persons whom the text never names but by one word the title that it puts before it: "General Quispe".
func NameByTitle(d *document.Document) {
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor || m.Entity.Kind != annals.Person || m.Entity.Ref != "" || !BareName(m.Entity) || m.Entity.Full != "" {
				continue
			}
			for i := max(0, m.First-3); i < m.First; i++ {
				if n := TitleLength(s.Tokens, i); n > 0 && i+n == m.First && s.Tokens[i].IsUpper() && formal[s.Tokens[m.First-1].Lower] {
					m.Entity.Full = s.Text(i, m.Last)
					break
				}
			}
		}
	}
}

// formal are the titles by which one goes for life or for long.
var formal = lists["formal"]

// MentionNames finds where the text names its entities, and what kind of thing each is.
func MentionNames(d *document.Document) {
	for _, s := range d.Sentences {
		s.Mentions = findMentions(s)
	}
	settleKinds(d)
	partRegimes(d)
	nameByNoun(d)
	for _, s := range d.Sentences {
		readKinds(s)
	}
	joinPersons(d)
	joinSpelled(d)
	joinMain(d)
	tellNamesakes(d)
	nameRegimes(d)
}

// partRegimes takes the noun for a body off the mention of the person whose it is: "the Juan Santos regime" is not Santos.
func partRegimes(d *document.Document) {
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			for m.Entity.Kind == annals.Person && m.Last > m.First && !m.Anaphor && ownNouns[s.Tokens[m.Last].Lower] &&
				!s.Tokens[m.Last].IsUpper() {
				m.Last--
				m.Modifier = true
			}
		}
	}
}

// CountNames is how many names the entities of the document have together.
func CountNames(d *document.Document) int {
	n := 0
	for _, e := range d.Entities {
		n += len(e.Names)
	}
	return n
}

// nameByNoun gives those whom the text names only before a noun for what they are, of which the name says no more than an
// adjective would, that noun as the end of their name: "the Reform movement", "the Andean regime".
func nameByNoun(d *document.Document) {
	nouns := map[*document.Entity]string{}
	for _, s := range d.Sentences {
		for _, m := range s.Mentions {
			if m.Anaphor || m.Entity == d.Main || m.Entity.Ref != "" || m.Entity.Full != "" {
				continue
			}
			noun := ""
			if x := s.Tokens[m.Last]; m.Last > m.First && ownNouns[x.Lower] && !x.IsUpper() && m.First > 0 &&
				s.Tokens[m.First-1].Lower == "the" && needsNoun(s.Tokens[m.First:m.Last], x.Lower) {
				noun = s.Text(m.First, m.Last)
			}
			if noun == "" && m.Modifier && adjectival(s.Tokens[m.First:m.Last+1]) {
				continue // "the Reform candidate" of the Reform movement
			}
			if before, ok := nouns[m.Entity]; ok && before != noun {
				noun = ""
			}
			nouns[m.Entity] = noun
		}
	}
	for e, name := range nouns {
		if name != "" && (e.Kind == annals.Organization || e.Kind == "") {
			e.Full = name
		}
	}
}

// needsNoun reports whether the capitalized words of a name would be nobody's, or somebody else's, without the noun
// after them.
func needsNoun(t []lang.Token, noun string) bool {
	return adjectival(t) || ruledNouns[noun] && !document.IsAbbreviation(t[len(t)-1].Text) ||
		HeadKind(t) == "" && (noun == "faction" || noun == "coalition" || len(t) == 1 && ringNouns[noun])
}

// ruledNouns are the nouns for what is told by whom or what it is of: "the Santos regime", "the Condor programme".
var ruledNouns = wordlist.Set("regime division")

// ringNouns are the nouns for groups that are called by a family or a leader: "the Santos network".
var ringNouns = wordlist.Set("network gang cartel clan ring")

// adjectival reports whether the capitalized words of a name would describe a noun after them as adjectives do.
func adjectival(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool {
		return x.Kind != lang.Word || !IsCommonWord(x.Lower) && !IdeologyWords["adjective"][x.Lower] && !partisans[x.Lower] &&
			!lists["people"][x.Lower] && placeLength([]lang.Token{x}, 0) == 0 &&
			!adjectiveEnding().MatchString(x.Lower)
	})
}

// adjectiveEnding is the end of words that are made adjectives of the name of a person, a people, a place or a creed.
var adjectiveEnding = pattern.Lazily(`(?:[a-z]{3}(?:ist|ian|ean|ish|ic|ese|ite))$`)

// Topic is the organization that a text without a definition is about: of those that its opening speaks of the one that
// it names oftenest, where it names no other as often. Whoever gives notice of it is passed over for another. Nil where
// there is none.
func Topic(d *document.Document) *document.Entity {
	times := map[*document.Entity]int{}
	var opening []*document.Entity
	var first *document.Entity // the first subject, other than whoever gives notice
	last := openingEnd(d)
	for _, s := range d.Sentences {
		if s.Kind != annals.BlockParagraph && s.Block > last {
			continue
		}
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor || m.Entity.Kind != annals.Organization || m.Entity.Ref != "" || NamesText(s.Tokens[m.First:m.Last+1]) {
				continue
			}
			if s.Kind == annals.BlockParagraph {
				times[m.Entity]++
			}
			if s.Block <= last && !m.Modifier {
				opening = append(opening, m.Entity)
				if first == nil && s.IsRel(m.Last, "nsubj", "nsubj:pass") && !Issues(m.Entity) {
					first = m.Entity
				}
			}
		}
	}
	most := func(but func(*document.Entity) bool) *document.Entity {
		var best *document.Entity
		for _, e := range opening {
			if !but(e) && (best == nil || times[e] > times[best]) {
				best = e
			}
		}
		if times[best] < 3 || first != nil && first != best {
			return nil
		}
		for e, n := range times {
			if e != best && n >= times[best] && !but(e) {
				return nil
			}
		}
		return best
	}
	if e := most(Issues); e != nil {
		return e
	}
	return most(func(*document.Entity) bool { return false })
}

// CalledBy is the organization that a report opens with, which it names once and then goes on to call by the noun that
// it put beside the name there: "the rebel group Red Front … The group said". Nil where the opening has two of that
// sort.
func CalledBy(d *document.Document) *document.Entity {
	last := openingEnd(d)
	var only *document.Entity
	for _, s := range d.Sentences {
		if s.Block > last {
			break
		}
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor || m.Entity == only || m.Entity.Kind != annals.Organization || m.Entity.Ref != "" ||
				len(m.Entity.DefinedBy) == 0 {
				continue
			}
			if only != nil {
				return nil
			}
			only = m.Entity
		}
	}
	if only == nil || timesCalled(d, only, last) < 2 {
		return nil
	}
	return only
}

// timesCalled is how often the text behind a block speaks of "the NOUN" with a noun that says what the entity is.
func timesCalled(d *document.Document, e *document.Entity, block int) int {
	n := 0
	for _, s := range d.Sentences {
		if s.Block <= block {
			continue
		}
		for i := 1; i < len(s.Tokens); i++ {
			if t := s.Tokens; e.DefinedBy[t[i].Lower] && !t[i].IsUpper() && (t[i-1].Lower == "the" || t[i-1].Lower == "this") &&
				(i+1 == len(t) || !t[i+1].IsUpper() && t[i+1].Lower != "of") {
				n++
			}
		}
	}
	return n
}

// openingEnd is the last block of what a text opens with: its headings and letterhead, and the first paragraph with a
// clause that names an organization.
func openingEnd(d *document.Document) int {
	for _, s := range d.Sentences {
		if s.Kind == annals.BlockParagraph && s.Line == LinePlain && s.Clausal() &&
			slices.ContainsFunc(s.Mentions, func(m document.EntityMention) bool {
				return !m.Anaphor && m.Entity.Kind == annals.Organization && m.Entity.Ref == ""
			}) {
			return s.Block
		}
	}
	return -1
}

// Issues reports whether the name is that of an organ of a state or of a union of states, which gives notice of what
// others are or did.
func Issues(e *document.Entity) bool {
	w := HeadNoun(e)
	return OrganNouns[w] || IssuerNouns[w]
}

// OrganNouns are words of the names of what acts for a state.
var OrganNouns = lists["organ"]

// IssuerNouns are words of the names of what else gives notice of others.
var IssuerNouns = lists["issuer"]

// HeadNoun is the head of the entity's fullest name in lower case.
func HeadNoun(e *document.Entity) string {
	t := lang.Tokens(e.Name(), 0, len(e.Name()))
	if len(t) == 0 {
		return ""
	}
	return t[HeadWord(t)].Lower
}

// Titled is whom the title of a chronology names, whose entries leave out who they are about: "Chronology of the Reform
// Party".
func Titled(d *document.Document) *document.Entity {
	if !slices.ContainsFunc(d.Sentences, func(s *document.Sentence) bool {
		return slices.ContainsFunc(s.Tokens, func(t lang.Token) bool { return IsSilent(t) && t.Text == "it" })
	}) {
		return nil
	}
	first := d.Sentences[0]
	if e := titleName(d, first.Tokens); e != nil {
		return e
	}
	var person *document.Entity
	for _, s := range d.Sentences {
		if s.Block != first.Block || s.Kind == annals.BlockParagraph && s.Clausal() {
			break // "This is a list of …" is no title
		}
		for i := 0; i < len(s.Tokens); i++ {
			n := NameAt(s, i)
			if n == 0 || NamesText(s.Tokens[i:i+n]) {
				continue
			}
			e := Enter(d, s, i, i+n-1)
			switch {
			case e == nil || e.Ref != "":
			case e.Kind == annals.Organization:
				return e
			case e.Kind == annals.Person && person == nil:
				person = e
			}
			i += n - 1
		}
	}
	return person
}

// titleName is the organization whose name a title begins with before a colon or dash, whatever its first word is
// elsewhere: "Brotherhood of the Lamp: dates"; nil for none.
func titleName(d *document.Document, t []lang.Token) *document.Entity {
	end := slices.IndexFunc(t, func(x lang.Token) bool { return x.Text == ":" || x.IsDash() && !x.Glued })
	if end < 3 || !NameLike(t[:end]) || HeadKind(t[:end]) != annals.Organization || EntryWords["chronicle"][t[0].Lower] {
		return nil
	}
	first := 0
	if t[0].Lower == "the" {
		first = 1
	}
	return Named(d, document.JoinTokens(t[first:end]), annals.Organization)
}

// readKinds reads by which common nouns the text says of organizations what they are, beside names that end in one:
// "the Pact is a coalition", "the Pact, a coalition of …", "the coalition Pact", "the Pact coalition".
func readKinds(s *document.Sentence) {
	t := s.Tokens
	for _, m := range s.Mentions {
		if m.Anaphor || m.Entity == s.Doc.Main || m.Entity.Kind != annals.Organization {
			continue
		}
		if x := t[m.Last]; !x.IsUpper() && m.Last > m.First {
			Define(m.Entity, x.Lower)
		}
		if k := m.First - 1; k > 0 && !t[k].IsUpper() && (t[k].Tag == "NN" || t[k].Tag == "NNP") {
			Define(m.Entity, t[k].Lower)
		}
		next := m.Last + 1
		if m.Modifier || next+1 >= len(t) || t[next+1].Tag != "DT" {
			continue
		}
		switch {
		case t[next].Lower == "is" || t[next].Lower == "was":
			for n := range DefiningNouns(s, next) {
				Define(m.Entity, n)
			}
		case t[next].Text == ",":
			if c := s.ChunkAt(next + 1); c != nil && c.First == next+1 {
				Define(m.Entity, t[c.Head].Lower)
			}
		}
	}
}

// Define says that the entity is what the noun says, if it is a noun by which texts speak of organizations.
func Define(e *document.Entity, noun string) {
	if !document.GroupWords[noun] {
		return
	}
	if e.DefinedBy == nil {
		e.DefinedBy = map[string]bool{}
	}
	e.DefinedBy[noun] = true
}
