// Package check finds what is wrong with sources and where they contradict each other. It never changes the record, and
// never says which of two sources is right.
//
//	snap ─sources that fit→ their statements ─marks, support, contradictions, staleness→ findings ─→ Answer
//
// Every finding is a row with a Problem: a stable code, a place, what was found and what to do. Its statements are those
// that it is about; a finding about a source as a whole names none. Codes lists the codes.
package check
