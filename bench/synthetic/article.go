package synthetic

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"annals"
)

// words that the names of organizations are put together from.
var (
	nouns = []string{"Front", "Movement", "Army", "Party", "Union", "League", "Committee", "Council", "Brigade",
		"Congress"}
	adjectives = []string{"National", "United", "Popular", "Democratic", "Northern", "Southern", "Revolutionary", "Free",
		"Islamic", "Christian", "Workers'", "Patriotic"}
	places = []string{"the Valley", "the Coast", "the Highlands", "the Delta", "the Steppe", "the Islands", "the Border",
		"the Capital"}
	events = []string{"attack", "demonstration", "operation", "raid", "meeting", "agreement", "election", "arrest"}
	posts  = []string{"secretary-general", "chair", "commander", "spokesperson", "founder"}
)

// authorities are entities of every source: they have identifiers.
var authorities = []struct {
	ref, name string
	kind      annals.EntityKind
}{
	{"iso3166:US", "United States", annals.State}, {"iso3166:GB", "United Kingdom", annals.State},
	{"iso3166:CA", "Canada", annals.State}, {"iso3166:JP", "Japan", annals.State},
	{"iso3166:AU", "Australia", annals.State}, {"iso3166:IN", "India", annals.State},
	{"iso3166:TR", "Turkey", annals.State}, {"iso3166:IR", "Iran", annals.State},
	{"wikidata:Q458", "European Union", annals.Body}, {"wikidata:Q1065", "United Nations", annals.Body},
}

// organizationName is the name of the nth organization; it has no other.
func (w *world) organizationName(nth int) string {
	return fmt.Sprintf("%s %s of %s %d", pick(w, adjectives), pick(w, nouns), pick(w, places), nth)
}

// writing is an article under way: a text that grows, and the batch that goes with it.
type writing struct {
	*world
	batch    annals.Batch
	text     strings.Builder
	length   int // of text in code points
	entities map[annals.EntityID]bool
	subject  annals.Entity
	cite     int
}

// article writes an article on an organization and what is read from it.
func (w *world) article(o *Organization) annals.Batch {
	nth := len(o.Entities)
	name := fmt.Sprintf("%s, article %d", o.Name, nth+1)
	a := &writing{world: w, entities: make(map[annals.EntityID]bool)}
	source := annals.Source{ID: sourceID(name), Name: strings.ReplaceAll(strings.ToLower(name), " ", "-") + ".txt",
		Format: "text", Title: name, Publisher: "Synthetic", Published: parse(fmt.Sprint(2008 + w.IntN(12)))}
	a.batch.Source, a.batch.Reader = &source, "synthetic 1"
	short := fmt.Sprintf("%.1s%s", o.Name, strings.TrimLeft(o.Name[strings.LastIndex(o.Name, " ")+1:], " "))
	a.subject = w.entity(source.ID, annals.Organization, "", o.Name, short)
	a.know(a.subject)

	a.opening(short)
	for range 10 + w.IntN(31) {
		a.sentence(nth)
	}
	a.batch.Text = a.text.String()
	if nth > 0 {
		a.batch.Decisions = append(a.batch.Decisions, annals.Decision{Kind: annals.Same, A: o.Entities[0], B: a.subject.ID,
			By: annals.Program, Reason: "the same name"}.WithID(0))
	}
	if w.IntN(20) == 0 {
		st := pick(w, a.batch.Statements)
		a.batch.Decisions = append(a.batch.Decisions, annals.Decision{Kind: annals.Reject, Statement: st.ID, By: "Reviewer",
			Reason: "a misreading"}.WithID(0))
	}
	o.Entities = append(o.Entities, a.subject.ID)
	return a.batch
}

// know has the batch bring an entity.
func (a *writing) know(e annals.Entity) {
	if !a.entities[e.ID] {
		a.entities[e.ID] = true
		a.batch.Entities = append(a.batch.Entities, e)
	}
}

func (a *writing) authority() annals.Entity {
	x := pick(a.world, authorities)
	e := a.entity("", x.kind, x.ref, x.name)
	a.know(e)
	return e
}

// other is another organization, person or place that the article names.
func (a *writing) other(kind annals.EntityKind) annals.Entity {
	name := fmt.Sprintf("%s %d", map[annals.EntityKind]string{annals.Organization: "Group", annals.Person: "Member",
		annals.Place: "Town"}[kind], a.IntN(8))
	e := a.entity(a.batch.Source.ID, kind, "", name)
	a.know(e)
	return e
}

// part is a part of a sentence: plain words, or the filler of a role.
type part struct {
	words  string
	role   annals.Role
	entity *annals.Entity
}

func plain(words string) part                   { return part{words: words} }
func value(role annals.Role, words string) part { return part{words: words, role: role} }
func named(role annals.Role, e annals.Entity) part {
	return part{words: e.Name, role: role, entity: &e}
}
func (a *writing) itself(role annals.Role) part {
	return part{words: "it", role: role, entity: &a.subject}
}
func (a *writing) capital(role annals.Role) part {
	return part{words: "It", role: role, entity: &a.subject}
}

// say writes a sentence and adds the statement that it makes.
func (a *writing) say(st annals.Statement, parts ...part) {
	if a.length > 0 {
		a.write(" ")
	}
	start := a.text.Len()
	st.Evidence.Source, st.Evidence.Start = a.batch.Source.ID, a.length
	st.Roles = make(map[annals.Role][]annals.Filler)
	if st.Stance == "" {
		st.Stance = annals.Asserted
	}
	for _, p := range parts {
		from := a.length
		a.write(p.words)
		if p.role == "" {
			continue
		}
		f := annals.Filler{Text: p.words, Start: from, End: a.length}
		if p.entity != nil {
			f.Name, f.Kind, f.Ref, f.Entity = p.entity.Name, p.entity.Kind, p.entity.Ref, p.entity.ID
		}
		if p.role == annals.RoleSpeaker {
			st.Speaker = append(st.Speaker, f)
		} else {
			st.Roles[p.role] = append(st.Roles[p.role], f)
		}
	}
	st.Evidence.End, st.Evidence.Text = a.length, a.text.String()[start:]
	a.write(".")
	switch a.IntN(6) {
	case 0:
	case 1:
		st.Evidence.Marks = []string{"citation needed"}
		a.write("[citation needed]")
	default:
		a.cite++
		st.Evidence.Cites = []string{fmt.Sprint(a.cite)}
		a.write(fmt.Sprintf("[%d]", a.cite))
	}
	st.Reading = annals.Reading{Rules: []string{"synthetic/" + string(st.Type)}, Confidence: 0.4 + 0.6*a.Float64()}
	a.batch.Statements = append(a.batch.Statements, st.WithID())
}

func (a *writing) write(s string) {
	a.text.WriteString(s)
	a.length += utf8.RuneCountInString(s)
}

// opening says what the organization is called and is, and how it began.
func (a *writing) opening(short string) {
	subject := part{words: "The " + a.subject.Name, role: annals.RoleSubject, entity: &a.subject}
	a.say(annals.Statement{Type: annals.TypeName, Form: "abbreviation"}, subject, plain(" is also called "),
		value(annals.RoleValue, short))
	a.say(annals.Statement{Type: annals.TypeKind, Time: parse("/..")}, a.capital(annals.RoleSubject), plain(" is "),
		value(annals.RoleValue, "a political and military organization"))
	when := a.day(1950, 1990)
	a.say(annals.Statement{Type: annals.TypeFounding, Time: parse(when)}, a.capital(annals.RoleSubject),
		plain(" was founded by "), named(annals.RoleFounder, a.other(annals.Person)), plain(" in "+when))
}

// sentence writes one sentence of a random type. A third are about the standing of the organization.
func (a *writing) sentence(nth int) {
	when := a.day(1980, 2007)
	it := a.capital(annals.RoleSubject)
	switch a.IntN(15) {
	case 0, 1:
		a.say(annals.Statement{Type: annals.TypeDesignation, Time: parse(a.listing(nth, when))},
			named(annals.RoleAuthority, a.authority()), plain(" put "), a.itself(annals.RoleSubject), plain(" on its list of "),
			value(annals.RoleAs, "terrorist organizations"), plain(" in "+when))
	case 2:
		a.say(annals.Statement{Type: annals.TypeDelisting, Time: parse(a.day(2005, 2012))},
			named(annals.RoleAuthority, a.authority()), plain(" took "), a.itself(annals.RoleSubject), plain(" off the list"))
	case 3:
		a.say(annals.Statement{Type: annals.TypeBan, Time: parse(when + "/..")}, a.capital(annals.RoleSubject),
			plain(" has been banned in "), named(annals.RoleAuthority, a.authority()), plain(" since "+when))
	case 4:
		a.say(annals.Statement{Type: annals.TypeStatus, Time: parse("2001/2004")}, it, plain(" had the standing of "),
			value(annals.RoleAs, "an observer"), plain(" at "), named(annals.RoleAuthority, a.authority()),
			plain(" from 2001 to 2004"))
	case 5, 6:
		a.say(annals.Statement{Type: annals.TypeLeadership, Time: parse(when + "/..")},
			named(annals.RolePerson, a.other(annals.Person)), plain(" has been "), value(annals.RoleTitle, pick(a.world, posts)),
			plain(" of "), a.itself(annals.RoleSubject), plain(" since "+when))
	case 7:
		a.say(annals.Statement{Type: annals.TypeAlliance, Time: parse(when)}, a.capital(annals.RoleParty),
			plain(" joined forces with "), named(annals.RoleParty, a.other(annals.Organization)), plain(" in "+when))
	case 8:
		a.say(annals.Statement{Type: annals.TypeConflict, Time: parse("198X")}, a.capital(annals.RoleParty), plain(" fought "),
			named(annals.RoleAgainst, a.other(annals.Organization)), plain(" in the 1980s"))
	case 9:
		a.say(annals.Statement{Type: annals.TypeSize}, it, plain(" has "),
			value(annals.RoleValue, fmt.Sprintf("%d,000", 1+a.IntN(20))), plain(" "), value(annals.RoleOf, "members"))
	case 10:
		a.say(annals.Statement{Type: annals.TypeBase, Time: parse("/..")}, it, plain(" has its seat in "),
			named(annals.RolePlace, a.other(annals.Place)))
	case 11, 12:
		kind := pick(a.world, events)
		a.say(annals.Statement{Type: annals.TypeEvent, Time: parse(when)}, plain("In "+when+" "), a.itself(annals.RoleActor),
			plain(" was behind an "), value(annals.RoleKind, kind), plain(" in "), named(annals.RolePlace, a.other(annals.Place)))
	case 13:
		critics := part{words: "Critics", role: annals.RoleSpeaker, entity: &annals.Entity{Name: annals.Unnamed}}
		a.say(annals.Statement{Type: annals.TypeDescription, Stance: annals.Alleged, Hedges: []string{"call"}}, critics,
			plain(" call "), a.itself(annals.RoleSubject), plain(" "), value(annals.RoleValue, "a closed circle"))
	default:
		a.say(annals.Statement{Type: annals.TypeClaim, Stance: annals.Alleged}, a.capital(annals.RoleSpeaker),
			plain(" says that "), value(annals.RoleValue, "half of the country stands behind it"))
	}
}

// listing is the time of a designation: mostly the day of the act, at times a state without a start.
func (a *writing) listing(nth int, when string) string {
	switch (nth + a.IntN(8)) % 8 {
	case 0:
		return "/.."
	case 1:
		return "[.." + when + "]"
	case 2:
		return ""
	default:
		return when
	}
}
