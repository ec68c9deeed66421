package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// styledReach is how many sentences from the beginning statutes name the organization that they are of.
const styledReach = 12

// readNaming finds the definition that the text opens with, the parentheses and clauses that give names, and enters
// what they name among the entities.
func (d *Document) readNaming() {
	d.readHeadwords()
	i := 0
	for _, s := range d.Sentences {
		if s.field != nil {
			continue
		}
		if i < styledReach && s.Kind != annals.BlockHeading {
			d.readStyled(s)
		}
		if d.Main == nil && i < 8 && s.Kind == annals.BlockParagraph {
			d.readDefinition(s)
		}
		i++
	}
	d.readFields()
	d.readTables()
	d.readEntries()
	d.readOwn()
	for _, s := range d.Sentences {
		if s.field == nil {
			s.readAsides()
		}
	}
}

// longBefore is the name of several words before a sentence of which a word is the short form: "the Dockers' Front",
// which the noun heads, of "the Front", and of "the DF", its initials; "" where there is none, or two.
func (d *Document) longBefore(s *Sentence, short string) (name string) {
	noun, letters := strings.ToLower(short), isAbbreviation(short)
	if nouns.Listed(noun) != annals.Organization && !letters {
		return ""
	}
	for _, o := range d.Sentences {
		if o == s {
			break
		}
		for i := 0; i < len(o.Tokens); i++ {
			n := o.nameAt(i)
			if n == 0 {
				continue
			}
			if t := o.Tokens[i : i+n]; n > 1 && (t[headWord(t)].Lower == noun || letters && initials(joinTokens(t)) == short) {
				if text := o.spelled(i, i+n-1); name == "" || name == text {
					name = text
				} else {
					return ""
				}
			}
			i += n - 1
		}
	}
	return name
}

// readDefinition reads "[The] NAME (…), also known as …, is a …" and makes NAME the document's main subject.
func (d *Document) readDefinition(s *Sentence) {
	t := s.Tokens
	verb := s.definingVerb()
	first, article := s.definedFrom(verb)
	if first < 0 {
		return
	}
	end := s.headEnd(first, verb)
	if end <= first || !s.plausibleHead(first, end) || s != d.Sentences[0] && s.describes(first, end) ||
		t[end-1].Tag == "WDT" || t[end-1].Tag == "WP" {
		return // "The Front which is …" defines nothing
	}
	heads := s.definingNouns(verb)
	if s != d.Sentences[0] && len(heads) == 0 && (verb+1 >= len(t) || !beginnings[t[verb+1].Lower]) {
		return // "The Committee is in its third year" defines nothing
	}
	name := s.qualified(s.spelled(first, end-1), first, end-1)
	short := name
	if end == first+1 && (article || isAbbreviation(t[first].Text)) {
		if long := d.longBefore(s, t[first].Text); long != "" {
			name = long
		}
	}
	e := d.named(name, "")
	d.addName(e, short)
	e.defined = heads
	if e.Kind == "" {
		e.Kind, e.settled = s.definedKind(first, end, e.defined)
	}
	d.Main, d.definition, d.definitionVerb = e, s, verb
	n := &naming{s: s, entity: e, head: name, headLang: foreignLang(t[first:end])}
	n.subject = Mention{Start: t[first].Start, End: t[first].Start, Entity: e}
	n.besideHead(first, end, verb)
	n.finishHead(first, end)
	d.addAll(s, n)
}

// definingVerb is the "is" or "was" by which a sentence defines what it begins with, -1 for none.
func (s *Sentence) definingVerb() int {
	verb := -1
	for i := 1; i < len(s.Tokens) && i < 60; i++ {
		if w := s.Tokens[i].Lower; (w == "is" || w == "was" || w == "are" || w == "were") && s.QuoteAt(i) == nil {
			verb = i
			if !s.tellsOf(i) {
				break
			}
		}
	}
	return verb
}

// definedFrom is the first token of the name that the definition with the verb at a token is of, past an article, titles and
// what says of which sort it is; -1 where it is of none.
func (s *Sentence) definedFrom(verb int) (first int, article bool) {
	t := s.Tokens
	first = s.headStart(verb)
	article = verb > first+1 && t[first].Lower == "the"
	if article {
		first++
	}
	if verb <= first {
		return -1, false
	}
	if x, ok := styleAt(t, first); ok && x.last+1 == verb {
		return -1, false // "The 1st Petitioner is a party" names nobody
	}
	if namesText(t[first:verb]) || !article && !s.opensName(first) || t[first].Tag == "PRP" || t[first].Tag == "EX" {
		return -1, false
	}
	if k := s.kindBefore(first); k < verb-1 {
		first = k
	}
	if k := s.belongsBefore(first, verb); k > 0 {
		first = k
	}
	if n := titleLength(t, first); n > 0 && first+n+1 < verb && nameLength(s, t, first) == 0 &&
		nameLength(s, t, first+n) > 1 {
		first += n // "Field Marshal Sir Juan Santos is"
	}
	return first, article
}

// besideHead reads the other names that a definition gives between the head of tokens first up to end and the verb: "NAME
// (ABC), also known as …, is".
func (n *naming) besideHead(first, end, verb int) {
	s, t := n.s, n.s.Tokens
	own := s.qualifierAfter(first, end-1)
	for k := range s.Asides {
		if a := &s.Asides[k]; a == own {
			a.Naming = true
		} else if a.After == end-1 {
			a.Naming = n.list(a.Tokens, false) > 0
		}
	}
	for i := end; i < verb; {
		switch {
		case t[i].Text == "," || t[i].Lower == "or" || t[i].Text == "–" || t[i].Text == "—":
			k := n.list(t[i+1:verb], true)
			if k == 0 && i == end && isAbbreviation(t[i+1].Text) && n.entity.Kind == annals.Organization &&
				(i+2 == verb || t[i+2].Text == "," || s.asideAt(i+1) != nil) {
				n.add(t, i+1, i+1, i+1, formAbbreviation, "", "name.comma-abbreviation")
				k = 1
			}
			if k == 0 && t[i].Lower == "or" {
				k = n.bare(t, i+1, verb)
			}
			i += 1 + k
		case i == end && leadsOn(t, i):
			i += max(1, n.list(t[i:verb], true))
		default:
			i++
		}
	}
}

// namesText reports whether words name a text by what it is of, "List of presidents of Peru", "The history of the
// Front": nobody and nothing that has a leader or does anything.
func namesText(t []lang.Token) bool {
	w := t[0].Lower
	return (entryWords["chronicle"][w] || entryWords["inventory"][w]) && (len(t) == 1 || t[1].Tag == "IN")
}

// headStart is the token at which the definition with the verb at a token begins: past what is left of a picture before it,
// and past the words that say of the subject when it came to be or where it is, as in "Established in 1914, the Andean Mill
// Company was a mill".
func (s *Sentence) headStart(verb int) int {
	t := s.Tokens
	first := 0
	for i := 0; i < verb; i++ {
		if i > 1 && t[i-1].Text == "." && t[i].Glued && pictures[t[i].Lower] ||
			i > 0 && (t[i].Text == "]" && t[i-1].Text == "]" || t[i].Text == "}" && t[i-1].Text == "}") {
			first = i + 1
		}
	}
	if first >= verb || t[first].Tag != "VBN" && t[first].Tag != "VBG" && t[first].Tag != "IN" || verb+1 >= len(t) ||
		t[verb+1].Lower != "a" && t[verb+1].Lower != "an" {
		return first
	}
	for i := first + 1; i < verb; i++ {
		if t[i].Text != "," || i+1 >= verb || !t[i+1].IsUpper() && t[i+1].Lower != "the" {
			continue
		}
		k := i + 1
		if t[k].Lower == "the" {
			k++
		}
		if n := s.nameAt(k); n > 0 && k+n == verb && s.definesGroup(verb) {
			return i + 1
		}
	}
	return first
}

// definesGroup reports whether the words after the verb of a definition say that something is an organization.
func (s *Sentence) definesGroup(verb int) bool {
	for n := range s.definingNouns(verb) {
		if nouns.Kind(n) == annals.Organization {
			return true
		}
	}
	return false
}

// pictures are the endings of the names of pictures' files.
var pictures = wordlist.Set("jpg jpeg png svg gif tif tiff webp")

// kindBefore is the first token of the name that a definition begins with, after the noun for what it is that may stand
// before it: "The political party Norland List is", "Football club Norland is", "Andean road specialist Juan Santos is".
func (s *Sentence) kindBefore(first int) int {
	t := s.Tokens
	for k := first; k < first+5 && k+1 < len(t); k++ {
		if k > first && t[k].IsUpper() {
			return first
		}
		if !t[k].IsUpper() && (groupWords[t[k].Lower] || personNouns[t[k].Lower]) && t[k].Tag == "NN" && t[k+1].IsUpper() {
			return k + 1
		}
		if tag := t[k].Tag; !strings.HasPrefix(tag, "JJ") && !strings.HasPrefix(tag, "NN") {
			return first
		}
	}
	return first
}

// belongsBefore is the first token of the person's name that the definition with the verb at a token is about, after the
// name of whose leader or member it is, 0 where none stands before: "Red Dawn founder Juan Santos was".
func (s *Sentence) belongsBefore(first, verb int) int {
	t := s.Tokens
	for k := first + 1; k+1 < verb; k++ {
		switch w := t[k].Lower; {
		case t[k].Kind != lang.Word:
			return 0
		case t[k].IsUpper() || t[k].Tag != "NN" || !personNouns[w] && !titles[w]:
		case t[k-1].IsUpper() && t[k+1].IsUpper():
			if n := nameLength(s, t, k+1); n > 1 && (k+1+n == verb || t[k+1+n].Text == ",") {
				return k + 1
			}
		}
	}
	return 0
}

// tellsOf reports whether the verb at token i stands in a relative clause before the definition's own: "X, whose full name
// is Y, is a party".
func (s *Sentence) tellsOf(i int) bool {
	for k := i - 1; k > 0 && s.Tokens[k].Text != ","; k-- {
		if w := s.Tokens[k].Lower; w == "whose" || w == "which" || w == "who" {
			return true
		}
	}
	return false
}

// definingNouns are the head nouns of what the definition says after its verb: "party" of "is a political party and
// movement".
func (s *Sentence) definingNouns(verb int) map[string]bool {
	t := s.Tokens
	out := map[string]bool{}
	if h := s.head(verb); s.isRel(verb, "cop") && h > verb && t[h].IsNoun() && s.modified(h) == h {
		out[t[h].Lower] = true
	}
	for i := verb + 1; i < len(t) && i < verb+25; i++ {
		c := s.ChunkAt(i)
		if c == nil {
			if t[i].Text != "," && t[i].Tag != "CC" && !t[i].IsAdverb() &&
				!t[i].IsAdjective() {
				if t[i].Lower == "of" && out["one"] {
					continue
				}
				break
			}
			continue
		}
		if k := s.modified(c.Head); k > c.Head {
			i = k - 1
			continue
		}
		out[t[c.Head].Lower] = true
		i = c.Last
	}
	return out
}

// modified is the noun that the noun at token i only describes by way of a hyphen or participle behind it: "enterprise"
// for "state" in "a state-owned enterprise", "company" for "metals" in "a metals refining company", where "a group
// seeking peace" is a group. It is i where there is none.
func (s *Sentence) modified(i int) int {
	t := s.Tokens
	tied := false
	for k := i + 1; k < len(t); k++ {
		tag := t[k].Tag
		switch {
		case t[k].Text == "-", t[k-1].Text == "-", tag == "VBN":
			tied = true
		case tag == "VBG" && !groupWords[t[i].Lower] && t[i].Tag != "NNP":
			tied = true
		case strings.HasPrefix(tag, "JJ") && tied:
		case tied && (tag == "NN" || tag == "NNS"):
			if c := s.ChunkAt(k); c != nil {
				k = c.Head
			}
			if w := t[k].Lower; groupWords[w] || businesses[w] || nouns.Kind(w) == annals.Organization {
				return k
			}
			return i
		default:
			return i
		}
	}
	return i
}

// definedKind is what sort of thing a definition defines, told by its nouns or by the name; else an organization, which is
// not sure.
func (s *Sentence) definedKind(first, end int, heads map[string]bool) (kind annals.EntityKind, sure bool) {
	kinds := map[annals.EntityKind]bool{}
	var shape kindSigns
	s.weighShape(first, end-1, &shape)
	for k := range s.Asides {
		if a := &s.Asides[k]; a.After == end-1 && lifeDates(a.Tokens) {
			kinds[annals.Person] = true
		}
	}
	lived := kinds[annals.Person]
	personal := lived || shape.person >= 5
	for n := range heads {
		switch k := nouns.Kind(n); {
		case k != "":
			kinds[k] = true
		case groupWords[n], businesses[n] && !lived, trades[n] && !personal:
			kinds[annals.Organization] = true
		case personNouns[n]:
			kinds[annals.Person] = true
		case placeNouns[n]:
			kinds[annals.Place] = true
		}
	}
	for _, k := range []annals.EntityKind{annals.Organization, annals.Person, annals.Event, annals.Place, annals.State,
		annals.Body} {
		if kinds[k] {
			return k, true
		}
	}
	name := s.Tokens[first:end]
	if k := headKind(name); k != "" {
		return k, true
	}
	return annals.Organization, len(name) > 1 && firmEndings[strings.Trim(name[len(name)-1].Lower, ".")]
}
