package ofac_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/reader/ofac"
)

const none = `-0- `

// sdnLine is a line of the SDN file.
func sdnLine(uid, name, kind, program, title, remarks string) string {
	return strings.Join([]string{uid, name, kind, program, title, none, none, none, none, none, none, remarks}, ",") + "\r\n"
}

var (
	front = sdnLine("101", `"RED FRONT, THE"`, none, `"SDGT] [IFSR"`, none,
		`"a.k.a. 'RF'; Organization Established Date circa 1978; Linked To: BLUE FRONT; Tax ID No. 123-45 (Iran)."`)
	person = sdnLine("99", `"DOE, Jane"`, "individual", "SDGT", `"Commander; Red Front"`,
		`"DOB 04 Nov 1938; alt. DOB 1971 to 1973; POB Rome, Italy; nationality Korea, North; Gender Female."`)
	alt  = "101,7,fka,\"SCARLET FRONT\",-0- \r\n101,8,aka,\"FRONT ROUGE\",-0- \r\n"
	add  = "101,5,\"1 Main St.\",\"Rome\",\"Italy\",-0- \r\n99,6,-0- ,-0- ,\"Italy\",-0- \r\n"
	note = "101,\"ont'; f.k.a. 'CRIMSON FRONT'.\"\r\n"
)

func TestMap(t *testing.T) {
	records, problems, err := ofac.Read("ofac-sdn", ofac.Files{SDN: []byte(front + person + "\x1a"), Alt: []byte(alt), Add: []byte(add), Comments: []byte(note)})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	var got []string
	for _, r := range records {
		statements, entities, err := ofac.Map(r)
		if err != nil {
			t.Fatal(err)
		}
		text := annals.NewText(r.Text)
		got = append(got, fmt.Sprintf("%s: %s %s %v", r.Source().Name, entities[0].Ref, entities[0].Kind, names(entities[0])))
		for _, s := range statements {
			form := s.Form
			if form == "" {
				form = s.Time.String()
			}
			got = append(got, fmt.Sprintf("  %s %s: %s", s.Type, form, s.Evidence.Text))
			if text.Slice(s.Evidence.Start, s.Evidence.End) != s.Evidence.Text {
				t.Errorf("the evidence %q does not stand there", s.Evidence.Text)
			}
			s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
				if text.Slice(f.Start, f.End) != f.Text {
					t.Errorf("the %s %q does not stand there", role, f.Text)
				}
			})
		}
	}
	want := []string{
		"ofac-sdn 99: ofac:99 person [DOE, Jane Jane DOE]",
		"  name full: DOE, Jane",
		"  kind /..: individual",
		"  designation /..: SDGT",
		"  kind /..: Commander; Red Front",
		"  event 1938-11-04: DOB 04 Nov 1938",
		"  event [1971..1973]: alt. DOB 1971 to 1973",
		"  event : POB Rome, Italy",
		"  status : nationality Korea, North",
		"  claim : Gender Female",
		"  base /..: Italy",
		"ofac-sdn 101: ofac:101 organization [RED FRONT, THE SCARLET FRONT FRONT ROUGE CRIMSON FRONT RF]",
		"  name full: RED FRONT, THE",
		"  designation /..: SDGT",
		"  designation /..: IFSR",
		"  name weak: RF",
		"  founding 1978~: Organization Established Date circa 1978",
		"  claim : Linked To: BLUE FRONT",
		"  name identifier: 123-45",
		"  name former: SCARLET FRONT",
		"  name alias: FRONT ROUGE",
		`  base /..: 1 Main St.","Rome","Italy`,
		"  claim : ont'",
		"  name former: CRIMSON FRONT",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func names(e annals.Entity) (list []string) {
	for _, n := range e.Names {
		list = append(list, n.Name)
	}
	return list
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
		"an open quotation":     {SDN: []byte(strings.Replace(front, `THE"`, `THE`, 1))},
		"more after the end":    {SDN: []byte(front + "\x1a" + person)},
		"addresses for aliases": {SDN: []byte(front), Alt: []byte(add)},
	} {
		if _, _, err := ofac.Read("ofac-sdn", f); !errors.Is(err, annals.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestProblems(t *testing.T) {
	records, problems, err := ofac.Read("ofac-sdn", ofac.Files{SDN: []byte(front + front), Add: []byte(add)})
	if err != nil || len(records) != 1 {
		t.Fatal(len(records), err)
	}
	var got []string
	for _, p := range problems {
		got = append(got, p.Code)
	}
	if diff := cmp.Diff([]string{"duplicate-entity", "unknown-entity"}, got); diff != "" {
		t.Error(diff)
	}
}

// FuzzRead: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(front+person), []byte(alt))
	f.Add([]byte("1,\"a\xff\"\"b\",-0- ,X,,,,,,,,\"DOB 31 Feb 1999; a.k.a. 'x\"\n"), []byte("1,2,aka,x,\n"))
	f.Fuzz(func(t *testing.T, sdn, alt []byte) {
		records, _, err := ofac.Read("ofac-sdn", ofac.Files{SDN: sdn, Alt: alt})
		if err != nil {
			return
		}
		for _, r := range records {
			text := annals.NewText(r.Text)
			statements, _, err := ofac.Map(r)
			if err != nil && !errors.Is(err, annals.ErrInvalid) {
				t.Fatal(err)
			}
			for _, s := range statements {
				if got := text.Slice(s.Evidence.Start, s.Evidence.End); got != s.Evidence.Text {
					t.Fatalf("the evidence is %q, the text %q", s.Evidence.Text, got)
				}
			}
		}
	})
}
