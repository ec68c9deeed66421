package ftm

import (
	"strings"

	"annals"
	"annals/internal/reader/listing"
)

// edge reads a relation with other entities.
func (m mapping) edge(p listing.Element, s schema) {
	// The record's own entity is not named in the relation: it is the first of the two, unless "as" says otherwise.
	others := parts(p, s.to)
	second := part(p, "as").Words == s.to
	if second {
		others = parts(p, s.from)
	}
	time := when(p, "startDate", "date")
	var role listing.Element
	for _, of := range []string{"role", "relationship", "controlType", "ownershipType"} {
		if role.Words == "" {
			role = said(part(p, of))
		}
	}
	for _, o := range others {
		other := m.other(o)
		from, to := m.b.Subject(), other
		if second {
			from, to = to, from
		}
		st := annals.Statement{Time: time}
		for _, url := range parts(p, "sourceUrl") {
			st.Evidence.Cites = append(st.Evidence.Cites, said(url).Words)
		}
		m.relate(&st, s.states, from, to, role, o)
		if st.Type != "" {
			m.b.Add(st, "ftm."+strings.ToLower(p.Label), p.Whole)
		} else {
			m.b.Remark("ftm.relation", p.Whole)
		}
	}
	for _, line := range p.Parts {
		switch line.Label {
		case "summary", "description", "percentage", "sharesCount", "status", "constituency", "politicalGroup":
			m.b.Remark("ftm.relation.about", line.Whole)
		}
	}
}

// other is the other entity of a relation, by its identifier.
func (m mapping) other(o listing.Element) annals.Filler {
	name := said(o)
	kind := annals.EntityKind(schemaOf(o.Find("schema").Words).kind)
	id := o.Find("id").Words
	if id == "" || id == name.Words || schemaOf(o.Find("schema").Words).meaning == "referred" {
		return m.b.Words(name.Field) // a text, somebody whose name the file does not have, or a post, which is nobody
	}
	return m.b.Known(name.Field, name.Words, kind, ref(id))
}

// relate fills in what a relation states.
func (m mapping) relate(s *annals.Statement, states string, from, to annals.Filler, role, other listing.Element) {
	type roles = map[annals.Role][]annals.Filler
	var said []annals.Filler
	if role.Words != "" {
		said = []annals.Filler{m.b.Words(role.Field)}
	}
	switch states {
	case "owns":
		if from.Kind == annals.Person {
			s.Type, s.Roles = annals.TypeLeadership, roles{annals.RoleSubject: {to}, annals.RolePerson: {from}}
			break
		}
		s.Type, s.Relation, s.Roles = annals.TypePart, "affiliate", roles{annals.RoleSubject: {to}, annals.RoleWhole: {from}}
		said = nil
	case "leads":
		s.Type, s.Roles = annals.TypeLeadership, roles{annals.RoleSubject: {to}, annals.RolePerson: {from}}
	case "belongs":
		s.Type, s.Roles = annals.TypeMembership, roles{annals.RoleOrganization: {to}, annals.RoleMember: {from}}
		said = nil
	case "holds":
		s.Type, s.Roles = annals.TypeStatus, roles{annals.RoleSubject: {from}, annals.RoleAs: {to}}
		if country := other.Find("country"); country.Words != "" {
			s.Roles[annals.RoleAuthority] = []annals.Filler{m.country(country.Field)}
		}
		said = nil
	case "family":
		s.Type, s.Roles = annals.TypeFamily, roles{annals.RolePerson: {from}, annals.RoleRelative: {to}}
		if said == nil {
			s.Type = "" // of what kind is not said
		} else {
			s.Roles[annals.RoleRelation] = said
		}
		said = nil
	case "ally":
		s.Type, s.Roles = annals.TypeAlliance, roles{annals.RoleParty: {from, to}}
		said = nil
	case "supports":
		s.Type, s.Roles = annals.TypeSupport, roles{annals.RoleSupporter: {from}, annals.RoleSupported: {to}}
		if said != nil {
			s.Roles[annals.RoleMeans] = said
		}
		said = nil
	case "precedes":
		s.Type, s.Relation, s.Roles = annals.TypePart, "predecessor", roles{annals.RoleSubject: {from}, annals.RoleWhole: {to}}
		said = nil
	}
	if said != nil && s.Type == annals.TypeLeadership {
		s.Roles[annals.RoleTitle] = said
	}
}
