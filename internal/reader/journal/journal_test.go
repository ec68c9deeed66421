package journal_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/reader/journal"
	"annals/internal/reader/listing/listingtest"
)

const (
	columns = "recordId,programKey,annex,measure,startDate,reason,schema,name,alias,weakAlias,previousName,nationality," +
		"jurisdiction,birthDate,birthPlace,position,passportNumber,gender,incorporationDate,registrationNumber,imoNumber,address," +
		"email,notes\n"

	// Two acts: a person, a company in two rows of one annex, a ship that has no number, an entry in another act's annex.
	first = "celex," + columns +
		`32099R0001,1,EU-XXX,I.A,Asset freeze,28.2.2011,"Runs the ""Red Front"", it is said.",Person,DOE Jane,"Дое Джейн; ` +
		`""Doe; J."" ; Janie DOE",JD,,Rwandan,,"(a) 1.2.1960; (b) 26 Feb. 1961; Approximately 1962",Kigali,Treasurer,"P 1; P ` +
		`2",female,,,,"1 Main St., Kigali",,Fond of tea.` + "\n" +
		"32099R0001,1,EU-XXX,II,Asset freeze,,,Company,Red Trade Ltd,RTL,,Old Trade Ltd,,Rwanda,,,,,,December 1999,R-7,,Rome," +
		"red@example.org,\n32099R0001,1,EU-XXX,II,Export control,2 March 2012,,Company,Red Trade Ltd,RTL,,Old Trade " +
		"Ltd,,Rwanda,,,,,,December 1999,R-7,,Rome,red@example.org,\n32099R0001,,EU-XXX,III,Transportation " +
		"restrictions,2012,,Vessel,RED TIDE,,,,,,,,,,,,,9000001,,,\n"
	second = "celex," + columns +
		"32099R0002,1,EU-YYY,I.A,Asset freeze,,,Person,DOE John,,,,Atlantis,,between 1961 and 1963,,,,,,,,,,\n" +
		"32099R0002,2,EU-YYY,I.A,Asset freeze,31.2.2011,,Person,ROE Richard,,,,,,1380 (another calendar),,,,,,,,,,\n"

	amending = "amendedCelex,amendmentCelex," + columns +
		"32099R0002,32099R0099,3,EU-YYY,I.A,Asset freeze,1.8.2026,,Person,POE Robert,,,,,,,,,,,,,,,,\n"
)

func tables(texts ...string) (list []journal.Table) {
	for i, text := range texts {
		list = append(list, journal.Table{Name: string(rune('a'+i)) + ".csv", Data: []byte(text)})
	}
	return list
}

// one reads a single table, for the tests that all readers share.
func one(list annals.ListID, data []byte) ([]annals.Record, []annals.Problem, error) {
	return journal.Read(list, []journal.Table{{Name: "a.csv", Data: data}})
}

func TestMap(t *testing.T) {
	for name, c := range map[string]struct {
		files []journal.Table
		want  []string
	}{
		"consolidated": {tables(first, second), []string{
			"eu-journal 32099R0001/I.A/P1: eu-oj:32099R0001/I.A/P1 person [DOE Jane] [Дое Джейн] [Doe; J.] [Janie DOE] [JD]",
			"  designation 2011-02-28/..: EU-XXX under 32099R0001",
			"  status /..: Asset freeze under 32099R0001",
			`  claim : Runs the "Red Front", it is said.`,
			"  name full: DOE Jane",
			"  name native: Дое Джейн",
			"  name alias: Doe; J.",
			"  name alias: Janie DOE",
			"  name weak: JD",
			"  status : nationality: Rwandan",
			"  event 1960-02-01: birthDate: (a) 1.2.1960",
			"  event 1961-02-26: birthDate: (b) 26 Feb. 1961",
			"  event 1962~: birthDate: Approximately 1962",
			"  event : birthPlace: Kigali @ Kigali",
			"  kind /..: Treasurer",
			"  name identifier: passportNumber: P 1",
			"  name identifier: passportNumber: P 2",
			"  claim : gender: female",
			"  base /..: 1 Main St., Kigali @ 1 Main St., Kigali",
			"  claim : Fond of tea.",
			"eu-journal 32099R0001/II/E1: eu-oj:32099R0001/II/E1 organization [Red Trade Ltd] [RTL] [Old Trade Ltd]",
			"  designation /..: EU-XXX under 32099R0001",
			"  status /..: Asset freeze under 32099R0001",
			"  kind /..: Company",
			"  name full: Red Trade Ltd",
			"  name alias: RTL",
			"  name former: Old Trade Ltd",
			"  status : jurisdiction: Rwanda",
			"  founding 1999-12: incorporationDate: December 1999",
			"  name identifier: registrationNumber: R-7",
			"  base /..: Rome @ Rome",
			"  claim : email: red@example.org",
			"  designation 2012-03-02/..: EU-XXX under 32099R0001",
			"  status /..: Export control under 32099R0001",
			"eu-journal 32099R0001/III/V:RED TIDE: eu-oj:32099R0001/III/V:RED TIDE  [RED TIDE]",
			"  designation 2012/..: EU-XXX under 32099R0001",
			"  status /..: Transportation restrictions under 32099R0001",
			"  kind /..: Vessel",
			"  name full: RED TIDE",
			"  name identifier: imoNumber: 9000001",
			"eu-journal 32099R0002/I.A/P1: eu-oj:32099R0002/I.A/P1 person [DOE John]",
			"  designation /..: EU-YYY under 32099R0002",
			"  status /..: Asset freeze under 32099R0002",
			"  name full: DOE John",
			"  claim : nationality: Atlantis",
			"  event [1961..1963]: birthDate: between 1961 and 1963",
			"eu-journal 32099R0002/I.A/P2: eu-oj:32099R0002/I.A/P2 person [ROE Richard]",
			"  designation /..: EU-YYY under 32099R0002",
			"  status /..: Asset freeze under 32099R0002",
			"  claim : startDate: 31.2.2011",
			"  name full: ROE Richard",
			"  claim : birthDate: 1380 (another calendar)",
		}},
		"amending": {tables(amending), []string{
			"eu-journal 32099R0002/I.A/P3: eu-oj:32099R0002/I.A/P3 person [POE Robert]",
			"  designation 2026-08-01/..: EU-YYY under 32099R0099",
			"  status /..: Asset freeze under 32099R0099",
			"  name full: POE Robert",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			records, problems, err := journal.Read("eu-journal", c.files)
			if err != nil || len(problems) > 0 {
				t.Fatal(err, problems)
			}
			if diff := cmp.Diff(c.want, listingtest.Tell(t, records, journal.Map)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestOrder: an edition is the same in whatever order its tables are given, and an act whose annexes are empty is no error.
func TestOrder(t *testing.T) {
	list := append(tables(first, second), journal.Table{Name: "0.csv", Data: []byte("celex," + columns)})
	want, _, err := journal.Read("eu-journal", list)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"32099R0001", "32099R0002", "0"}, journal.Acts(list)); diff != "" {
		t.Error(diff)
	}
	got, _, err := journal.Read("eu-journal", []journal.Table{list[1], list[2], list[0]})
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Error(err, diff)
	}
}

func TestRefused(t *testing.T) {
	listingtest.Refused(t, one, map[string]string{
		"an empty file":         "",
		"labels alone":          "celex," + columns,
		"cut within a line":     first[:len(first)-10],
		"cut within quotes":     first[:strings.Index(first, "Front")],
		"a page instead":        "<html>\n<body>\nunavailable\n</body>\n</html>\n",
		"a column less":         strings.Replace(first, ",measure,", ",", 1),
		"a field more":          strings.Replace(first, "\n", ",x\n", 3),
		"an entry of no name":   strings.Replace(second, "DOE John", "", 1),
		"an entry of no act":    strings.Replace(second, "32099R0002,1,", ",1,", 1),
		"an entry of no schema": strings.Replace(second, "Person,DOE", ",DOE", 1),
	})
	if _, _, err := journal.Read("eu-journal", tables(first, amending)); !errors.Is(err, annals.ErrInvalid) {
		t.Errorf("tables of both kinds: %v", err)
	}
}

func TestProblems(t *testing.T) {
	_, problems, err := one("eu-journal", []byte(strings.Replace(second, "DOE John", "DO\xc9 John", 1)))
	if err != nil || len(problems) != 1 || problems[0].Code != "not-utf8" || problems[0].Line != 2 {
		t.Error(problems, err)
	}
}

// FuzzRead: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(first), []byte(second))
	f.Add([]byte(amending), []byte(amending))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		records, _, err := journal.Read("eu-journal", tables(string(a), string(b)))
		listingtest.Fuzzed(t, records, err, journal.Map)
	})
}
