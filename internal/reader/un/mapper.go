package un

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/pattern"
	"annals/internal/reader/listing"
	"annals/states"
)

// authority keeps the list.
var authority = listing.Authority{Name: "United Nations Security Council", Kind: annals.Body, Ref: "body:UNSC"}

// scheme is what identifiers of the list's entities begin with.
const scheme = "un:"

// betweenAliases stands between aliases that share a field: "Azim Adhajani; Azim Agha-Jani b) A. Agha".
var betweenAliases = pattern.Lazily(`;|(?:^|\s)[a-z]\)\s`)

// silent are fields about the document's keeping, which say nothing of the entity.
var silent = []string{"DATAID", "VERSIONNUM", "REFERENCE_NUMBER", "LISTED_ON", "LIST_TYPE", "SORT_KEY", "SORT_KEY_LAST_MOD"}

// Map reads a record that [Read] made into statements and the entities that they name, the record's own first. What
// nothing here understands is a claim in the list's words. A record that is none is annals.ErrInvalid.
func Map(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	e, name, err := listing.OpenNamed(r, mainName)
	if err != nil {
		return nil, nil, err
	}
	kind := annals.Organization
	if e.Label == "INDIVIDUAL" {
		kind = annals.Person
	}
	b := listing.NewBuilder(r, scheme, authority, kind, "un.name", name.Field)
	if kind == annals.Person {
		b.Kind("un.type", e.Whole.Cut(len(e.Label)))
	}
	for _, p := range e.Parts {
		if p.Start != name.Start {
			mapPart(b, e, p)
		}
	}
	b.Listed("un.listed")
	statements, entities := b.Done()
	return statements, entities, nil
}

func mapPart(b *listing.Builder, e, p listing.Element) {
	switch label := bare(p.Label); {
	case slices.Contains(silent, label):
	case label == "UN_LIST_TYPE":
		b.Designation("un.list", p.Field, listing.Field{}, b.Since("un.remark", e.Find("LISTED_ON")))
	case label == "NAME_ORIGINAL_SCRIPT":
		b.Name("native", "un.name.native", p.Field)
	case label == "TITLE" || label == "DESIGNATION" && p.Words != "":
		b.Kind("un."+strings.ToLower(label), p.Field)
	case label == "ALIAS":
		mapAlias(b, p)
	case label == "ADDRESS":
		if place := p.Find(addressParts...); place.Words != "" {
			b.Base("un.address", place.Field)
		}
		mapNote(b, p, addressParts)
	case label == "NATIONALITY" || label == "NATIONALITY2":
		if _, ok := states.Ref(p.Words); ok {
			b.Status("un.nationality", p.Whole, p.Label, p.Words, edtf.Value{})
		} else {
			b.Remark("un.remark", p.Whole)
		}
	case label == "DATE_OF_BIRTH":
		if when, ok := birth(p); ok {
			b.Born("un.born", p.Whole, label, when, listing.Field{})
		} else {
			b.Remark("un.remark", p.Whole)
		}
	case label == "PLACE_OF_BIRTH":
		if place := p.Find(addressParts...); place.Words != "" {
			b.Born("un.born", p.Whole, label, edtf.Value{}, place.Field)
		}
		mapNote(b, p, addressParts)
	case label == "DOCUMENT":
		if number := p.Find("NUMBER"); number.Words != "" {
			b.Number("un.document", p.Whole, number.Field)
			mapNote(b, p, []string{"NUMBER", "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE",
				"CITY_OF_ISSUE", "DATE_OF_ISSUE"})
		} else {
			b.Remark("un.remark", p.Whole)
		}
	case label == "LAST_DAY_UPDATED":
		if when, ok := listing.Date(p.Words); ok {
			b.Amended("un.updated", p.Whole, p.Label, when)
		} else {
			b.Remark("un.remark", p.Whole)
		}
	case label == "COMMENTS1":
		b.Remark("un.comment", p.Field)
	default:
		b.Remark("un.remark", p.Whole)
	}
}

// mapAlias reads a name and what is said of it: an alias of low quality is weak.
func mapAlias(b *listing.Builder, p listing.Element) {
	form := map[string]string{"Low": "weak", "f.k.a.": "former"}[p.Find("QUALITY").Words]
	if form == "" {
		form = "alias"
	}
	for _, name := range p.Find("ALIAS_NAME").Split(betweenAliases()) {
		b.Name(form, "un.alias", name)
	}
	if born := p.Find("DATE_OF_BIRTH"); born.Words != "" {
		if when, ok := listing.Date(born.Words); ok {
			b.Born("un.alias.born", born.Whole, born.Label, when, listing.Field{})
		} else {
			b.Remark("un.remark", born.Whole)
		}
	}
	if born := p.Find(aliasBirth...); born.Words != "" {
		b.Born("un.alias.born", born.Whole, born.Label, edtf.Value{}, born.Field)
	}
	mapNote(b, p, append([]string{"QUALITY", "ALIAS_NAME", "DATE_OF_BIRTH"}, aliasBirth...))
}

// mapNote keeps what a part says besides the lines of these labels.
func mapNote(b *listing.Builder, p listing.Element, read []string) {
	for _, line := range p.Parts {
		if !line.Is(read...) {
			b.Remark("un.note", line.Whole)
		}
	}
}

// birth is the day, the year or the range of a birth, about right where the list says so.
func birth(p listing.Element) (edtf.Value, bool) {
	if from, to := p.Find("FROM_YEAR"), p.Find("TO_YEAR"); from.Words != "" && to.Words != "" {
		first, ok := listing.Date(from.Words)
		last, also := listing.Date(to.Words)
		if !ok || !also {
			return edtf.Value{}, false
		}
		return listing.OneOf(first, last)
	}
	when, ok := listing.Date(p.Find("DATE").Words)
	if !ok {
		when, ok = listing.Date(p.Find("YEAR").Words)
	}
	if ok && p.Find("TYPE_OF_DATE").Words == "APPROXIMATELY" {
		when = listing.Circa(when)
	}
	return when, ok
}
