package ofac_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/reader/listing/listingtest"
	"annals/internal/reader/ofac"
)

// file is one of the files of the same edition in each of the publisher's formats.
func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// editions are the edition as each of the formats has it.
func editions(t testing.TB) map[string][]annals.Record {
	t.Helper()
	read := map[string][]annals.Record{}
	keep := func(format string, records []annals.Record, problems []annals.Problem, err error) {
		if err != nil || len(problems) > 0 {
			t.Fatal(format, problems, err)
		}
		read[format] = records
	}
	records, problems, err := ofac.Read("ofac-sdn", ofac.Files{SDN: file(t, "sdn.csv"), Alt: file(t, "alt.csv"),
		Add: file(t, "add.csv"), Comments: file(t, "sdn_comments.csv")})
	keep("csv", records, problems, err)
	records, problems, err = ofac.ReadXML("ofac-sdn", file(t, "sdn.xml"))
	keep("xml", records, problems, err)
	records, problems, err = ofac.ReadAdvanced("ofac-sdn", file(t, "sdn_advanced.xml"))
	keep("advanced", records, problems, err)
	return read
}

// TestFormatsAgree: of one entity the formats have the same number, and state the same, apart from what only one of them
// says: the advanced XML has days of listing, laws, names in other scripts, relations, and which of a document is forged.
func TestFormatsAgree(t *testing.T) {
	said := map[string]map[string]bool{}
	for format, records := range editions(t) {
		said[format] = map[string]bool{}
		for _, r := range records {
			statements, entities, err := ofac.Map(r)
			if err != nil {
				t.Fatal(err)
			}
			said[format][fmt.Sprint(entities[0].Ref, " ", entities[0].Kind, " ", entities[0].Name)] = true
			for _, s := range statements {
				said[format][r.UID+" "+listingtest.Content(s)] = true
			}
		}
	}
	if diff := cmp.Diff(sorted(said["csv"]), sorted(said["xml"])); diff != "" {
		t.Errorf("CSV and XML (-CSV +XML):\n%s", diff)
	}
	only := map[string][]string{}
	for a, b := range map[string]string{"advanced": "xml", "xml": "advanced"} {
		for s := range said[a] {
			if !said[b][s] {
				only[a] = append(only[a], s)
			}
		}
		slices.Sort(only[a])
	}
	want := map[string][]string{
		"xml": {
			"107 designation /.. as=IRAN authority=United States subject=RED STAR",
			"36 designation /.. as=SDGT authority=United States subject=RED FRONT, THE",
			"99 designation /.. as=SDGT authority=United States subject=DOE, Jane",
		},
		"advanced": {
			"107 designation 2012-07-12/.. as=IRAN authority=United States subject=RED STAR",
			"107 part  affiliate subject=RED STAR whole=RED FRONT, THE (former)",
			"36 alliance  party=RED FRONT, THE party=DOE, Jane",
			"36 designation 2001-10-12/.. as=SDGT authority=United States law=Executive Order 13224 (Terrorism) subject=RED FRONT, THE",
			"36 name native subject=RED FRONT, THE value=الجبهة الحمراء",
			"99 claim  about=DOE, Jane value=Validity: Fraudulent",
			"99 designation 2005-03-04/.. as=SDGT authority=United States law=Executive Order 13224 (Terrorism) subject=DOE, Jane",
			"99 name native subject=DOE, Jane value=Джейн ДОУ",
			"99 name native subject=DOE, Jane value=多珍",
			"99 support  means=Acting for or on behalf of supported=RED FRONT, THE supporter=DOE, Jane",
		},
	}
	if diff := cmp.Diff(want, only); diff != "" {
		t.Errorf("XML and advanced XML (-want +got):\n%s", diff)
	}
}

func sorted(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }

func TestMapXML(t *testing.T) {
	want := []string{
		"ofac-sdn 36: ofac:36 organization [RED FRONT, THE] [SCARLET FRONT] [FRONT ROUGE] [RF]",
		"  name full: RED FRONT, THE",
		"  designation /..: SDGT",
		"  designation /..: IFSR",
		"  founding 1978: Organization Established Date 1978",
		"  kind /..: Government Entity",
		"  name identifier: Website http://front.example",
		"  status /..: Secondary sanctions risk: section 1(b) of an order under section 1(b) of an order",
		"  name identifier: Registration Number 123-45 (Iran)",
		"  name former: SCARLET FRONT",
		"  name alias: FRONT ROUGE",
		"  name weak: RF",
		"  base /..: 1 Main St., Suite 2, Rome, Lazio 00100, Italy @ 1 Main St., Suite 2, Rome, Lazio 00100, Italy @ Italy",
	}
	if diff := cmp.Diff(want, listingtest.Tell(t, editions(t)["xml"][:1], ofac.Map)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMapAdvanced(t *testing.T) {
	want := []string{
		"ofac-sdn 99: ofac:99 person [DOE, Jane] [Jane DOE] [多珍] [Джейн ДОУ] [DOE, Janie] [Janie DOE]",
		"  kind /..: Individual",
		"  name full: DOE, Jane",
		"  name native: 多珍",
		"  name native: Джейн ДОУ",
		"  name alias: DOE, Janie",
		"  name identifier: Passport A123 (Iran) issued 01 Feb 2003 expires 31 Jan 2008",
		"  claim : Validity: Fraudulent",
		"  kind /..: Commander",
		"  event 1938-11-04: Birthdate 04 Nov 1938",
		"  event 1940~: Birthdate circa 1940",
		"  event [1941..1943]: Birthdate 1941 to 1943",
		"  event : Place of Birth Rome, Italy @ Rome, Italy @ Italy",
		"  status : Nationality Country Iran",
		"  status : Citizenship Country Italy",
		"  kind /..: Female",
		"  base /..: Iran @ Iran",
		"  designation 2005-03-04/..: SDGT under Executive Order 13224 (Terrorism)",
		"  support : ProfileRelationship\n    RelationType: Acting for or on behalf of\n    To-FixedRef: 36\n    To-PartyType: " +
			"Entity\n    To: RED FRONT, THE",
	}
	if diff := cmp.Diff(want, listingtest.Tell(t, editions(t)["advanced"][1:2], ofac.Map)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestXMLRefused: what is not the whole of a document is refused, so that nothing is taken for delisted.
func TestXMLRefused(t *testing.T) {
	plain, advanced := string(file(t, "sdn.xml")), string(file(t, "sdn_advanced.xml"))
	bombs := func(whole, name string) map[string]string {
		return map[string]string{
			"nothing":              "",
			"another format":       "1,2,3\n",
			"an entity declared":   `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>` + whole[strings.Index(whole, "?>")+2:],
			"an entity unknown":    strings.Replace(whole, name, "&b;", 1),
			"a tag without end":    strings.Replace(whole, name, "<a b='"+strings.Repeat("x", 3<<20)+"'/>", 1),
			"a text without end":   strings.Replace(whole, name, strings.Repeat("RED ", 1<<19), 1),
			"many empty elements":  strings.Replace(whole, name, strings.Repeat("<a/>", 1<<19), 1),
			"nested too deep":      strings.Replace(whole, name, strings.Repeat("<a>", 5000), 1),
			"an entry of no name":  strings.ReplaceAll(whole, name, ""),
			"UTF-16 without order": "<\x00?\x00" + whole,
		}
	}
	listingtest.Refused(t, ofac.ReadXML, bombs(plain, "RED STAR"))
	listingtest.Refused(t, ofac.ReadXML, map[string]string{
		"another root":          advanced,
		"an entry less":         strings.Replace(plain, "<Record_Count>3<", "<Record_Count>4<", 1),
		"an entry of no number": strings.Replace(plain, "<uid>36</uid>", "", 1),
	})
	listingtest.Refused(t, ofac.ReadAdvanced, bombs(advanced, "RED STAR"))
	listingtest.Refused(t, ofac.ReadAdvanced, map[string]string{
		"another root":         plain,
		"a party of no number": strings.Replace(advanced, `DistinctParty FixedRef="36"`, `DistinctParty FixedRef="x"`, 1),
		"no parties":           strings.ReplaceAll(advanced, "DistinctParty", "Party"),
	})
}

func TestXMLCut(t *testing.T) {
	listingtest.Cut(t, ofac.ReadXML, string(file(t, "sdn.xml")))
	if testing.Short() {
		return
	}
	listingtest.Cut(t, ofac.ReadAdvanced, string(file(t, "sdn_advanced.xml")))
}

// TestXMLProblems: what refers to nothing, stands there twice or is not UTF-8 is said, and the rest is read.
func TestXMLProblems(t *testing.T) {
	advanced := string(file(t, "sdn_advanced.xml"))
	advanced = strings.Replace(advanced, `PartySubTypeID="1"`, `PartySubTypeID="99"`, 1)
	advanced = strings.Replace(advanced, `ProfileID="107" ListID`, `ProfileID="108" ListID`, 1)
	advanced = strings.Replace(advanced, `To-ProfileID="99"`, `To-ProfileID="98"`, 1)
	advanced = strings.Replace(advanced, `FixedRef="107">`, `FixedRef="99">`, 1)
	advanced = strings.Replace(advanced, "1 Main St.", "1 Ma\xefn St.", 1)
	records, problems, err := ofac.ReadAdvanced("ofac-sdn", []byte(advanced))
	if err != nil || len(records) != 2 {
		t.Fatal(len(records), err)
	}
	want := []string{"not-utf8", "unknown-reference", "unknown-entity", "unknown-entity", "duplicate-entity"}
	if diff := cmp.Diff(want, listingtest.Codes(problems)); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(records[0].Text, "1 Maïn St.") {
		t.Error(records[0].Text)
	}
}

// TestDaysThatCannotBe: a date that does not exist is kept as the list has it, and is no date.
func TestDaysThatCannotBe(t *testing.T) {
	advanced := strings.NewReplacer("<Month>11</Month><Day>4</Day>", "<Month>2</Month><Day>31</Day>",
		"<Year>2005</Year><Month>3</Month><Day>4</Day>",
		"<Year>2005</Year><Month>13</Month><Day>4</Day>").Replace(string(file(t, "sdn_advanced.xml")))
	records, _, err := ofac.ReadAdvanced("ofac-sdn", []byte(advanced))
	if err != nil {
		t.Fatal(err)
	}
	told := strings.Join(listingtest.Tell(t, records[1:2], ofac.Map), "\n")
	for _, want := range []string{"  claim : Birthdate 1938-02-31", "  designation /..: SDGT\n",
		"  claim : EntryEvent\n      EntryEventType: Created\n      Date: 2005-13-04"} {
		if !strings.Contains(told, want) {
			t.Errorf("there is no %q in\n%s", want, told)
		}
	}
}

// TestUTF16: a document in UTF-16 is the same records.
func TestUTF16(t *testing.T) {
	var wide []byte
	for _, r := range "\uFEFF" + string(file(t, "sdn.xml")) {
		wide = append(wide, byte(r), byte(r>>8))
	}
	records, _, err := ofac.ReadXML("ofac-sdn", wide)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(editions(t)["xml"], records); diff != "" {
		t.Error(diff)
	}
}

// FuzzXML: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzXML(f *testing.F) {
	f.Add(file(f, "sdn.xml"))
	f.Fuzz(func(t *testing.T, data []byte) {
		records, _, err := ofac.ReadXML("ofac-sdn", data)
		listingtest.Fuzzed(t, records, err, ofac.Map)
	})
}

// FuzzAdvanced is the same for the advanced XML.
func FuzzAdvanced(f *testing.F) {
	f.Add(file(f, "sdn_advanced.xml"))
	f.Fuzz(func(t *testing.T, data []byte) {
		records, _, err := ofac.ReadAdvanced("ofac-sdn", data)
		listingtest.Fuzzed(t, records, err, ofac.Map)
	})
}
