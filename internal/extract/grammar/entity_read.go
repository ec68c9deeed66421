package grammar

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// readEntities finds the entities of the document and where it names them: first the names that the text itself
// explains, then known states and bodies, then other proper names; pronouns and descriptions last.
func (d *Document) readEntities() {
	d.forms = countCapitals(d.Sentences)
	d.register = register{refs: map[string]*Entity{}, bearers: map[string][]*Entity{}}
	d.readNaming()
	if d.Main == nil {
		d.Main = d.titled()
	}
	for _, s := range d.Sentences {
		for i := 0; i < len(s.Tokens); i++ {
			if n := s.nameAt(i); n > 0 {
				e := d.enter(s, i, i+n-1)
				if d.court == nil && s.titlesCourt(i, i+n-1) {
					d.court = e
				}
				i += n - 1
			}
		}
	}
	d.mention()
	if d.Main == nil {
		d.Main = cmp.Or(d.toldOf(), d.topic(), d.partyToCase(), d.calledBy(), d.life())
		if d.Main != nil {
			d.mention()
		}
	}
	before, entities := d.countNames(), len(d.Entities)
	for _, s := range d.Sentences {
		if s.field == nil {
			s.readNamings()
		}
	}
	if d.countNames() > before || len(d.Entities) < entities {
		d.mention()
	}
	d.nameByTitle()
}

// nameByTitle gives persons whom the text never names but by one word the title that it puts before it: "General Quispe".
func (d *Document) nameByTitle() {
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor || m.Entity.Kind != annals.Person || m.Entity.Ref != "" || !m.Entity.bareName() || m.Entity.full != "" {
				continue
			}
			for i := max(0, m.First-3); i < m.First; i++ {
				if n := titleLength(s.Tokens, i); n > 0 && i+n == m.First && s.Tokens[i].IsUpper() && formal[s.Tokens[m.First-1].Lower] {
					m.Entity.full = s.Text(i, m.Last)
					break
				}
			}
		}
	}
}

// formal are the titles by which one goes for life or for long.
var formal = lists["formal"]

// mention finds where the text speaks of its entities, by name and otherwise.
func (d *Document) mention() {
	d.mentionNames()
	d.resolve()
}

// mentionNames finds where the text names its entities, and what kind of thing each is.
func (d *Document) mentionNames() {
	for _, s := range d.Sentences {
		s.Mentions = s.findMentions()
	}
	d.settleKinds()
	d.partRegimes()
	d.nameByNoun()
	for _, s := range d.Sentences {
		s.readKinds()
	}
	d.joinPersons()
	d.tellNamesakes()
}

// partRegimes takes the noun for a body off the mention of the person whose it is: "the Juan Santos regime" is not Santos.
func (d *Document) partRegimes() {
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

// countNames is how many names the entities of the document have together.
func (d *Document) countNames() int {
	n := 0
	for _, e := range d.Entities {
		n += len(e.Names)
	}
	return n
}

// nameByNoun gives organizations that the text names only by an adjective before a noun for what they are that noun as
// the end of their name: "the Reform movement".
func (d *Document) nameByNoun() {
	nouns := map[*Entity]string{}
	for _, s := range d.Sentences {
		for _, m := range s.Mentions {
			if m.Anaphor || m.Entity == d.Main || m.Entity.Ref != "" || m.Entity.full != "" {
				continue
			}
			noun := ""
			if x := s.Tokens[m.Last]; m.Last > m.First && ownNouns[x.Lower] && !x.IsUpper() && m.First > 0 &&
				s.Tokens[m.First-1].Lower == "the" && needsNoun(s.Tokens[m.First:m.Last], x.Lower) {
				noun = s.Text(m.First, m.Last)
			}
			if before, ok := nouns[m.Entity]; ok && before != noun {
				if m.First == m.Last && adjectival(s.Tokens[m.First:m.Last+1]) && before != "" && m.Modifier {
					continue // "the Reform candidate" of the Reform movement
				}
				noun = ""
			}
			nouns[m.Entity] = noun
		}
	}
	for e, name := range nouns {
		if name != "" && e.Kind == annals.Organization {
			e.full = name
		}
	}
}

// needsNoun reports whether the capitalized words of a name would be nobody's, or somebody else's, without the noun
// after them.
func needsNoun(t []lang.Token, noun string) bool {
	return adjectival(t) || (noun == "faction" || noun == "coalition") && headKind(t) == ""
}

// adjectival reports whether the capitalized words of a name would describe a noun after them as adjectives do.
func adjectival(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool {
		return x.Kind != lang.Word || !isCommonWord(x.Lower) && !strings.HasSuffix(x.Lower, "ist") &&
			!ideologyWords["adjective"][x.Lower] && !partisans[x.Lower]
	})
}

// topic is the organization that a text without a definition is about: of those that its opening speaks of the one that
// it names oftenest, where it names no other as often. Whoever gives notice of it is passed over for another. Nil where
// there is none.
func (d *Document) topic() *Entity {
	times := map[*Entity]int{}
	var opening []*Entity
	var first *Entity // the first subject, other than whoever gives notice
	last := d.opening()
	for _, s := range d.Sentences {
		if s.Kind != annals.BlockParagraph && s.Block > last {
			continue
		}
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor || m.Entity.Kind != annals.Organization || m.Entity.Ref != "" || namesText(s.Tokens[m.First:m.Last+1]) {
				continue
			}
			if s.Kind == annals.BlockParagraph {
				times[m.Entity]++
			}
			if s.Block <= last && !m.Modifier {
				opening = append(opening, m.Entity)
				if first == nil && s.isRel(m.Last, "nsubj", "nsubj:pass") && !m.Entity.issues() {
					first = m.Entity
				}
			}
		}
	}
	most := func(but func(*Entity) bool) *Entity {
		var best *Entity
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
	if e := most((*Entity).issues); e != nil {
		return e
	}
	return most(func(*Entity) bool { return false })
}

// calledBy is the organization that a report opens with, which it names once and then goes on to call by the noun that
// it put beside the name there: "the rebel group Red Front … The group said". Nil where the opening has two of that
// sort.
func (d *Document) calledBy() *Entity {
	last := d.opening()
	var only *Entity
	for _, s := range d.Sentences {
		if s.Block > last {
			break
		}
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Anaphor || m.Entity == only || m.Entity.Kind != annals.Organization || m.Entity.Ref != "" ||
				len(m.Entity.defined) == 0 {
				continue
			}
			if only != nil {
				return nil
			}
			only = m.Entity
		}
	}
	if only == nil || d.timesCalled(only, last) < 2 {
		return nil
	}
	return only
}

// timesCalled is how often the text behind a block speaks of "the NOUN" with a noun that says what the entity is.
func (d *Document) timesCalled(e *Entity, block int) int {
	n := 0
	for _, s := range d.Sentences {
		if s.Block <= block {
			continue
		}
		for i := 1; i < len(s.Tokens); i++ {
			if t := s.Tokens; e.defined[t[i].Lower] && !t[i].IsUpper() && (t[i-1].Lower == "the" || t[i-1].Lower == "this") &&
				(i+1 == len(t) || !t[i+1].IsUpper() && t[i+1].Lower != "of") {
				n++
			}
		}
	}
	return n
}

// opening is the last block of what a text opens with: its headings and letterhead, and the first paragraph with a
// clause that names an organization.
func (d *Document) opening() int {
	for _, s := range d.Sentences {
		if s.Kind == annals.BlockParagraph && s.line == linePlain && s.clausal() &&
			slices.ContainsFunc(s.Mentions, func(m EntityMention) bool {
				return !m.Anaphor && m.Entity.Kind == annals.Organization && m.Entity.Ref == ""
			}) {
			return s.Block
		}
	}
	return -1
}

// issues reports whether the name is that of an organ of a state or of a union of states, which gives notice of what
// others are or did.
func (e *Entity) issues() bool {
	w := e.headNoun()
	return organNouns[w] || issuerNouns[w]
}

// organNouns are words of the names of what acts for a state.
var organNouns = lists["organ"]

// issuerNouns are words of the names of what else gives notice of others.
var issuerNouns = lists["issuer"]

// headNoun is the head of the entity's fullest name in lower case.
func (e *Entity) headNoun() string {
	t := lang.Tokens(e.Name(), 0, len(e.Name()))
	if len(t) == 0 {
		return ""
	}
	return t[headWord(t)].Lower
}

// titled is whom the title of a chronology names, whose entries leave out who they are about: "Chronology of the Reform
// Party".
func (d *Document) titled() *Entity {
	if !slices.ContainsFunc(d.Sentences, func(s *Sentence) bool {
		return slices.ContainsFunc(s.Tokens, func(t lang.Token) bool { return isSilent(t) && t.Text == "it" })
	}) {
		return nil
	}
	first := d.Sentences[0]
	if e := d.titleName(first.Tokens); e != nil {
		return e
	}
	var person *Entity
	for _, s := range d.Sentences {
		if s.Block != first.Block || s.Kind == annals.BlockParagraph && s.clausal() {
			break // "This is a list of …" is no title
		}
		for i := 0; i < len(s.Tokens); i++ {
			n := s.nameAt(i)
			if n == 0 || namesText(s.Tokens[i:i+n]) {
				continue
			}
			e := d.enter(s, i, i+n-1)
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
func (d *Document) titleName(t []lang.Token) *Entity {
	end := slices.IndexFunc(t, func(x lang.Token) bool { return x.Text == ":" || x.IsDash() && !x.Glued })
	if end < 3 || !nameLike(t[:end]) || headKind(t[:end]) != annals.Organization || entryWords["chronicle"][t[0].Lower] {
		return nil
	}
	first := 0
	if t[0].Lower == "the" {
		first = 1
	}
	return d.named(joinTokens(t[first:end]), annals.Organization)
}

// readKinds reads by which common nouns the text says of organizations what they are, beside names that end in one:
// "the Pact is a coalition", "the Pact, a coalition of …", "the coalition Pact", "the Pact coalition".
func (s *Sentence) readKinds() {
	t := s.Tokens
	for _, m := range s.Mentions {
		if m.Anaphor || m.Entity == s.Doc.Main || m.Entity.Kind != annals.Organization {
			continue
		}
		if x := t[m.Last]; !x.IsUpper() && m.Last > m.First {
			m.Entity.define(x.Lower)
		}
		if k := m.First - 1; k > 0 && !t[k].IsUpper() && (t[k].Tag == "NN" || t[k].Tag == "NNP") {
			m.Entity.define(t[k].Lower)
		}
		next := m.Last + 1
		if m.Modifier || next+1 >= len(t) || t[next+1].Tag != "DT" {
			continue
		}
		switch {
		case t[next].Lower == "is" || t[next].Lower == "was":
			for n := range s.definingNouns(next) {
				m.Entity.define(n)
			}
		case t[next].Text == ",":
			if c := s.ChunkAt(next + 1); c != nil && c.First == next+1 {
				m.Entity.define(t[c.Head].Lower)
			}
		}
	}
}

// define says that the entity is what the noun says, if it is a noun by which texts speak of organizations.
func (e *Entity) define(noun string) {
	if !groupWords[noun] {
		return
	}
	if e.defined == nil {
		e.defined = map[string]bool{}
	}
	e.defined[noun] = true
}
