package journal

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/reader/listing"
	"annals/states"
)

// authority adopts the acts.
var authority = listing.Authority{Name: "European Union", Kind: annals.Body, Ref: "body:EU"}

// scheme is what identifiers of the acts' entries begin with.
const scheme = "eu-oj:"

// kinds are what entities are, by their schema in the FollowTheMoney model.
var kinds = map[string]annals.EntityKind{"Person": annals.Person, "LegalEntity": annals.Organization,
	"Organization": annals.Organization, "Company": annals.Organization}

// plainKinds are the schemata that say no more than what sort of entity it is.
var plainKinds = []string{"Person", "LegalEntity", "Organization"}

// numbers are the columns of numbers that registers gave.
var numbers = []string{"passportNumber", "registrationNumber", "taxNumber", "idNumber", "innCode", "ogrnCode",
	"kppCode", "okpoCode", "leiCode", "swiftBic", "ticker", "imoNumber", "mmsi"}

// standings are the columns of states that an entity is of, by what the standing is called.
var standings = []string{"nationality", "jurisdiction", "flag"}

// mainName is the name that the first row of an entry prints.
func mainName(e listing.Element) listing.Element { return e.Find(nameColumn) }

// Map reads a record that [Read] made into statements and the entities that they name, the record's own first. What
// nothing here understands is a claim in the table's words. A record that is none is annals.ErrInvalid.
func Map(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	e, name, err := listing.OpenNamed(r, mainName)
	if err != nil {
		return nil, nil, err
	}
	m := mapping{listing.NewBuilder(r, scheme, authority, kinds[e.Find(kindColumn).Words], "journal.name", name.Field), e, name}
	for _, p := range e.Parts {
		m.part(p)
	}
	m.b.Listed("journal.listed")
	statements, entities := m.b.Done()
	return statements, entities, nil
}

// mapping is a record being mapped.
type mapping struct {
	b    *listing.Builder
	e    listing.Element
	main listing.Element
}

func (m mapping) part(p listing.Element) {
	switch label := p.Label; {
	case label == actColumn || label == numberColumn:
	case label == kindColumn:
		if !slices.Contains(plainKinds, p.Words) {
			m.b.Kind("journal.schema", p.Field)
		}
	case label == "listing":
		m.listing(p)
	case label == nameColumn:
		if p.Start != m.main.Start {
			m.name("alias", p.Field) // a second row of the entry prints it otherwise
		}
	case label == "alias":
		m.name("alias", p.Field)
	case label == "weakAlias":
		m.name("weak", p.Field)
	case label == "previousName":
		m.name("former", p.Field)
	case slices.Contains(standings, label):
		m.standing(p)
	case label == "birthDate":
		m.birth(p)
	case label == "birthPlace":
		m.b.Born("journal.born", p.Whole, label, edtf.Value{}, p.Field)
	case label == "incorporationDate":
		if when, ok := listing.Printed(p.Words); ok {
			m.b.Founded("journal.founded", p.Whole, when)
		} else {
			m.b.Remark("journal.remark", p.Whole)
		}
	case label == "position" || label == "legalForm":
		m.b.Kind("journal."+label, p.Field)
	case label == "address":
		m.b.Base("journal.address", p.Field)
	case slices.Contains(numbers, label):
		m.b.Number("journal.identifier", p.Whole, p.Field) // its kind is in the label
	case label == "reason" || label == "notes":
		m.b.Remark("journal."+label, p.Field)
	default:
		m.b.Remark("journal.remark", p.Whole)
	}
}

// listing reads where an act lists the entry: the programme, and beside it the measure, both under the act.
func (m mapping) listing(p listing.Element) {
	start := p.Find("startDate")
	since, ok := listing.Printed(start.Words)
	if !ok && start.Words != "" {
		m.b.Remark("journal.remark", start.Whole)
	}
	law := p.Find(bySource)
	if law.Words == "" {
		law = m.e.Find(actColumn)
	}
	if programme := p.Find("programKey"); programme.Words != "" {
		m.b.Designation("journal.programme", programme.Field, law.Field, since)
	}
	if measure := p.Find("measure"); measure.Words != "" {
		m.b.Standing("journal.measure", measure.Field, measure.Field, law.Field)
	}
}

func (m mapping) name(form string, name listing.Field) {
	if form == "alias" && name.Native() {
		form = "native"
	}
	m.b.Name(form, "journal.name", name)
}

func (m mapping) standing(p listing.Element) {
	if _, ok := states.Ref(p.Words); ok {
		m.b.Status("journal.state", p.Whole, p.Label, p.Words, edtf.Value{})
	} else {
		m.b.Remark("journal.remark", p.Whole)
	}
}

// birth reads a day of birth, or several of which one is right.
func (m mapping) birth(p listing.Element) {
	for _, said := range p.Alternatives() {
		if when, ok := listing.Printed(said.Words); ok {
			m.b.Born("journal.born", p.Whole, p.Label, when, listing.Field{})
		} else {
			m.b.Remark("journal.remark", p.Whole)
			return
		}
	}
}
