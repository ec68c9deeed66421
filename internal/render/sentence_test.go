package render_test

import (
	"fmt"
	"strings"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/golden"
	"annals/internal/render"
)

// roles is "role: words / role: words=Fullest Name (kind)", with "+" between several fillers of a role.
func parseRoles(t *testing.T, text string) map[annals.Role][]annals.Filler {
	t.Helper()
	roles := map[annals.Role][]annals.Filler{}
	for part := range strings.SplitSeq(text, " / ") {
		role, fillers, ok := strings.Cut(part, ": ")
		if !ok {
			t.Fatalf("no role in %q", part)
		}
		roles[annals.Role(role)] = parseFillers(fillers)
	}
	return roles
}

func parseFillers(text string) []annals.Filler {
	var out []annals.Filler
	if text == "" {
		return nil
	}
	for f := range strings.SplitSeq(text, " + ") {
		words, name, named := strings.Cut(f, "=")
		filler := annals.Filler{Text: words}
		if named {
			name, kind, _ := strings.Cut(name, " (")
			filler.Name, filler.Kind = name, annals.EntityKind(strings.TrimSuffix(kind, ")"))
		}
		out = append(out, filler)
	}
	return out
}

// examples gives each type at least one statement: type or type:form, time, roles.
var examples = []struct{ kind, time, roles string }{
	{"name:full", "", "subject: =Irish Republican Army (organization) / value: Óglaigh na hÉireann"},
	{"name:full", "", "subject: =Irish Republican Army (organization) / value: Irish Republican Army"},
	{"name:abbreviation", "", "subject: =Irish Republican Army (organization) / value: IRA"},
	{"name:native:ga", "", "subject: it=Irish Republican Army (organization) / value: Óglaigh na hÉireann"},
	{"name:romanized:fa-Latn", "", "subject: =Tudeh Party of Iran (organization) / value: Hezb-e Tude-ye Iran"},
	{"name:alias", "", "subject: =Congress of South African Trade Unions / value: the Congress"},
	{"name:former", "1952", "subject: the union=Oil Workers' Union (organization) / value: Drillers' League"},
	{"kind", "1883/1895", "subject: =Reform Party (organization) / value: a party active in Serbia between 1883 and 1895"},
	{"kind", "1883/1895", "subject: =Reform Party (organization) / value: a conservative[1][2] party[citation needed]"},
	{"kind", "-05XX/-03XX", "subject: =Coast League (organization) / value: an alliance of towns"},
	{"leadership", "1943-04/..", "person: =Rosa Young (person) / subject: =11th Corps (organization) / title: command"},
	{"size", "2003", "subject: =Reform Party (organization) / value: 90 / of: 150 seats of the region"},
	{"aim", "/..", "subject: =Reform Party (organization) / value: To end the war"},
	{"aim", "/..", "subject: =Reform Party (organization) / value: Better roads will be built"},
	{"dissolution", "1950", "subject: =11th Corps (organization)"},
	{"status", "", "subject: =DOE, Jane (person) / as: nationality / authority: Korea, North=North Korea (state)"},
	{"status", "", "subject: =DOE, Jane (person) / as: citizen / authority: Iran=Iran (state)"},
	{"status", "", "subject: =RED TIDE (vessel) / as: Former Vessel Flag / authority: Panama=Panama (state)"},
	{"status", "", "subject: =RED TIDE (vessel) / as: Malta / authority: Malta=Malta (state)"},
	{"status", "", "subject: =DOE, Jane (person) / as: Nationality(/ies)=nationality / authority: Peru=Peru (state)"},
	{"event", "2015-06-19", "kind: entryIntoForceDate / target: =DOE, Jane (person)"},
	{"event", "2015-06-18", "kind: publicationDate / target: =DOE, Jane (person)"},
	{"event", "1951-06-19", "kind: DOB / participant: =DOE, Jane (person)"},
	{"event", "", "kind: POB / participant: =DOE, Jane (person) / place: Rome, Italy"},
	{"event", "2019-02-03", "kind: LAST_DAY_UPDATED / target: =Red Front (organization)"},
	{"base", "/..", "subject: =Red Front (organization) / place: 1 Main St.\",-0- ,\"Italy"},
	{"claim", "", "value: country\n  country_type: nationality\n  raw_value: Nowhere / about: =DOE, Jane (person)"},
	{"kind", "/..", "subject: Amnesty=Amnesty International (organization) / value: a non-governmental organization"},
	{"kind", "1934/..", "subject: it=Scottish National Party (organization) / value: political party in Scotland"},
	{"kind", "/1990", "subject: The Tigers=Liberation Tigers (organization) / value: insurgents"},
	{"aim", "/..", "subject: it=Greenpeace (organization) / value: to protect the oceans"},
	{"aim", "1961", "subject: =the Front / value: opposed to foreign bases"},
	{"aim", "1961/..", "subject: =the Front / value: opposes foreign bases"},
	{"ideology", "/..", "subject: its=the Front / value: agrarian socialism"},
	{"founding", "1961-05-28",
		"subject: =Amnesty International (organization) / founder: Peter Benenson=Peter Benenson (person) / " +
			"place: London=London (place)"},
	{"dissolution", "[..1950-37]", "subject: =the Front / by: a decree"},
	{"split", "1969-12", "subject: =Provisional IRA (organization) / from: the IRA=Irish Republican Army (organization)"},
	{"merger", "2007-06-16", "subject: =Party of Democratic Socialism + =WASG / into: =The Left"},
	{"renaming", "1920", "subject: =National Association of Seamen / from: Seamen's League / to: National Union of Seamen"},
	{"part", "/..", "subject: =Umkhonto we Sizwe (organization) / whole: =African National Congress (organization)"},
	{"part:wing", "1961/1993", "subject: =Umkhonto we Sizwe (organization) / whole: =African National Congress (organization)"},
	{"part:branch", "/..", "subject: the Geneva and Vienna offices / whole: =United Nations (body)"},
	{"base", "1990/..", "subject: =Amnesty International (organization) / place: London=London (place)"},
	{"leadership", "1991/1997",
		"subject: =African National Congress (organization) / person: =Nelson Mandela (person) / title: president"},
	{"leadership", "/..", "subject: =the Front / person: two brothers"},
	{"membership", "2004-05-01/..", "organization: =European Union (body) / member: =Malta (state)"},
	{"family", "", "person: =Nelson Mandela (person) / relative: =Winnie Mandela (person) / relation: second wife"},
	{"family", "1773/..", "person: =Adam Weishaupt (person) / relative: =Afra Sausenhofer (person) / relation: married"},
	{"family", "/1957", "person: =Nelson Mandela (person) / relative: =Evelyn Mase (person) / relation: divorced"},
	{"family", "", "person: =Thomas Mann (person) / relative: =Erika Mann (person) / relation: six children"},
	{"family", "1918-07-18", "person: =Nelson Mandela (person) / relative: a chief / relation: born"},
	{"leadership", "", "subject: the schools / person: =Jules Ferry (person) / title: responsible"},
	{"size", "2004", "subject: =the Front / value: 20,000 members"},
	{"size", "/..", "subject: =the Front / value: the biggest union / of: the province"},
	{"size", "2004", "subject: =the Front / value: about 500 / of: active members"},
	{"size", "2004", "subject: =the Front / value: about 500 / of: Membership"},
	{"alliance", "1990/..", "party: =African National Congress (organization) + =South African Communist Party (organization)"},
	{"support", "1983", "supporter: students / supported: Red Front=Red Front (organization) / means: support"},
	{"support", "1983~/1986", "supporter: =Libya (state) / supported: =the Front / means: arms"},
	{"conflict", "1980/1992", "party: =FMLN (organization) / against: =El Salvador (state)"},
	{"designation", "2002-05-02",
		"subject: =ETA (organization) / authority: The European Union=European Union (body) / as: a terrorist organization"},
	{"designation", "/..", "subject: =ETA (organization) / authority: =United States (state) + =Canada (state) / as: a terrorist " +
		"organization / law: the Immigration and Nationality Act"},
	{"designation", "/..", "subject: =ETA (organization) / authority: =Canada (state) / as: listed"},
	{"delisting", "2008-07-01",
		"subject: =African National Congress (organization) / authority: =United States (state) / as: a terrorist organization"},
	{"designation", "2009/..", "subject: =ETA (organization) / authority: =Russia (state) / as: terrorist organizations"},
	{"designation", "2009/..",
		"subject: =ETA (organization) + =GRAPO (organization) / authority: =Russia (state) / as: terrorist organizations"},
	{"delisting", "2012", "subject: =ETA (organization) / authority: =Russia (state) / as: terrorist organizations"},
	{"delisting", "", "subject: =the Front / authority: the council"},
	{"ban", "1960-04-08/1990-02-02", "subject: =African National Congress (organization) / authority: =South Africa (state)"},
	{"ban", "/..", "subject: members of the Front"},
	{"status", "1974/..", "subject: =PLO (organization) / authority: =United Nations (body) / as: observer"},
	{"status", "2006/..", "subject: the bridge / authority: =National Register (body) / as: listed"},
	{"status", "", "subject: the strike / as: recognised / law: the Labour Act"},
	{"conflict", "", "party: They / against: the League"},
	{"kind", "", "subject: =the Front / value: a party of the _New Left_ and *its* [friends](https://example.org/f)"},
	{"status", "2004-06/2009", "subject: members of the Front / as: ‘protected persons’ / law: the Fourth Geneva Convention"},
	{"event", "1960-03-21",
		"kind: demonstration / actor: =Pan Africanist Congress (organization) / target: the pass laws / place: " +
			"Sharpeville=Sharpeville (place)"},
	{"event", "1960-03-30", "kind: arrested / actor: the government / target: thousands of people"},
	{"event", "", "kind: arrested / target: two of its leaders"},
	{"event", "1988", "kind: Operation Greif / actor: =the Front"},
	{"event", "1936/1939", "kind: Spanish Civil War / actor: volunteers / target: the Nationalists"},
	{"event", "[1979..]", "kind: attacks / actor: =the Front / target: convoys / cause: the embargo"},
	{"event", "1986-06", "kind: expel / actor: =France (state) / target: =the Front / place: Paris"},
	{"description", "", "subject: the group=the Front / value: resembling a sect"},
	{"claim", "1981-06", "value: there had been a coup"},
	{"claim", "", "value: the Front has no offices abroad / about: the Front=the Front"},
	{"accusation", "", "against: =the Front / value: rigging elections"},
}

// voices are how an example can be told: stance, speaker, hedges.
var voices = []struct {
	stance          annals.Stance
	speaker, hedges string
}{
	{annals.Asserted, "", ""},
	{annals.Denied, "", ""},
	{annals.Alleged, "", ""},
	{annals.Intended, "", ""},
	{annals.Asserted, "Critics", "previously"},
	{annals.Denied, "The Guardian=The Guardian", ""},
	{annals.Alleged, "The Guardian=The Guardian", "some sort of"},
	{annals.Alleged, "considered=unnamed", "considered"},
	{annals.Intended, "its leaders + a spokesman", ""},
}

// TestOfItself tells what an organization says of itself, and a person's words of theirs, whose pronoun nobody tells.
func TestOfItself(t *testing.T) {
	for name, want := range map[string]string{
		"the Front=Red Front (organization)":    "The Red Front describes itself as “peaceful”.",
		"Juan Santos=Juan Santos (person)":      "Juan Santos describes Juan Santos as “peaceful”.",
		"the League=Port League (organization)": "The Port League describes the Red Front as “peaceful”.",
	} {
		of := name
		if strings.HasPrefix(name, "the League") {
			of = "the Front=Red Front (organization)"
		}
		s := annals.Statement{Type: annals.TypeDescription, Stance: annals.Asserted, Speaker: parseFillers(name),
			Roles: parseRoles(t, "subject: "+of+" / value: peaceful"), Evidence: annals.Evidence{Source: "sha256:0", Text: "x"}}
		if got := render.Sentence(s, render.FullNames); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestSentences tells every type in every voice; the golden file is to be read by a person.
func TestSentences(t *testing.T) {
	seen := map[annals.Type]bool{}
	var b strings.Builder
	for _, e := range examples {
		kind, form, _ := strings.Cut(e.kind, ":")
		form, lang, _ := strings.Cut(form, ":")
		time, err := parseTime(e.time)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %s · %s\n", e.kind, e.time, e.roles)
		for _, v := range voices {
			s := annals.Statement{Type: annals.Type(kind), Roles: parseRoles(t, e.roles), Time: time, Stance: v.stance,
				Speaker: parseFillers(v.speaker), Lang: lang,
				Evidence: annals.Evidence{Source: "sha256:0", Text: "x"}}
			if s.Type == annals.TypePart {
				s.Relation = form
			} else {
				s.Form = form
			}
			if v.hedges != "" {
				s.Hedges = strings.Split(v.hedges, ", ")
			}
			if err := s.Validate(); err != nil {
				t.Fatalf("%s: %v", e.roles, err)
			}
			seen[s.Type] = true
			fmt.Fprintf(&b, "  %-8s %s\n", v.stance, render.Sentence(s, render.FullNames))
		}
		b.WriteString("\n")
	}
	for _, typ := range annals.Types() {
		if !seen[typ] {
			t.Errorf("no example of %s", typ)
		}
	}
	golden.Equal(t, "testdata/sentences.golden", b.String())
}

func parseTime(s string) (edtf.Value, error) {
	if s == "" {
		return edtf.Value{}, nil
	}
	return edtf.Parse(s)
}

// TestNobodyIsCalledAVerb: a verb that stands for whoever said it is nobody's name.
func TestNobodyIsCalledAVerb(t *testing.T) {
	s := annals.Statement{Type: annals.TypeAccusation, Stance: annals.Alleged,
		Speaker: []annals.Filler{{Text: "drew", Name: annals.Unnamed}},
		Roles: map[annals.Role][]annals.Filler{annals.RoleAgainst: {{Text: "the Front"}},
			annals.RoleValue: {{Text: "using children"}}}}
	if got := render.Sentence(s, render.FullNames); strings.Contains(got, "Drew") ||
		!strings.Contains(strings.ToLower(got), "the front") {
		t.Errorf("got %q", got)
	}
}

// TestHeadingsOfLists: a heading of a list is not what it has under it; what somebody is listed as, he is listed as.
func TestHeadingsOfLists(t *testing.T) {
	for as, want := range map[string]string{
		"Al-Qaida":                  "Canada lists Juan Santos under “Al-Qaida” (the Act).",
		"CAF":                       "Canada lists Juan Santos under “CAF” (the Act).",
		"the Chad Regulations 2019": "Canada lists Juan Santos under the Chad Regulations 2019 (the Act).",
		"Foreign Terrorist Person":  "Canada lists Juan Santos as Foreign Terrorist Person under the Act.",
		"a terrorist":               "Canada lists Juan Santos as a terrorist under the Act.",
		"its sanctions list":        "Canada lists Juan Santos on its sanctions list under the Act.",
	} {
		s := annals.Statement{Type: annals.TypeDesignation, Stance: annals.Asserted, Time: edtf.MustParse("/.."),
			Roles: map[annals.Role][]annals.Filler{
				annals.RoleSubject:   {{Text: "Juan Santos", Name: "Juan Santos", Kind: annals.Person}},
				annals.RoleAuthority: {{Text: "Canada", Name: "Canada", Kind: annals.State}},
				annals.RoleAs:        {{Text: as}}, annals.RoleLaw: {{Text: "the Act"}}}}
		if got := render.Sentence(s, render.FullNames); got != want {
			t.Errorf("%s: %q", as, got)
		}
	}
}
