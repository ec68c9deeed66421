package wikidata_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/reader/listing/listingtest"
	"annals/internal/reader/wikidata"
)

func dump(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "dump.json"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func read(t testing.TB, text string) []annals.Record {
	t.Helper()
	records, problems, err := wikidata.Read("wikidata", []byte(text))
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	return records
}

func TestMap(t *testing.T) {
	want := []string{
		"Q900001: wikidata:Q900001 organization Red Front",
		"  name full subject=Red Front value=Red Front",
		"  name alias subject=Red Front value=Rote Front",
		"  name alias subject=Red Front value=Front rouge",
		"  name alias subject=Red Front value=Красный фронт",
		"  name alias subject=Red Front value=RF",
		"  name alias subject=Red Front value=Scarlet Front",
		"  description  subject=Red Front value=political organization in a story",
		"  base  place=Iran subject=Red Front",
		"  kind  subject=red front value=organization",
		"  kind 1990/.. subject=red front value=political party",
		"  founding 1978-05 founder=Jane Doe subject=Red Front",
		"  base /1990 place=Italy subject=Red Front",
		"  claim  about=Red Front value=P169 chief executive officer\n    value: unknown value\n    snaktype: somevalue",
		"  part  subject=Q900005 whole=Red Front",
		"  membership  member=Red Front organization=United Nations",
		"  leadership 1979/1985-03-02 person=Jane Doe subject=Red Front title=chairperson",
		"  leadership 1985-03-02/.. person=Q900999 subject=Red Front title=chairperson",
		"  founding 1978-05 subject=Red Front [A History of Fronts, retrieved 2020-02-03]",
		"  founding 1977~ subject=Red Front [https://front.example/history, retrieved 2019] [Q328]",
		"  founding 1900 subject=Red Front (deprecated)",
		"  claim  about=Red Front value=P576 dissolved, abolished or demolished date\n    value: no value\n    snaktype: novalue",
		"  event 1980/1988 actor=Red Front kind=Long War",
		"  part  subject=Red Front whole=Old Front",
		"  split 197X from=Old Front subject=Red Front",
		"  name identifier subject=Red Front value=https://front.example/",
		"  support  supported=Red Front supporter=Iraq",
		"  size  of=employees subject=Red Front value=12.5",
		"  ideology  subject=Red Front value=communism",
		"  part  successor subject=Red Front whole=Q900006",
		"  part  predecessor subject=Red Front whole=Q900007",
		"  name full1980/.. subject=Red Front value=Il Fronte Rosso",
		"  name abbreviation subject=Red Front value=RF",
		"  size 2010 of=member subject=Red Front value=3000",
		"  designation 1997-10-08/2012-09-28 as=terrorist authority=United States subject=Red Front [https://list.example/fto]",
		"  designation /2009-01-26 as=terrorist authority=European Union subject=Red Front",
		"  designation /.. as=terrorist authority=Q900998 subject=Red Front (disputed)",
		"  claim  about=Red Front value=P9999\n    value: something else",
		"  also body:EU body European Union",
		"  also body:UN body United Nations",
		"  also iso3166:IQ state Iraq",
		"  also iso3166:IR state Iran",
		"  also iso3166:IT state Italy",
		"  also iso3166:US state United States",
		"  also wikidata:Q900002 person Jane Doe",
		"  also wikidata:Q900004 organization Old Front",
		"  also wikidata:Q900008  Long War",
		"Q900002: wikidata:Q900002 person Jane Doe",
		"  name full subject=Jane Doe value=Jane Doe",
		"  event  kind=birth participant=Jane Doe place=Rome",
		"  family  person=Jane Doe relation=father relative=John Doe",
		"  status  as=citizenship authority=Italy subject=Jane Doe",
		"  kind  subject=jane doe value=human",
		"  status 1640/.. as=treasurer subject=Jane Doe",
		"  membership  member=Jane Doe organization=Red Front",
		"  kind  subject=jane doe value=q900014",
		"  event 1616-05-03 kind=birth participant=Jane Doe",
		"  claim  about=Jane Doe value=P569 date of birth\n    value: +1616-02-31T00:00:00Z/11",
		"  event [1599..1601] kind=birth participant=Jane Doe",
		"  event -0043-03-15 kind=death participant=Jane Doe",
		"  also iso3166:IT state Italy",
		"  also wikidata:Q900001 organization Red Front",
		"  also wikidata:Q900011 place Rome",
		"  also wikidata:Q900013 person John Doe",
	}
	if diff := cmp.Diff(want, listingtest.Contents(t, read(t, dump(t))[:2], wikidata.Map)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestStatements: names have their languages, what is deprecated is kept at a distance, and evidence is the statement with
// its qualifiers and references.
func TestStatements(t *testing.T) {
	statements, _, err := wikidata.Map(read(t, dump(t))[0])
	if err != nil {
		t.Fatal(err)
	}
	langs := map[string]string{}
	deprecated := 0
	for _, s := range statements {
		if s.Type == annals.TypeName {
			langs[s.First(annals.RoleValue).Text] = s.Lang
		}
		if s.Stance != annals.Asserted {
			deprecated++
			if s.Stance != annals.Alleged ||
				!strings.HasPrefix(s.Evidence.Text, "P571 inception\n    value: +1900-00-00T00:00:00Z/9\n    rank: deprecated") {
				t.Error(s.Stance, s.Evidence.Text)
			}
		}
	}
	if deprecated != 1 {
		t.Errorf("%d statements are not asserted", deprecated)
	}
	for name, lang := range map[string]string{"Rote Front": "de", "Красный фронт": "ru", "Il Fronte Rosso": "it", "RF": "en"} {
		if langs[name] != lang {
			t.Errorf("%s is in %q", name, langs[name])
		}
	}
}

// TestForms: a dump, lines, what the site gives, and an item by itself are the same records; so is older data, which
// writes an empty array for an object that has nothing.
func TestForms(t *testing.T) {
	want := read(t, dump(t))
	var all []json.RawMessage
	if err := json.Unmarshal([]byte(dump(t)), &all); err != nil {
		t.Fatal(err)
	}
	var lines, pages []string
	for i, e := range all {
		lines = append(lines, string(e))
		pages = append(pages, fmt.Sprintf("%q: %s", want[i].UID, e))
	}
	for form, text := range map[string]string{
		"lines":      strings.Join(lines, "\n"),
		"a page":     `{"entities": {` + strings.Join(pages, ",\n") + `}, "success": 1}`,
		"indented":   strings.ReplaceAll(dump(t), `{"type":"item"`, "\t{\n\t\t\"type\": \"item\""),
		"with a BOM": "\uFEFF" + dump(t),
		"older":      strings.ReplaceAll(dump(t), `"sitelinks":{}`, `"sitelinks":[]`),
	} {
		if diff := cmp.Diff(listingtest.Anywhere(want), listingtest.Anywhere(read(t, text))); diff != "" {
			t.Errorf("%s: (-want +got):\n%s", form, diff)
		}
	}
	alone := read(t, lines[0])
	if len(alone) != 1 || !strings.Contains(alone[0].Text, "P112 founded by\n    value: Q900002\n") {
		t.Error("alone, it names others by their numbers:", alone)
	}
}

// TestTime: a time has the precision that the data give it.
func TestTime(t *testing.T) {
	for in, want := range map[string]string{
		"+1983-05-04T00:00:00Z/11": "1983-05-04", "+1983-05-00T00:00:00Z/10": "1983-05", "+1983-00-00T00:00:00Z/9": "1983",
		"+1983-05-04T00:00:00Z/9": "1983", "+1975-00-00T00:00:00Z/8": "197X", "+1900-00-00T00:00:00Z/7": "18XX",
		"+1801-00-00T00:00:00Z/7": "18XX", "+2000-00-00T00:00:00Z/6": "1XXX", "+0079-08-24T00:00:00Z/11": "0079-08-24",
		"-0044-03-15T00:00:00Z/11": "-0043-03-15", "-0001-00-00T00:00:00Z/9": "0000", "-0100-00-00T00:00:00Z/7": "[-0099..0000]",
		"-0044-00-00T00:00:00Z/8": "[-0048..-0039]", "+12345-00-00T00:00:00Z/9": "Y12345",
		// Days of the Julian calendar, among them the last before Russia left it.
		"+1616-04-23T00:00:00Z/11/J": "1616-05-03", "+1918-01-31T00:00:00Z/11/J": "1918-02-13", "+1616-00-00T00:00:00Z/9/J": "1616",
		"+1500-02-29T00:00:00Z/11/J": "1500-03-10", "-0044-03-15T00:00:00Z/11/J": "-0043-03-13",
		// What cannot be, and what no calendar has.
		"+1983-02-30T00:00:00Z/11": "", "+1983-13-01T00:00:00Z/11": "", "+0000-00-00T00:00:00Z/9": "",
		"-13798000000-00-00T00:00:00Z/3": "",
		"+1983-05-04/11":                 "", "": "",
	} {
		text := fmt.Sprintf("item\n  id: Q1\n  label en: A\n  P571 inception\n    value: %s", in)
		statements, _, err := wikidata.Map(annals.Record{List: "wikidata", UID: "Q1", Text: text})
		if in == "" {
			continue // a line without words is none
		}
		if err != nil {
			t.Fatal(in, err)
		}
		got := ""
		for _, s := range statements {
			if s.Type == annals.TypeFounding {
				got = s.Time.String()
			}
		}
		if got != want {
			t.Errorf("%s is %q, want %q", in, got, want)
		}
	}
}

// TestRefused: what could not be read is refused.
func TestRefused(t *testing.T) {
	whole := dump(t)
	listingtest.Refused(t, wikidata.Read, map[string]string{
		"nothing":            "",
		"a number":           "1",
		"another format":     "<xml/>",
		"no items":           "[]",
		"an array of arrays": "[[]]",
		"an item of no id":   strings.Replace(whole, `"type":"item","id":"Q900002"`, `"type":"item","id":""`, 1),
		"only a property":    `{"type":"property","id":"P31","labels":{"en":{"language":"en","value":"instance of"}}}`,
		"claims of no kind":  strings.Replace(whole, `"claims":{`, `"claims":[1],"x":{`, 1),
		"a text without end": strings.Replace(whole, "Red Front", strings.Repeat("Red ", 10<<20), 1),
		"nested too deep":    strings.Repeat(`{"entities":{"a":`, 1<<20),
		"arrays too deep":    `[{"id":"Q1","claims":` + strings.Repeat("[", 1<<20),
	})
	if testing.Short() {
		whole = strings.Join(strings.SplitAfter(whole, "\n")[2:], "")
		whole = "[\n" + whole
	}
	listingtest.Cut(t, wikidata.Read, whole)
}

func TestProblems(t *testing.T) {
	whole := strings.TrimSuffix(strings.TrimSpace(dump(t)), "]") + `,
{"id":"Q900001","labels":{"en":{"language":"en","value":"Red Front"}}},
{"id":"Q900020","missing":""},
{"id":"Q900021","labels":{}}]`
	records, problems, err := wikidata.Read("wikidata", []byte(strings.Replace(whole, "Rote Front", "R\xf6te Front", 1)))
	if err != nil || len(records) != 10 {
		t.Fatal(len(records), err)
	}
	var got []string
	for _, p := range problems {
		got = append(got, fmt.Sprint(p.Code, " ", p.Line))
	}
	want := []string{"not-utf8 2", "deleted-entity 14", "duplicate-entity 13", "unnamed-entity 15"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(records[0].Text, "label de: Röte Front") {
		t.Error(records[0].Text)
	}
}

// FuzzRead: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(dump(f)))
	f.Add([]byte(`{"entities":{"Q1":{"id":"Q1","labels":{"en":{"language":"en","value":"A"}},` +
		`"claims":{"P571":[{"mainsnak":{"snaktype":"value","property":"P571","datavalue":{"type":"time",` +
		`"value":{"time":"-0044-03-15T00:00:00Z","precision":11}}}}]}}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		records, _, err := wikidata.Read("wikidata", data)
		listingtest.Fuzzed(t, records, err, wikidata.Map)
	})
}
