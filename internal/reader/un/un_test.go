package un_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/internal/reader/listing/listingtest"
	"annals/internal/reader/un"
)

const (
	head   = `<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2024-03-01T00:00:00Z"><INDIVIDUALS>`
	middle = `</INDIVIDUALS><ENTITIES>`
	tail   = `</ENTITIES></CONSOLIDATED_LIST>` + "\n"

	person = `
<INDIVIDUAL>
  <DATAID>1</DATAID>
  <FIRST_NAME>JANE</FIRST_NAME><SECOND_NAME>
DOE</SECOND_NAME><THIRD_NAME/>
  <UN_LIST_TYPE>Libya</UN_LIST_TYPE>
  <REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER>
  <LISTED_ON>2015-04-07-04:00</LISTED_ON>
  <NAME_ORIGINAL_SCRIPT>جين</NAME_ORIGINAL_SCRIPT>
  <COMMENTS1>Known for &quot;speeches&quot;
     &amp; letters.</COMMENTS1>
  <TITLE><VALUE>Dr</VALUE></TITLE>
  <DESIGNATION><VALUE>Treasurer</VALUE><VALUE>Envoy</VALUE></DESIGNATION>
  <NATIONALITY><VALUE>Rwanda</VALUE><VALUE>none</VALUE></NATIONALITY>
  <LAST_DAY_UPDATED><VALUE>2016-10-13</VALUE></LAST_DAY_UPDATED>
  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Jenny; Janie b) J &amp; D</ALIAS_NAME>
    <DATE_OF_BIRTH>1961</DATE_OF_BIRTH><CITY_OF_BIRTH>Kigali</CITY_OF_BIRTH><COUNTRY_OF_BIRTH>Rwanda</COUNTRY_OF_BIRTH></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ADDRESS><CITY>Goma</CITY><COUNTRY>Rwanda</COUNTRY><NOTE>as of 2016</NOTE></INDIVIDUAL_ADDRESS>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1962</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1963</FROM_YEAR><TO_YEAR>1965</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1963-02-30</DATE></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Goma</CITY></INDIVIDUAL_PLACE_OF_BIRTH>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>AB 12 </NUMBER><NOTE>expired</NOTE></INDIVIDUAL_DOCUMENT>
  <INDIVIDUAL_DOCUMENT/><SORT_KEY/>
</INDIVIDUAL>`
	front = `
<ENTITY><FIRST_NAME>RED FRONT</FIRST_NAME><UN_LIST_TYPE>Iran</UN_LIST_TYPE><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER>
  <LISTED_ON>2006-12-23</LISTED_ON><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>SCARLET FRONT</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>CRIMSON FRONT</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ADDRESS><STREET>1 Main St.</STREET><CITY>Rome</CITY></ENTITY_ADDRESS><SUBMITTED_BY>Nobody</SUBMITTED_BY></ENTITY>`
)

func TestMap(t *testing.T) {
	records, problems, err := un.Read("un-sc", []byte(head+person+middle+front+tail))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	want := []string{
		"un-sc XXi.001: un:XXi.001 person [JANE DOE] [جين] [Jenny] [Janie] [J & D]",
		"  kind /..: INDIVIDUAL",
		"  name full: JANE DOE",
		"  designation 2015-04-07/..: Libya",
		"  name native: جين",
		`  claim : Known for "speeches" & letters.`,
		"  kind /..: Dr",
		"  kind /..: Treasurer",
		"  kind /..: Envoy",
		"  status : NATIONALITY: Rwanda",
		"  claim : NATIONALITY: none",
		"  event 2016-10-13: LAST_DAY_UPDATED: 2016-10-13",
		"  name weak: Jenny",
		"  name weak: Janie",
		"  name weak: J & D",
		"  event 1961: DATE_OF_BIRTH: 1961",
		"  event : CITY_OF_BIRTH+COUNTRY_OF_BIRTH: Kigali, Rwanda @ Kigali, Rwanda @ Rwanda",
		"  base /..: Goma, Rwanda @ Goma, Rwanda @ Rwanda",
		"  claim : NOTE: as of 2016",
		"  event 1962~: INDIVIDUAL_DATE_OF_BIRTH\n    TYPE_OF_DATE: APPROXIMATELY\n    YEAR: 1962",
		"  event [1963..1965]: INDIVIDUAL_DATE_OF_BIRTH\n    TYPE_OF_DATE: BETWEEN\n    FROM_YEAR: 1963\n    TO_YEAR: 1965",
		"  claim : INDIVIDUAL_DATE_OF_BIRTH\n    TYPE_OF_DATE: EXACT\n    DATE: 1963-02-30",
		"  event : INDIVIDUAL_PLACE_OF_BIRTH\n    CITY: Goma @ Goma",
		"  name identifier: INDIVIDUAL_DOCUMENT\n    TYPE_OF_DOCUMENT: Passport\n    NUMBER: AB 12\n    NOTE: expired",
		"  claim : NOTE: expired",
		"un-sc XXe.001: un:XXe.001 organization [RED FRONT] [SCARLET FRONT] [CRIMSON FRONT]",
		"  name full: RED FRONT",
		"  designation 2006-12-23/..: Iran",
		"  name former: SCARLET FRONT",
		"  name alias: CRIMSON FRONT",
		"  base /..: 1 Main St., Rome @ 1 Main St., Rome",
		"  claim : SUBMITTED_BY: Nobody",
	}
	if diff := cmp.Diff(want, listingtest.Tell(t, records, un.Map)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestRefused: what is not the whole of a document of the format is refused, so that nothing is taken for delisted.
func TestRefused(t *testing.T) {
	whole := head + person + middle + front + tail
	listingtest.Refused(t, un.Read, map[string]string{
		"nothing":               "",
		"cut within an entry":   whole[:len(whole)/2],
		"cut between entries":   head + person,
		"no entries":            head + middle + tail,
		"another format":        "<sdnList><INDIVIDUAL></INDIVIDUAL></sdnList>",
		"a table":               "1,2,3\n",
		"more after the end":    whole + "<CONSOLIDATED_LIST></CONSOLIDATED_LIST>",
		"text after the end":    whole + "and so on",
		"an entry of no number": strings.Replace(whole, "XXe.001", "", 1),
		"an entry of no name":   strings.Replace(whole, "RED FRONT", "", 1),
		"an entity declared":    `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>` + whole,
		"an entity unknown":     strings.Replace(whole, "RED FRONT", "&b;", 1),
		"a control character":   strings.Replace(whole, "RED FRONT", "RED\x19FRONT", 1),
		"nested too deep":       head + strings.Repeat("<A>", 20) + strings.Repeat("</A>", 20) + middle + front + tail,
		"an entry too long":     strings.Replace(whole, "RED FRONT", strings.Repeat("RED ", 1<<19), 1),
	})
}

func TestProblems(t *testing.T) {
	records, problems, err := un.Read("un-sc", []byte(head+"\n"+strings.Replace(person, "Goma", "Gom\xe9", 1)+middle+front+front+
		tail))
	if err != nil || len(records) != 2 {
		t.Fatal(len(records), err)
	}
	if diff := cmp.Diff([]string{"not-utf8", "duplicate-entity"}, listingtest.Codes(problems)); diff != "" ||
		problems[0].Line != 20 {
		t.Error(diff, problems)
	}
	if !strings.Contains(records[0].Text, "CITY+COUNTRY: Gomé, Rwanda") {
		t.Error(records[0].Text)
	}
}

// TestSameRecord: how a document is indented and which of its ways of writing a character it uses does not change a record.
func TestSameRecord(t *testing.T) {
	first, _, err := un.Read("un-sc", []byte(head+person+middle+tail))
	if err != nil {
		t.Fatal(err)
	}
	other := strings.NewReplacer("\n  <", "\r\n\t\t<", "&amp;", "&#38;", "<SORT_KEY/>", "<SORT_KEY></SORT_KEY>").Replace(person)
	second, _, err := un.Read("un-sc", []byte(head+other+middle+tail))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first, second); diff != "" {
		t.Error(diff)
	}
}

func TestCut(t *testing.T) { listingtest.Cut(t, un.Read, head+person+middle+front+tail) }

// FuzzRead: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(head + person + middle + front + tail))
	f.Add([]byte(head + "<INDIVIDUAL a='x: y'>b<FIRST_NAME>: \xff</FIRST_NAME><REFERENCE_NUMBER>1</REFERENCE_NUMBER></INDIVIDUAL>" +
		middle + tail))
	f.Fuzz(func(t *testing.T, data []byte) {
		records, _, err := un.Read("un-sc", data)
		listingtest.Fuzzed(t, records, err, un.Map)
	})
}
