// Package listing makes statements of the fields of a list's record. It knows what a field states, not how any list
// writes it: that is for the package of each format.
//
//	b := listing.NewBuilder(record, authority, kind, name)
//	b.Name("alias", "ofac.alias", field)
//	b.Designation("ofac.program", program, edtf.Value{})
//	statements, entities := b.Done()
//
// Every statement's evidence is the field that it rests on, as printed in the record.
package listing

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/states"
)

// Authority is who keeps a list, as statements name it.
type Authority struct {
	Name string
	Kind annals.EntityKind
	// Ref is its published identifier: "iso3166:US".
	Ref string
}

// Field is words of a record and the byte of its text at which they stand.
type Field struct {
	Words string
	Start int
}

// Part is the part of a field that begins with the first occurrence of words in it; words must stand there.
func (f Field) Part(words string) Field {
	return Field{words, f.Start + max(strings.Index(f.Words, words), 0)}
}

// Cut is the first n bytes of a field.
func (f Field) Cut(n int) Field { return Field{f.Words[:n], f.Start} }

// Split gives the pieces of a field between these words, without the white space around them.
func (f Field) Split(between *regexp.Regexp) []Field {
	var out []Field
	start := 0
	for _, gap := range append(between.FindAllStringIndex(f.Words, -1), []int{len(f.Words), len(f.Words)}) {
		piece := f.Words[start:gap[0]]
		if words := strings.TrimSpace(piece); words != "" {
			out = append(out, Field{words, f.Start + start + strings.Index(piece, words)})
		}
		start = gap[1]
	}
	return out
}

// Builder collects what a record states of its entity.
type Builder struct {
	record    annals.Record
	text      *annals.Text
	authority Authority
	subject   annals.Filler
	names     []string
	out       []annals.Statement
	entities  map[string]annals.Entity
}

// NewBuilder starts with the entity's main name, which is a statement too. scheme is what identifiers of the list's
// entities begin with: "ofac:".
func NewBuilder(r annals.Record, scheme string, by Authority, kind annals.EntityKind, rule string, name Field) *Builder {
	b := &Builder{record: r, text: annals.NewText(r.Text), authority: by, entities: map[string]annals.Entity{}}
	b.subject = b.words(name)
	b.subject.Name, b.subject.Kind, b.subject.Ref = name.Words, kind, scheme+r.UID
	b.Name("full", rule, name)
	return b
}

// Name adds a name: its form is full, alias, weak (an alias that the list calls weak, of low quality), former, native, or
// identifier (a number that a register gave).
func (b *Builder) Name(form, rule string, value Field) {
	if value.Words == "" {
		return
	}
	if form != "identifier" {
		b.names = append(b.names, value.Words)
	}
	b.add(annals.Statement{Type: annals.TypeName, Form: form, Roles: b.roles(annals.RoleSubject, annals.RoleValue, b.words(value))}, rule, value)
}

// AlsoFoundAs adds a name that finds the entity and that no statement has: a name in another order.
func (b *Builder) AlsoFoundAs(name string) { b.names = append(b.names, name) }

// Kind adds what the entity is: "individual", "vessel", a post.
func (b *Builder) Kind(rule string, value Field) {
	b.add(annals.Statement{Type: annals.TypeKind, Roles: b.roles(annals.RoleSubject, annals.RoleValue, b.words(value)), Time: present}, rule, value)
}

// Designation adds a listing, as what the list calls it, since a time or, with the zero time, at present; under a law or
// the zero Field.
func (b *Builder) Designation(rule string, as, law Field, since edtf.Value) {
	s := annals.Statement{Type: annals.TypeDesignation, Roles: b.roles(annals.RoleSubject, annals.RoleAs, b.words(as)), Time: present}
	if !since.IsZero() {
		if v, err := edtf.Parse(since.String() + "/.."); err == nil {
			s.Time = v
		}
	}
	authority := annals.Filler{Start: s.Roles[annals.RoleAs][0].Start, Name: b.authority.Name, Kind: b.authority.Kind, Ref: b.authority.Ref}
	authority.End = authority.Start
	s.Roles[annals.RoleAuthority] = []annals.Filler{authority}
	if law.Words != "" {
		s.Roles[annals.RoleLaw] = []annals.Filler{b.words(law)}
	}
	b.entities[b.authority.Ref] = annals.Entity{Name: b.authority.Name, Kind: b.authority.Kind, Ref: b.authority.Ref}
	b.add(s, rule, as)
}

// Base adds an address or a place of work.
func (b *Builder) Base(rule string, place Field) {
	b.add(annals.Statement{Type: annals.TypeBase, Roles: b.roles(annals.RoleSubject, annals.RolePlace, b.words(place)), Time: present}, rule, place)
}

// Born adds a birth: the field says so, and either a time or a place, or both, are in it.
func (b *Builder) Born(rule string, said Field, label string, when edtf.Value, where Field) {
	roles := map[annals.Role][]annals.Filler{annals.RoleKind: {b.words(said.Part(label))}, annals.RoleParticipant: {b.subject}}
	if where.Words != "" {
		roles[annals.RolePlace] = []annals.Filler{b.place(where)}
	}
	b.add(annals.Statement{Type: annals.TypeEvent, Roles: roles, Time: when}, rule, said)
}

// Amended adds when the list says that it did something with its entry: "LAST_DAY_UPDATED". The list's own word is the
// event's kind, so that days of listing, of amendment and of force stay apart.
func (b *Builder) Amended(rule string, said Field, label string, when edtf.Value) {
	b.add(annals.Statement{Type: annals.TypeEvent, Time: when, Roles: map[annals.Role][]annals.Filler{
		annals.RoleKind: {b.words(said.Part(label))}, annals.RoleTarget: {b.subject}}}, rule, said)
}

// Status adds a standing before a state: a nationality, a flag. state is the state's name within the field.
func (b *Builder) Status(rule string, said Field, label, state string, when edtf.Value) {
	roles := b.roles(annals.RoleSubject, annals.RoleAs, b.words(said.Part(label)))
	roles[annals.RoleAuthority] = []annals.Filler{b.place(said.Part(state))}
	b.add(annals.Statement{Type: annals.TypeStatus, Roles: roles, Time: when}, rule, said)
}

// Founded adds when the entity was set up.
func (b *Builder) Founded(rule string, said Field, when edtf.Value) {
	b.add(annals.Statement{Type: annals.TypeFounding, Roles: b.roles(annals.RoleSubject, "", annals.Filler{}), Time: when}, rule, said)
}

// Remark adds what the list says besides, in its own words.
func (b *Builder) Remark(rule string, said Field) {
	if said.Words == "" {
		return
	}
	b.add(annals.Statement{Type: annals.TypeClaim, Roles: map[annals.Role][]annals.Filler{
		annals.RoleValue: {b.words(said)}, annals.RoleAbout: {b.subject}}}, rule, said)
}

// Done gives the statements, in the order of the record, and the entities that they name, the record's own first.
func (b *Builder) Done() ([]annals.Statement, []annals.Entity) {
	slices.SortStableFunc(b.out, func(x, y annals.Statement) int {
		return cmp.Or(cmp.Compare(x.Evidence.Start, y.Evidence.Start), cmp.Compare(x.Evidence.End, y.Evidence.End))
	})
	own := annals.Entity{Name: b.subject.Name, Kind: b.subject.Kind, Ref: b.subject.Ref, Source: b.record.ID()}
	for _, n := range b.names {
		if !slices.ContainsFunc(own.Names, func(have annals.EntityName) bool { return have.Name == n }) {
			own.Names = append(own.Names, annals.EntityName{Name: n})
		}
	}
	entities := []annals.Entity{own}
	refs := make([]string, 0, len(b.entities))
	for ref := range b.entities {
		refs = append(refs, ref)
	}
	slices.Sort(refs)
	for _, ref := range refs {
		e := b.entities[ref]
		e.Source, e.Names = b.record.ID(), []annals.EntityName{{Name: e.Name}}
		entities = append(entities, e)
	}
	return b.out, entities
}

// present is the time of what a list says in the present tense.
var present = edtf.MustParse("/..")

// roles has the subject in the first role and a filler in the second, "" for none.
func (b *Builder) roles(subject, role annals.Role, f annals.Filler) map[annals.Role][]annals.Filler {
	roles := map[annals.Role][]annals.Filler{subject: {b.subject}}
	if role != "" {
		roles[role] = []annals.Filler{f}
	}
	return roles
}

// words is a filler that stands for no entity.
func (b *Builder) words(f Field) annals.Filler {
	return annals.Filler{Text: f.Words, Start: b.text.CodePoint(f.Start), End: b.text.CodePoint(f.Start + len(f.Words))}
}

// place is a filler that stands for a state where it is the name of one.
func (b *Builder) place(f Field) annals.Filler {
	filler := b.words(f)
	if ref, ok := states.Ref(f.Words); ok {
		// Its usual name, however the list turns it: "Korea, North", "Palestinian".
		filler.Name, filler.Kind, filler.Ref = states.Name(ref), annals.State, ref
		b.entities[ref] = annals.Entity{Name: filler.Name, Kind: annals.State, Ref: ref}
	}
	return filler
}

func (b *Builder) add(s annals.Statement, rule string, evidence Field) {
	s.Stance = annals.Asserted
	s.Evidence = annals.Evidence{Source: b.record.ID(), Start: b.text.CodePoint(evidence.Start),
		End: b.text.CodePoint(evidence.Start + len(evidence.Words)), Text: evidence.Words}
	s.Rules = []string{rule}
	s = s.Clone()
	if s.Validate() == nil {
		b.out = append(b.out, s.WithID())
	}
}
