// Package tense tells when what a clause says holds: by its own date, by its tense, by a clause with "since", and by what else
// happened at the time. A predicate comes in, an EDTF value comes out.
//
//	tense.TimeOf(t, clause)  // of something that happened
//	tense.StateTime(t, i)    // of something that goes on
//
//	time, dates      which date is of which predicate
//	tense            states: present, begun, done
//	since            "ever since", from what was told before
//	noun_time        events that nouns name, by the date beside them
//	occasion         "at the congress of 1990": dates of other events
//	post             posts: "former", "during his term"
package tense
