package cli

import (
	"fmt"
	"strings"

	"annals"
	"annals/internal/ingest"
	"annals/internal/reader/canada"
	"annals/internal/reader/eu"
	"annals/internal/reader/ftm"
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
}

// listFile is a file of an edition, by its name without its folder.
type listFile struct {
	name string
	data []byte
}

// listFormats is every format of lists. One joins by a line.
var listFormats = []listFormat{
	{"ofac", "ofac-sdn", "sdn.csv, and alt.csv, add.csv, sdn_comments.csv where there are; or sdn.xml; or sdn_advanced.xml", readOFAC, ofac.Map},
	{"ofac-cons", "ofac-cons", "the non-SDN lists: cons_prim.csv, and cons_alt.csv, cons_add.csv, cons_comments.csv where there are; or consolidated.xml; or cons_advanced.xml", readOFAC, ofac.Map},
	{"un", "un-sc", "consolidated.xml", oneFile(un.Read), un.Map},
	{"uk", "uk-sanctions", "the UK Sanctions List or the ConList in CSV, or the table of subjects and those of names, births, identifiers, countries", readUK, uk.Map},
	{"eu", "eu-fsf", "the consolidated list in XML or CSV, version 1.1", oneFile(eu.Read), eu.Map},
	{"ftm", "opensanctions", "entities.ftm.json, targets.nested.json or statements.csv of a dataset of OpenSanctions, or others in the FollowTheMoney model", oneFile(ftm.Read), ftm.Map},
	{"wikidata", "wikidata", "entities of Wikidata in JSON: one, an array as in dumps, or what Special:EntityData gives", oneFile(wikidata.Read), wikidata.Map},
	{"canada", "ca-sema", "sema-lmes.xml", oneFile(canada.Read), canada.Map},
}

// findFormat is the format of a name.
func findFormat(name string) (listFormat, error) {
	for _, f := range listFormats {
		if f.name == name {
			return f, nil
		}
	}
	return listFormat{}, usageError{fmt.Sprintf("there is no format %q", name), "it is one of " + formatNames(", ")}
}

func formatNames(between string) string {
	var names []string
	for _, f := range listFormats {
		names = append(names, f.name)
	}
	return strings.Join(names, between)
}

// oneFile is the reading of a format whose editions are a file each.
func oneFile(read func(annals.ListID, []byte) ([]annals.Record, []annals.Problem, error)) func(annals.ListID, []listFile) ([]annals.Record, []annals.Problem, error) {
	return func(list annals.ListID, files []listFile) ([]annals.Record, []annals.Problem, error) {
		if len(files) != 1 {
			return nil, nil, fmt.Errorf("%w: an edition of this format is one file, and %d were given; import one edition at a time",
				annals.ErrInvalid, len(files))
		}
		records, problems, err := read(list, files[0].data)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", files[0].name, err)
		}
		return records, problems, nil
	}
}

// readOFAC tells a document in XML, and files in CSV by their columns.
func readOFAC(list annals.ListID, files []listFile) ([]annals.Record, []annals.Problem, error) {
	if len(files) == 1 && listing.First(files[0].data) == '<' {
		return oneFile(ofac.ReadDocument)(list, files)
	}
	var slots ofac.Files
	for _, f := range files {
		slot, err := slots.Slot(f.data)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", f.name, err)
		}
		*slot = f.data
	}
	return ofac.Read(list, slots)
}

func readUK(list annals.ListID, files []listFile) ([]annals.Record, []annals.Problem, error) {
	var data [][]byte
	for _, f := range files {
		data = append(data, f.data)
	}
	return uk.Read(list, data...)
}
