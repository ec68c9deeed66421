package coref

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/layout"
	"annals/internal/extract/naming"
)

// filing are those of them for who turned to the court.
var filing = lists["filing"]

// pleadings are what one lodges with a court, and pleas the verbs for turning to it.
var pleadings, pleas = lists["pleading"], lists["plea"]

// style keeps that the text calls an entity by the words of key, "applicant" or "2 applicant", and on which side of the case
// those put it.
func style(p *document.Parties, key string, e *document.Entity) {
	if p.Styled == nil {
		p.Styled = map[string]*document.Entity{}
	}
	p.Styled[key] = e
	number, noun, ok := strings.Cut(key, " ")
	if !ok {
		noun = number
	}
	if !ok || number == "1" {
		if filing[noun] {
			p.Filer = e
		} else if naming.Litigants[noun] {
			p.Against = e
		}
	}
}

// litigant resolves "the applicant", "the 2nd respondent" and their like at token i, the determiner, or "Petitioner"
// without one.
func (r *resolver) litigant(i int) (document.EntityMention, bool) {
	t := r.s.Tokens
	k := i
	if t[i].Tag == "DT" {
		k++
	} else if !t[i].IsUpper() {
		return document.EntityMention{}, false
	}
	x, ok := naming.StyleAt(t, k)
	if !ok || k == i && x.Last+1 < len(t) && t[x.Last+1].Text == ":" {
		return document.EntityMention{}, false
	}
	m := document.EntityMention{First: i, Last: x.Last, Anaphor: true, Entity: r.party(x)}
	if next := x.Last + 1; next < len(t) {
		switch tag := t[next].Tag; {
		case tag == "POS":
			m.Modifier = true
		case tag == "NN" || tag == "NNS":
			if c := r.s.ChunkAt(next); c != nil && c.First <= x.Last {
				return m, false // "the defendant company's lawyer" has an owner, "the applicant list" none
			}
		}
	}
	return m, m.Entity != nil
}

// party is whom the noun for a party means by now, nil for nobody known.
func (r *resolver) party(x naming.Style) *document.Entity {
	p := &r.parties
	if e := p.Styled[x.Key]; e != nil {
		return e
	}
	number, noun, numbered := strings.Cut(x.Key, " ")
	if !numbered {
		noun = number
	}
	switch {
	case numbered && number != "1" || !naming.Litigants[noun]:
		return nil
	case filing[noun]:
		return p.Filer
	}
	return p.Against
}

// PartyToCase is the organization that the text of a case is about: the one that turned to the court, or else the one
// that it was turned to about; nil for none.
func PartyToCase(d *document.Document) *document.Entity {
	for _, e := range []*document.Entity{d.Parties.Filer, d.Parties.Against} {
		if e != nil && e.Kind == annals.Organization && e.Ref == "" && len(e.Together) == 0 && !actsForState(e) {
			return e
		}
	}
	return nil
}

// actsForState reports whether a name of the entity says that it is a court, a prosecutor or an organ of a state.
func actsForState(e *document.Entity) bool {
	return e.BearsOne(entity.OrganNouns)
}

// TitlesCourt reports whether the sentence is a line in the head of a text, without a verb, and the name of tokens
// first through last there is a court's, by which the text then means "the Court".
func TitlesCourt(s *document.Sentence, first, last int) bool {
	t := s.Tokens[first : last+1]
	return s.Block < headLines && len(t) > 1 && entity.CourtNouns[t[entity.HeadWord(t)].Lower] && layout.Finite(s) < 0
}

// headLines is how many blocks the head of a text may have.
const headLines = 12

// deciding is which court "the court" means in the text of one: another that this sentence or the one before names, or
// else itself.
func (r *resolver) deciding(w string) *document.Entity {
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 1; k-- {
		if x := r.spoken[k]; !x.modifier && x.entity.Heads(w) && r.d.Sentences[x.sentence].Block == r.s.Block {
			return x.entity
		}
	}
	return r.d.Court
}
