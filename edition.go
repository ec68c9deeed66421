package annals

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"annals/edtf"
)

// ListID names an official list: "ofac-sdn", "un-sc".
type ListID string

// Record is what a list says of one entity, as printed: the row with its aliases and addresses, or the element of a
// document. It is a source of its own, so that what many editions repeat is kept and read once, and evidence points
// at the field that it rests on.
type Record struct {
	List ListID
	// UID is what the list calls the entity: "6366", "QDe.004". It is the same in every edition.
	UID string
	// Title is the entity's name as the list has it, and Format the reader that understood the record.
	Title, Format string
	// Text is the record as printed, and Problems what its reading complained of.
	Text     string
	Problems []Problem
	// File and Line are where it begins, for messages; no part of what is recorded.
	File string
	Line int
}

// ID is that of the record as a source: the hash of its list, its UID and its text.
func (r Record) ID() SourceID {
	content := make([]byte, 0, len(r.List)+len(r.UID)+len(r.Text)+2)
	content = append(append(content, r.List...), 0)
	content = append(append(content, r.UID...), 0)
	sum := sha256.Sum256(append(content, r.Text...))
	return SourceID("sha256:" + hex.EncodeToString(sum[:]))
}

// Source describes the record as a source: "ofac-sdn 6366".
func (r Record) Source() Source {
	return Source{ID: r.ID(), Name: string(r.List) + " " + r.UID, Format: r.Format, Title: r.Title}
}

// Edition is an official list as it was published on a day.
type Edition struct {
	List      ListID
	Published edtf.Day
	// File is the hash of the bytes, and Name what the file was called.
	File SourceID
	Name string
	// Complete tells that what the edition does not have was not on the list. A partial edition ends nothing.
	Complete bool
	// Entries are its records, in any order. Snapshots leave them out; see [Snapshot].
	Entries []Entry
}

// EditionID names an edition by its list, its day and the hash of its file: "un-sc/2024-05-01/sha256:…".
type EditionID string

// ID names the edition.
func (e Edition) ID() EditionID {
	return EditionID(string(e.List) + "/" + e.Published.Value().String() + "/" + string(e.File))
}

// Parts are the list and the day.
func (id EditionID) Parts() (list ListID, day string) {
	rest := string(id)
	if i := strings.LastIndexByte(rest, '/'); i >= 0 {
		rest = rest[:i]
	}
	i := max(strings.LastIndexByte(rest, '/'), 0)
	return ListID(rest[:i]), strings.TrimPrefix(rest[i:], "/")
}

// Entry is one record of an edition.
type Entry struct {
	UID    string
	Record SourceID
}

// Presence says that an edition has a record.
type Presence struct {
	Entry
	// Edition is without its entries.
	Edition Edition
}
