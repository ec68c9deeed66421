package querytest

import (
	"fmt"

	"annals"
	"annals/edtf"
)

// Edition records a complete edition of a list that has one record, of the line of a statement, which is written as for
// Read. The editions of a list are told apart by their days; each is of a file of its own. It gives the record and the
// edition.
func (r Record) Edition(list annals.ListID, day, uid, title, line string) (annals.Record, annals.Edition) {
	r.t.Helper()
	record := annals.Record{List: list, UID: uid, Title: title, Format: "test", Text: line}
	b := r.Batch(string(list), "", line)
	for i := range b.Statements {
		b.Statements[i].Evidence.Source = record.ID()
		b.Statements[i] = b.Statements[i].WithID()
	}
	for i := range b.Entities {
		b.Entities[i].Source = record.ID()
	}
	edition := annals.Edition{List: list, Published: edtf.MustParse(day).Bounds().EarliestStart,
		Name: fmt.Sprintf("%s-%s.csv", list, day), File: annals.SourceID(fmt.Sprintf("sha256:%s %s", list, day)),
		Complete: true, Entries: []annals.Entry{{UID: uid, Record: record.ID()}}}
	b.Source, b.Text, b.Records, b.Edition = nil, "", []annals.Record{record}, &edition
	r.Append(b)
	return record, edition
}
