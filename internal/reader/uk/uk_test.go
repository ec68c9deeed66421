package uk_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/reader/listing/listingtest"
	"annals/internal/reader/uk"
)

// sanctionsList has the columns of the UK Sanctions List that the entities need, in the publisher's order.
const sanctionsList = "Report Date: 05-Nov-2024\n" +
	"Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name type,Alias strength,Title,Name " +
	"non-latin script,Regime Name,Designation Type,Sanctions Imposed,Other Information,Address Line 1,Address Country,Date " +
	"Designated,D.O.B,Nationality(/ies),Passport number,Passport additional information,Position,Town of birth,Country of " +
	"birth,IMO number,Current believed flag of ship\n" +
	"16/04/2024,XXX0001,900,XXi.001,DOE,Jane,,Primary Name,,Dr,جين,The Nowhere (Sanctions) Regulations 2019,Individual,Asset " +
	"freeze,Said so.,1 Main St.,Rwanda,29/06/2012,dd/mm/1961,Rwanda,A1,Rwanda passport,(1) Treasurer (2) Envoy,Kigali,Rwanda,,\n" +
	"16/04/2024,XXX0001,900,XXi.001,DOE,Janie,Ann,Alias,Low quality a.k.a,,,The Nowhere (Sanctions) Regulations " +
	"2019,Individual,Asset freeze,Said so.,1 Main St.,Rwanda,29/06/2012,04/05/1962,Rwanda,A1,Rwanda passport,(1) Treasurer (2) " +
	"Envoy,Kigali,Rwanda,,\n16/04/2024,XXX0002,,,RED STAR,,,Primary Name,,,,The Nowhere (Sanctions) Regulations 2019,Ship,,,,," +
	"01/02/2020,,,,,,,,IMO1,Panama\n"

// conList has columns of the consolidated list.
const conList = "Last Updated,05/11/2024\n" +
	"Name 6,Name 1,Name Non-Latin Script,DOB,Nationality,National Identification Number,Address 1,Country,Other Information," +
	"Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID\n" +
	"DOE,Jane,,00/00/1961,(1) Rwanda (2) Atlantis,(1) B2 (2) B3,1 Main St.,Rwanda,,Individual,Primary name,,Nowhere,30/06/2012," +
	"29/06/2012,16/04/2024,900\nROE,Jane,,00/00/1961,(1) Rwanda (2) Atlantis,(1) B2 (2) B3,1 Main St.,Rwanda,,Individual,FKA,," +
	"Nowhere,30/06/2012,29/06/2012,16/04/2024,900\n"

const (
	subjects = "unique_id,subject_type,un_reference_number,ofsi_group_id,date_designated,last_updated\n" +
		"XXX0001,individual,XXi.001,900,29/06/2012,16/04/2024\nXXX0003,entity,,,,31/02/2020\n"
	names = "name_id,unique_id,name_type,alias_strength,full_name,name_6,name_1,name_2,name_3,name_4,name_5\n" +
		"1,XXX0001,alias,low_quality_aka,Janie DOE,DOE,Janie,,,,\n2,XXX0001,primary,,Jane DOE," +
		"DOE,Jane,,,,\n3,XXX0003,primary,,\"RED, " +
		"FRONT\",,,,,,\n"
	births = "dob_id,unique_id,year,month,day,precision,parse_issues\n1,XXX0001,1961,05,04,exact,\n2,XXX0001,1962,,," +
		"year_only,x\n"
	identifiers = "id,unique_id,ofsi_group_id,raw_value,identifier_type,additional_info\n1,XXX0001,900,A1,passport,Rwanda passport\n"
	countries   = "id,unique_id,raw_value,country_type,iso,resolution_method,iso_available\n1,XXX0001,Rwanda,birth,RW," +
		"direct,True\n2,XXX0001,Rwanda,nationality,RW,direct,True\n3,XXX0001,Rwanda,nationality,RW,direct,True\n4,XXX0003,Rwanda," +
		"address,RW,direct,True\n"
)

func TestMap(t *testing.T) {
	for name, c := range map[string]struct {
		files []string
		want  []string
	}{
		"the UK Sanctions List": {[]string{sanctionsList}, []string{
			"uk XXX0001: uk:XXX0001 person [Jane DOE] [جين] [Janie Ann DOE]",
			"  kind /..: Dr",
			"  name native: جين",
			"  name full: Jane DOE",
			"  base /..: 1 Main St., Rwanda @ 1 Main St., Rwanda @ Rwanda",
			"  event : Town of birth+Country of birth: Kigali, Rwanda @ Kigali, Rwanda @ Rwanda",
			"  name identifier: Passport\n    Passport number: A1\n    Passport additional information: Rwanda passport",
			"  claim : Rwanda passport",
			"  event 2024-04-16: Last Updated: 16/04/2024",
			"  name identifier: 900",
			"  name identifier: XXi.001",
			"  designation 2012-06-29/..: The Nowhere (Sanctions) Regulations 2019",
			"  kind /..: Individual",
			"  claim : Sanctions Imposed: Asset freeze",
			"  claim : Said so.",
			"  event 1961: D.O.B: dd/mm/1961",
			"  status : Nationality(/ies): Rwanda",
			"  kind /..: Treasurer",
			"  kind /..: Envoy",
			"  name weak: Janie Ann DOE",
			"  event 1962-05-04: D.O.B: 04/05/1962",
			"uk XXX0002: uk:XXX0002  [RED STAR]",
			"  name full: RED STAR",
			"  event 2024-04-16: Last Updated: 16/04/2024",
			"  designation 2020-02-01/..: The Nowhere (Sanctions) Regulations 2019",
			"  kind /..: Ship",
			"  name identifier: IMO1",
			"  status : Current believed flag of ship: Panama",
		}},
		"the consolidated list": {[]string{conList}, []string{
			"uk 900: uk-ofsi:900 person [Jane DOE] [Jane ROE]",
			"  name full: Jane DOE",
			"  base /..: 1 Main St., Rwanda @ 1 Main St., Rwanda @ Rwanda",
			"  name identifier: National identifier\n    National Identification Number: (1) B2 (2) B3",
			"  name identifier: National identifier\n    National Identification Number: (1) B2 (2) B3",
			"  event 1961: DOB: 00/00/1961",
			"  status : Nationality: (1) Rwanda (2) Atlantis",
			"  claim : Nationality: (1) Rwanda (2) Atlantis",
			"  kind /..: Individual",
			"  designation 2012-06-29/..: Nowhere",
			"  event 2012-06-30: Listed On: 30/06/2012",
			"  event 2024-04-16: Last Updated: 16/04/2024",
			"  name former: Jane ROE",
		}},
		"the tables, in any order": {[]string{countries, names, births, subjects, identifiers}, []string{
			"uk XXX0001: uk:XXX0001 person [Jane DOE] [Janie DOE]",
			"  designation 2012-06-29/..: XXX",
			"  kind /..: individual",
			"  name identifier: XXi.001",
			"  name identifier: 900",
			"  event 2024-04-16: last_updated: 16/04/2024",
			"  name weak: Janie DOE",
			"  name full: Jane DOE",
			"  event 1961-05-04: dob\n    year: 1961\n    month: 05\n    day: 04",
			"  event 1962: dob\n    year: 1962",
			"  name identifier: identifier\n    identifier_type: passport\n    raw_value: A1\n    additional_info: Rwanda passport",
			"  claim : Rwanda passport",
			"  event : country\n    country_type: birth\n    raw_value: Rwanda @ Rwanda",
			"  status : country\n    country_type: nationality\n    raw_value: Rwanda",
			"uk XXX0003: uk:XXX0003 organization [RED, FRONT]",
			"  designation /..: XXX",
			"  claim : last_updated: 31/02/2020",
			"  name full: RED, FRONT",
			"  base /..: Rwanda @ Rwanda",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			var files [][]byte
			for _, f := range c.files {
				files = append(files, []byte(f))
			}
			records, problems, err := uk.Read("uk", files...)
			if err != nil || len(problems) > 0 {
				t.Fatal(err, problems)
			}
			if diff := cmp.Diff(c.want, listingtest.Tell(t, records, uk.Map)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestRefused: what is not the whole of an edition is refused, so that nothing is taken for delisted.
func TestRefused(t *testing.T) {
	for name, files := range map[string][]string{
		"nothing":              {},
		"an empty file":        {""},
		"cut within a line":    {sanctionsList[:len(sanctionsList)-10]},
		"cut within quotes":    {names[:len(names)-10]},
		"labels alone":         {conList[:strings.Index(conList, "DOE")]},
		"a page instead":       {"<html>\n<body>\nunavailable\n</body>\n</html>\n"},
		"a column less":        {strings.Replace(conList, ",Regime,", ",", 1)},
		"a field more":         {strings.Replace(conList, ",900\n", ",900,1\n", 1)},
		"a row of no number":   {strings.Replace(conList, ",900\n", ",\n", 1)},
		"an entity of no name": {strings.Replace(sanctionsList, "RED STAR", "", 1)},
		"no subjects":          {names, births},
		"subjects alone":       {subjects},
		"two editions":         {sanctionsList, conList},
	} {
		var data [][]byte
		for _, f := range files {
			data = append(data, []byte(f))
		}
		if records, _, err := uk.Read("uk", data...); !errors.Is(err, annals.ErrInvalid) || len(records) > 0 {
			t.Errorf("%s: %d records, %v", name, len(records), err)
		}
	}
}

func TestProblems(t *testing.T) {
	stranger := "id,unique_id,raw_value,country_type,iso,resolution_method,iso_available\n1,YYY0001,Rw\xe9nda,birth,RW,direct,True\n"
	_, problems, err := uk.Read("uk", []byte(subjects), []byte(names), []byte(stranger))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"not-utf8", "unknown-entity"}, listingtest.Codes(problems)); diff != "" {
		t.Error(diff)
	}
}

// FuzzRead: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(sanctionsList), []byte(births))
	f.Add([]byte(conList), []byte(identifiers))
	f.Add([]byte(subjects), []byte(names))
	f.Fuzz(func(t *testing.T, first, second []byte) {
		records, _, err := uk.Read("uk", first)
		listingtest.Fuzzed(t, records, err, uk.Map)
		records, _, err = uk.Read("uk", first, second)
		listingtest.Fuzzed(t, records, err, uk.Map)
	})
}
