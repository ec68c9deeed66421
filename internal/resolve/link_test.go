package resolve_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
	"annals/internal/store/memory"
	"annals/names"
)

// listed is an entity of a list and what the list says of it.
type listed struct {
	ref     string
	kind    annals.EntityKind
	names   []string // one that begins with "~" is weak
	born    []string
	number  string
	said    string // what is said of the number; without it, nothing
	of      string // its state
	sort    string // "vessel"
	located string
	says    string
}

// profile makes the entity and its statements, as the packages of the formats do.
func (l listed) profile() (annals.Entity, []annals.Statement) {
	source := annals.SourceID("record of " + l.ref)
	e := annals.Entity{Name: l.names[0], Kind: l.kind, Ref: l.ref, Source: source, ID: annals.NewEntityID(source, l.ref, "")}
	subject := annals.Filler{Text: e.Name, Name: e.Name, Entity: e.ID}
	var statements []annals.Statement
	n := 0
	add := func(s annals.Statement) {
		n++
		s.Stance = annals.Asserted
		if s.Evidence.Text == "" {
			s.Evidence.Text = l.ref
		}
		s.Evidence.Source, s.Evidence.Start, s.Evidence.End = source, n, n+len(s.Evidence.Text)
		statements = append(statements, s.Clone().WithID())
	}
	roles := func(role annals.Role, text string) map[annals.Role][]annals.Filler {
		return map[annals.Role][]annals.Filler{annals.RoleSubject: {subject}, role: {{Text: text}}}
	}
	for _, name := range l.names {
		form := "alias"
		if name[0] == '~' {
			form, name = "weak", name[1:]
		}
		e.Names = append(e.Names, annals.EntityName{Name: name, Key: names.Key(name)})
		add(annals.Statement{Type: annals.TypeName, Form: form, Roles: roles(annals.RoleValue, name)})
	}
	for _, b := range l.born {
		add(annals.Statement{Type: annals.TypeEvent, Time: edtf.MustParse(b), Roles: map[annals.Role][]annals.Filler{
			annals.RoleKind: {{Text: "DATE_OF_BIRTH"}}, annals.RoleParticipant: {subject}}})
	}
	if l.number != "" {
		s := annals.Statement{Type: annals.TypeName, Form: "identifier", Roles: roles(annals.RoleValue, l.number)}
		s.Evidence.Text = l.said
		add(s)
	}
	if l.of != "" {
		s := annals.Statement{Type: annals.TypeStatus, Roles: roles(annals.RoleAs, "nationality")}
		s.Roles[annals.RoleAuthority] = []annals.Filler{{Text: l.of}}
		add(s)
	}
	if l.located != "" {
		add(annals.Statement{Type: annals.TypeBase, Roles: roles(annals.RolePlace, l.located)})
	}
	if l.says != "" {
		add(annals.Statement{Type: annals.TypeClaim, Roles: map[annals.Role][]annals.Filler{annals.RoleValue: {{Text: l.says}},
			annals.RoleAbout: {subject}}})
	}
	if l.sort != "" {
		add(annals.Statement{Type: annals.TypeKind, Roles: roles(annals.RoleValue, l.sort)})
	}
	return e, statements
}

// importList adds entities of a list to a store, with what the program proposes of them, which it returns in words.
func importList(t *testing.T, store annals.Store, scheme string, list ...listed) []string {
	t.Helper()
	return importAs(t, store, annals.ListID(scheme), scheme, list...)
}

// importAs does so for a list that is called otherwise than the scheme of its identifiers.
func importAs(t *testing.T, store annals.Store, name annals.ListID, scheme string, list ...listed) (said []string) {
	t.Helper()
	at, err := store.At(t.Context(), annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	defer at.Close()
	batch := annals.Batch{Base: at.Moment().Revision, Reader: "test"}
	for _, l := range list {
		e, statements := l.profile()
		batch.Records = append(batch.Records, annals.Record{List: name, UID: l.ref, Title: e.Name, Format: "test", Text: l.ref})
		e.Source = batch.Records[len(batch.Records)-1].ID()
		for i := range statements {
			statements[i].Evidence.Source = e.Source
		}
		batch.Entities, batch.Statements = append(batch.Entities, e), append(batch.Statements, statements...)
	}
	linker, err := resolve.NewLinker(t.Context(), at, scheme, name)
	if err != nil {
		t.Fatal(err)
	}
	if err := linker.Compare(t.Context(), at, resolve.Profiles(batch.Entities, batch.Statements)); err != nil {
		t.Fatal(err)
	}
	if batch.Decisions, err = linker.Propose(t.Context(), at); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Append(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	for _, d := range batch.Decisions {
		if d.By != annals.Program {
			t.Errorf("decided by %q", d.By)
		}
		said = append(said, fmt.Sprintf("%s: %s", d.Kind, d.Reason))
	}
	return said
}

func TestLink(t *testing.T) {
	person := listed{ref: "un:1", kind: annals.Person, names: []string{"Jane Amina DOE", "Джейн Амина Доу"},
		born: []string{"1971-05-04"}, of: "Italy"}
	cited := listed{ref: "un:XXi.001", kind: annals.Person, names: []string{"Anna Rossi"}}
	group := listed{ref: "un:2", kind: annals.Organization, names: []string{"Popular Front of Utopia", "~Lions"},
		located: "1 Main St., Rome, Italy"}
	firm := listed{ref: "un:4", kind: annals.Organization, names: []string{"Red Trade Company"}, number: "1117746641572",
		located: "Rome, Italy"}
	short := listed{ref: "un:6", kind: annals.Person, names: []string{"Jo LI"}, born: []string{"1971-05-04"}, number: "4721202031"}
	club := listed{ref: "un:5", kind: annals.Organization, names: []string{"Hawks"}}
	agent := listed{ref: "un:8", kind: annals.Person, names: []string{"Otto Lime"}, number: "K 123456",
		said: "DOCUMENT\n  TYPE: Passport\n  NUMBER: K 123456\n  COUNTRY: Austria"}
	yard := listed{ref: "un:7", kind: annals.Organization, names: []string{"Blue Yard"}, number: "1117746641999",
		said: "Registration Number 1117746641999 (Russia)", located: "Moscow, Russia"}
	ship := listed{ref: "un:3", names: []string{"RED TIDE"}, number: "IMO 9187629", sort: "vessel"}
	with := func(l listed, change func(*listed)) listed {
		l.ref = "ofac:9"
		change(&l)
		return l
	}
	for _, c := range []struct {
		name string
		new  listed
		want []string
	}{
		{"a person of the same name and day of birth", with(person, func(l *listed) { l.names, l.of = []string{"Jane Amina Doe"}, "" }),
			[]string{`same: both are called "Jane Amina DOE"; both were born on 1971-05-04`}},
		{"in another spelling", with(person, func(l *listed) { l.names, l.of = []string{"Jane Aminah Doe"}, "" }),
			[]string{`same: "Jane Amina DOE" and "Jane Aminah Doe" are spellings of one name; both were born on 1971-05-04`}},
		{"in another script", with(person, func(l *listed) { l.names = []string{"Джейн Амина Доу"} }),
			[]string{`same: both are called "Джейн Амина Доу"; both were born on 1971-05-04; both have to do with Italy`}},
		{"a name of three words, and a year that fits",
			with(person, func(l *listed) { l.names, l.born, l.of = []string{"Jane Amina Doe"}, []string{"1971"}, "" }),
			[]string{`same: both are called "Jane Amina DOE"; the births 1971-05-04 and 1971 fit`}},
		{"about a year that is near", with(person, func(l *listed) { l.names, l.born = []string{"Jane Amina Doe"}, []string{"1972~"} }),
			[]string{`same: both are called "Jane Amina DOE"; the births 1971-05-04 and 1972~ fit; both have to do with Italy`}},
		{"a short name, the day of birth and a number", with(short, func(l *listed) {}),
			[]string{`same: both are called "Jo LI"; both have the number "4721202031"; both were born on 1971-05-04`}},
		{"a name alone", with(person, func(l *listed) { l.names, l.born, l.of = []string{"Jane Amina Doe"}, nil, "" }),
			[]string{`unsure: both are called "Jane Amina DOE"`}},
		{"of another state", with(person, func(l *listed) { l.names, l.of = []string{"Jane Amina Doe"}, "Peru" }),
			[]string{`unsure: both are called "Jane Amina DOE"; both were born on 1971-05-04; but no state is named for both`}},
		{"born at another time", with(person, func(l *listed) { l.born = []string{"1980-05-04"} }), nil},
		{"one of several births", with(person, func(l *listed) {
			l.names, l.of, l.born = []string{"Jane Amina Doe"}, "", []string{"1980-05-04", "1971-05-04"}
		}),
			[]string{`same: both are called "Jane Amina DOE"; both were born on 1971-05-04`}},
		{"a name, and the number of the entry", with(cited, func(l *listed) { l.says = "un_reference_number: XXi.001" }),
			[]string{`same: both are called "Anna Rossi"; one names the entry of the other, "XXi.001"`}},
		{"another person", with(person, func(l *listed) { l.names = []string{"Anna Maria Rossi"} }), nil},
		{"another kind", with(person, func(l *listed) { l.kind = annals.Organization }), nil},

		{"a group of the same long name", with(group, func(l *listed) { l.names, l.located = []string{"POPULAR FRONT OF UTOPIA"}, "" }),
			[]string{`same: both are called "Popular Front of Utopia"`}},
		{"in another state", with(group, func(l *listed) { l.located = "Lima, Peru" }),
			[]string{`unsure: both are called "Popular Front of Utopia"; but no state is named for both`}},
		{"in another state, with the same number", with(firm, func(l *listed) { l.located = "Lima, Peru" }),
			[]string{`same: both are called "Red Trade Company"; both have the number "1117746641572"; though no state is ` +
				`named for both`}},
		{"a short name that is the fullest of both", with(club, func(l *listed) { l.names = []string{"HAWKS"} }),
			[]string{`unsure: both are called "Hawks"`}},
		{"a short name that is the fullest of one",
			with(club, func(l *listed) { l.names = []string{"Sports Association of the North", "Hawks"} }),
			[]string{`unsure: both are called "Hawks"`}},
		{"a weak alias is not enough", with(group, func(l *listed) { l.names = []string{"Lions"} }), nil},

		{"a ship of the same name and number", with(ship, func(l *listed) { l.number = "9187629" }),
			[]string{`same: both are called "RED TIDE"; both have the number "IMO 9187629"`}},
		{"a ship of the same name", with(ship, func(l *listed) { l.number = "9187000" }),
			[]string{`unsure: both are called "RED TIDE"`}},
		{"a ship that was renamed", with(ship, func(l *listed) { l.names, l.number = []string{"BLUE TIDE"}, "IMO9187629" }),
			[]string{`same: both have the IMO number "IMO 9187629"; but no name of theirs agrees`}},
		{"the same passport under another name", with(agent, func(l *listed) {
			l.names, l.number, l.said = []string{"Harry Kane"}, "K123456", "Passport K123456 (Austria)"
		}),
			[]string{`unsure: both have the passport number "K 123456" of Austria; but no name of theirs agrees`}},
		{"a passport of another state", with(agent, func(l *listed) {
			l.names, l.said = []string{"Harry Kane"},
				"Passport K 123456 (Peru)"
		}), nil},
		{"the same number of another kind",
			with(agent, func(l *listed) { l.names, l.said = []string{"Harry Kane"}, "Tax ID No. K 123456 (Austria)" }), nil},
		{"a number of which nothing is said", with(agent, func(l *listed) { l.names, l.said = []string{"Harry Kane"}, "K 123456" }),
			nil},
		{"a firm's registration, without a state",
			with(yard, func(l *listed) { l.names, l.said = []string{"OOO Lazur"}, "registrationNumber: 1117746641999" }),
			[]string{`unsure: both have the registration number "1117746641999", which one says is of Russia; but no name of theirs ` +
				`agrees; both have to do with Russia`}},
		{"not a ship", with(ship, func(l *listed) { l.sort = "" }), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := memory.New(memory.Options{})
			importList(t, store, "un", person, cited, group, firm, club, short, ship, agent, yard)
			if diff := cmp.Diff(c.want, importList(t, store, "ofac", c.new)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestLinkOneOfAList: a list has nobody twice, so of two entities that fit one of another list, the one that fits best
// is it, and the other is asked about. What a person parted stays apart.
func TestLinkOneOfAList(t *testing.T) {
	store := memory.New(memory.Options{})
	importList(t, store, "un", listed{ref: "un:1", kind: annals.Organization,
		names: []string{"Popular Front of Utopia", "Utopian Peoples Army"}})
	got := importList(t, store, "ofac",
		listed{ref: "ofac:1", kind: annals.Organization, names: []string{"Utopian Peoples Army"}},
		listed{ref: "ofac:2", kind: annals.Organization, names: []string{"Popular Front of Utopia"}})
	want := []string{`same: both are called "Popular Front of Utopia"`,
		`unsure: both are called "Utopian Peoples Army"; but it would then be two entities of one list, ofac:1 and ofac:2`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if again := importList(t, store, "ofac", listed{ref: "ofac:2", kind: annals.Organization,
		names: []string{"Popular Front of Utopia"}}); again != nil {
		t.Errorf("proposed again: %q", again)
	}
	id := func(ref string) annals.EntityID { return annals.NewEntityID("", ref, "") }
	clusters := func() resolve.Clusters {
		at, err := store.At(t.Context(), annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		defer at.Close()
		c, err := resolve.Around(t.Context(), at, []annals.EntityID{id("un:1")})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if c := clusters(); c.Of(id("un:1")) != c.Of(id("ofac:2")) || c.Of(id("un:1")) == c.Of(id("ofac:1")) {
		t.Error("the wrong one was joined")
	}
	at, err := store.At(t.Context(), annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = store.Append(t.Context(), annals.Batch{Base: at.Moment().Revision,
		Decisions: []annals.Decision{{Kind: annals.Different, A: id("un:1"), B: id("ofac:2"), By: "A. Reader"}}})
	if err != nil {
		t.Fatal(err)
	}
	importList(t, store, "uk", listed{ref: "uk:1", kind: annals.Organization, names: []string{"Popular Front of Utopia"}})
	if c := clusters(); c.Of(id("un:1")) == c.Of(id("ofac:2")) {
		t.Error("a third list joined what a person parted")
	}
}

// TestLinkListsOfOneScheme: lists of one publisher may call their entities by identifiers of one scheme. Those of
// different lists may be one, those of one list are not, and an entity that both lists have is no question.
func TestLinkListsOfOneScheme(t *testing.T) {
	store := memory.New(memory.Options{})
	person := listed{ref: "ftm:us-1", kind: annals.Person, names: []string{"Jane Amina Doe"}, born: []string{"1971-05-04"}}
	both := listed{ref: "ftm:NK-1", kind: annals.Organization, names: []string{"Popular Front of Utopia"}}
	twin := both
	twin.ref = "ftm:us-2"
	if got := importAs(t, store, "us-list", "ftm", person, both, twin); got != nil {
		t.Errorf("within a list: %q", got)
	}
	second := person
	person.ref, second.ref = "ftm:gb-1", "ftm:gb-2"
	got := importAs(t, store, "gb-list", "ftm", person, second, both)
	want := []string{`same: both are called "Jane Amina Doe"; both were born on 1971-05-04`,
		`unsure: both are called "Jane Amina Doe"; both were born on 1971-05-04; but it would then be two entities of one list, ` +
			`gb-list:gb-1 and gb-list:gb-2`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestLinkInAnyOrder: who is taken for whom does not depend on which list came first, also where two entries fit two others.
func TestLinkInAnyOrder(t *testing.T) {
	twice := func(scheme string) []listed {
		a := listed{ref: scheme + ":1", kind: annals.Person, names: []string{"Jane Amina Doe"}, born: []string{"1971-05-04"}}
		b := a
		b.ref = scheme + ":2"
		return []listed{a, b}
	}
	var all []map[annals.EntityID]annals.EntityID
	for _, order := range [][]string{{"un", "ofac"}, {"ofac", "un"}} {
		store := memory.New(memory.Options{})
		for _, scheme := range order {
			importList(t, store, scheme, twice(scheme)...)
		}
		at, err := store.At(t.Context(), annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		defer at.Close()
		of := map[annals.EntityID]annals.EntityID{}
		for _, ref := range []string{"un:1", "un:2", "ofac:1", "ofac:2"} {
			id := annals.NewEntityID("", ref, "")
			c, err := resolve.Around(t.Context(), at, []annals.EntityID{id})
			if err != nil {
				t.Fatal(err)
			}
			of[id] = c.Of(id)
		}
		all = append(all, of)
	}
	if diff := cmp.Diff(all[0], all[1]); diff != "" {
		t.Errorf("(-one order +the other):\n%s", diff)
	}
}

// TestLinkUncertainBecomesSure: when a list says more of somebody, the question that stood open is answered.
func TestLinkUncertainBecomesSure(t *testing.T) {
	store := memory.New(memory.Options{})
	person := listed{ref: "un:1", kind: annals.Person, names: []string{"Jane Doe"}, born: []string{"1971-05-04"}}
	importList(t, store, "un", person)
	person.ref, person.born = "ofac:1", nil
	if got := importList(t, store, "ofac", person); len(got) != 1 || got[0] != `unsure: both are called "Jane Doe"` {
		t.Fatalf("%q", got)
	}
	person.born = []string{"1971-05-04"}
	if got := importList(t, store, "ofac", person); len(got) != 1 ||
		got[0] != `same: both are called "Jane Doe"; both were born on 1971-05-04` {
		t.Errorf("%q", got)
	}
}
