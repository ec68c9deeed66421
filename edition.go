package annals

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"annals/edtf"
)

// ListID names an official list: "ofac-sdn", "un-sc".
type ListID string

// Record is what one list says of one entity, as printed: the row with its aliases and addresses, or the element of a
// document. It is a source of its own, so a record that many editions repeat is kept and read once, and evidence
// points at the field that it rests on.
type Record struct {
	List ListID
	// UID is what the list calls the entity: "6366", "QDe.004". It is the same in every edition.
	UID string
	// Text is the record as printed.
	Text string
}

// ID is that of the record as a source: the hash of its list, its UID and its text.
func (r Record) ID() SourceID {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s", r.List, r.UID, r.Text))
	return SourceID("sha256:" + hex.EncodeToString(sum[:]))
}

// Name is what messages call the record: "ofac-sdn 6366".
func (r Record) Name() string { return string(r.List) + " " + r.UID }

// Edition is a list as published on a day.
type Edition struct {
	List ListID
	// Published is the day of publication.
	Published edtf.Day
	// File is the hash of the bytes, and Name what the files were called.
	File SourceID
	Name string
	// Complete tells that what the edition does not have was not on the list. A partial edition ends nothing.
	Complete bool
	// Entries are its records, in the order of their UIDs.
	Entries []Entry
}

// Entry is one record of an edition.
type Entry struct {
	UID    string
	Record SourceID
}
