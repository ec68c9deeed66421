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
	source    annals.SourceID
	list      annals.ListID
	main      Field
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
	b := &Builder{source: r.ID(), list: r.List, main: name, text: annals.NewText(r.Text), authority: by,
		entities: map[string]annals.Entity{}, out: make([]annals.Statement, 0, usual)}
	main, _ := name.bare()
	b.subject = b.Words(main)
	b.subject.Name, b.subject.Kind, b.subject.Ref = main.Words, kind, scheme+r.UID
	b.Name("full", rule, name)
	return b
}

// usual is how many statements most records make at most.
const usual = 12

// Name adds a name: its form is full, alias, weak (an alias that the list calls weak, of low quality), former, native, or
// identifier (a number that a register gave).
func (b *Builder) Name(form, rule string, value Field) { b.NameIn(form, "", rule, value) }

// NameIn adds a name in a language, by its BCP 47 tag, "" where the list does not say. What stands behind it in brackets and
// is no part of it is told as what it is.
func (b *Builder) NameIn(form, lang, rule string, value Field) {
	if value.Words == "" {
		return
	}
	name, asides := value, []Field(nil)
	if form != annals.FormIdentifier {
		name, asides = value.bare()
		b.names = append(b.names, name.Words)
	}
	b.Add(annals.Statement{Type: annals.TypeName, Form: form, Lang: lang,
		Roles: b.roles(annals.RoleSubject, annals.RoleValue, b.Words(name))}, rule, value)
	for _, aside := range asides {
		b.aside(rule, aside)
	}
}

// Number adds a number that a register gave, and what the list says of it: "Passport A123 (Iran)". The hedges are what makes
// it doubtful.
func (b *Builder) Number(rule string, said, number Field, hedges ...string) {
	b.Add(annals.Statement{Type: annals.TypeName, Form: annals.FormIdentifier, Hedges: hedges,
		Roles: b.roles(annals.RoleSubject, annals.RoleValue, b.Words(number))}, rule, said)
}

// AlsoFoundAs adds a name that finds the entity and that no statement has: a name in another order.
func (b *Builder) AlsoFoundAs(name string) { b.names = append(b.names, name) }

// Kind adds what the entity is: "individual", "vessel", a post.
func (b *Builder) Kind(rule string, value Field) {
	b.Add(annals.Statement{Type: annals.TypeKind, Roles: b.roles(annals.RoleSubject, annals.RoleValue, b.Words(value)),
		Time: present}, rule, value)
}

// Designation adds a listing, as what the list calls it, since a time or, with the zero time, at present; under a law or
// the zero Field.
func (b *Builder) Designation(rule string, as, law Field, since edtf.Value) {
	s := annals.Statement{Type: annals.TypeDesignation, Roles: b.roles(annals.RoleSubject, annals.RoleAs, b.Words(as)),
		Time: present}
	if !since.IsZero() {
		if v, err := edtf.Parse(since.String() + "/.."); err == nil {
			s.Time = v
		}
	}
	b.under(&s, law)
	b.Add(s, rule, as)
}

// Listed adds a listing where the record has none: an entry is on its list, under whatever the list calls it, and is listed as
// on the list where it does not say.
func (b *Builder) Listed(rule string) {
	if slices.ContainsFunc(b.out, func(s annals.Statement) bool { return s.Type == annals.TypeDesignation }) {
		return
	}
	as := b.called(b.main.Cut(0), "the "+string(b.list)+" list", "")
	s := annals.Statement{Type: annals.TypeDesignation, Roles: b.roles(annals.RoleSubject, annals.RoleAs, as), Time: present}
	b.under(&s, Field{})
	b.Add(s, rule, b.main)
}

// under adds the list's authority, which has no words of its own in a record, and the law.
func (b *Builder) under(s *annals.Statement, law Field) {
	authority := annals.Filler{Start: s.Roles[annals.RoleAs][0].Start, Name: b.authority.Name, Kind: b.authority.Kind,
		Ref: b.authority.Ref}
	authority.End = authority.Start
	s.Roles[annals.RoleAuthority] = []annals.Filler{authority}
	if law.Words != "" {
		s.Roles[annals.RoleLaw] = []annals.Filler{b.Words(law)}
	}
	b.entities[b.authority.Ref] = annals.Entity{Name: b.authority.Name, Kind: b.authority.Kind, Ref: b.authority.Ref}
}

// Base adds an address or a place of work.
func (b *Builder) Base(rule string, place Field) {
	b.Address(rule, place, place.Words)
}

// Address adds an address that stands in several fields, and how it is said in one line.
func (b *Builder) Address(rule string, place Field, called string) {
	where := b.Place(place)
	if called != place.Words {
		where.Name, where.Kind = called, annals.Place
	}
	roles := b.roles(annals.RoleSubject, annals.RolePlace, where)
	roles[annals.RolePlace] = append(roles[annals.RolePlace], b.stateOf(place)...)
	b.Add(annals.Statement{Type: annals.TypeBase, Roles: roles, Time: present}, rule, place)
}

// Measure adds how large something is: the tonnage of a ship.
func (b *Builder) Measure(rule string, said, number Field) {
	b.Add(annals.Statement{Type: annals.TypeSize, Roles: b.roles(annals.RoleSubject, annals.RoleValue, b.Words(number)),
		Time: present}, rule, said)
}

// Born adds a birth: the field says so, and either a time or a place, or both, are in it.
func (b *Builder) Born(rule string, said Field, label string, when edtf.Value, where Field) {
	roles := map[annals.Role][]annals.Filler{annals.RoleKind: {b.called(said.Part(label), "birth", annals.Event)},
		annals.RoleParticipant: {b.subject}}
	if where.Words != "" {
		roles[annals.RolePlace] = append([]annals.Filler{b.Place(where)}, b.stateOf(where)...)
	}
	b.Add(annals.Statement{Type: annals.TypeEvent, Roles: roles, Time: when}, rule, said)
}

// Amended adds when the list says that it did something with its entry: "LAST_DAY_UPDATED". The list's own word is the
// event's kind, so that days of listing, of amendment and of force stay apart.
func (b *Builder) Amended(rule string, said Field, label string, when edtf.Value) {
	b.Add(annals.Statement{Type: annals.TypeEvent, Time: when, Roles: map[annals.Role][]annals.Filler{
		annals.RoleKind: {b.Words(said.Part(label))}, annals.RoleTarget: {b.subject}}}, rule, said)
}

// Status adds a standing before a state: a nationality, a flag. state is the state's name within the field.
func (b *Builder) Status(rule string, said Field, label, state string, when edtf.Value) {
	as := b.Words(said.Part(label))
	for _, standing := range standings {
		if strings.HasPrefix(strings.ToLower(label), standing.begin) {
			as = b.called(said.Part(label), standing.called, "")
		}
	}
	roles := b.roles(annals.RoleSubject, annals.RoleAs, as)
	roles[annals.RoleAuthority] = []annals.Filler{b.Place(said.Part(state))}
	b.Add(annals.Statement{Type: annals.TypeStatus, Roles: roles, Time: when}, rule, said)
}

// Standing adds what the entity is subject to besides, before the authority that keeps the list; under a law or the zero
// Field.
func (b *Builder) Standing(rule string, said, as, law Field) {
	s := annals.Statement{Type: annals.TypeStatus, Roles: b.roles(annals.RoleSubject, annals.RoleAs, b.Words(as)),
		Time: present}
	b.under(&s, law)
	b.Add(s, rule, said)
}

// Flag adds the flag of a ship: the field is the state's name.
func (b *Builder) Flag(rule string, state Field) {
	as := b.Words(state.Cut(0))
	as.Name = "flag"
	roles := b.roles(annals.RoleSubject, annals.RoleAs, as)
	roles[annals.RoleAuthority] = []annals.Filler{b.Place(state)}
	b.Add(annals.Statement{Type: annals.TypeStatus, Roles: roles}, rule, state)
}

// Founded adds when the entity was set up.
func (b *Builder) Founded(rule string, said Field, when edtf.Value) {
	b.Add(annals.Statement{Type: annals.TypeFounding, Roles: b.roles(annals.RoleSubject, "", annals.Filler{}), Time: when},
		rule, said)
}

// Remark adds what the list says besides, in its own words.
func (b *Builder) Remark(rule string, said Field) {
	if said.Words == "" {
		return
	}
	b.Add(annals.Statement{Type: annals.TypeClaim, Roles: map[annals.Role][]annals.Filler{
		annals.RoleValue: {b.Words(said)}, annals.RoleAbout: {b.subject}}}, rule, said)
}

// Since is the day of listing that an element prints, the zero time for none. What is no day is kept in the list's own words.
func (b *Builder) Since(rule string, listed Element) edtf.Value {
	when, ok := Date(listed.Words)
	if !ok && listed.Words != "" {
		b.Remark(rule, listed.Whole)
	}
	return when
}

// Done gives the statements, in the order of the record, and the entities that they name, the record's own first.
func (b *Builder) Done() ([]annals.Statement, []annals.Entity) {
	slices.SortStableFunc(b.out, func(x, y annals.Statement) int {
		return cmp.Or(cmp.Compare(x.Evidence.Start, y.Evidence.Start), cmp.Compare(x.Evidence.End, y.Evidence.End))
	})
	own := annals.Entity{Name: b.subject.Name, Kind: b.subject.Kind, Ref: b.subject.Ref, Source: b.source,
		Names: make([]annals.EntityName, 0, len(b.names))}
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
		e.Source, e.Names = b.source, []annals.EntityName{{Name: e.Name}}
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

// standings are what lists call a standing in several ways, by how their labels begin, in one word.
var standings = []struct{ begin, called string }{{"nationality", "nationality"}, {"citizen", "citizenship"},
	{"vessel flag", "flag"},
	{"vesselflag", "flag"}, {"former vessel flag", "former flag"}}

// called is a filler for which one word is used, whatever a list's label is, so that lists and formats can be compared.
func (b *Builder) called(f Field, name string, kind annals.EntityKind) annals.Filler {
	filler := b.Words(f)
	if f.Words != name {
		filler.Name, filler.Kind = name, kind
	}
	return filler
}

// Subject is the filler of the record's own entity.
func (b *Builder) Subject() annals.Filler { return b.subject }

// Entity is a filler that stands for another entity by its identifier in the list's scheme, "ofac:4711", with words that
// name it. Without an identifier the words stand for nobody in particular.
func (b *Builder) Entity(f Field, kind annals.EntityKind, ref string) annals.Filler {
	if ref == "" || f.Words == "" {
		return b.Words(f)
	}
	return b.Known(f, f.Words, kind, ref)
}

// Known is a filler that stands for an entity with an identifier, under a name that need not be the words.
func (b *Builder) Known(f Field, name string, kind annals.EntityKind, ref string) annals.Filler {
	filler := b.Words(f)
	filler.Name, filler.Kind, filler.Ref = name, kind, ref
	if _, known := b.entities[ref]; !known && ref != b.subject.Ref {
		b.entities[ref] = annals.Entity{Name: name, Kind: kind, Ref: ref}
	}
	return filler
}

// Words is a filler that stands for no entity.
func (b *Builder) Words(f Field) annals.Filler {
	return annals.Filler{Text: f.Words, Start: b.text.CodePoint(f.Start), End: b.text.CodePoint(f.Start + len(f.Words))}
}

// Place is a filler that stands for a state where it is the name of one.
func (b *Builder) Place(f Field) annals.Filler {
	filler := b.Words(f)
	if ref, ok := states.Ref(f.Words); ok {
		// Its usual name, however the list turns it: "Korea, North", "Palestinian".
		filler.Name, filler.Kind, filler.Ref = states.Name(ref), annals.State, ref
		b.entities[ref] = annals.Entity{Name: filler.Name, Kind: annals.State, Ref: ref}
	}
	return filler
}

// stateOf is the state that a place lies in, as its words say: the last of its parts that is one, "Iran" in "Karaj, Iran". It is
// told beside the place, so that whoever is asked for by a state is found. A place that is a state is told by itself.
func (b *Builder) stateOf(place Field) []annals.Filler {
	if _, itself := states.Ref(place.Words); itself {
		return nil
	}
	for end := len(place.Words); end > 0; {
		begin := 1 + strings.LastIndexAny(place.Words[:end], ",;\n\"")
		part := strings.Trim(place.Words[begin:end], " .")
		if _, ok := states.Ref(part); ok {
			return []annals.Filler{b.Place(Field{Words: part, Start: place.Start + begin + strings.Index(place.Words[begin:end], part)})}
		}
		end = begin - 1
	}
	return nil
}

// Add adds a statement that the evidence states, with the roles it has: the others add what lists mostly say, and this one
// the rest, which become its own. Without a stance it is asserted. What the specification does not allow is left out.
func (b *Builder) Add(s annals.Statement, rule string, evidence Field) {
	s.Stance = cmp.Or(s.Stance, annals.Asserted)
	s.Evidence.Source, s.Evidence.Text = b.source, evidence.Words
	s.Evidence.Start, s.Evidence.End = b.text.CodePoint(evidence.Start), b.text.CodePoint(evidence.Start+len(evidence.Words))
	s.Rules = []string{rule}
	// Lists are not nil, so that they print as [].
	s.Speaker, s.Hedges = append([]annals.Filler{}, s.Speaker...), append([]string{}, s.Hedges...)
	s.Evidence.Cites, s.Evidence.Marks = append([]string{}, s.Evidence.Cites...), append([]string{}, s.Evidence.Marks...)
	if s.Validate() == nil {
		b.out = append(b.out, s.WithID())
	}
}
