package eu_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/internal/reader/eu"
	"annals/internal/reader/listing/listingtest"
)

const (
	head = `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2024-03-01T00:00:00.000+01:00" globalFileId="1">` + "\n"
	tail = "</export>\n"

	person = `<sanctionEntity designationDate="2003-07-07" designationDetails="" unitedNationId="XXi.001" euReferenceNumber="EU.27.28" logicalId="13">
  <remark>Said to be &lt;old&gt;.</remark>
  <regulation regulationType="amendment" organisationType="commission" publicationDate="2010-07-07" entryIntoForceDate="2010-07-08" numberTitle="1/2010 (OJ L1)" programme="NWH" logicalId="5"><publicationUrl>http://example.org/</publicationUrl></regulation>
  <subjectType code="person" classificationCode="P"/>
  <nameAlias firstName="J." lastName="D." wholeName="J. D." strong="false" regulationLanguage="en" logicalId="16"/>
  <nameAlias firstName="Jane" middleName="" lastName="Doe" wholeName="Jane Doe" function="Treasurer" gender="F" title="Dr" strong="true" logicalId="17"><regulationSummary numberTitle="1/2010"/></nameAlias>
  <nameAlias wholeName="Джейн Доу" nameLanguage="RU" strong="true" logicalId="18"/>
  <nameAlias wholeName="Janie Doe" strong="true" logicalId="19"><remark>since 2001</remark></nameAlias>
  <citizenship region="North" countryIso2Code="RW" countryDescription="RWANDA" logicalId="20"/>
  <citizenship countryIso2Code="00" countryDescription="UNKNOWN" logicalId="21"/>
  <birthdate circa="true" calendarType="GREGORIAN" city="Kigali" zipCode="" year="1962" monthOfYear="4" countryIso2Code="RW" countryDescription="RWANDA" logicalId="22"/>
  <birthdate circa="false" calendarType="GREGORIAN" birthdate="1963-05-04" year="1963" logicalId="23"/>
  <birthdate circa="false" calendarType="GREGORIAN" yearRangeFrom="1961" yearRangeTo="1963" logicalId="24"/>
  <birthdate circa="false" calendarType="ISLAMIC" year="1380" logicalId="25"/>
  <identification number="A 1" latinNumber="A1" identificationTypeCode="passport" countryDescription="RWANDA" logicalId="26"><remark>expired</remark></identification>
  <address city="Rome" street="1 Main St." zipCode="" countryDescription="ITALY" logicalId="27"/>
  <address countryDescription="UNKNOWN" logicalId="28"/>
</sanctionEntity>` + "\n"
	firm = `<sanctionEntity designationDate="" euReferenceNumber="" logicalId="14">
  <regulation publicationDate="2011-07-07" numberTitle="2/2011 (OJ L2)" programme="NWH"/><regulation numberTitle="3/2011" programme="TERR"/>
  <subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="Red &amp; Co" strong="true"/></sanctionEntity>` + "\n"

	table = "\uFEFFfileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;" +
		"Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_PublicationDate;" +
		"Entity_Regulation_NumberTitle;Entity_Regulation_Programme;NameAlias_FirstName;NameAlias_WholeName;NameAlias_Function;" +
		"NameAlias_Regulation_NumberTitle;Address_City;Address_CountryDescription;BirthDate_BirthDate;BirthDate_Day;BirthDate_Month;" +
		"BirthDate_Year;BirthDate_City;Identification_Number;Citizenship_CountryDescription\r\n" +
		"01/03/2024;13;EU.27.28;;2003-07-07;\"Said; so\";P;person;2010-07-07;1/2010 (OJ L1);NWH;Jane;Jane Doe;Treasurer;1/2010;;" +
		";;;;;;;\r\n01/03/2024;14;EU.28.29;;;;E;enterprise;2011-07-07;2/2011;TERR;;Red & Co;;;;;;;;;;;\r\n" +
		"01/03/2024;13;EU.27.28;;2003-07-07;\"Said; so\";P;person;2010-07-07;1/2010 (OJ L1);NWH;;;;;Rome;ITALY;;;;;;;\r\n" +
		"01/03/2024;13;EU.27.28;;2003-07-07;\"Said; so\";P;person;2010-07-07;1/2010 (OJ L1);NWH;;;;;;;;4;5;1963;Kigali;A1;RWANDA\r\n"
)

func TestMap(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		want []string
	}{
		"XML": {head + person + firm + tail, []string{
			"eu EU.27.28: eu:EU.27.28 person [Jane Doe] [J. D.] [Джейн Доу] [Janie Doe]",
			"  name identifier: XXi.001",
			"  claim : Said to be <old>.",
			"  event 2010-07-07: publicationDate: 2010-07-07",
			"  event 2010-07-08: entryIntoForceDate: 2010-07-08",
			"  designation 2003-07-07/..: NWH under 1/2010 (OJ L1)",
			"  name weak: J. D.",
			"  name full: Jane Doe",
			"  kind /..: Treasurer",
			"  kind /..: Dr",
			"  name native: Джейн Доу",
			"  name alias: Janie Doe",
			"  claim : since 2001",
			"  status : citizenship\n    region: North\n    countryIso2Code: RW\n    countryDescription: RWANDA\n    logicalId: 20",
			"  claim : citizenship\n    countryIso2Code: 00\n    countryDescription: UNKNOWN\n    logicalId: 21",
			"  event 1962-04~: birthdate\n    circa: true\n    calendarType: GREGORIAN\n    city+countryDescription: Kigali, RWANDA\n " +
				"   year: 1962\n    monthOfYear: 4\n    countryIso2Code: RW\n    logicalId: 22 @ Kigali, RWANDA @ RWANDA",
			"  event 1963-05-04: birthdate\n    circa: false\n    calendarType: GREGORIAN\n    birthdate: 1963-05-04\n    year: 1963\n " +
				"   logicalId: 23",
			"  event [1961..1963]: birthdate\n    circa: false\n    calendarType: GREGORIAN\n    yearRangeFrom: 1961\n    yearRangeTo: " +
				"1963\n    logicalId: 24",
			"  claim : birthdate\n    circa: false\n    calendarType: ISLAMIC\n    year: 1380\n    logicalId: 25",
			"  name identifier: identification\n    number: A 1\n    latinNumber: A1\n    identificationTypeCode: passport\n " +
				"   countryDescription: RWANDA\n    logicalId: 26\n    remark: expired",
			"  claim : expired",
			"  base /..: 1 Main St., Rome, ITALY @ 1 Main St., Rome, ITALY @ ITALY",
			"eu 14: eu:14 organization [Red & Co]",
			"  event 2011-07-07: publicationDate: 2011-07-07",
			"  designation /..: NWH under 2/2011 (OJ L2)",
			"  designation /..: TERR under 3/2011",
			"  name full: Red & Co",
		}},
		"CSV": {table, []string{
			"eu EU.27.28: eu:EU.27.28 person [Jane Doe]",
			"  claim : Said; so",
			"  event 2010-07-07: Entity_Regulation_PublicationDate: 2010-07-07",
			"  designation 2003-07-07/..: NWH under 1/2010 (OJ L1)",
			"  name full: Jane Doe",
			"  kind /..: Treasurer",
			"  base /..: Rome, ITALY @ Rome, ITALY @ ITALY",
			"  event 1963-05-04: BirthDate\n    BirthDate_Day: 4\n    BirthDate_Month: 5\n    BirthDate_Year: 1963\n    BirthDate_City: " +
				"Kigali @ Kigali",
			"  name identifier: Identification\n    Identification_Number: A1",
			"  status : Citizenship\n    Citizenship_CountryDescription: RWANDA",
			"eu EU.28.29: eu:EU.28.29 organization [Red & Co]",
			"  event 2011-07-07: Entity_Regulation_PublicationDate: 2011-07-07",
			"  designation /..: TERR under 2/2011",
			"  name full: Red & Co",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			records, problems, err := eu.Read("eu", []byte(c.file))
			if err != nil || len(problems) > 0 {
				t.Fatal(err, problems)
			}
			if diff := cmp.Diff(c.want, listingtest.Tell(t, records, eu.Map)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestRefused: what is not the whole of an edition is refused, so that nothing is taken for delisted.
func TestRefused(t *testing.T) {
	whole := head + person + firm + tail
	listingtest.Refused(t, eu.Read, map[string]string{
		"nothing":                   "",
		"cut within an entry":       whole[:len(whole)/2],
		"cut between entries":       head + person,
		"no entries":                head + tail,
		"another format":            "<CONSOLIDATED_LIST>" + person + "</CONSOLIDATED_LIST>",
		"an entry of no number":     strings.Replace(whole, `logicalId="14"`, "", 1),
		"an entry of no name":       strings.Replace(whole, "Red &amp; Co", "", 1),
		"a table cut within a line": table[:len(table)-5],
		"a table of no rows":        table[:strings.Index(table, "01/03")],
		"a table with commas":       strings.ReplaceAll(table, ";", ","),
		"a row of no number":        strings.Replace(table, ";14;", ";;", 1),
		"a row too short":           strings.Replace(table, "4;5;1963", "4;5", 1),
	})
}

// TestSameRecord: the day on which a table was made does not make its entries other records.
func TestSameRecord(t *testing.T) {
	first, _, err := eu.Read("eu", []byte(table))
	if err != nil {
		t.Fatal(err)
	}
	second, _, err := eu.Read("eu", []byte(strings.ReplaceAll(table, "01/03/2024", "02/03/2024")))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first, second); diff != "" {
		t.Error(diff)
	}
}

func TestCut(t *testing.T) { listingtest.Cut(t, eu.Read, head+person+firm+tail) }

// FuzzRead: whatever the bytes are, reading them gives records that can be mapped, or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(head + person + firm + tail))
	f.Add([]byte(table))
	f.Fuzz(func(t *testing.T, data []byte) {
		records, _, err := eu.Read("eu", data)
		listingtest.Fuzzed(t, records, err, eu.Map)
	})
}
