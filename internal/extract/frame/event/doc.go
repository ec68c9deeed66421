// Package event reads what happened: verbs and nouns for events with who did what to whom, where and when. A tree comes in, with
// the predicates of which something else was told; statements of events come out.
//
//	event.Read(t, taken)
//	event.At(t, i, rule)  // of one word, whatever it is
//
//	event, verb, noun*          verbs and nouns as events; at, for who asks of one word
//	sense, words, fact, state   what is no event: facts, states, duties
//	roles, party, oblique,      who has which role in it
//	place
//	predicate, modifier, light  "was successful", "the attempted coup", "took place"
//	the others                  how one sort of event is told: arose, cause, contest, example, joined, own, stay, …
package event
