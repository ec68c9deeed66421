// Package wire is the one JSON shape of what Annals answers: --json prints it, and every other face uses the same.
// It never computes anything: what is not in an Answer is not on the wire.
//
//	{"question": {"ask": "status", "entity": "PMOI", "on": "2009-01-27"},
//	 "entity":   {"id": "e51…", "name": "People's Mujahedin Organization of Iran", "kind": "organization"},
//	 "known":    {"revision": 3, "recorded": "2026-11-24T02:11:40.120Z"},
//	 "sections": [{"name": "ledger", "title": "…", "rows": [{"statements": ["9c0f…"], "verdict": "no", …}]}],
//	 "statements": {"9c0f…": {"id": "9c0f…", "type": "delisting", …}},
//	 "sources":    {"sha256:…": {"id": "sha256:…", "name": "pmoi.txt", …}}}
//
// Rules that hold for every message: fields come in the order in which they are declared here, maps in the order
// of their keys; dates are EDTF text, "" where the source gives none; moments are RFC 3339 in UTC to the
// millisecond; a list is never null; a field that does not apply is absent. A reader ignores fields that it does
// not know, and new fields may be added; none is renamed or changes its meaning.
package wire
