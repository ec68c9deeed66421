// Package annals is the vocabulary of a record of contested organizations: what was said of them, by whom, about
// which time, and where it is written. It holds types only: no I/O, no clock.
//
// Bytes become answers along one line, a package for each arrow; nothing flows back:
//
//	bytes ─reader→ Document ─extract→ []Statement ─ingest→ Store ─query·check→ Answer ─render·wire→ cli
//	                                                ↑ resolve (Decisions: who is the same as whom)
//
// A [Source] is where something is written; read, it is a [Document]. A [Statement] is one fact as somebody put
// it: a type, roles, a time, a speaker, and the [Evidence] it rests on. Statements are about [Entity] values,
// and a [Decision] says which of those are the same, or that a statement is wrong. A [Store] keeps all of it and
// never overwrites. A [Question] put to it gives an [Answer] whose every row names its statements. What is wrong
// in what was read is a [Problem]; what stops the program is an error of one of the kinds in errors.go.
//
// Time has two axes. Valid time, when a statement holds, is [annals/edtf.Value]. Recorded time, when the store
// learned it, is [Moment]. Every question can be put as of both.
package annals
