package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// Named returns the entity with a name, making it where there is none.
func Named(d *document.Document, name string, kind annals.EntityKind) *document.Entity {
	if e, _ := Lookup(d, name); e != nil {
		return e
	}
	if p := PlaceNamed(name); p != nil {
		e := PlaceEntity(d, p)
		AddName(d, e, name)
		return e
	}
	return NewEntity(d, name, kind)
}

// NewEntity makes the entity with a name.
func NewEntity(d *document.Document, name string, kind annals.EntityKind) *document.Entity {
	e := &document.Entity{Kind: kind}
	d.Entities = append(d.Entities, e)
	AddName(d, e, name)
	return e
}

// PlaceEntity returns the entity of a known state or body, making it where there is none.
func PlaceEntity(d *document.Document, p *gazetteer.Place) *document.Entity {
	if e := d.Refs[p.Ref]; e != nil {
		return e
	}
	e := &document.Entity{Kind: p.Kind, Ref: p.Ref, Usual: p.Name}
	d.Refs[p.Ref] = e
	d.Entities = append(d.Entities, e)
	return e
}

// EntityNamed is the entity that bears exactly this name in the document, nil for none.
func EntityNamed(d *document.Document, name string) *document.Entity {
	e, _ := Lookup(d, name)
	return e
}

// Lookup finds the entity that bears exactly this name.
func Lookup(d *document.Document, name string) (*document.Entity, bool) {
	tokens := lang.Tokens(name, 0, len(name))
	if len(tokens) == 0 {
		return nil, false
	}
	e, n, ok := d.Index.Longest(tokens, 0)
	if !ok || n != len(tokens) {
		return nil, false
	}
	return e, true
}

// PlaceNamed is the state or body of which a name is one; nil for none.
func PlaceNamed(name string) *gazetteer.Place {
	tokens := lang.Tokens(name, 0, len(name))
	if p, n, ok := gazetteer.Known().Places.Longest(tokens, 0); ok && n == len(tokens) {
		return p
	}
	return nil
}

// AddName gives an entity another name. A name that another entity bears already stays with that one.
func AddName(d *document.Document, e *document.Entity, name string) {
	name = OneLine(name)
	if name == "" || e.HasName(name) {
		return
	}
	e.Names = append(e.Names, name)
	if _, taken := Lookup(d, name); !taken {
		d.Index.Insert(name, e)
	}
	for _, x := range lang.Tokens(name, 0, len(name)) {
		if !slices.Contains(d.Bearers[x.Lower], e) {
			d.Bearers[x.Lower] = append(d.Bearers[x.Lower], e)
		}
	}
}

// OneLine is a name without the line ends of a text that was broken to a width.
func OneLine(name string) string { return strings.Join(strings.Fields(name), " ") }

// Merge makes b's names a's and forgets b.
func Merge(d *document.Document, a, b *document.Entity) {
	if a != b {
		absorb(d, a, b)
		d.Entities = slices.DeleteFunc(d.Entities, func(e *document.Entity) bool { return e == b })
	}
}

// absorb makes b's names a's; b stays in the list of entities.
func absorb(d *document.Document, a, b *document.Entity) {
	b.Into = a
	for _, n := range b.Names {
		if !a.HasName(n) {
			a.Names = append(a.Names, n)
		}
		d.Index.Insert(n, a)
		if b.Glosses[n] {
			a.Gloss(n)
		}
	}
	if a.Kind == "" {
		a.Kind = b.Kind
	}
	if a.Full == "" {
		a.Full = b.Full
	}
	if d.Main == b {
		a.DefinedBy, a.Settled = b.DefinedBy, b.Settled
	}
	if a.Ref == "" && b.Ref != "" {
		a.Ref, a.Usual = b.Ref, b.Usual
		d.Refs[b.Ref] = a
	}
	for _, n := range b.Names {
		for _, x := range lang.Tokens(n, 0, len(n)) {
			list := slices.DeleteFunc(slices.Clone(d.Bearers[x.Lower]), func(e *document.Entity) bool { return e == b })
			if !slices.Contains(list, a) {
				list = append(list, a)
			}
			d.Bearers[x.Lower] = list
		}
	}
	if d.Main == b {
		d.Main = a
	}
}

// EntityOf is the known entity, state or body whose name begins at token i, or nil.
func EntityOf(d *document.Document, t []lang.Token, i int) *document.Entity {
	if e, _, ok := d.Index.Longest(t, i); ok {
		return e
	}
	if p, _, ok := gazetteer.Known().Places.Longest(t, i); ok {
		return &document.Entity{Names: p.Names, Kind: p.Kind, Ref: p.Ref}
	}
	return nil
}

// Enter puts the proper name of tokens first through last among the entities, or with the one that it is a shorter
// or longer name of.
func Enter(d *document.Document, s *document.Sentence, first, last int) *document.Entity {
	if s.Headword != nil && first == 0 && last == s.Headword.Last {
		return s.Headword.Entity.Canonical()
	}
	if e := stateBody(d, s, first, last); e != nil {
		return e
	}
	name := Qualified(s, s.Spelled(first, last), first, last)
	if e, ok := Lookup(d, name); ok {
		return e
	}
	if first == last && d.Court != nil && CourtNouns[s.Tokens[first].Lower] && first > 0 &&
		(s.Tokens[first-1].Tag == "DT" || s.Tokens[first-1].Lower == "this") {
		return d.Court
	}
	kind := KindOf(s, first, last)
	if w := s.Tokens[first].Lower; first == last && first > 0 && s.Tokens[first-1].Lower == "the" &&
		nouns.Listed(w) == annals.Organization && !soleNouns[w] && (d.Main == nil || !d.Main.Heads(w)) {
		if e := OnlyHeaded(d, w); e != nil {
			return e // its name only here, with the article
		}
	}
	if w := s.Tokens[first].Lower; first == last && shortensHead(s, first) &&
		(nouns.Listed(w) != annals.Organization || soleNouns[w]) {
		if list := headedBefore(d, s, first); len(list) == 1 {
			return list[0] // "the Column" of the Granite Column
		}
	}
	if PlaceNamed(name) == nil {
		if e := shortened(d, s, first, last, kind); e != nil {
			AddName(d, e, name)
			return e
		}
	}
	e := Named(d, name, kind)
	if e.Kind == "" {
		e.Kind = kind
	}
	return e
}
