// Package ofac reads the lists of the United States Office of Foreign Assets Control as it publishes them: the files of
// the SDN and the non-SDN list in CSV. It splits them into records and maps a record to statements; it never compares
// editions and never decides what is delisted.
//
//	records, problems, err := ofac.Read("ofac-sdn", ofac.Files{SDN: sdn, Alt: alt, Add: add})
package ofac
