package ofac_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/reader/listing/listingtest"
	"annals/internal/reader/ofac"
)

const none = `-0- `

// sdnLine is a line of the SDN file.
func sdnLine(uid, name, kind, program, title, remarks string) string {
	return strings.Join([]string{uid, name, kind, program, title, none, none, none, none, none, none, remarks}, ",") + "\r\n"
}

var (
	front = sdnLine("101", `"RED FRONT, THE"`, none, `"SDGT] [IFSR"`, none,
		`"a.k.a. 'RF'; Organization Established Date circa 1978; Secondary sanctions risk: Section 1 of Executive Order 1; (Linked `+
			`To: BLUE FRONT, S.A.); Tax ID No. 123-4"`)
	person = sdnLine("99", `"DOE, Jane"`, "individual", "SDGT", `"Commander; Red Front"`,
		"\"DOB 04 Nov 1938; alt. DOB 1971 to 1973; alt. DOB 31 Feb 1938; POB Rome, Italy; nationality Korea, North; Gender Female; "+
			"Former Minister of Irrigation; "+
			"Passport A123 (Iran) issued 01 Feb 2003; Listing Date (EO 14024 Directive 3): 24 Feb 2022; "+
			"Executive Order 14024 Directive Information Subject to Directive 3; Executive Order 14024 Directive Information For more on "+
			"directives see https://directives.example; travels often.\"")
	ship = "7,RED STAR,vessel,IRAN,-0- ,T2EU4,Tug,\"99,144\",-0- ,Malta,Red Front,\"Former Vessel Flag None Identified.\"\r\n"
	alt  = "101,7,fka,\"SCARLET FRONT\",-0- \r\n101,8,aka,\"FRONT ROUGE\",-0- \r\n"
	add  = "101,5,\"1 Main St.\",\"Rome\",\"Italy\",-0- \r\n99,6,-0- ,-0- ,\"Italy\",-0- \r\n"
	note = "101,\"5 (Iran); f.k.a. 'CRIMSON FRONT'; all offices worldwide.\"\r\n"
)

func TestMap(t *testing.T) {
	records, problems, err := ofac.Read("ofac-sdn", ofac.Files{SDN: []byte(front + person + ship + "\x1a"),
		Alt: []byte(alt + "\x1a"), Add: []byte(add + "\x1a"), Comments: []byte(note + "\x1a")})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	want := []string{
		"ofac-sdn 7: ofac:7  [RED STAR]",
		"  name full: RED STAR",
		"  kind /..: vessel",
		"  designation /..: IRAN",
		"  name identifier: T2EU4",
		"  kind /..: Tug",
		"  size /..: 99,144",
		"  status : Malta",
		"  claim : Red Front",
		"  claim : Former Vessel Flag None Identified",
		"ofac-sdn 99: ofac:99 person [DOE, Jane] [Jane DOE]",
		"  name full: DOE, Jane",
		"  kind /..: individual",
		"  designation /..: SDGT",
		"  kind /..: Commander; Red Front",
		"  event 1938-11-04: DOB 04 Nov 1938",
		"  event [1971..1973]: alt. DOB 1971 to 1973",
		"  claim : DOB 31 Feb 1938",
		"  event : POB Rome, Italy @ Rome, Italy @ Italy",
		"  status : nationality Korea, North",
		"  kind /..: Female",
		"  kind /..: Former Minister of Irrigation",
		"  name identifier: Passport A123 (Iran) issued 01 Feb 2003",
		"  event 2022-02-24: Listing Date (EO 14024 Directive 3): 24 Feb 2022",
		"  status /..: Executive Order 14024 Directive Information Subject to Directive 3 under Executive Order 14024",
		"  claim : Executive Order 14024 Directive Information For more on directives see https://directives.example",
		"  claim : travels often",
		"  base /..: Italy @ Italy",
		"ofac-sdn 101: ofac:101 organization [RED FRONT, THE] [SCARLET FRONT] [FRONT ROUGE] [RF] [CRIMSON FRONT]",
		"  name full: RED FRONT, THE",
		"  designation /..: SDGT",
		"  designation /..: IFSR",
		"  name weak: RF",
		"  founding 1978~: Organization Established Date circa 1978",
		"  status /..: Secondary sanctions risk: Section 1 of Executive Order 1 under Section 1 of Executive Order 1",
		"  alliance : Linked To: BLUE FRONT, S.A.",
		"  name identifier: Tax ID No. 123-45 (Iran)",
		"  name former: CRIMSON FRONT",
		"  claim : all offices worldwide",
		"  name former: SCARLET FRONT",
		"  name alias: FRONT ROUGE",
		`  base /..: 1 Main St.","Rome","Italy @ 1 Main St.","Rome","Italy @ Italy`,
	}
	if diff := cmp.Diff(want, listingtest.Tell(t, records, ofac.Map)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestRefused: what is not the whole of a file of the format is refused, so that nothing is taken for delisted.
func TestRefused(t *testing.T) {
	for name, f := range map[string]ofac.Files{
		"nothing":               {SDN: []byte("")},
		"cut within a line":     {SDN: []byte(front + person[:40])},
		"cut before a line end": {SDN: []byte(strings.TrimSuffix(front, "\r\n"))},
		"another format":        {SDN: []byte("<sdnList></sdnList>\n")},
		"a column less":         {SDN: []byte(strings.Replace(front, ","+none, "", 1))},
		"columns swapped":       {SDN: []byte(strings.Replace(front, "101,", `"RED",`, 1))},
		"names where types are": {SDN: []byte(strings.Replace(front, "\"RED FRONT, THE\","+none, none+",\"RED FRONT, THE\"", 1))},
		"names, then types": {SDN: []byte(front), Alt: []byte(strings.Replace(strings.Replace(alt, "fka,\"SCARLET FRONT\"",
			"\"SCARLET FRONT\",fka", 1), "aka,\"FRONT ROUGE\"", "\"FRONT ROUGE\",aka", 1))},
		"an open quotation":     {SDN: []byte(strings.Replace(front, `THE"`, `THE`, 1))},
		"more after the end":    {SDN: []byte(front + "\x1a" + person)},
		"aliases cut at a line": {SDN: []byte(front + "\x1a"), Alt: []byte(alt)},
		"only an end mark less": {SDN: []byte(front), Alt: []byte(alt + "\x1a")},
		"no name":               {SDN: []byte(strings.Replace(front, `"RED FRONT, THE"`, "-0- ", 1))},
		"a zero byte":           {SDN: []byte(strings.Replace(front, "RED", "R\x00D", 1))},
		"addresses for aliases": {SDN: []byte(front), Alt: []byte(add)},
	} {
		if _, _, err := ofac.Read("ofac-sdn", f); !errors.Is(err, annals.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestCopies: copies of the publisher's files that programs made say the same.
func TestCopies(t *testing.T) {
	want, _, err := ofac.Read("ofac-sdn", ofac.Files{SDN: []byte(front + person)})
	if err != nil {
		t.Fatal(err)
	}
	wide := []byte("\xFF\xFE")
	for _, r := range front + person {
		wide = append(wide, byte(r), byte(r>>8))
	}
	for name, data := range map[string][]byte{
		"a byte order mark": []byte("\uFEFF" + front + person),
		"a line of labels": []byte("ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner," +
			"Remarks\r\n" + front + person),
		"UTF-16":     wide,
		"other ends": []byte(strings.ReplaceAll(front+person, "\r\n", "\n")),
	} {
		var f ofac.Files
		if err := f.Take("sdn.csv", data); err != nil {
			t.Fatal(name, err)
		}
		got, _, err := ofac.Read("ofac-sdn", f)
		if err != nil {
			t.Fatal(name, err)
		}
		if diff := cmp.Diff(listingtest.Anywhere(want), listingtest.Anywhere(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestProblems(t *testing.T) {
	records, problems, err := ofac.Read("ofac-sdn", ofac.Files{SDN: []byte(front + front), Add: []byte(add)})
	if err != nil || len(records) != 1 {
		t.Fatal(len(records), err)
	}
	if diff := cmp.Diff([]string{"duplicate-entity", "unknown-entity"}, listingtest.Codes(problems)); diff != "" {
		t.Error(diff)
	}
}

// TestOtherDay: a file of aliases of another day is told once, with how many of its lines were left out and the first of them.
func TestOtherDay(t *testing.T) {
	aliases := "9999,1,\"aka\",\"LOST FRONT\",-0- \r\n"
	for n := range 7 {
		aliases += fmt.Sprintf("%d,%d,\"aka\",\"ONE\",-0- \r\n%[1]d,%d,\"aka\",\"TWO\",-0- \r\n", 70000+n, 2*n, 2*n+1)
	}
	_, problems, err := ofac.Read("ofac-sdn", ofac.Files{SDN: []byte(front + "\x1a,,,,\r\n"), Alt: []byte(aliases + "\x1a")})
	if err != nil || len(problems) != 1 {
		t.Fatal(problems, err)
	}
	want := "alt.csv:1:1: 15 of its 15 lines are of entities that sdn.csv does not have and were left out: 9999 in line 1, " +
		"70000 in line 2, 70001 in line 4, 70002 in line 6, 70003 in line 8, 3 more " +
		"(hint: if the files are of different days, import those of one day)"
	if got := problems[0].String(); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// FuzzRead: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(front+person), []byte(alt))
	f.Add([]byte("1,\"a\xff\"\"b\",-0- ,X,,,,,,,,\"DOB 31 Feb 1999; a.k.a. 'x\"\n"), []byte("1,2,aka,x,\n"))
	f.Fuzz(func(t *testing.T, sdn, alt []byte) {
		records, _, err := ofac.Read("ofac-sdn", ofac.Files{SDN: sdn, Alt: alt})
		listingtest.Fuzzed(t, records, err, ofac.Map)
	})
}
