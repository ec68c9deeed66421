package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// A text about a court's work names a party once and goes on to speak of it by what it is before the court: "the applicant",
// "the 2nd respondent", "the respondent party". litigants are these nouns.
var litigants = lists["litigant"]

// filing are those of them for who turned to the court.
var filing = lists["filing"]

// pleadings are what one lodges with a court, and pleas the verbs for turning to it.
var pleadings, pleas = lists["pleading"], lists["plea"]

// parties are who the parties to a case are, as far as a text has told by now.
type parties struct {
	// styled has them by what the text calls them: "applicant", "2 respondent", "applicants".
	styled map[string]*Entity
	// filer turned to the court, against whom is the other; nil where nothing tells.
	filer, against *Entity
}

// style is the noun for a party that tokens first through last are, without an article: "2nd respondent", "applicant
// association".
type style struct {
	key         string
	first, last int
}

// styleAt is the noun for a party at token i, with its number before it or behind and the noun for a group that may follow.
func styleAt(t []lang.Token, i int) (style, bool) {
	x := style{first: i, last: i}
	number := ""
	if i+1 < len(t) {
		if isOrdinal(t[i].Lower) {
			number = strings.TrimRight(t[i].Lower, "stndrh")
		} else {
			number = partyNumbers[t[i].Lower]
		}
	}
	if number != "" {
		i++
	}
	if i >= len(t) || !litigants[t[i].Lower] && !litigants[strings.TrimSuffix(t[i].Lower, "s")] {
		return x, false
	}
	x.last, x.key = i, t[i].Lower
	if k := i + 1; number == "" && k+1 < len(t) && strings.TrimSuffix(t[k].Lower, ".") == "no" {
		if t[k+1].Text == "." && k+2 < len(t) {
			k++
		}
		if t[k+1].Kind == lang.Number {
			number, x.last = t[k+1].Text, k+1 // "Respondent No. 2"
		}
	}
	if k := x.last + 1; k < len(t) && t[k].Tag == "NN" && groupWords[t[k].Lower] {
		x.last = k
	}
	if number != "" {
		x.key = number + " " + x.key
	}
	return x, true
}

// partyNumbers are the numbers that parties are told apart by.
var partyNumbers = map[string]string{"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}

// style says that the text calls an entity so.
func (p *parties) style(key string, e *Entity) {
	if p.styled == nil {
		p.styled = map[string]*Entity{}
	}
	p.styled[key] = e
	number, noun, ok := strings.Cut(key, " ")
	if !ok {
		noun = number
	}
	if !ok || number == "1" {
		if filing[noun] {
			p.filer = e
		} else if litigants[noun] {
			p.against = e
		}
	}
}

// litigant resolves "the applicant", "the 2nd respondent" and their like at token i, the determiner, or "Petitioner"
// without one.
func (r *resolver) litigant(i int) (EntityMention, bool) {
	t := r.s.Tokens
	k := i
	if t[i].Tag == "DT" {
		k++
	} else if !t[i].IsUpper() {
		return EntityMention{}, false
	}
	x, ok := styleAt(t, k)
	if !ok || k == i && x.last+1 < len(t) && t[x.last+1].Text == ":" {
		return EntityMention{}, false
	}
	m := EntityMention{First: i, Last: x.last, Anaphor: true, Entity: r.party(x)}
	if next := x.last + 1; next < len(t) {
		switch tag := t[next].Tag; {
		case tag == "POS":
			m.Modifier = true
		case tag == "NN" || tag == "NNS":
			if c := r.s.ChunkAt(next); c != nil && c.First <= x.last {
				return m, false // "the defendant company's lawyer" has an owner, "the applicant list" none
			}
		}
	}
	return m, m.Entity != nil
}

// party is whom the noun for a party means by now, nil for nobody known.
func (r *resolver) party(x style) *Entity {
	p := &r.parties
	if e := p.styled[x.key]; e != nil {
		return e
	}
	number, noun, numbered := strings.Cut(x.key, " ")
	if !numbered {
		noun = number
	}
	switch {
	case numbered && number != "1" || !litigants[noun]:
		return nil
	case filing[noun]:
		return p.filer
	}
	return p.against
}

// partyToCase is the organization that the text of a case is about: the one that turned to the court, or else the one
// that it was turned to about; nil for none.
func (d *Document) partyToCase() *Entity {
	for _, e := range []*Entity{d.parties.filer, d.parties.against} {
		if e != nil && e.Kind == annals.Organization && e.Ref == "" && len(e.members) == 0 && !e.actsForState() {
			return e
		}
	}
	return nil
}

// actsForState reports whether a name of the entity says that it is a court, a prosecutor or an organ of a state.
func (e *Entity) actsForState() bool {
	return e.bearsOne(organNouns)
}

// courtNouns are the nouns for what decides a case.
var courtNouns = wordlist.Set("court tribunal")

// benches are the nouns for the part of a court that decides.
var benches = wordlist.Set("chamber section division panel bench formation circuit")

// titlesCourt reports whether the sentence is a line in the head of a text, without a verb, and the name of tokens
// first through last there is a court's, by which the text then means "the Court".
func (s *Sentence) titlesCourt(first, last int) bool {
	t := s.Tokens[first : last+1]
	return s.Block < headLines && len(t) > 1 && courtNouns[t[headWord(t)].Lower] && s.finite() < 0
}

// headLines is how many blocks the head of a text may have.
const headLines = 12

// deciding is which court "the court" means in the text of one: another that this sentence or the one before names, or
// else itself.
func (r *resolver) deciding(w string) *Entity {
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 1; k-- {
		if x := r.spoken[k]; !x.modifier && x.entity.heads(w) && r.d.Sentences[x.sentence].Block == r.s.Block {
			return x.entity
		}
	}
	return r.d.court
}
