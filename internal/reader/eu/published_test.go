package eu_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/reader/eu"
	"annals/internal/reader/listing/listingtest"
)

// published are the columns of the table in version 1.1 in their order, as the publisher names them; "*" stands for the
// seven columns of the act that each block ends with.
const published = "fileGenerationDate Entity_LogicalId Entity_EU_ReferenceNumber Entity_UnitedNationId Entity_DesignationDate " +
	"Entity_DesignationDetails Entity_Remark Entity_SubjectType Entity_SubjectType_ClassificationCode Entity_* " +
	"NameAlias_LastName NameAlias_FirstName NameAlias_MiddleName NameAlias_WholeName NameAlias_NameLanguage NameAlias_Gender " +
	"NameAlias_Title NameAlias_Function NameAlias_LogicalId NameAlias_RegulationLanguage NameAlias_Remark NameAlias_* " +
	"Address_City Address_Street Address_PoBox Address_ZipCode Address_Region Address_Place Address_AsAtListingTime " +
	"Address_ContactInfo Address_CountryIso2Code Address_CountryDescription Address_LogicalId Address_RegulationLanguage " +
	"Address_Remark Address_* BirthDate_BirthDate BirthDate_Day BirthDate_Month BirthDate_Year BirthDate_YearRangeFrom " +
	"BirthDate_YearRangeTo BirthDate_Circa BirthDate_CalendarType BirthDate_ZipCode BirthDate_Region BirthDate_Place " +
	"BirthDate_City BirthDate_CountryIso2Code BirthDate_CountryDescription BirthDate_LogicalId BirthDate_RegulationLanguage " +
	"BirthDate_Remark BirthDate_* Identification_Number Identification_Diplomatic Identification_KnownExpired " +
	"Identification_KnownFalse Identification_ReportedLost Identification_RevokedByIssuer Identification_IssuedBy " +
	"Identification_IssuedDate Identification_ValidFrom Identification_ValidTo Identification_LatinNumber " +
	"Identification_NameOnDocument Identification_TypeCode Identification_TypeDescription Identification_Region " +
	"Identification_CountryIso2Code Identification_CountryDescription Identification_LogicalId Identification_RegulationLanguage " +
	"Identification_Remark Identification_* Citizenship_Region Citizenship_CountryIso2Code Citizenship_CountryDescription " +
	"Citizenship_LogicalId Citizenship_RegulationLanguage Citizenship_Remark Citizenship_*"

const act = "Type OrganisationType PublicationDate EntryIntoForceDate NumberTitle Programme PublicationUrl"

// table11 is a table with all columns. Each row is the cells that it has, by column; those of the entity are repeated
// in all of its rows.
func table11(day string, rows ...map[string]string) string {
	var columns []string
	for _, c := range strings.Fields(published) {
		if block, ok := strings.CutSuffix(c, "*"); ok {
			for _, of := range strings.Fields(act) {
				columns = append(columns, block+"Regulation_"+of)
			}
			continue
		}
		columns = append(columns, c)
	}
	var b strings.Builder
	b.WriteString("\uFEFF" + strings.Join(columns, ";") + "\r\n")
	for _, row := range rows {
		cells := []string{day}
		for _, c := range columns[1:] {
			cell := row[c]
			if strings.ContainsAny(cell, ";\"") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			cells = append(cells, cell)
		}
		b.WriteString(strings.Join(cells, ";") + "\r\n")
	}
	return b.String()
}

// row is a row of an entity: pairs of a column and its cell.
func row(of map[string]string, pairs ...string) map[string]string {
	all := map[string]string{}
	for column, cell := range of {
		all[column] = cell
	}
	for i := 0; i < len(pairs); i += 2 {
		all[pairs[i]] = pairs[i+1]
	}
	return all
}

var (
	woman = map[string]string{"Entity_LogicalId": "13", "Entity_EU_ReferenceNumber": "EU.27.28",
		"Entity_DesignationDate": "2003-07-07", "Entity_Remark": `Said "so"; twice`, "Entity_SubjectType": "P",
		"Entity_SubjectType_ClassificationCode": "person"}
	front = map[string]string{"Entity_LogicalId": "14", "Entity_EU_ReferenceNumber": "EU.28.29", "Entity_SubjectType": "E",
		"Entity_SubjectType_ClassificationCode": "enterprise", "Entity_Regulation_NumberTitle": "2/2011",
		"Entity_Regulation_Programme": "TERR"}
	listedBy = []string{"Entity_Regulation_Type", "regulation", "Entity_Regulation_OrganisationType", "council",
		"Entity_Regulation_PublicationDate",
		"2003-07-08", "Entity_Regulation_EntryIntoForceDate", "2003-07-09", "Entity_Regulation_NumberTitle", "1/2003 (OJ L1)",
		"Entity_Regulation_Programme", "NWH"}
	alsoBy = []string{"Entity_Regulation_Type", "amendment", "Entity_Regulation_PublicationDate", "2010-01-02",
		"Entity_Regulation_NumberTitle", "3/2010 (OJ L3)", "Entity_Regulation_Programme", "UTO"}
)

// TestPublishedColumns: what the publisher's table has a column for is read: several acts, births that are about right
// or one of some, several citizenships, documents that are not to be gone by, addresses of which only a remark is
// known, names in other scripts.
func TestPublishedColumns(t *testing.T) {
	table := table11("05/08/2026",
		row(woman, append(listedBy, "NameAlias_WholeName", "Jane Doe", "NameAlias_Function", "Treasurer")...),
		row(woman, append(alsoBy, "NameAlias_WholeName", "Джейн Доу", "NameAlias_NameLanguage", "RU")...),
		row(woman, "BirthDate_Year", "1962", "BirthDate_Circa", "true", "BirthDate_CalendarType", "GREGORIAN",
			"BirthDate_CountryDescription", "UNKNOWN"),
		row(woman, "BirthDate_YearRangeFrom", "1961", "BirthDate_YearRangeTo", "1963", "BirthDate_Circa", "false",
			"BirthDate_CalendarType", "GREGORIAN"),
		row(woman, "Citizenship_CountryIso2Code", "RW", "Citizenship_CountryDescription", "RWANDA"),
		row(woman, "Citizenship_CountryIso2Code", "IT", "Citizenship_CountryDescription", "ITALY"),
		row(woman, "Identification_Number", "A12345", "Identification_KnownFalse", "true", "Identification_ReportedLost", "false",
			"Identification_TypeCode", "passport", "Identification_CountryDescription", "RWANDA"),
		row(woman, "Address_CountryDescription", "UNKNOWN", "Address_Remark", "somewhere by the sea"),
		row(front, "NameAlias_WholeName", "Red Front"))
	want := []string{
		"eu EU.27.28: eu:EU.27.28 person [Jane Doe] [Джейн Доу]",
		`  claim : Said "so"; twice`,
		"  event 2003-07-08: Entity_Regulation_PublicationDate: 2003-07-08",
		"  event 2003-07-09: Entity_Regulation_EntryIntoForceDate: 2003-07-09",
		"  designation 2003-07-07/..: NWH under 1/2003 (OJ L1)",
		"  name full: Jane Doe",
		"  kind /..: Treasurer",
		"  event 2010-01-02: Entity_Regulation_PublicationDate: 2010-01-02",
		"  designation 2003-07-07/..: UTO under 3/2010 (OJ L3)",
		"  name native: Джейн Доу",
		"  event 1962~: BirthDate\n    BirthDate_Year: 1962\n    BirthDate_Circa: true\n    BirthDate_CalendarType: GREGORIAN\n" +
			"    BirthDate_CountryDescription: UNKNOWN",
		"  event [1961..1963]: BirthDate\n    BirthDate_YearRangeFrom: 1961\n    BirthDate_YearRangeTo: 1963\n " +
			"   BirthDate_Circa: false\n    BirthDate_CalendarType: GREGORIAN",
		"  status : Citizenship\n    Citizenship_CountryIso2Code: RW\n    Citizenship_CountryDescription: RWANDA",
		"  status : Citizenship\n    Citizenship_CountryIso2Code: IT\n    Citizenship_CountryDescription: ITALY",
		"  name identifier: Identification\n    Identification_Number: A12345\n    Identification_KnownFalse: true\n" +
			"    Identification_ReportedLost: false\n    Identification_TypeCode: passport\n    Identification_CountryDescription: RWANDA",
		"  claim : somewhere by the sea",
		"eu EU.28.29: eu:EU.28.29 organization [Red Front]",
		"  designation /..: TERR under 2/2011",
		"  name full: Red Front",
	}
	records, problems, err := eu.Read("eu", []byte(table))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	got := listingtest.Tell(t, records, eu.Map)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	statements, _, err := eu.Map(records[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range statements {
		if want := s.Form == annals.FormIdentifier; want != slices.Contains(s.Hedges, "Identification_KnownFalse") {
			t.Errorf("%s: hedges %q", s.Evidence.Text, s.Hedges)
		}
	}
}
