package cli

import (
	"fmt"
	"strings"

	"annals"
	"annals/internal/ingest"
	"annals/internal/reader/canada"
	"annals/internal/reader/eu"
	"annals/internal/reader/ftm"
	"annals/internal/reader/journal"
	"annals/internal/reader/listing"
	"annals/internal/reader/ofac"
	"annals/internal/reader/uk"
	"annals/internal/reader/un"
	"annals/internal/reader/wikidata"
)

// listFormat is one way in which official lists are published.
type listFormat struct {
	// name is what commands call it, and list what the list is called when nothing else is said.
	name, list string
	// files says which files an edition is.
	files string
	read  func(annals.ListID, []listFile) ([]annals.Record, []annals.Problem, error)
	mapTo ingest.Map
	// isPart tells files that never are the whole list; nil for a format that has none.
	isPart func([]listFile) bool
	// section is the section of the list that has an entry, by its UID; nil where lists have none. An edition has all of
	// them, and sections are those that files have.
	section  func(uid string) string
	sections func([]listFile) []string
}

// listFile is a file of an edition, by its name without its folder.
type listFile struct {
	name string
	data []byte
}

// listFormats is every format of lists. One joins by a line.
var listFormats = []listFormat{
	{name: "ofac", list: "ofac-sdn",
		files: "sdn.csv, and alt.csv, add.csv, sdn_comments.csv where there are; or sdn.xml; or sdn_advanced.xml",
		read:  readOFAC, mapTo: ofac.Map},
	{name: "ofac-cons", list: "ofac-cons",
		files: "the non-SDN lists: cons_prim.csv, and cons_alt.csv, cons_add.csv, cons_comments.csv where there are; or " +
			"consolidated.xml; or cons_advanced.xml", read: readOFAC, mapTo: ofac.Map},
	{name: "un", list: "un-sc", files: "consolidated.xml", read: oneFile(un.Read), mapTo: un.Map},
	{name: "uk", list: "uk-sanctions",
		files: "the UK Sanctions List or the ConList in CSV, or the table of subjects and those of names, births, identifiers, " +
			"countries", read: readUK, mapTo: uk.Map},
	{name: "eu", list: "eu-fsf", files: "the consolidated list in XML or CSV, version 1.1", read: oneFile(eu.Read),
		mapTo: eu.Map},
	{name: "eu-journal", list: "eu-journal",
		files: "tables of acts as OpenSanctions transcribes them from the Official Journal: all consolidated ones, or some of " +
			"amending acts, which are a part",
		read: readJournal, mapTo: journal.Map, isPart: areAmendments, section: journal.ActOf, sections: acts},
	{name: "ftm", list: "opensanctions",
		files: "entities.ftm.json, targets.nested.json or statements.csv of a dataset of OpenSanctions, or others in the " +
			"FollowTheMoney model", read: oneFile(ftm.Read), mapTo: ftm.Map},
	{name: "wikidata", list: "wikidata",
		files: "entities of Wikidata in JSON: one, an array as in dumps, or what Special:EntityData gives",
		read:  oneFile(wikidata.Read), mapTo: wikidata.Map},
	{name: "canada", list: "ca-sema", files: "sema-lmes.xml", read: oneFile(canada.Read), mapTo: canada.Map},
}

// findFormat is the format of a name.
func findFormat(name string) (listFormat, error) {
	for _, f := range listFormats {
		if f.name == strings.ToLower(name) {
			return f, nil
		}
	}
	return listFormat{}, usageError{fmt.Sprintf("there is no format %q", name), "it is one of " + formatNames(", ")}
}

// formatOf is the format that files are of, found by reading them; ok is false for none, or several.
func formatOf(files []listFile, but string) (found listFormat, ok bool) {
	for _, f := range listFormats {
		if f.name == but || f.name == "ofac-cons" { // whose files look as those of ofac do
			continue
		}
		if records, _, err := f.read(annals.ListID(f.list), files); err == nil && len(records) > 0 {
			if ok {
				return found, false
			}
			found, ok = f, true
		}
	}
	return found, ok
}

func formatNames(between string) string {
	var names []string
	for _, f := range listFormats {
		names = append(names, f.name)
	}
	return strings.Join(names, between)
}

// oneFile is the reading of a format whose editions are a file each.
func oneFile(read func(annals.ListID, []byte) ([]annals.Record, []annals.Problem, error)) func(annals.ListID,
	[]listFile) ([]annals.Record, []annals.Problem, error) {
	return func(list annals.ListID, files []listFile) ([]annals.Record, []annals.Problem, error) {
		if len(files) != 1 {
			return nil, nil, fmt.Errorf("%w: an edition of this format is one file, and %d were given; import one edition at a time",
				annals.ErrInvalid, len(files))
		}
		records, problems, err := read(list, files[0].data)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", files[0].name, err)
		}
		return of(files[0].name, records), in(files[0].name, problems), nil
	}
}

// in says of problems in which file they are, as the person called it who gave it.
func in(file string, problems []annals.Problem) []annals.Problem {
	for i := range problems {
		problems[i].Source = file
	}
	return problems
}

// of says of records the same.
func of(file string, records []annals.Record) []annals.Record {
	for i := range records {
		records[i].File = file
	}
	return records
}

// readOFAC tells a document in XML, and files in CSV by their columns.
func readOFAC(list annals.ListID, files []listFile) ([]annals.Record, []annals.Problem, error) {
	if len(files) == 1 && listing.First(files[0].data) == '<' {
		return oneFile(ofac.ReadDocument)(list, files)
	}
	var slots ofac.Files
	for _, f := range files {
		if err := slots.Take(f.name, f.data); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", f.name, err)
		}
	}
	return ofac.Read(list, slots)
}

func readUK(list annals.ListID, files []listFile) ([]annals.Record, []annals.Problem, error) {
	var data [][]byte
	var names []string
	for _, f := range files {
		data, names = append(data, f.data), append(names, f.name)
	}
	called := strings.Join(names, ", ")
	records, problems, err := uk.Read(list, data...)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", called, err)
	}
	return of(called, records), in(called, problems), nil
}

func readJournal(list annals.ListID, files []listFile) ([]annals.Record, []annals.Problem, error) {
	return journal.Read(list, tables(files))
}

func acts(files []listFile) []string { return journal.Acts(tables(files)) }

func areAmendments(files []listFile) bool { return journal.IsAmendment(tables(files)[0]) }

func tables(files []listFile) (tables []journal.Table) {
	for _, f := range files {
		tables = append(tables, journal.Table{Name: f.name, Data: f.data})
	}
	return tables
}
