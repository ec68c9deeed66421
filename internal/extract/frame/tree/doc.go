// Package tree holds a sentence's dependency tree as it is read: a [Tree] goes from each token to its head and its dependents,
// and a [Clause] has what a verb or noun says of whom, its subject, objects and phrases with prepositions, found where the parser
// put them or borrowed from the clause around. Tokens and arcs come in; nothing that is told comes out.
//
//	t := tree.New(sentence)
//	c := t.ClauseOf(i)            // of the verb at token i
//	c.Subj, c.Obj, c.After("in")  // the heads of its arguments
//
//	tree, phrase, title, name,    noun phrases: their words, their names, the titles before them
//	entity, number
//	sort                          what a clause must know of a noun: person, group, place, event
//	clause*, tense                clauses: subjects, agents, voice, what they borrow; the tense of a verb
//	relative, where               whom a relative clause tells of, and the place where it was
package tree
