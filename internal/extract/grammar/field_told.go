package grammar

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
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

// founding reads "1974", "12 May 1974 in Lima", "in 1974 by Juan Santos".
func (t *teller) founding() {
	times := datesBeforeBy(t.tokens)
	if len(times) == 0 {
		return
	}
	x := times[0]
	kind := annals.TypeFounding
	if t.meaning == "registered" {
		kind = annals.TypeStatus
	}
	c := t.about(kind)
	c.Cover(x.Start, x.End)
	if c.Time = x.ForEvent(); t.meaning == "registered" {
		c.Time = x.AsStart()
		for _, w := range t.labelTokens {
			if strings.HasPrefix(w.Lower, "regist") || strings.HasPrefix(w.Lower, "incorp") {
				c.Add(annals.RoleAs, Mention{Start: w.Start, End: w.End})
			}
		}
	} else {
		t.foundedBy(c, x)
	}
	t.add(c)
}

// datesBeforeBy are the dates of the words before "by", which no date of a founding goes on with: "1991 by Juan Rojas".
func datesBeforeBy(t []lang.Token) []dates.Expr {
	if i := slices.IndexFunc(t, func(x lang.Token) bool { return x.Lower == "by" }); i > 0 {
		t = t[:i]
	}
	return dates.Read(t, nil)
}

// foundedBy adds who founded the owner and where, as the words around the date tell.
func (t *teller) foundedBy(c *Candidate, x dates.Expr) {
	k := t.tokens
	for i := 0; i < len(k); i++ {
		switch w := k[i].Lower; {
		case i >= x.First && i <= x.Last:
		case w == "by" && i+1 < len(k):
			part := *t.field
			part.value.Start = k[i+1].Start
			for _, p := range part.pieces(t.d, true, true) {
				c.Add(annals.RoleFounder, p.entity(t.d, annals.Person))
			}
			return
		case (w == "in" || w == "at" || w == "," && i == x.Last+1) && i+1 < len(k) && k[i+1].IsUpper():
			end := i + 1
			for end+1 < len(k) && k[end+1].Lower != "by" && k[end+1].Text != "(" && k[end+1].Text != ";" &&
				(end+1 < x.First || end+1 > x.Last) {
				end++
			}
			for end > i && k[end].Kind == lang.Punct {
				end--
			}
			p := fieldPiece{Mention: Mention{Start: k[i+1].Start, End: k[end].End}}
			c.Add(annals.RolePlace, p.entity(t.d, annals.Place))
			i = end
		}
	}
}

// since reads when the owner was listed: "Listed on: 14 Mar. 2016 (amended on 6 Jun. 2018)". By whom tells the rest of
// the text.
func (t *teller) since() {
	times := dates.Read(t.tokens, nil)
	if len(times) == 0 {
		return
	}
	c := t.about(annals.TypeDesignation)
	c.Time = times[0].AsStart()
	t.d.dated = append(t.d.dated, dated{t.first, c.Add(annals.RoleAs, t.label).Cover(times[0].Start, times[0].End)})
	t.told = true
}

// dated is a designation that a field gives the date of, and the sentence that tells it.
type dated struct {
	s *Sentence
	c *Candidate
}

// readDated gives the designations that fields date to whoever issues the text, where that is told.
func (d *Document) readDated() {
	by := d.issuer()
	for _, x := range d.dated {
		if by != nil && x.c.Roles[annals.RoleSubject][0].Entity != by {
			x.c.Roles[annals.RoleAuthority] = []Mention{{Start: x.c.Start, End: x.c.Start, Entity: by}}
			x.s.candidates = append(x.s.candidates, x.c)
		}
	}
}

// active reads "1976–2005": the years in which it was there.
func (t *teller) active() {
	for _, x := range dates.Read(t.tokens, nil) {
		if x.List {
			continue
		}
		if x.Op == dates.Until || x.Op == dates.By || x.Op == dates.Before {
			t.at(annals.TypeDissolution, x, x.Parts[0].Date.Value())
			continue
		}
		t.at(annals.TypeFounding, x, x.Parts[0].Date.Value())
		if len(x.Parts) > 1 {
			t.at(annals.TypeDissolution, x, x.Parts[1].Date.Value())
		}
	}
}

// outlawed reads "banned 1986", "banned since 2009".
func (t *teller) outlawed() {
	if times := dates.Read(t.tokens, nil); len(times) > 0 {
		c := t.about(annals.TypeBan)
		c.Time = times[0].AsStart()
		t.add(c.Cover(times[0].Start, times[0].End))
	}
}

func (t *teller) ended() {
	if times := dates.Read(t.tokens, nil); len(times) > 0 {
		t.at(annals.TypeDissolution, times[0], times[0].ForEvent())
	}
}

// at tells that something happened to the owner then.
func (t *teller) at(kind annals.Type, x dates.Expr, when edtf.Value) {
	c := t.about(kind)
	c.Time = when
	t.add(c.Cover(x.Start, x.End))
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
