// Package filler makes what fills a role: the head of a noun phrase or of a clause comes in, and its words with the entity that
// they stand for come out, ready to be put into a [document.Candidate].
//
//	filler.Of(t, i)                // a noun phrase
//	filler.PropositionAt(t, i)     // a clause as a value: "to restore the monarchy"
//	filler.Add(t, candidate, role, i)
//
//	filler, add                    noun phrases, and what is none that could fill a role
//	part                           noun phrases, clauses and wordings as one type, [Part]
//	proposition, proposition_list  clauses as values
//	title                          the words of a post
package filler
