// Package predicate reads the parts of a clause by its words in a row: the verb with its auxiliaries and voice, who does it, to
// whom, as what and when.
//
//	predicate, subject,    a verb group and what belongs to it
//	complement, adjective,
//	time, stance
//	authority*, decided,   lists of those who decide something, those excepted, and who decided
//	except
//	speaker, content       who says something, and what
//	turn                   who speaks in a talk or interview, and whom "I" and "we" are in it
//	negation, in_list      amounts, "no", "neither"; whether a word or words stand in a list of cues
//	end                    where a description ends
package predicate
