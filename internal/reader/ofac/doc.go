// Package ofac reads the lists of the United States Office of Foreign Assets Control as it publishes them: the SDN and the
// consolidated non-SDN list, each in CSV, in XML and in the advanced XML. It splits them into records and maps a record to
// statements; it never compares editions and never decides what is delisted.
//
//	records, problems, err := ofac.Read("ofac-sdn", ofac.Files{SDN: sdn, Alt: alt, Add: add})
//	records, problems, err := ofac.ReadDocument("ofac-sdn", xml)
//
// An entity has the same identifier in all of them, and of what they all say the statements are the same, apart from the
// label by which a format calls it. Remarks are clauses with labels; what a label means is in labels.txt.
package ofac
