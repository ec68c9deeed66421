// Package api serves a record over HTTP to programs: screening in the shapes of OpenSanctions' yente and of the W3C
// Reconciliation Service API 0.2, so that clients of these need only another address. It makes no pages.
//
//	POST /match/{dataset}            queries in, scored entities out         GET /search/{dataset}?q=…
//	GET  /entities/{id}              an entity in FollowTheMoney             GET /catalog
//	GET  /reconcile/{dataset}        the manifest; with queries or extend, their answers
//	GET  /v1/screen?name=…           a name, with the words that each hit rests on
//	GET  /healthz, /readyz
//
// The dataset is "default". Every question takes on, a day, and known, a date or revision of the record, and answers with
// both. What is asked is bounded: see the constants in limit.go. A refused request says what was expected, as
//
//	{"detail": "limit is 900; 500 are the most", "hint": "…"}
package api
