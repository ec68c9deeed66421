package canada_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/internal/reader/canada"
	"annals/internal/reader/listing/listingtest"
)

const (
	head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><data-set xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
	tail = "</data-set>\n"

	person = `
	<record><Country>Nowhere / Nulle part</Country><LastName>Doe </LastName><GivenName>Jane</GivenName>
		<Aliases>Janie Doe, Russian: Джейн Доу; Jayne or Jane / Doe; Дж. Доу / Дж. Дово</Aliases><TitleOrShip>Brigadier</TitleOrShip>
		<DateOfBirthOrShipBuildDate>1962 or 1963-05</DateOfBirthOrShipBuildDate>
		<Schedule>1, Part 1.1</Schedule><Item>17</Item><DateOfListing>2022-02-24</DateOfListing></record>`
	other = `
	<record><Country>Nowhere / Nulle part</Country><LastName>Roe</LastName>
		<DateOfBirthOrShipBuildDate>early 1960s</DateOfBirthOrShipBuildDate><Item>18</Item><DateOfListing>2022</DateOfListing></record>`
	firm = `
	<record><Country>Nowhere / Nulle part</Country><EntityOrShip>Red &amp; Co</EntityOrShip><Aliases>Red, Ltd; Scarlet</Aliases>
		<Schedule>1, Part 2</Schedule><Item>1</Item><DateOfListing>2022-02-24</DateOfListing></record>`
	ship = `
	<record><Country>Nowhere / Nulle part</Country><EntityOrShip>Red Star</EntityOrShip><TitleOrShip>Oil Tanker</TitleOrShip>
		<ShipIMONumber>9000000</ShipIMONumber><DateOfBirthOrShipBuildDate>2004</DateOfBirthOrShipBuildDate>
		<Schedule>1, Part 3</Schedule><Item>1</Item><DateOfListing>2025-01-02</DateOfListing><Note>New</Note></record>`
)

func TestMap(t *testing.T) {
	records, problems, err := canada.Read("ca-sema", []byte(head+person+other+firm+ship+tail))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	want := []string{
		"ca-sema nowhere-1-part-1.1-17: ca-sema:nowhere-1-part-1.1-17 person [Jane Doe] [Janie Doe] [Джейн Доу] [Дж. Доу] [Дж. Дово]",
		"  designation 2022-02-24/..: Nowhere / Nulle part under 1, Part 1.1",
		"  name full: Jane Doe",
		"  name alias: Janie Doe",
		"  name native: Джейн Доу",
		"  claim : Jayne or Jane / Doe",
		"  name native: Дж. Доу",
		"  name native: Дж. Дово",
		"  kind /..: Brigadier",
		"  event [1962,1963-05]: DateOfBirthOrShipBuildDate: 1962 or 1963-05",
		"ca-sema nowhere--18: ca-sema:nowhere--18 person [Roe]",
		"  designation 2022/..: Nowhere / Nulle part",
		"  name full: Roe",
		"  claim : DateOfBirthOrShipBuildDate: early 1960s",
		"ca-sema nowhere-1-part-2-1: ca-sema:nowhere-1-part-2-1 organization [Red & Co] [Red, Ltd] [Scarlet]",
		"  designation 2022-02-24/..: Nowhere / Nulle part under 1, Part 2",
		"  name full: Red & Co",
		"  name alias: Red, Ltd",
		"  name alias: Scarlet",
		"ca-sema nowhere-1-part-3-1: ca-sema:nowhere-1-part-3-1  [Red Star]",
		"  designation 2025-01-02/..: Nowhere / Nulle part under 1, Part 3",
		"  name full: Red Star",
		"  kind /..: Oil Tanker",
		"  name identifier: 9000000",
		"  founding 2004: DateOfBirthOrShipBuildDate: 2004",
		"  claim : Note: New",
	}
	if diff := cmp.Diff(want, listingtest.Tell(t, records, canada.Map)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNoDay: what is no day of listing is kept in the list's own words.
func TestNoDay(t *testing.T) {
	records, _, err := canada.Read("ca-sema", []byte(head+strings.Replace(person, "2022-02-24", "2020-13-45", 1)+tail))
	if err != nil {
		t.Fatal(err)
	}
	told := listingtest.Tell(t, records, canada.Map)
	if !slices.Contains(told, "  claim : DateOfListing: 2020-13-45") || !slices.ContainsFunc(told, func(line string) bool {
		return strings.HasPrefix(line, "  designation /..: ")
	}) {
		t.Error(told)
	}
}

// TestRefused: what is not the whole of a document of the format is refused, so that nothing is taken for delisted.
func TestRefused(t *testing.T) {
	whole := head + person + firm + tail
	listingtest.Refused(t, canada.Read, map[string]string{
		"nothing":                "",
		"cut within an entry":    whole[:len(whole)/2],
		"cut between entries":    head + person,
		"no entries":             head + tail,
		"another format":         "<CONSOLIDATED_LIST>" + person + "</CONSOLIDATED_LIST>",
		"an entry of no item":    strings.Replace(whole, "<Item>17</Item>", "", 1),
		"an entry of no country": strings.Replace(whole, "Nowhere / Nulle part", "", 1),
		"an entry of no name":    strings.Replace(whole, "Red &amp; Co", "", 1),
	})
}

func TestProblems(t *testing.T) {
	_, problems, err := canada.Read("ca-sema", []byte(head+firm+strings.Replace(firm, "Scarlet", "\xe9carlate", 1)+tail))
	if err != nil || len(problems) != 2 || problems[0].Code != "not-utf8" || problems[1].Code != "duplicate-entity" {
		t.Error(problems, err)
	}
}

func TestCut(t *testing.T) { listingtest.Cut(t, canada.Read, head+person+other+firm+ship+tail) }

// FuzzRead: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(head + person + other + firm + ship + tail))
	f.Fuzz(func(t *testing.T, data []byte) {
		records, _, err := canada.Read("ca-sema", data)
		listingtest.Fuzzed(t, records, err, canada.Map)
	})
}
