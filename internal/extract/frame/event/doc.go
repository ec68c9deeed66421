// Package event reads what happened: verbs and nouns for events with who did what to whom, where and when. A tree comes in, with
// the predicates of which something else was told; statements of events come out.
//
//	event.Read(t, taken)
//	event.At(t, i, rule)  // of one word, whatever it is
//
//	event, verb, noun, at       verbs and nouns as events; of one word, for who asks
//	sense, words, fact, state   what is no event: facts, states, duties
//	roles, party, oblique,      who has which role in it
//	place
//	predicate, modifier, light  "was successful", "the attempted coup", "took place"
//	own, shared, joined,        events that the verb itself names, that several nouns share, or that are taken part in,
//	arose, claimed, example     come about, claimed by somebody, or given as examples
//	cause, content              why it was done, and what a debate or vow was about
//	contest, lead, stand, stay  elections, troops, seats and places: who stands, leads and stays
package event
