package listing

import "testing"

func TestPublished(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"United Nations", "<?xml version='1.0'?>\n<CONSOLIDATED_LIST xmlns:xsi='x' dateGenerated='2025-04-19T23:00:04.625Z'>",
			"2025-04-19"},
		{"European Union, document", `<export xmlns="x" generationDate="2024-05-02T10:00:00.000+02:00" globalFileId="1">`,
			"2024-05-02"},
		{"European Union, table", "\uFEFFfileGenerationDate;Entity_LogicalId\n14/01/2020;7\n", "2020-01-14"},
		{"United States", "<sdnList>\n  <publshInformation>\n    <Publish_Date>03/28/2025</Publish_Date>", "2025-03-28"},
		{"United States, advanced",
			"<Sanctions><DateOfIssue CalendarTypeID=\"1\"><Year>2024</Year><Month>5</Month><Day>1</Day></DateOfIssue>", "2024-05-01"},
		{"United Kingdom", "Report Date: 05-Nov-2024,,\nUnique ID,Name 6\n", "2024-11-05"},
		{"United Kingdom, another", "Last Updated,12/01/2020\nName 6,Group ID\n", "2020-01-12"},
		{"a day that cannot be", "Last Updated,32/01/2020\nName 6,Group ID\n", ""},
		{"none", "36,\"RED FRONT\",-0- ,\"FTO\"\n", ""},
		{"nothing", "", ""},
	} {
		day, ok := Published([]byte(c.head))
		if got := day.String(); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s: %s, %v; want %q", c.name, got, ok, c.want)
		}
	}
}
