package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/ingest"
	"annals/internal/query"
	"annals/internal/reader/eu"
	"annals/internal/reader/ftm"
	"annals/internal/reader/ofac"
	"annals/internal/store/memory"
)

// edition is an edition of a made-up list in the OFAC format: entities of the numbers given, all under one programme.
func edition(t testing.TB, published string, numbers ...int) ingest.Import {
	t.Helper()
	var sdn strings.Builder
	for _, n := range numbers {
		fmt.Fprintf(&sdn, "%d,\"FRONT NUMBER %d\",-0- ,\"FTO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", n, n)
	}
	return read(t, published, []byte(sdn.String()))
}

func read(t testing.TB, published string, sdn []byte) ingest.Import {
	t.Helper()
	records, _, err := ofac.Read("ofac-sdn", ofac.Files{SDN: sdn})
	if err != nil {
		t.Fatal(err)
	}
	return ingest.Import{Records: records, Map: ofac.Map, Edition: annals.Edition{List: "ofac-sdn", Complete: true, Name: published,
		Published: edtf.MustParse(published).Bounds().EarliestStart, File: annals.SourceID("sha256:" + published)}}
}

func record(t testing.TB, s annals.Store, i ingest.Import) {
	t.Helper()
	if _, err := i.Record(context.Background(), s, "test", func(int) {}); err != nil {
		t.Fatal(err)
	}
}

func ask(t testing.TB, s annals.Store, q annals.Question) annals.Answer {
	t.Helper()
	at, err := s.At(context.Background(), annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	defer at.Close()
	a, err := query.Answer(context.Background(), at, q)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// standings are the rows that answer for the standing of an entity, by its name, on a day: "2020-01-10".
func standings(t testing.TB, s annals.Store, entity, day string) []annals.Row {
	t.Helper()
	return ask(t, s, annals.Question{Ask: annals.AskStatus, Entity: entity,
		On: edtf.MustParse(day).Bounds().EarliestStart}).Sections[0].Rows
}

// isStanding wants the first of these rows to begin with words: "yes listed since 2001".
func isStanding(t testing.TB, s annals.Store, entity, day, want string) {
	t.Helper()
	row := standings(t, s, entity, day)[0]
	if got := fmt.Sprint(row.Verdict, " ", row.Reason); !strings.HasPrefix(got, want) {
		t.Errorf("%s on %s: %s; want %s", entity, day, got, want)
	}
}

// TestEditionsInAnyOrder: what a list says follows from its editions, not from the order of importing them. Entity 3 is
// taken off and put back.
func TestEditionsInAnyOrder(t *testing.T) {
	days := []string{"2020-01-10", "2020-02-10", "2020-03-10", "2020-04-10"}
	has := map[string][]int{"2020-01-10": {1, 2, 3}, "2020-02-10": {1, 2, 4}, "2020-03-10": {1, 2, 3, 4}, "2020-04-10": {1, 2, 3, 4}}
	want := map[string]string{
		"2020-01-10": "yes",
		"2020-01-20": "possibly in the edition of 10 January 2020, no longer in that of 10 February 2020; the day is not stated",
		"2020-02-10": "no in the edition of 10 January 2020, no longer in that of 10 February 2020",
		"2020-02-20": "possibly listed between 10 February 2020 and 10 March 2020, the editions without and with it, the day " +
			"is not stated",
		"2020-03-10": "yes", "2020-04-10": "yes", "2020-05-01": "possibly",
	}
	for range 6 {
		s := memory.New(memory.Options{})
		for _, i := range rand.Perm(len(days)) {
			record(t, s, edition(t, days[i], has[days[i]]...))
			if rand.IntN(2) == 0 {
				record(t, s, edition(t, days[i], has[days[i]]...))
			}
		}
		for day, verdict := range want {
			isStanding(t, s, "Front Number 3", day, verdict)
		}
	}
}

// TestShrunk: an edition that lost much is refused and ends nothing, unless it is said to be a part.
func TestShrunk(t *testing.T) {
	s := memory.New(memory.Options{})
	record(t, s, edition(t, "2020-01-10", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
	short := edition(t, "2020-02-10", 1, 2, 3)
	if _, err := short.Record(context.Background(), s, "test", func(int) {}); !errors.Is(err, ingest.ErrShrunk) {
		t.Fatalf("the short edition: %v", err)
	}
	short.Edition.Complete = false
	record(t, s, short)
	isStanding(t, s, "Front Number 3", "2020-02-10", "yes")
	isStanding(t, s, "Front Number 9", "2020-02-10", "possibly")
}

// TestSectionMissing: where lists have sections, an edition without a whole one is refused, though it lost little, and also
// where a part of the list was imported since the last edition that was whole.
func TestSectionMissing(t *testing.T) {
	s := memory.New(memory.Options{})
	bySection := func(i ingest.Import, sections ...string) ingest.Import {
		i.Sections, i.Section = sections, func(uid string) string { return fmt.Sprint("numbers of length ", len(uid)) }
		return i
	}
	record(t, s, edition(t, "2020-01-10", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
	part := edition(t, "2020-02-10", 3)
	part.Edition.Complete = false
	record(t, s, part)
	short := bySection(edition(t, "2020-03-10", 1, 2, 3, 4, 5, 6, 7, 8, 9), "numbers of length 1")
	if _, err := short.Record(context.Background(), s, "test", func(int) {}); !errors.Is(err, ingest.ErrShrunk) {
		t.Errorf("the edition without a section: %v", err)
	}
	short.Sections = append(short.Sections, "numbers of length 2") // it is there, and empty
	record(t, s, short)
	if _, err := edition(t, "2020-02-20", 1, 2, 3).Record(context.Background(), s, "test", func(int) {}); !errors.Is(err,
		ingest.ErrShrunk) {
		t.Errorf("the short edition between whole ones, after a part: %v", err)
	}
}

// TestEuropeanUnion: an entry that one edition has and the next has not was taken off in between, and a day of
// designation that the entry prints says since when it stood, whatever act amended it later.
func TestEuropeanUnion(t *testing.T) {
	s := memory.New(memory.Options{})
	entity := func(number, name, act, since string) string {
		return fmt.Sprintf(`<sanctionEntity designationDate="%s" euReferenceNumber="EU.%s" logicalId="%s"><regulation `+
			`publicationDate="2019-05-06" `+
			`numberTitle="%s" programme="UTO"/><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="%s" `+
			`strong="true"/></sanctionEntity>`,
			since, number, number, act, name)
	}
	for _, e := range []struct{ day, body string }{
		{"2020-01-10", entity("1", "Red Front", "1/2019", "2004-03-02") + entity("2", "Blue Front", "1/2019", "")},
		{"2020-02-10", entity("1", "Red Front", "2/2020", "2004-03-02") + entity("2", "Blue Front", "1/2019", "")},
		{"2020-03-10", entity("2", "Blue Front", "1/2019", "")},
	} {
		records, problems, err := eu.Read("eu-fsf", []byte(`<export generationDate="`+e.day+`T00:00:00">`+e.body+"</export>\n"))
		if err != nil || len(problems) > 0 {
			t.Fatal(err, problems)
		}
		record(t, s, ingest.Import{Records: records, Map: eu.Map, Edition: annals.Edition{List: "eu-fsf", Complete: true, Name: e.day,
			Published: edtf.MustParse(e.day).Bounds().EarliestStart, File: annals.SourceID("sha256:" + e.day)}})
	}
	for day, want := range map[string]string{
		"2004-03-01": "no not before 2 March 2004", "2010-01-01": "yes listed since 2 March 2004",
		"2020-02-20": "possibly in the edition of 10 February 2020, no longer in that of 10 March 2020; the day is not stated",
		"2020-03-10": "no in the edition of 10 February 2020, no longer in that of 10 March 2020",
	} {
		isStanding(t, s, "Red Front", day, want)
	}
}

// TestEndThatTheEntryStates: data that keep what is over say since when, and editions that still have it do not make it
// last. An entry that is listed under one programme twice has both times.
func TestEndThatTheEntryStates(t *testing.T) {
	lines := `{"id":"a","schema":"Organization","properties":{"name":["Red Front"]}}
{"id":"b","schema":"Sanction","properties":{"entity":["a"],"authority":["Home Office"],"program":["Act"],"startDate":["2001-03-29"],"endDate":["2008-06-24"]}}
{"id":"b2","schema":"Sanction","properties":{"entity":["a"],"authority":["Home Office"],"program":["Act"],"startDate":["2012-01-01"]}}
{"id":"c","schema":"Sanction","properties":{"entity":["a"],"authority":["Authority"],"program":["Law"],"status":["Expired"]}}
{"id":"d","schema":"Sanction","properties":{"entity":["a"],"authority":["Bureau"],"program":["Order"]}}
`
	s := memory.New(memory.Options{})
	for _, day := range []string{"2020-01-10", "2020-02-10"} {
		records, _, err := ftm.Read("list", []byte(lines))
		if err != nil {
			t.Fatal(err)
		}
		record(t, s, ingest.Import{Records: records, Map: ftm.Map,
			Edition: annals.Edition{List: "list", File: annals.SourceID("sha256:" + day),
				Published: edtf.MustParse(day).Bounds().EarliestStart, Complete: true}})
	}
	for day, want := range map[string]string{
		"2001-03-28": "no Act, possibly Law, possibly Order", "2008-06-24": "yes Act, possibly Law, possibly Order",
		"2008-06-25": "no Act, possibly Law, possibly Order", "2012-01-01": "yes Act, possibly Law, possibly Order",
		"2020-02-10": "yes Act, no Law, yes Order",
	} {
		var got []string
		for _, row := range standings(t, s, "Red Front", day) {
			got = append(got, string(row.Verdict)+" "+row.What)
		}
		slices.SortFunc(got, func(a, b string) int { return strings.Compare(a[len(a)-3:], b[len(b)-3:]) })
		if line := strings.Join(got, ", "); line != want {
			t.Errorf("on %s: %s; want %s", day, line, want)
		}
	}
}

// TestEntryListedTwice: where an entry comes to tell of an earlier listing under the same programme, the listing that it had
// goes on as it was.
func TestEntryListedTwice(t *testing.T) {
	s := memory.New(memory.Options{})
	for _, e := range []struct{ day, earlier string }{{"2020-01-10", ""}, {"2020-02-10",
		`{"id":"b2","schema":"Sanction","properties":{"entity":["a"],"authority":["Home Office"],"program":["Act"],` +
			`"startDate":["2001-03-29"],"endDate":["2008-06-24"]}}` + "\n"}} {
		lines := `{"id":"a","schema":"Organization","properties":{"name":["Red Front"]}}
{"id":"b","schema":"Sanction","properties":{"entity":["a"],"authority":["Home Office"],"program":["Act"]}}
` + e.earlier
		records, _, err := ftm.Read("list", []byte(lines))
		if err != nil {
			t.Fatal(err)
		}
		record(t, s, ingest.Import{Records: records, Map: ftm.Map,
			Edition: annals.Edition{List: "list", File: annals.SourceID("sha256:" + e.day),
				Published: edtf.MustParse(e.day).Bounds().EarliestStart, Complete: true}})
	}
	for day, want := range map[string]string{
		"2005-01-01": "yes listed since 29 March 2001, until 24 June 2008",
		"2015-01-01": "possibly listed by 10 January 2020; the start is not stated",
		"2020-01-10": "yes listed in the editions of list from 10 January 2020 to 10 February 2020",
		"2020-02-10": "yes listed in the editions of list from 10 January 2020 to 10 February 2020",
	} {
		if rows := standings(t, s, "Red Front", day); len(rows) != 1 {
			t.Errorf("on %s there are %d listings, want one", day, len(rows))
		}
		isStanding(t, s, "Red Front", day, want)
	}
}

// TestListingsInOrder: what a list says of one entity comes in one order, that of the programmes' names, each time it
// is asked.
func TestListingsInOrder(t *testing.T) {
	lines := `{"id":"a","schema":"Organization","properties":{"name":["Red Front"]}}` + "\n"
	for i, program := range []string{"Fourth", "Act", "Law", "Order", "Decree", "Bill"} {
		lines += fmt.Sprintf(`{"id":"b%d","schema":"Sanction","properties":{"entity":["a"],"authority":["Home Office"],`+
			`"program":[%q]}}`+"\n", i, program)
	}
	s := memory.New(memory.Options{})
	records, _, err := ftm.Read("list", []byte(lines))
	if err != nil {
		t.Fatal(err)
	}
	record(t, s, ingest.Import{Records: records, Map: ftm.Map, Edition: annals.Edition{List: "list", File: "sha256:1",
		Published: edtf.DayOf(2020, 1, 10), Complete: true}})
	want := []string{"Act", "Bill", "Decree", "Fourth", "Law", "Order"}
	for range 8 { // an order that is a map's would be another by then
		for _, q := range []annals.Question{{Ask: annals.AskStatus, Entity: "Red Front", On: edtf.DayOf(2020, 1, 10)},
			{Ask: annals.AskTimeline, Entity: "Red Front", From: edtf.Beginning, To: edtf.Forever}} {
			a := ask(t, s, q)
			var got []string
			for _, row := range a.Sections[0].Rows {
				got = append(got, a.Statements[row.Statements[0]].First(annals.RoleAs).Label())
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", q.Ask, diff)
			}
		}
	}
}

// TestDayOfAnotherListing: the day of listing that an entry prints is not when it came back after editions without it,
// nor when another programme was added to it, for the list printed that day before.
func TestDayOfAnotherListing(t *testing.T) {
	entry := func(number, name string, programmes ...string) string {
		text := fmt.Sprintf(`<sanctionEntity designationDate="2010-05-01" euReferenceNumber="%s" logicalId="%[1]s"><nameAlias `+
			`wholeName="%s" strong="true"/>`, number, name)
		for _, p := range programmes {
			text += fmt.Sprintf(`<regulation numberTitle="1/2010" programme="%s"/>`, p)
		}
		return text + "</sanctionEntity>"
	}
	gone, grows, other := entry("1", "Red Front", "NWH"), entry("2", "Blue Front", "NWH"), entry("3", "Green Front", "NWH")
	rest := ""
	for n := range 9 { // an edition that lost much of the one before it is refused
		rest += entry(fmt.Sprint(10+n), fmt.Sprint("Front Number ", n), "NWH")
	}
	s := memory.New(memory.Options{})
	for _, e := range []struct{ day, entries string }{
		{"2020-03-10", gone + entry("2", "Blue Front", "NWH", "UTO") + other + rest}, // in any order
		{"2020-01-10", gone + grows + rest},
		{"2020-02-10", grows + rest},
	} {
		records, _, err := eu.Read("eu", []byte(`<export generationDate="2020-01-01">`+e.entries+"</export>\n"))
		if err != nil {
			t.Fatal(err)
		}
		record(t, s, ingest.Import{Records: records, Map: eu.Map,
			Edition: annals.Edition{List: "eu", File: annals.SourceID("sha256:" + e.day),
				Published: edtf.MustParse(e.day).Bounds().EarliestStart, Complete: true}})
	}
	const between = "listed between 10 February 2020 and 10 March 2020, the editions without and with it"
	for _, c := range []struct{ entity, day, want string }{
		{"Red Front", "2015-01-01",
			"NWH yes listed since 1 May 2010, in the edition of 10 January 2020, no longer in that of 10 February 2020"},
		{"Red Front", "2020-02-10", "NWH no in the edition of 10 January 2020, no longer in that of 10 February 2020"},
		{"Red Front", "2020-02-20", "NWH possibly " + between},
		{"Red Front", "2020-03-10", "NWH yes listed since some day between 10 February 2020 and 10 March 2020"},
		{"Blue Front", "2015-01-01", "NWH yes listed since 1 May 2010; no end is stated"},
		{"Blue Front", "2015-01-01", "UTO no not before some day between 10 February 2020 and 10 March 2020"},
		{"Blue Front", "2020-02-20", "UTO possibly " + between},
		// A list may print a day on which its file did not have the entry yet.
		{"Green Front", "2020-02-10", "NWH yes listed since 1 May 2010"},
	} {
		var got []string
		for _, row := range standings(t, s, c.entity, c.day) {
			got = append(got, fmt.Sprint(row.What, " ", row.Verdict, " ", row.Reason))
		}
		if !slices.ContainsFunc(got, func(row string) bool { return strings.HasPrefix(row, c.want) }) {
			t.Errorf("%s on %s: %q; want %q", c.entity, c.day, got, c.want)
		}
	}
}

// TestEditionsOfOneDay: of two editions of one day that was imported last is the list from then on, whatever their
// hashes are.
func TestEditionsOfOneDay(t *testing.T) {
	for _, files := range [][2]annals.SourceID{{"sha256:1", "sha256:2"}, {"sha256:2", "sha256:1"}} {
		s := memory.New(memory.Options{})
		record(t, s, edition(t, "2020-01-10", 1, 2, 3, 4, 5, 6))
		morning, evening := edition(t, "2020-02-10", 1, 2, 3, 4, 5, 6, 7), edition(t, "2020-02-10", 1, 2, 3, 4, 5, 7, 8)
		morning.Edition.File, evening.Edition.File = files[0], files[1]
		record(t, s, morning)
		record(t, s, evening)
		record(t, s, morning) // again: it stays the earlier
		record(t, s, edition(t, "2020-03-10", 1, 2, 3, 4, 5, 7, 8))
		for _, c := range []struct{ entity, day, want string }{
			{"Front Number 6", "2020-02-10", "yes"},
			{"Front Number 6", "2020-02-11", "no in one edition of 10 February 2020 and not in the next of that day"},
			{"Front Number 8", "2020-02-09", "no not before 10 February 2020, the day of an edition without and one with it"},
			{"Front Number 8", "2020-02-10", "yes listed since 10 February 2020, the day of an edition without and one with it"},
			{"Front Number 8", "2020-02-11", "yes"},
		} {
			isStanding(t, s, c.entity, c.day, c.want)
		}
		counts := func(from, to edtf.Day) (line string) {
			for _, section := range ask(t, s, annals.Question{Ask: annals.AskDiff, List: "ofac-sdn", From: from, To: to}).Sections {
				for _, row := range section.Rows {
					line += " " + section.Name + " " + row.What
				}
			}
			return line
		}
		if got := counts(edtf.DayOf(2020, 1, 10), edtf.DayOf(2020, 2, 10)); got != " added 7 added 8 removed 6" {
			t.Error(got)
		}
		if got := counts(edtf.DayOf(2020, 2, 10), edtf.DayOf(2020, 3, 10)); got != "" {
			t.Error(got)
		}
		at, err := s.At(context.Background(), annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		_, changes, ok, err := query.Changes(context.Background(), at, evening.Edition)
		if err != nil || !ok || len(changes) != 2 || changes[0].UID != "8" || changes[1].UID != "6" {
			t.Error("what the second edition of the day changed:", changes, ok, err)
		}
		at.Close()
	}
}

// TestFormatsOfOneDay: of one edition in two formats, of which one has days of listing, the day counts, whichever came last.
func TestFormatsOfOneDay(t *testing.T) {
	for _, days := range [][2]string{{"2010-05-01", ""}, {"", "2010-05-01"}} {
		s := memory.New(memory.Options{})
		for i, day := range days {
			records, _, err := eu.Read("eu",
				[]byte(fmt.Sprintf(`<export><sanctionEntity designationDate=%q euReferenceNumber="1"><nameAlias wholeName="Red Front"/>`+
					`<regulation programme="NWH"/></sanctionEntity></export>`, day)))
			if err != nil {
				t.Fatal(err)
			}
			record(t, s, ingest.Import{Records: records, Map: eu.Map,
				Edition: annals.Edition{List: "eu", File: annals.SourceID(fmt.Sprint("sha256:", i)),
					Published: edtf.DayOf(2020, 1, 10), Complete: true}})
		}
		isStanding(t, s, "Red Front", "2015-01-01", "yes listed since 1 May 2010")
	}
}

// TestDiff says what changed, field by field; what is only printed otherwise did not.
func TestDiff(t *testing.T) {
	line := func(n int, name, remarks string) string {
		return fmt.Sprintf("%d,%s,-0- ,\"FTO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,%s\n", n, name, remarks)
	}
	s := memory.New(memory.Options{})
	record(t, s, read(t, "2020-01-10", []byte(line(1, "\"SAME\"", "-0- ")+line(2, "\"GONE\"", "-0- ")+
		line(3, "\"AMENDED\"", "\"Tax ID No. 1.\"")+line(5, "A", "-0- ")+line(6, "B", "-0- "))))
	record(t, s, read(t, "2020-02-10", []byte(line(1, "SAME", "-0- ")+line(3, "\"AMENDED\"", "\"Tax ID No. 2.\"")+
		line(4, "\"NEW\"", "-0- ")+line(5, "A", "-0- ")+line(6, "B", "-0- "))))
	a := ask(t, s, annals.Question{Ask: annals.AskDiff, List: "ofac-sdn", From: edtf.DayOf(2020, 1, 15), To: edtf.DayOf(2020, 3, 1)})
	var got []string
	for _, section := range a.Sections {
		for _, r := range section.Rows {
			got = append(got, fmt.Sprint(section.Name, " ", r.What, " ", r.Fields))
		}
	}
	want := []string{"added 4 []", "removed 2 []", "amended 3 [{no longer number: Tax ID No. 1} {now number: Tax ID No. 2}]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestRenumbered: of an entry that is gone and one that came under the same name it is said that they may be one; of
// several it is not.
func TestRenumbered(t *testing.T) {
	line := func(n int, name string) string {
		return fmt.Sprintf("%d,\"%s\",-0- ,\"FTO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", n, name)
	}
	rest := ""
	for n := range 20 {
		rest += line(100+n, fmt.Sprint("FRONT NUMBER ", n))
	}
	s := memory.New(memory.Options{})
	record(t, s, read(t, "2020-01-10", []byte(line(1, "RED FRONT")+line(2, "BLUE FRONT")+line(3, "GREY FRONT")+rest)))
	later := read(t, "2020-02-10", []byte(line(11, "Red Front")+line(13, "GREY FRONT")+line(14, "GREY FRONT")+
		line(15, "GREEN FRONT")+rest))
	record(t, s, later)
	var got []string
	for _, section := range ask(t, s, annals.Question{Ask: annals.AskDiff, List: "ofac-sdn", From: edtf.DayOf(2020, 1, 10),
		To: edtf.DayOf(2020, 2, 10)}).Sections {
		for _, r := range section.Rows {
			got = append(got, fmt.Sprint(section.Name, " ", r.What, " ", r.Reason))
		}
	}
	want := []string{"added 11 of the same name as 1, which is gone: perhaps the same under another number", "added 13 ",
		"added 14 ", "added 15 ",
		"removed 1 of the same name as 11, which was added: perhaps the same under another number", "removed 2 ", "removed 3 "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	at, err := s.At(context.Background(), annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	defer at.Close()
	_, changes, _, err := query.Changes(context.Background(), at, later.Edition)
	if err != nil {
		t.Fatal(err)
	}
	got = nil
	for _, c := range changes {
		got = append(got, c.UID+" "+c.Perhaps)
	}
	if diff := cmp.Diff([]string{"11 1", "13 ", "14 ", "15 ", "1 11", "2 ", "3 "}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// reference is where the reference data is.
const reference = "../../../shared/lists"

// TestPanicOfARecord: a record on which the program fails is told of as an error, and nothing of the edition is added.
func TestPanicOfARecord(t *testing.T) {
	for _, store := range []struct {
		name   string
		before []int
	}{{"an empty record", nil}, {"a record with an edition", []int{1}}} {
		t.Run(store.name, func(t *testing.T) {
			s := memory.New(memory.Options{})
			if store.before != nil {
				record(t, s, edition(t, "2020-01-10", store.before...))
			}
			bad := edition(t, "2020-02-10", 1, 2)
			bad.Map = func(r annals.Record) ([]annals.Statement, []annals.Entity, error) { panic("index out of range") }
			_, err := bad.Record(t.Context(), s, "test", func(int) {})
			if err == nil || !strings.Contains(err.Error(), " of ofac-sdn: reading it failed: index out of range") {
				t.Errorf("error %v", err)
			}
			at, err := s.At(t.Context(), annals.Known{})
			if err != nil {
				t.Fatal(err)
			}
			defer at.Close()
			if got, err := at.Editions(t.Context(), "ofac-sdn"); err != nil || len(got) != min(1, len(store.before)) {
				t.Errorf("%d editions, %v", len(got), err)
			}
		})
	}
}
