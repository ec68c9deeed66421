package naming

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// StyledReach is how many sentences from the beginning statutes name the organization that they are of.
const StyledReach = 12

// longBefore is the name of several words before a sentence of which a word is the short form: "the Dockers' Front",
// which the noun heads, of "the Front", and of "the DF", its initials; "" where there is none, or two.
func longBefore(d *document.Document, s *document.Sentence, short string) (name string) {
	noun, letters := strings.ToLower(short), document.IsAbbreviation(short)
	if nouns.Listed(noun) != annals.Organization && !letters {
		return ""
	}
	for _, o := range d.Sentences {
		if o == s {
			break
		}
		for i := 0; i < len(o.Tokens); i++ {
			n := entity.NameAt(o, i)
			if n == 0 {
				continue
			}
			if t := o.Tokens[i : i+n]; n > 1 && (t[entity.HeadWord(t)].Lower == noun ||
				letters && document.Initials(document.JoinTokens(t)) == short) {
				if text := o.Spelled(i, i+n-1); name == "" || name == text {
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

// ReadDefinition reads "[The] NAME (…), also known as …, is a …" and makes NAME the document's main subject.
func ReadDefinition(d *document.Document, s *document.Sentence) {
	t := s.Tokens
	verb := definingVerb(s)
	first, article := definedFrom(s, verb)
	if first < 0 {
		return
	}
	end := headEnd(s, first, verb)
	if end <= first || !plausibleHead(s, first, end) || s != d.Sentences[0] && describes(s, first, end) ||
		several(s, first, end, verb) ||
		t[end-1].Tag == "WDT" || t[end-1].Tag == "WP" {
		return // "The Front which is …" defines nothing
	}
	if relative(t[end]) || t[end].Text == "," && relative(t[end+1]) && t[verb-1].Text != "," {
		return // "The Front, whose chief is a priest, left", "Peru, which armed it, sent men that were": clauses define nothing
	}
	heads := entity.DefiningNouns(s, verb)
	if s != d.Sentences[0] && len(heads) == 0 && (verb+1 >= len(t) || !beginnings[t[verb+1].Lower]) {
		return // "The Committee is in its third year" defines nothing
	}
	last := end - 1 - entity.Honours(t[first:end])
	name := entity.Qualified(s, s.Spelled(first, last), first, last)
	short := name
	if end == first+1 && (article || document.IsAbbreviation(t[first].Text)) {
		if long := longBefore(d, s, t[first].Text); long != "" {
			name = long
		}
	}
	e := entity.Named(d, name, "")
	entity.AddName(d, e, short)
	e.DefinedBy = heads
	if e.Kind == "" {
		e.Kind, e.Settled = definedKind(s, first, end, e.DefinedBy)
	}
	d.Main, d.Definition, d.DefinitionVerb = e, s, verb
	n := &naming{s: s, entity: e, head: name, headLang: document.ForeignLang(t[first:end])}
	n.subject = document.Mention{Start: t[first].Start, End: t[first].Start, Entity: e}
	n.besideHead(first, end, verb)
	n.finishHead(first, end)
	addAll(d, s, n)
}

// definingVerb is the "is" or "was" by which a sentence defines what it begins with, -1 for none.
func definingVerb(s *document.Sentence) int {
	verb := -1
	for i := 1; i < len(s.Tokens) && i < 60; i++ {
		if w := s.Tokens[i].Lower; (w == "is" || w == "was" || w == "are" || w == "were") && s.QuoteAt(i) == nil {
			verb = i
			if !tellsOf(s, i) {
				break
			}
		}
	}
	return verb
}

// definedFrom is the first token of the name that the definition with the verb at a token is of, past an article, titles and
// what says of which sort it is; -1 where it is of none.
func definedFrom(s *document.Sentence, verb int) (first int, article bool) {
	t := s.Tokens
	first = headStart(s, verb)
	article = verb > first+1 && t[first].Lower == "the"
	if article {
		first++
	}
	if verb <= first {
		return -1, false
	}
	if x, ok := StyleAt(t, first); ok && x.Last+1 == verb {
		return -1, false // "The 1st Petitioner is a party" names nobody
	}
	if entity.NamesText(t[first:verb]) || !article && !entity.OpensName(s, first) || t[first].Tag == "PRP" || t[first].Tag == "EX" {
		return -1, false
	}
	if k := kindBefore(s, first); k < verb-1 {
		first = k
	}
	if k := belongsBefore(s, first, verb); k > 0 {
		first = k
	}
	if n := entity.TitleLength(t, first); n > 0 && first+n+1 < verb && entity.NameLength(s, t, first) == 0 &&
		entity.NameLength(s, t, first+n) > 1 {
		first += n // "Field Marshal Sir Juan Santos is"
	}
	return first, article
}

// besideHead reads the other names that a definition gives between the head of tokens first up to end and the verb: "NAME
// (ABC), also known as …, is".
func (n *naming) besideHead(first, end, verb int) {
	s, t := n.s, n.s.Tokens
	own := entity.QualifierAfter(s, first, end-1)
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
			if k == 0 && i == end && document.IsAbbreviation(t[i+1].Text) && n.entity.Kind == annals.Organization &&
				(i+2 == verb || t[i+2].Text == "," || layout.AsideAt(s, i+1) != nil) {
				n.add(t, i+1, i+1, i+1, document.FormAbbreviation, "", "name.comma-abbreviation")
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

// headStart is the token at which the definition with the verb at a token begins: past what is left of a picture before it,
// and past the words that say of the subject when it came to be or where it is, as in "Established in 1914, the Andean Mill
// Company was a mill".
func headStart(s *document.Sentence, verb int) int {
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
		if n := entity.NameAt(s, k); n > 0 && k+n == verb && definesGroup(s, verb) {
			return i + 1
		}
	}
	return first
}

// definesGroup reports whether the words after the verb of a definition say that something is an organization.
func definesGroup(s *document.Sentence, verb int) bool {
	for n := range entity.DefiningNouns(s, verb) {
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
func kindBefore(s *document.Sentence, first int) int {
	t := s.Tokens
	for k := first; k < first+5 && k+1 < len(t); k++ {
		if k > first && t[k].IsUpper() {
			return first
		}
		if !t[k].IsUpper() && (document.GroupWords[t[k].Lower] || entity.PersonNouns[t[k].Lower]) && t[k].Tag == "NN" &&
			t[k+1].IsUpper() {
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
func belongsBefore(s *document.Sentence, first, verb int) int {
	t := s.Tokens
	for k := first + 1; k+1 < verb; k++ {
		switch w := t[k].Lower; {
		case t[k].Kind != lang.Word:
			return 0
		case t[k].IsUpper() || t[k].Tag != "NN" || !entity.PersonNouns[w] && !document.Titles[w]:
		case t[k-1].IsUpper() && t[k+1].IsUpper():
			if n := entity.NameLength(s, t, k+1); n > 1 && (k+1+n == verb || t[k+1+n].Text == ",") {
				return k + 1
			}
		}
	}
	return 0
}

// tellsOf reports whether the verb at token i stands in a relative clause before the definition's own: "X, whose full name
// is Y, is a party".
func tellsOf(s *document.Sentence, i int) bool {
	for k := i - 1; k > 0 && s.Tokens[k].Text != ","; k-- {
		if w := s.Tokens[k].Lower; w == "whose" || w == "which" || w == "who" {
			return true
		}
	}
	return false
}

// definedKind is what sort of thing a definition defines, told by its nouns or by the name; else an organization, which is
// not sure.
func definedKind(s *document.Sentence, first, end int, heads map[string]bool) (kind annals.EntityKind, sure bool) {
	kinds := map[annals.EntityKind]bool{}
	var shape document.KindSigns
	entity.WeighShape(s, first, end-1, &shape)
	for k := range s.Asides {
		if a := &s.Asides[k]; a.After == end-1 && entity.LifeDates(a.Tokens) {
			kinds[annals.Person] = true
		}
	}
	lived := kinds[annals.Person]
	personal := lived || shape.Person >= 5
	for n := range heads {
		switch k := nouns.Kind(n); {
		case k != "":
			kinds[k] = true
		case document.GroupWords[n], entity.Businesses[n] && !lived, entity.Trades[n] && !personal:
			kinds[annals.Organization] = true
		case entity.PersonNouns[n]:
			kinds[annals.Person] = true
		case entity.PlaceNouns[n]:
			kinds[annals.Place] = true
		}
	}
	if lived && entity.HeadKind(s.Tokens[first:end]) == "" {
		return annals.Person, true // "(born 1950) is a Peruvian Armed Forces general"
	}
	for _, k := range []annals.EntityKind{annals.Organization, annals.Person, annals.Event, annals.Place, annals.State,
		annals.Body} {
		if kinds[k] {
			return k, true
		}
	}
	name := s.Tokens[first:end]
	if k := entity.HeadKind(name); k != "" {
		return k, true
	}
	return annals.Organization, len(name) > 1 && entity.FirmEndings[strings.Trim(name[len(name)-1].Lower, ".")]
}
