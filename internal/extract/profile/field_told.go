package profile

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/wordlist"
)

// ReadFields tells what the fields of the document say of the organization whose profile they stand in: which its
// "Name:" says, the heading above them, or the text's subject. Without one they are read as sentences.
func ReadFields(d *document.Document) {
	var told []*document.Entity
	for k := 0; k < len(d.Fields); k++ {
		last := k
		for last+1 < len(d.Fields) && d.Fields[last+1].Block <= d.Fields[last].Block+1 {
			last++
		}
		run := d.Fields[k : last+1]
		owner := ownerOf(d, run)
		for _, f := range run {
			if f.Meaning == "owner" {
				if e := ownerNamed(d, f); e != nil {
					owner = e
				}
			}
			of := owner
			if e := bodyAbove(d, f); e != nil {
				of = e
			}
			if owner == nil || owner.Kind == annals.Person ||
				!parts(f) && !tell(f, d, of) && f.Meaning != "owner" && f.Meaning != "none" && !dateless(f) {
				unfield(d, f)
				continue
			}
			if owner.Kind == annals.Place && ofGroups[f.Meaning] {
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

// bodyAbove is the body that an item of a list within a list is told of: that of the item that it stands under, where that told
// of one, or names one. The members and the leaders under a member are that member's. Nil for none.
func bodyAbove(d *document.Document, f *document.Field) *document.Entity {
	if f.Above == nil || !ofBody[f.Meaning] {
		return nil
	}
	for _, c := range f.Above.First.Candidates {
		for _, r := range []annals.Role{annals.RoleMember, annals.RoleSubject} {
			for _, m := range c.Roles[r] {
				if m.Start >= f.Above.Value.Start && m.End > m.Start && m.End <= f.Above.Value.End && m.Entity != nil &&
					m.Entity.Kind != annals.Person {
					return m.Entity
				}
			}
		}
	}
	if f.Meaning == "people" && entity.HeadKind(f.Above.Tokens) == annals.Organization && !parts(f.Above) {
		return ownerNamed(d, f.Above) // "- Military Council", with those who lead it below
	}
	return nil
}

// ofBody are the meanings of the labels under which a list within a list is of the body that it stands under.
var ofBody = wordlist.Set("members people branch wing size")

// parts reports whether an item only parts a list: others stand under it, and it names nobody, "Founding members", "Associate
// Members:".
func parts(f *document.Field) bool {
	t := f.Tokens
	if n := len(t) - 1; n > 0 && t[n].Text == ":" {
		t = t[:n]
	}
	if !f.Heads || len(t) == 0 {
		return false
	}
	if !slices.ContainsFunc(t, func(x lang.Token) bool { return !layout.FieldWords["belonging"][entity.Singular(x.Lower)] }) {
		return true
	}
	return t[len(t)-1].HasTag("NN", "NNS") &&
		!slices.ContainsFunc(t[1:], func(x lang.Token) bool { return x.IsUpper() })
}

// ofGroups are the meanings of labels that no place's profile has.
var ofGroups = wordlist.Set("ideology allies opponents listed banned wing donors belongs split splinter merged aim")

// dateless reports whether a field that should have a date has some words instead, "Disbanded: Group is active": no
// sentence of the text.
func dateless(f *document.Field) bool {
	switch f.Meaning {
	case "founded", "ended", "active", "since":
		return len(f.Tokens) <= 5
	}
	return false
}

// unfield lets the sentences of a block that is no field be read as sentences.
func unfield(d *document.Document, f *document.Field) {
	for _, s := range d.Sentences {
		if s.Field == f {
			s.Field = nil
		}
	}
}

// ownerOf is the organization that a run of fields is about: what a field of the run names it, or the nearest title before.
func ownerOf(d *document.Document, run []*document.Field) *document.Entity {
	for _, f := range run {
		if f.Meaning == "owner" {
			if e := ownerNamed(d, f); e != nil {
				return e
			}
		}
	}
	prose := false
	for i := run[0].Block - 1; i >= 0; i-- {
		b := d.Blocks[i]
		if b.Kind != annals.BlockHeading && i > 0 && (i+1 != run[0].Block || b.End-b.Start > layout.LongestLabel) {
			prose = prose || !isField(d, i)
			continue
		}
		if title := strings.Trim(d.Masked[b.Start:b.End], " *_#"); prose && i > 0 && strings.Count(d.Masked, title) < 2 {
			continue // of no organization that the text under it speaks of: "Regional Councils"
		}
		if e := layout.ProfileOf(d, d.Masked[b.Start:b.End], i == 0 || i+1 == run[0].Block && len(run) > 2); e != nil {
			return e
		}
	}
	if d.Main == nil && d.Title != "" {
		return layout.ProfileOf(d, d.Title, len(run) > 2)
	}
	return d.Main
}

// isField reports whether a block is a field.
func isField(d *document.Document, block int) bool {
	return slices.ContainsFunc(d.Fields, func(f *document.Field) bool { return f.Block == block })
}

// ownerNamed is the organization that a field such as "Name: X" names.
func ownerNamed(d *document.Document, f *document.Field) *document.Entity {
	p, ok := piece(f, d, f.Value.Start, f.Value.End)
	if !ok {
		return nil
	}
	return p.entity(d, annals.Organization).Entity
}

// teller is a field that tells statements of its owner.
type teller struct {
	*document.Field
	d     *document.Document
	owner *document.Entity
	told  bool
}

// tell adds what the field tells of its owner to the statements of its sentence, and reports whether that is anything.
func tell(f *document.Field, d *document.Document, owner *document.Entity) bool {
	t := &teller{Field: f, d: d, owner: owner}
	switch f.Meaning {
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
		if f.Item && clausal(f.Tokens) {
			break // a sentence
		}
		t.values(annals.TypeIdeology, true)
	case "kind":
		t.values(annals.TypeKind, false)
	case "aim":
		one := *f
		if f.Item {
			one.Value.End = min(f.Value.End, f.First.End) // what follows explains it
		}
		for _, p := range pieces(&one, d, false, false) {
			t.add(t.state(annals.TypeAim, &p).Add(annals.RoleValue, p.Mention))
		}
	default:
		t.relations()
	}
	return t.told
}

func (t *teller) add(c *document.Candidate) {
	t.First.Candidates = append(t.First.Candidates, c)
	t.told = true
}

// about starts a statement about the owner, who has no words beside the label.
func (t *teller) about(kind annals.Type) *document.Candidate {
	c := t.bare(kind)
	c.Roles[annals.RoleSubject] = []document.Mention{t.subject()}
	return c
}

func (t *teller) bare(kind annals.Type) *document.Candidate {
	c := document.NewCandidate(kind, "field."+string(kind), fieldPrior)
	if !t.Item {
		c.Cover(t.Label.Start, t.Label.End)
	}
	return c
}

// fieldPrior is how likely a field's statement is right in all roles, between 0 and 1, by what was seen in profiles.
const fieldPrior = 0.9

// subject is the owner, without words where the field begins.
func (t *teller) subject() document.Mention {
	at := t.Label.Start
	if t.Item {
		at = t.Value.Start
	}
	return document.Mention{Start: at, End: at, Entity: t.owner}
}

// state starts a statement about the owner that holds when the piece says.
func (t *teller) state(kind annals.Type, p *fieldPiece) *document.Candidate {
	c := t.about(kind)
	c.Time = p.held(t.Field)
	return c
}

// entities are those that the field lists.
func (t *teller) entities(commas, ands bool, kind annals.EntityKind) []document.Mention {
	var out []document.Mention
	for _, p := range pieces(t.Field, t.d, commas, ands) {
		if m := p.entity(t.d, kind); m.Entity != nil && m.Entity != t.owner {
			out = append(out, m)
		}
	}
	return out
}

func (t *teller) names() {
	form := t.Meaning
	for _, p := range pieces(t.Field, t.d, true, false) {
		text := t.d.Masked[p.Start:p.End]
		if x := lang.Tokens(text, 0, len(text)); !entity.HasUpper(x) && document.IsLatin(text) {
			continue
		}
		c := t.about(annals.TypeName)
		switch c.Form = form; {
		case form != document.FormFormer && document.IsAbbreviation(text):
			c.Form = document.FormAbbreviation
		case form == document.FormAlias && !document.IsLatin(text):
			c.Form = document.FormNative
		}
		if p.date != nil {
			c.Time = p.held(t.Field)
		}
		entity.AddName(t.d, t.owner, text)
		if form == document.FormFormer || form == document.FormAlias {
			t.owner.Gloss(text)
		}
		t.add(c.Add(annals.RoleValue, p.Mention))
	}
}

// places are where the owner has its seat, or, of several, where it is active.
func (t *teller) places() {
	several := t.Meaning == "area"
	var c *document.Candidate
	for _, p := range pieces(t.Field, t.d, several && !t.Item, several && !t.Item) {
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
	var c *document.Candidate
	for _, p := range pieces(t.Field, t.d, commas, false) {
		if c == nil {
			c = t.state(kind, &p)
		}
		c.Add(annals.RoleValue, p.Mention)
	}
	if c != nil {
		t.add(c)
	}
}
