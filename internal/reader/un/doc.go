// Package un reads the consolidated list of the United Nations Security Council in XML, as the Council publishes it:
// every INDIVIDUAL and ENTITY is a record, and a record is mapped to statements. It never compares editions and never
// decides what is delisted.
//
//	records, problems, err := un.Read("un-sc", data)
//
// Records are in the form of package listing, so that the same entry is the same record however its document was
// indented. The Council's fields are described by the schema that it names in the document, sc-sanctions.xsd.
package un
