package ftm_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/internal/reader/ftm"
	"annals/internal/reader/listing/listingtest"
)

func file(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "entities.ftm.json"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// want is what the file says, whichever of the formats it is in.
var want = []string{
	"NK-front: ftm:NK-front organization Red Front",
	"  name full subject=Red Front value=Red Front",
	"  name alias subject=Red Front value=The Red Front",
	"  name alias subject=Red Front value=Front Rouge",
	"  name native subject=Red Front value=Красный фронт",
	"  name weak subject=Red Front value=RF",
	"  name former subject=Red Front value=Scarlet Front",
	"  base /.. place=1 Main St., Rome subject=Red Front",
	"  base  place=Iran subject=Red Front",
	"  event 2021-08-18 kind=first_seen target=Red Front",
	"  founding 1978 subject=Red Front",
	"  event 2023-02-03 kind=last_change target=Red Front",
	"  claim  about=Red Front value=mascot: a cat",
	"  event 2022-01-01 kind=modifiedAt target=Red Front",
	"  claim  about=Red Front value=Known for speeches.",
	"  name identifier subject=Red Front value=xx-36",
	"  name identifier subject=Red Front value=yy-7",
	"  name identifier subject=Red Front value=123-45",
	"  kind /.. subject=red front value=crime.terror",
	"  kind /.. subject=red front value=sanction",
	"  part  affiliate subject=Red Star whole=Red Front",
	"  claim  about=Red Front value=percentage: 100",
	"  designation 2001-10-12/.. as=SDGT authority=Office of Foreign Assets Control subject=Red Front [https://list.example/36]",
	"  claim  about=Red Front value=It did things.",
	"  event 2001-10-31 kind=startDate target=Red Front",
	"  name identifier subject=Red Front value=QDe.000",
	"  designation 2001-03-29/2008-06-24 as=Terrorism Act authority=Home Office subject=Red Front (Inactive)",
	"  alliance  party=NK-absent party=Red Front",
	"  also authority:home-office body Home Office",
	"  also authority:office-of-foreign-assets-control body Office of Foreign Assets Control",
	"  also ftm:NK-ship  Red Star",
	"  also iso3166:IR state Iran",
	"Q99: wikidata:Q99 person Jane Doe",
	"  name alias subject=Jane Doe value=DOE, Jane",
	"  name full subject=Jane Doe value=Jane Doe",
	"  event  kind=birth participant=Jane Doe place=Italy",
	"  event 1962 kind=birth participant=Jane Doe",
	"  claim  about=Jane Doe value=birthDate: 1962-13",
	"  event  kind=birth participant=Jane Doe place=Rome",
	"  event 2001-02-03 kind=death participant=Jane Doe",
	"  event 2021-08-18 kind=first_seen target=Jane Doe",
	"  kind /.. subject=jane doe value=female",
	"  event 2023-02-03 kind=last_change target=Jane Doe",
	"  status  as=nationality authority=Iran subject=Jane Doe",
	"  kind /.. subject=jane doe value=commander",
	"  ideology  subject=Jane Doe value=none",
	"  leadership 1985/1990-05 person=Jane Doe subject=Red Front title=Treasurer",
	"  claim  about=Jane Doe value=status: ended",
	"  family  person=Jane Doe relation=sister relative=NK-absent",
	"  membership 1983/.. member=Jane Doe organization=Red Front",
	"  status  as=Minister of Irrigation authority=Iran subject=Jane Doe",
	"  name identifier subject=Jane Doe value=A123",
	"  designation  as=Sanction authority=United Kingdom subject=Jane Doe (expired)",
	"  also ftm:NK-front organization Red Front",
	"  also iso3166:GB state United Kingdom",
	"  also iso3166:IR state Iran",
	"  also iso3166:IT state Italy",
	"NK-ship: ftm:NK-ship  Red Star",
	"  name full subject=Red Star value=Red Star",
	"  founding 1998 subject=Red Star",
	"  event 2021-08-18 kind=first_seen target=Red Star",
	"  status  as=flag authority=Malta subject=Red Star",
	"  name identifier subject=Red Star value=9000000",
	"  event 2023-02-03 kind=last_change target=Red Star",
	"  status  as=former flag authority=Panama subject=Red Star",
	"  size /.. subject=Red Star value=99144",
	"  also iso3166:MT state Malta",
	"  also iso3166:PA state Panama",
}

func TestMap(t *testing.T) {
	records, problems, err := ftm.Read("xx-list", []byte(file(t)))
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) != 1 || problems[0].Code != "unknown-entity" || problems[0].Line != 16 {
		t.Error("the sanction on line 16 is of an entity that is not there:", problems)
	}
	if diff := cmp.Diff(want, listingtest.Contents(t, records, ftm.Map)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// object is an entity as it is decoded.
type object struct {
	ID         string           `json:"id"`
	Caption    string           `json:"caption"`
	Schema     string           `json:"schema"`
	Properties map[string][]any `json:"properties"`
	Referents  []string         `json:"referents"`
	Datasets   []string         `json:"datasets"`
	FirstSeen  string           `json:"first_seen"`
	LastChange string           `json:"last_change"`
}

func objects(t *testing.T) (list []object) {
	t.Helper()
	for line := range strings.Lines(file(t)) {
		var o object
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			t.Fatal(err)
		}
		list = append(list, o)
	}
	return list
}

// TestNested: the same entities, with those that tell of others within them, state the same.
func TestNested(t *testing.T) {
	all := objects(t)
	find := func(id string) *object {
		return &all[slices.IndexFunc(all, func(o object) bool { return o.ID == id })]
	}
	within := func(outer, property, inner, back string) {
		o := find(inner)
		delete(o.Properties, back)
		find(outer).Properties[property] = append(find(outer).Properties[property], *o)
	}
	find("NK-front").Properties["addressEntity"] = []any{*find("addr-1")}
	within("NK-front", "sanctions", "s-1", "entity")
	within("Q99", "passports", "p-1", "holder")
	within("NK-front", "ownershipOwner", "o-1", "owner")
	var b bytes.Buffer
	for _, o := range all {
		if slices.Contains([]string{"addr-1", "s-1", "p-1", "o-1"}, o.ID) {
			continue
		}
		line, err := json.Marshal(o)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(line)
		b.WriteByte('\n')
	}
	records, _, err := ftm.Read("xx-list", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, listingtest.Contents(t, records, ftm.Map)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// statements is the table of statements of the same entities, of the things as one dataset and another have them.
func statements(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	row := func(cells ...string) {
		if err := w.Write(cells); err != nil {
			t.Fatal(err)
		}
	}
	row("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value",
		"external", "first_seen", "last_seen", "id")
	n := 0
	for _, o := range objects(t) {
		own := o.ID
		if len(o.Referents) > 0 {
			own = o.Referents[0]
		}
		n++
		row(o.ID, own, "id", "checksum", o.Schema, own, o.Datasets[0], "", "", "", "f", o.FirstSeen, "2024-05-01", fmt.Sprint(n))
		for property, values := range o.Properties {
			for _, v := range values {
				n++
				lang := map[string]string{"Красный фронт": "rus"}[fmt.Sprint(v)]
				row(o.ID, own, property, "name", o.Schema, fmt.Sprint(v), o.Datasets[0], "", lang, "", "f", o.FirstSeen, "2024-05-01",
					fmt.Sprint(n))
			}
		}
		if o.ID == "NK-front" {
			row(o.ID, "yy-7", "name", "name", "LegalEntity", "Red Front", "yy_list", "", "", "RED FRONT", "f", o.FirstSeen, "2024-05-01",
				"x1")
			row(o.ID, "yy-7", "name", "name", "Organization", "Crimson Front", "yy_list", "", "", "", "true", o.FirstSeen, "2024-05-01",
				"x2")
		}
	}
	w.Flush()
	return b.String()
}

// TestStatements: the table of statements says the same, a value at a time, and what it tells besides: languages, and how
// a publisher wrote a value. What is external is left out.
func TestStatements(t *testing.T) {
	records, problems, err := ftm.Read("xx-list", []byte(statements(t)))
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, p := range problems {
		codes = append(codes, p.Code)
	}
	if diff := cmp.Diff([]string{"external-statements", "unknown-entity"}, codes); diff != "" {
		t.Error(diff)
	}
	// The table has neither what an entity is shown as nor its last change, and the first name in the order of letters is
	// the full name. Claims show who says them.
	got := map[string]bool{}
	for _, line := range listingtest.Contents(t, records, ftm.Map) {
		got[line] = true
	}
	for _, line := range want {
		if strings.Contains(line, "last_change") || strings.Contains(line, "mascot") || strings.Contains(line, "percentage") ||
			strings.Contains(line, "Jane Doe") || strings.Contains(line, "jane doe") {
			continue
		}
		if !got[line] {
			t.Errorf("the table does not say %q", line)
		}
	}
	for _, r := range records {
		statements, _, err := ftm.Map(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range statements {
			if text := s.First("value").Text; text == "Красный фронт" && s.Lang != "ru" || text == "Crimson Front" {
				t.Errorf("%s in %q", text, s.Lang)
			}
		}
	}
	if !strings.Contains(records[0].Text, "    value: Red Front\n    original_value: RED FRONT\n    dataset: yy_list") {
		t.Error(records[0].Text)
	}
}

// TestMostSpecific: what several datasets say that an entity is makes it what says the most, however many say less.
func TestMostSpecific(t *testing.T) {
	for want, schemata := range map[string][]string{
		"Organization": {"LegalEntity", "LegalEntity", "LegalEntity", "Organization"},
		"Company":      {"Company", "Organization", "Company", "LegalEntity"},
		"LegalEntity":  {"Gadget", "Gadget", "LegalEntity"},
		"Gadget":       {"Gadget"},
	} {
		table := "canonical_id,entity_id,prop,schema,value,dataset\n"
		for i, schema := range schemata {
			table += fmt.Sprintf("NK-1,x%d,name,%s,Red Front,list%d\n", i, schema, i)
		}
		records, _, err := ftm.Read("xx-list", []byte(table))
		if err != nil || len(records) != 1 || !strings.HasPrefix(records[0].Text, want+"\n") {
			t.Errorf("%v: %v, %+v; want %s", schemata, err, records, want)
		}
	}
}

// TestStable: in whatever order a file has its values and entities, a record is the same.
func TestStable(t *testing.T) {
	lines := slices.Collect(strings.Lines(file(t)))
	first, _, err := ftm.Read("xx-list", []byte(strings.Join(lines, "")))
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(lines)
	second, _, err := ftm.Read("xx-list",
		[]byte(strings.Replace(strings.Join(lines, ""), `"Front Rouge", "Красный фронт"`, `"Красный фронт", "Front Rouge"`, 1)))
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(second)
	if diff := cmp.Diff(listingtest.Anywhere(first), listingtest.Anywhere(second)); diff != "" {
		t.Error(diff)
	}
}

// TestRefused: what could not be read is refused, so that nothing is taken for delisted.
func TestRefused(t *testing.T) {
	whole := file(t)
	deep := strings.Repeat(`{"id":"a","schema":"Person","properties":{"x":[`, 20)
	table := statements(t)
	listingtest.Refused(t, ftm.Read, map[string]string{
		"nothing":           "",
		"cut within a line": whole[:len(whole)-20],
		"an array":          "[" + whole + "]",
		"another format":    "<export></export>",
		"no identifier":     strings.Replace(whole, `"id": "NK-front"`, `"id": ""`, 1),
		"no schema":         strings.Replace(whole, `"schema": "Organization"`, `"schema": ""`, 1),
		"a value of no kind": strings.Replace(whole, `["Red Front"]`, `[["Red Front"]]`, 1) +
			`{"id":"x","schema":"Person","properties":{"name":[["x"]]}}`,
		"nested too deep":    deep + strings.Repeat("]}}", 20) + "\n",
		"a line without end": strings.Replace(whole, "Red Front", strings.Repeat("Red ", 1<<19), 1),
		"only parts":         `{"id":"s","schema":"Sanction","properties":{}}` + "\n",
		"a table cut":        table[:len(table)-10],
		"a table of others":  "a,b,c\n1,2,3\n",
		"a row of no entity": table + ",,name,name,Person,x,d,,,,f,,,y\n",
		"a quote not closed": table + "\"" + strings.Repeat("x,", 2<<20) + "\n",
		"no rows in a table": table[:strings.Index(table, "\n")+1],
	})
}

func TestProblems(t *testing.T) {
	whole := file(t)
	first, _, _ := strings.Cut(whole, "\n")
	records, problems, err := ftm.Read("xx-list", []byte(strings.Replace(whole, "a cat", "a caf\xe9", 1)+"\n"+first+"\n"))
	if err != nil || len(records) != 3 {
		t.Fatal(len(records), err)
	}
	var codes []string
	for _, p := range problems {
		codes = append(codes, p.Code)
	}
	if diff := cmp.Diff([]string{"not-utf8", "duplicate-entity", "unknown-entity"}, codes); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(records[0].Text, "mascot: a café") {
		t.Error(records[0].Text)
	}
}

// FuzzRead: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(file(f)))
	f.Add([]byte("canonical_id,entity_id,prop,schema,value,lang,external\na,b,name,Person,X,rus,f\na,b,birthDate,Person,1962,,f\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		records, _, err := ftm.Read("xx-list", data)
		listingtest.Fuzzed(t, records, err, ftm.Map)
	})
}
