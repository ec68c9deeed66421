package grammar

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// readFields tells what the fields of the document say of the organization whose profile they stand in: which its
// "Name:" says, the heading above them, or the text's subject. Without one they are read as sentences.
func (d *Document) readFields() {
	var told []*Entity
	for k := 0; k < len(d.fields); k++ {
		last := k
		for last+1 < len(d.fields) && d.fields[last+1].block <= d.fields[last].block+1 {
			last++
		}
		run := d.fields[k : last+1]
		owner := d.ownerOf(run)
		for _, f := range run {
			if f.meaning == "owner" {
				if e := d.ownerNamed(f); e != nil {
					owner = e
				}
			}
			if owner == nil || owner.Kind == annals.Person ||
				!f.tell(d, owner) && f.meaning != "owner" && f.meaning != "none" && !f.dateless() {
				d.unfield(f)
				continue
			}
			if owner.Kind == annals.Place && ofGroups[f.meaning] {
				owner.Kind = annals.Organization // "Sword of the Valley"
			}
			if !slices.Contains(told, owner) {
				told = append(told, owner)
			}
		}
		k = last
	}
	if d.Main == nil && len(told) == 1 {
		d.Main = told[0]
	}
}

// ofGroups are the meanings of labels that no place's profile has.
var ofGroups = wordlist.Set("ideology allies opponents listed banned wing donors belongs split splinter merged aim")

// dateless reports whether a field that should have a date has some words instead, "Disbanded: Group is active": no
// sentence of the text.
func (f *field) dateless() bool {
	switch f.meaning {
	case "founded", "ended", "active", "since":
		return len(f.tokens) <= 5
	}
	return false
}

// unfield lets the sentences of a block that is no field be read as sentences.
func (d *Document) unfield(f *field) {
	for _, s := range d.Sentences {
		if s.field == f {
			s.field = nil
		}
	}
}

// ownerOf is the organization that a run of fields is about: what a field of the run names it, or the nearest title before.
func (d *Document) ownerOf(run []*field) *Entity {
	for _, f := range run {
		if f.meaning == "owner" {
			if e := d.ownerNamed(f); e != nil {
				return e
			}
		}
	}
	prose := false
	for i := run[0].block - 1; i >= 0; i-- {
		b := d.blocks[i]
		if b.Kind != annals.BlockHeading && i > 0 && (i+1 != run[0].block || b.End-b.Start > longestLabel) {
			prose = prose || !d.isField(i)
			continue
		}
		if title := strings.Trim(d.Masked[b.Start:b.End], " *_#"); prose && i > 0 && strings.Count(d.Masked, title) < 2 {
			continue // of no organization that the text under it speaks of: "Regional Councils"
		}
		if e := d.profileOf(b, i == 0 || i+1 == run[0].block && len(run) > 2); e != nil {
			return e
		}
	}
	return d.Main
}

// isField reports whether a block is a field.
func (d *Document) isField(block int) bool {
	return slices.ContainsFunc(d.fields, func(f *field) bool { return f.block == block })
}

// ownerNamed is the organization that a field such as "Name: X" names.
func (d *Document) ownerNamed(f *field) *Entity {
	p, ok := f.piece(d, f.value.Start, f.value.End)
	if !ok {
		return nil
	}
	return p.entity(d, annals.Organization).Entity
}

// teller is a field that tells statements of its owner.
type teller struct {
	*field
	d     *Document
	owner *Entity
	told  bool
}

// tell adds what the field tells of its owner to the statements of its sentence, and reports whether that is anything.
func (f *field) tell(d *Document, owner *Entity) bool {
	t := &teller{field: f, d: d, owner: owner}
	switch f.meaning {
	case "alias", "abbreviation", "native", "former":
		t.names()
	case "founded", "registered":
		t.founding()
	case "since":
		t.since()
	case "active":
		t.active()
	case "ended":
		t.ended()
	case "founder":
		if ms := t.entities(true, true, annals.Person); len(ms) > 0 {
			t.add(t.about(annals.TypeFounding).Add(annals.RoleFounder, ms...))
		}
	case "outlawed":
		t.outlawed()
	case "people", "post":
		t.people()
	case "seat", "address", "area":
		t.places()
	case "size":
		t.size()
	case "ideology":
		if f.item && clausal(f.tokens) {
			break // a sentence
		}
		t.values(annals.TypeIdeology, true)
	case "kind":
		t.values(annals.TypeKind, false)
	case "aim":
		one := *f
		if f.item {
			one.value.End = min(f.value.End, f.first.End) // what follows explains it
		}
		for _, p := range one.pieces(d, false, false) {
			t.add(t.state(annals.TypeAim, &p).Add(annals.RoleValue, p.Mention))
		}
	default:
		t.relations()
	}
	return t.told
}

func (t *teller) add(c *Candidate) {
	t.first.candidates = append(t.first.candidates, c)
	t.told = true
}

// about starts a statement about the owner, who has no words beside the label.
func (t *teller) about(kind annals.Type) *Candidate {
	c := t.bare(kind)
	c.Roles[annals.RoleSubject] = []Mention{t.subject()}
	return c
}

func (t *teller) bare(kind annals.Type) *Candidate {
	c := NewCandidate(kind, "field."+string(kind), fieldPrior)
	if !t.item {
		c.Cover(t.label.Start, t.label.End)
	}
	return c
}

// fieldPrior is how likely a field's statement is right in all roles, between 0 and 1, by what was seen in profiles.
const fieldPrior = 0.9

// subject is the owner, without words where the field begins.
func (t *teller) subject() Mention {
	at := t.label.Start
	if t.item {
		at = t.value.Start
	}
	return Mention{Start: at, End: at, Entity: t.owner}
}

// state starts a statement about the owner that holds when the piece says.
func (t *teller) state(kind annals.Type, p *fieldPiece) *Candidate {
	c := t.about(kind)
	c.Time = p.held(t.field)
	return c
}

// entities are those that the field lists.
func (t *teller) entities(commas, ands bool, kind annals.EntityKind) []Mention {
	var out []Mention
	for _, p := range t.pieces(t.d, commas, ands) {
		if m := p.entity(t.d, kind); m.Entity != nil && m.Entity != t.owner {
			out = append(out, m)
		}
	}
	return out
}

func (t *teller) names() {
	form := t.meaning
	for _, p := range t.pieces(t.d, true, false) {
		text := t.d.Masked[p.Start:p.End]
		if x := lang.Tokens(text, 0, len(text)); !hasUpper(x) && isLatin(text) {
			continue
		}
		c := t.about(annals.TypeName)
		switch c.Form = form; {
		case form != formFormer && isAbbreviation(text):
			c.Form = formAbbreviation
		case form == formAlias && !isLatin(text):
			c.Form = formNative
		}
		if p.date != nil {
			c.Time = p.held(t.field)
		}
		t.d.addName(t.owner, text)
		if form == formFormer || form == formAlias {
			t.owner.gloss(text)
		}
		t.add(c.Add(annals.RoleValue, p.Mention))
	}
}

// places are where the owner has its seat, or, of several, where it is active.
func (t *teller) places() {
	several := t.meaning == "area"
	var c *Candidate
	for _, p := range t.pieces(t.d, several && !t.item, several && !t.item) {
		m := p.entity(t.d, annals.Place)
		if text := t.d.Masked[m.Start:m.End]; m.Entity == nil || !hasLetter(text) || clausal(t.within(m)) {
			continue
		}
		if c == nil {
			c = t.state(annals.TypeBase, &p)
		}
		if c.Add(annals.RolePlace, m); !several {
			break
		}
	}
	if c != nil {
		t.add(c)
	}
}

func hasLetter(text string) bool { return strings.ContainsFunc(text, unicode.IsLetter) }

// values are what the field says in words, told together.
func (t *teller) values(kind annals.Type, commas bool) {
	var c *Candidate
	for _, p := range t.pieces(t.d, commas, false) {
		if c == nil {
			c = t.state(kind, &p)
		}
		c.Add(annals.RoleValue, p.Mention)
	}
	if c != nil {
		t.add(c)
	}
}
