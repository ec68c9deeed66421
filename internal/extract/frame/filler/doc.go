// Package filler finds what fills the roles of a statement: what stands at the places of a clause that rules name
// (rule/rules/README.md explains the names). A name and a clause come in, and each [Part] that is found comes out: a noun phrase
// or a clause by its head, or words as they are.
//
//	filler.At(t, "subj", clause)
//	filler.PropositionAt(t, i)   // a clause as a value: "to restore the monarchy"
//
//	source, place, listed        the places; what a list or "including" names
//	document                     who is meant where nobody is named: whom the text is about
//	led                          what somebody is told to have led before
//	part                         parts, and how they are added to a candidate
//	proposition, purpose         clauses as values, and what somebody does something for
//	title                        the words of a post
package filler
