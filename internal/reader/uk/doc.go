// Package uk reads the lists of the United Kingdom in CSV, and tells them apart by their labels: the UK Sanctions List of
// the Foreign, Commonwealth and Development Office, the consolidated list of the Office of Financial Sanctions
// Implementation (ConList), and the tables of subjects, names, births, identifiers and countries that are made of the
// former. It never compares editions and never decides what is delisted.
//
//	records, problems, err := uk.Read("uk-sanctions", file)
//
// The publishers write a row for every combination of a name, an address and a number. A record is the entity's rows
// together, in the form of package listing, with what they repeat said once.
package uk
